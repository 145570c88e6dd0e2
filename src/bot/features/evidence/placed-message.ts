import { compact } from '../../../compact';
import { batchPieces, countEvidence, evidenceKey } from '../../../domain/evidence/find-evidence';
import type { Placement } from '../../../domain/evidence/place-evidence';
import { findReport } from '../../../domain/reports/find-report';
import { postbackAction } from '../../../line/compose';
import type { Action, Message } from '../../../line/types';
import { askIn } from '../../../ui/ask';
import { startAction } from '../../../ui/report-actions';
import { sheetMessage } from '../../../ui/sheet';
import { phrases, texts as shared } from '../../../ui/texts';
import type { MemberContext } from '../../context';
import { thumbnailsOf } from '../../evidence/opening';
import type { Pieces } from '../../evidence/pieces';
import { elsewhereButton, otherRoundButton } from './buttons';
import { labels, texts } from './texts';

/** What a batch is about now, how much evidence there is, and the ways to correct that or to go on. */
export async function placedMessage(
  ctx: MemberContext,
  { measure, round }: Placement,
  batch: string,
  pieces: Pieces,
): Promise<Message> {
  const ask = askIn(ctx.chat);
  const { fiscalYear, num } = measure;
  const report = await findReport(ctx.office, measure, round);
  const all = (await countEvidence(ctx.office, fiscalYear)).get(evidenceKey(num, round, measure.unit)) ?? 0;
  const list = phrases.withYear(phrases.evidence(num), fiscalYear);
  return sheetMessage({
    kicker: texts.placedKicker,
    title: shared.titled(measure),
    lines: compact([texts.placed(pieces, round), texts.total(all), report ? null : texts.notReported]),
    pictures: thumbnailsOf(ctx, measure, await batchPieces(ctx.office, batch), labels.open),
    sections: [],
    buttons: [
      report ? ask(labels.see, list) : startAction({ measure, round, report }),
      postbackAction({
        label: labels.elsewhere,
        kind: elsewhereButton,
        payload: { year: fiscalYear, measure: num, round, unit: measure.unit, batch },
      }),
      ...otherRounds({ measure, round }, batch),
    ],
    altText: texts.placedAlt(pieces, num, round),
    quickReplies: [ask(labels.see, list), ask(phrases.status(num), phrases.withYear(phrases.status(num), fiscalYear))],
  });
}

function otherRounds({ measure, round: from }: Pick<Placement, 'measure' | 'round'>, batch: string): Action[] {
  return measure.rounds
    .filter((to) => to !== from)
    .map((to) =>
      postbackAction({
        label: labels.otherRound(to),
        kind: otherRoundButton,
        payload: { year: measure.fiscalYear, measure: measure.num, unit: measure.unit, from, to, batch },
      }),
    );
}
