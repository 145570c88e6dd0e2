import { compact } from '../../../../compact';
import { countEvidence, evidenceKey } from '../../../../domain/evidence/find-evidence';
import { contradiction, mergeContent } from '../../../../domain/reports/content.rules';
import type { Report } from '../../../../domain/reports/report.model';
import { missingParts } from '../../../../domain/reports/reports.rules';
import { handInReport } from '../../../../notifications/reviews/hand-in-report';
import { askIn } from '../../../../ui/ask';
import { formMessage } from '../../../../ui/report-form';
import { reportLabels } from '../../../../ui/report-texts';
import { phrases, texts as shared } from '../../../../ui/texts';
import type { Submitted } from '../../../forms/form';
import { REVIEW } from '../../../forms/next-step';
import { formTexts } from '../../../forms/texts';
import { attachEvidence } from '../submit';
import type { SeveralPrompt, Values } from './draft';
import { lackingText } from './lacking';
import { fieldOf, hasNews, numsOf, saysNews, unattached } from './preview';
import { texts } from './texts';

/** Hands in all that the preview showed, in one transaction. What somebody changed meanwhile is shown again first. */
export async function submitSeveral({ ctx, draft, facts }: SeveralPrompt): Promise<Submitted<Values>> {
  const looked = facts ?? [];
  const isSeen = looked.every(({ entry, target }) => (target.report?.version ?? 0) === entry.seen);
  if (!isSeen) return { ask: REVIEW, notice: formTexts.seeAgain };
  const sent = looked.filter(hasNews);
  if (sent.length === 0) return { ask: REVIEW };
  const stored: Report[] = [];
  for (const { entry, target } of sent) {
    for (const batch of entry.batches) await attachEvidence(ctx, { batch }, target);
  }
  for (const { entry, target } of sent.filter(saysNews)) {
    // A change is known by the event that made it; here one event makes several.
    const eventId = `${ctx.eventId}/${target.measure.num}/${target.round}/${target.measure.unit}`;
    const { organisation, person, now } = ctx;
    const { measure, round } = target;
    const submission = { organisation, measure, round, input: entry.input, seenVersion: entry.seen };
    stored.push(await handInReport({ ...submission, person, eventId, now }));
  }
  const counts = await countEvidence(ctx.office, draft.year);
  const lacking = lackingText(
    stored.map((report) => ({
      num: report.measure,
      missing: missingParts(report, counts.get(evidenceKey(report.measure, report.round, report.unit)) ?? 0),
    })),
  );
  const nums = numsOf(sent);
  const odd = sent.filter(({ entry, target }) => contradiction(mergeContent(target.report, entry.input)) !== null);
  const [first] = odd.map(({ target }) => target);
  const ask = askIn(ctx.chat);
  const message = formMessage({
    kicker: shared.year(draft.year),
    title: texts.recorded(nums.length),
    lines: [],
    fields: sent.map((one) => ({ ...fieldOf(one), before: null })),
    notes: compact([
      ...unattached(looked),
      first && texts.odd(numsOf(odd), reportLabels.start(first.measure.num, first.round, first.measure.jointUnit)),
      lacking && texts.missing(lacking),
    ]),
    buttons: ctx.chat.kind === 'user' ? [ask(phrases.myMeasures)] : [],
    altText: texts.recordedAlt(nums.length, nums.join(', ')),
    quickReplies: [ask(phrases.deadlines)],
  });
  return { replies: [message], dialog: null };
}
