import { compact } from '../../../compact';
import { askTogether } from '../../../domain/ask-together';
import { fiscalYearOf, roundName } from '../../../domain/calendar/dates';
import { batchAsked, evidenceCounted } from '../../../domain/evidence/find-evidence';
import { readLinks } from '../../../domain/evidence/read-links';
import { receivedAsked } from '../../../domain/evidence/receive-evidence';
import { askedPlan, planAsked } from '../../../domain/measures/plan';
import { planRecordsAsked } from '../../../domain/measures/plan-record.model';
import { mergeContent } from '../../../domain/reports/content.rules';
import { reportsAround } from '../../../domain/reports/report-outline';
import { takeSeen } from '../../../domain/thai-text/seen';
import type { LineEvent } from '../../../line/types';
import { Refusal } from '../../../refusal';
import { formFields, spoken } from '../../../ui/report-form';
import { phrases, texts as shared } from '../../../ui/texts';
import type { MemberContext } from '../../context';
import { batchOf, newBatch } from '../../evidence/batch';
import { messageOf } from '../../evidence/message-of';
import { storeLinks } from '../../evidence/receive';
import type { Reading } from '../../forms/field';
import { fillFields } from '../../forms/fill-fields';
import { REVIEW } from '../../forms/next-step';
import { INTERRUPTS, type Slots, understand, withoutCorrection } from '../../understand';
import { correctSame } from './correct-input';
import { correctTarget } from './correct-target';
import { newValues, type Values } from './draft';
import { reportFields } from './fields';
import { overdueTarget } from './overdue-target';
import { saysHowFar, shareInDoubt } from './read-input';
import type { ReportMoment } from './resolve-draft';
import { isSeveral } from './several/entries';
import { texts } from './texts';

/** What an understood text says of a report. One that says something of the work itself is only asked what it cannot do without. @throws Refusal `several_years` */
export async function valuesFromText(ctx: MemberContext, slots: Slots, event: LineEvent): Promise<Values> {
  if (slots.fiscalYears) throw new Refusal('several_years', texts.oneYear(slots.fiscalYears));
  const { office, now } = ctx;
  const batch = batchHere(ctx);
  const year = slots.fiscalYear ?? fiscalYearOf(now);
  const links = readLinks(slots.evidence ?? '');
  // A guess that is confirmed by a tap brings no message of its own.
  const brought = links && event.type === 'message' ? messageOf(event) : null;
  await askTogether(office, [
    planAsked(office, year),
    planRecordsAsked(office),
    evidenceCounted(office, year),
    ...reportsAround(office, year, slots.measure ?? null),
    batchAsked(office, batch),
    ...(brought ? [receivedAsked(office, brought.lineMessageId)] : []),
  ]);
  const plan = await askedPlan(office, now, slots.fiscalYear);
  const said = fillFields(reportFields, newValues(plan.fiscalYear, batch, {}), slots);
  // Of which round it is, is asked where it names two.
  const values = { ...said, ...(slots.rounds ? {} : await overdueTarget(ctx, slots, event)) };
  if (links && brought) await storeLinks(ctx, links, brought, { batch: values.batch, about: null });
  const guided = Object.keys(values.input).length === 0;
  // How far it is was said of each round.
  const isLeftOpen = slots.rounds !== undefined && !saysHowFar(slots);
  return { ...values, guided, brief: isLeftOpen && !guided };
}

/** What was sent in the dialog that this one follows goes with the report. */
export function batchHere({ dialog }: MemberContext): string {
  return dialog ? batchOf(dialog) : newBatch();
}

/** A report that is typed in the middle of one. Where words of the work are waited for, รายงาน alone is an everyday word. */
export async function restartFromText(text: string, moment: ReportMoment): Promise<Reading<Values> | null> {
  const { ctx, draft, step, event } = moment;
  const corrected = correctTarget(text, moment);
  if (corrected) return corrected;
  if (step === 'evidence' && readLinks(text)) return null;
  const said = step === REVIEW ? withoutCorrection(text).text : text;
  const { intent, slots, more = [] } = understand({ text: said, chat: 'user' }, ctx.vocabulary);
  if (intent !== 'report') return null;
  if (isSeveral({ slots, more })) return { replies: [], handOn: intent };
  if (step === REVIEW) {
    const same = await correctSame(text, moment);
    if (same) return same;
    // A figure without a measure is of the report that is shown.
    const { measure, measureText, round } = slots;
    if (measure === undefined && measureText === undefined && round === undefined && saysHowFar(slots)) return null;
  }
  if (draft.measure !== null && !isReportOfItsOwn(said, slots)) return null;
  const asksForWork = reportFields.some(({ name, isOptional }) => name === step && isOptional && name !== 'evidence');
  return slots.measure !== undefined || !asksForWork
    ? {
        restart: await valuesFromText(ctx, slots, event),
        notice: compact([unsentOf(draft), shareInDoubt(slots)]).join('\n'),
      }
    : null;
}

/** What was written and is given up for another report, said before it. */
function unsentOf({ measure, round, input }: ReportMoment['draft']): string | null {
  const said = spoken(formFields(mergeContent(null, input), null));
  if (measure === null || Object.keys(input).length === 0) return null;
  const about = compact([shared.measure(measure), round && roundName(round)]).join(' ');
  return texts.unsent(about, said);
}

/**
 * Whether a text is another report, and not words of the work that sound like another measure's title: `40% จัดทำประกาศแล้ว` where the
 * measure of ประกาศ is not the one that is reported.
 */
function isReportOfItsOwn(text: string, { measure, round }: Slots): boolean {
  if (measure === undefined || round !== undefined || takeSeen(text).startsWith(phrases.report)) return true;
  const { intent, confidence } = understand({ text, chat: 'user' });
  return intent === 'report' && confidence >= INTERRUPTS;
}
