import { compact } from '../../../../compact';
import { missingText, progressText } from '../../../../domain/reports/texts';
import { postbackAction } from '../../../../line/compose';
import type { Message } from '../../../../line/types';
import { openButton, reportOf } from '../../../../notifications/reviews/buttons';
import { labels as reviewLabels } from '../../../../notifications/reviews/texts';
import { nameOrPosition } from '../../../../ui/name-or-position';
import { REPORTS_A_CARD, reportParts } from '../../../../ui/report-parts';
import { plain } from '../../../../ui/rows';
import { row, type SheetRow, section, sheetMessage } from '../../../../ui/sheet';
import { texts as shared } from '../../../../ui/texts';
import type { Option, Question } from '../../../forms/field';
import { cancelAction, confirmAction, optionAction } from '../../../forms/form-actions';
import { REVIEW } from '../../../forms/next-step';
import { type ApprovalsDraft, type ApprovalsPrompt, type Entry, type Looked, numsOf, type Values } from './draft';
import { noneLeft } from './none-left';
import { labels, texts } from './texts';

/** Everything that was reported, a row for each report, with what it lacks; the last card has the buttons. */
export async function reviewApprovals(prompt: ApprovalsPrompt): Promise<Question<Values>> {
  const { ctx, facts } = prompt;
  if (facts.length === 0) return noneLeft(ctx);
  const names = await nameOrPosition(ctx.office, [
    ...new Set(facts.map(({ waiting }) => String(waiting.report.reportedBy))),
  ]);
  const included = facts.filter(({ entry }) => !entry.isLeftOut).length;
  const lacking = facts.filter((one) => one.lacking.length > 0).length;
  const messages: Message[] = [];
  for (let from = 0; from < facts.length; from += REPORTS_A_CARD) {
    const isFirst = from === 0;
    const isLast = from + REPORTS_A_CARD >= facts.length;
    const shown = facts.slice(from, from + REPORTS_A_CARD);
    messages.push(
      sheetMessage({
        kicker: ctx.organisation.name,
        title: isFirst ? texts.title : texts.titleOn(from + 1, from + shown.length),
        tone: lacking > 0 ? 'warn' : 'brand',
        lines: isFirst
          ? compact([
              prompt.notice ? prompt.notice : null,
              texts.how(facts.length),
              lacking > 0 && texts.lackingCount(lacking),
            ])
          : [],
        sections: [
          section(
            null,
            shown.map((one, index) =>
              reportRow(prompt, one, from + index, names.get(String(one.waiting.report.reportedBy))),
            ),
          ),
        ],
        buttons: isLast
          ? compact([included > 0 && confirmAction(prompt, labels.approve(included)), cancelAction(prompt)])
          : [],
        altText: isFirst
          ? texts.alt(facts.length, numsOf(facts).join(', '))
          : texts.altOn(from + 1, from + shown.length, numsOf(shown).join(', ')),
        quickReplies: [],
      }),
    );
  }
  const entries = facts.map(({ entry, waiting, lacking: parts }) => ({
    ...entry,
    version: waiting.report.version,
    lacking: parts,
  }));
  return { messages, shown: { entries } };
}

function reportRow(
  prompt: ApprovalsPrompt,
  { entry, waiting, evidence, lacking }: Looked,
  index: number,
  by?: string | null,
): SheetRow {
  const { report, measure } = waiting;
  const missing = missingText(lacking);
  return row({
    label: shared.titled(measure),
    value: progressText(report),
    captions: compact([
      plain(texts.sentBy(entry, by ?? null)),
      ...reportParts(report, evidence),
      missing ? { text: missing, late: true } : null,
      entry.isLeftOut && { text: texts.leftOut, late: true },
    ]),
    action: postbackAction({
      label: reviewLabels.openLong(report.measure, report.round, measure.jointUnit),
      kind: openButton,
      payload: reportOf(waiting),
    }),
    button: {
      text: entry.isLeftOut ? labels.takeInShort : labels.leaveOutShort,
      action: optionAction(prompt, REVIEW, { key: String(index), label: leaveOutLabel(entry) }),
    },
  });
}

const leaveOutLabel = (entry: Entry): string => (entry.isLeftOut ? labels.takeIn(entry) : labels.leaveOut(entry));

/** Leaving one out, or taking it in again. */
export function leaveOutOptions({ entries }: ApprovalsDraft): Option<Values>[] {
  return entries.map((entry, index) => ({
    key: String(index),
    label: leaveOutLabel(entry),
    answer: {
      entries: entries.map((one, place) => (place === index ? { ...one, isLeftOut: !one.isLeftOut } : one)),
    },
  }));
}
