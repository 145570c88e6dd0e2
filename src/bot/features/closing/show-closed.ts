import { compact } from '../../../compact';
import { localDate } from '../../../domain/calendar/dates';
import { measures } from '../../../domain/measures/measure.model';
import { type Closing, planRecordsOf } from '../../../domain/measures/plan-record.model';
import type { RoundOfYear } from '../../../domain/reports/current.rules';
import { messageAction, postbackAction, textMessage } from '../../../line/compose';
import type { Action } from '../../../line/types';
import { moreActions, pageOf, shownLines } from '../../../ui/pages';
import { plain } from '../../../ui/rows';
import { row, type SheetRow, section, sheetMessage } from '../../../ui/sheet';
import { phrases, texts as shared } from '../../../ui/texts';
import type { MemberContext } from '../../context';
import type { Input, Outcome } from '../../feature';
import { type ClosedPlace, moreClosedButton, reopenButton } from './buttons';
import { labels, texts } from './texts';

interface Closed extends Closing {
  of: RoundOfYear;
}

/** ยกเลิกการปิด: what is closed, why, and the button that opens each again. */
export function showClosed(ctx: MemberContext, { slots }: Input): Promise<Outcome> {
  const { fiscalYear, round, measure } = slots;
  return list(ctx, { year: fiscalYear ?? null, round: round ?? null, measure: measure ?? null, from: 0 });
}

export function showMoreClosed(ctx: MemberContext, { payload }: Input<ClosedPlace>): Promise<Outcome> {
  return list(ctx, payload);
}

async function list(ctx: MemberContext, place: ClosedPlace): Promise<Outcome> {
  const closed = await closedIn(ctx, place);
  const [first] = closed;
  if (!first) return { replies: [textMessage(texts.noneClosed, [messageAction(phrases.outstanding)])] };
  const page = pageOf(closed, place.from);
  const rows: SheetRow[] = [];
  for (const one of page.rows) rows.push(await closedRow(ctx, one));
  const isOneRound = closed.every(({ of }) => of.fiscalYear === first.of.fiscalYear && of.round === first.of.round);
  const all = labels.againAll(first.of);
  const ways =
    isOneRound && closed.length > 1 && place.measure === null ? [reopenAction(first.of, null, all, all)] : [];
  const message = sheetMessage({
    kicker: ctx.organisation.name,
    title: texts.closedTitle,
    lines: shownLines(page),
    sections: [section(null, rows)],
    buttons: [...ways, ...moreActions(page, moreClosedButton, place)],
    altText: texts.closedAlt(closed.length),
    quickReplies: [messageAction(phrases.outstanding)],
  });
  return { replies: [message] };
}

/** The latest year first; within a round by number. */
async function closedIn(ctx: MemberContext, { year, round, measure }: ClosedPlace): Promise<Closed[]> {
  const plans = (await planRecordsOf(ctx.office)).reverse();
  return plans
    .flatMap(({ fiscalYear, closings }) => closings.map((one) => ({ ...one, of: { fiscalYear, round: one.round } })))
    .filter(
      (one) =>
        (year ?? one.of.fiscalYear) === one.of.fiscalYear &&
        (round ?? one.round) === one.round &&
        (measure ?? one.measure) === one.measure,
    )
    .sort((a, b) => b.of.fiscalYear - a.of.fiscalYear || a.round.localeCompare(b.round) || a.measure - b.measure);
}

async function closedRow(ctx: MemberContext, { of, measure: num, reason, at }: Closed): Promise<SheetRow> {
  const measure = await measures(ctx.office).findOne({ fiscalYear: of.fiscalYear, num });
  return row({
    label: measure ? shared.titled(measure) : shared.measure(num),
    captions: compact([
      plain(`${shared.round(of)} ${texts.closedOn(localDate(at))}`),
      plain(texts.reason(reason)),
      !measure && plain(texts.gone),
    ]),
    button: { text: labels.again, action: reopenAction(of, num, labels.againOf(num), labels.againIn(num, of)) },
  });
}

function reopenAction(
  { fiscalYear: year, round }: RoundOfYear,
  measure: number | null,
  label: string,
  says: string,
): Action {
  return postbackAction({ label, says, kind: reopenButton, payload: { year, round, measure } });
}
