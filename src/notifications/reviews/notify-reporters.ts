import type { mongo } from 'mongoose';
import { abilitiesOf } from '../../domain/abilities/abilities-of';
import { rolesThatMay } from '../../domain/abilities/roles.rules';
import { theMeasure } from '../../domain/abilities/things';
import { localDate } from '../../domain/calendar/dates';
import type { Measure } from '../../domain/measures/measure.model';
import type { MeasurePart } from '../../domain/measures/parts.rules';
import type { OfficeId, Question } from '../../domain/office-store';
import { people, type StoredPerson } from '../../domain/people/person.model';
import { lastStep } from '../../domain/reports/record-step';
import type { Report } from '../../domain/reports/report.model';
import { notify, notifyTogether } from '../notify';
import { nextMorning, noticeExpiry } from './notice-times';
import type { ToldReport } from './told-reports';
import { reviewApproved, reviewReturned } from './verdict';

/** A report that was reviewed. */
export interface Reviewed {
  report: Report;
  measure: MeasurePart;
  /** everybody whose words are in the report */
  authors: readonly mongo.ObjectId[];
  /** who had approved what is sent back by somebody else */
  approver?: mongo.ObjectId | undefined;
}

/**
 * Puts into the outbox that reports were sent back: each at once to those who wrote it, and to who had approved it; where none of them may report on the measure any
 * more, to all who may. Who is told of several gets one message. Inside the transaction of the review.
 */
export async function notifyReturned(office: OfficeId, reviewed: readonly Reviewed[], now: Date): Promise<void> {
  for (const { to, reports } of await tellings(office, reviewed)) {
    await notify(reviewReturned, [to], { office, ...payloadOf(reports), expiresAt: noticeExpiry(now) }, now);
  }
}

/**
 * The same of reports that were approved. It may wait for the next morning, and what is approved until it has gone out joins it: who
 * is approved report by report is told once.
 */
export async function notifyApproved(office: OfficeId, reviewed: readonly Reviewed[], now: Date): Promise<void> {
  const when = { notBefore: nextMorning(localDate(now)), expiresAt: noticeExpiry(now) };
  const told = await tellings(office, reviewed);
  const notices = told.map(({ to, reports }) => ({ to, ...payloadOf(reports), ...when }));
  await notifyTogether(office, reviewApproved, 'reports', notices, now);
}

/** The first report stands for all that are told together: a step of it is made once. */
function payloadOf(reports: Telling['reports']) {
  const [{ fiscalYear, measure, round, unit, seq }] = reports;
  return { occasion: `review/${fiscalYear}/${measure}/${round}/${unit}/${seq}`, payload: { reports } };
}

/** Who is told of which reports. */
interface Telling {
  to: { person: mongo.ObjectId; lineUserId: string };
  reports: [ToldReport, ...ToldReport[]];
}

async function tellings(office: OfficeId, reviewed: readonly Reviewed[]): Promise<Telling[]> {
  const may = await reportersAsked(office).ask();
  const found = new Map<string, Telling>();
  for (const { report, measure, authors, approver } of reviewed) {
    const { fiscalYear, measure: num, round, unit } = report;
    const seq = (await lastStep(office, report))?.seq ?? 0;
    const told: ToldReport = { fiscalYear, measure: num, round, unit, seq };
    for (const { _id: person, lineUserId } of reporters(may, measure, authors, approver)) {
      const begun = found.get(lineUserId);
      if (begun) begun.reports.push(told);
      else found.set(lineUserId, { to: { person, lineUserId }, reports: [told] });
    }
  }
  return [...found.values()];
}

/** Who may report on something in an office, as a question, for `askTogether`. */
export const reportersAsked = (office: OfficeId): Question<StoredPerson[]> =>
  people(office).finding({ 'grants.role': { $in: rolesThatMay('report') } });

function reporters(
  people: readonly StoredPerson[],
  measure: Measure,
  authors: readonly mongo.ObjectId[],
  approver: mongo.ObjectId | undefined,
): StoredPerson[] {
  const may = people.filter((person) => abilitiesOf(person, theMeasure(measure)).report);
  const wrote = may.filter(({ _id }) => authors.some((author) => author.equals(_id)));
  if (wrote.length === 0) return may;
  return [...wrote, ...may.filter(({ _id }) => approver?.equals(_id) && !wrote.some((one) => one._id.equals(_id)))];
}
