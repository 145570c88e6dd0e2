import type { mongo } from 'mongoose';
import { abilitiesOf } from '../../domain/abilities/abilities-of';
import { rolesThatMay } from '../../domain/abilities/roles.rules';
import { theMeasure } from '../../domain/abilities/things';
import { localDate } from '../../domain/calendar/dates';
import type { Measure } from '../../domain/measures/measure.model';
import type { MeasurePart } from '../../domain/measures/parts.rules';
import type { OfficeId } from '../../domain/office-store';
import { people, type StoredPerson } from '../../domain/people/person.model';
import { lastStep } from '../../domain/reports/record-step';
import type { Report } from '../../domain/reports/report.model';
import { notify } from '../notify';
import { nextMorning, noticeExpiry } from './notice-times';
import type { reviewApproved, reviewReturned } from './verdict';

export interface Verdict {
  office: OfficeId;
  of: typeof reviewReturned | typeof reviewApproved;
  report: Report;
  measure: MeasurePart;
  /** everybody whose words are in the report */
  authors: readonly mongo.ObjectId[];
  now: Date;
}

/**
 * Puts the outcome of a review into the outbox for those who wrote the report; where none of them may report on the measure any
 * more, for all who may. Inside the transaction of the review.
 */
export async function notifyReporters({ office, of, report, measure, authors, now }: Verdict): Promise<void> {
  const { fiscalYear, measure: num, round, unit } = report;
  const seq = (await lastStep(office, report))?.seq ?? 0;
  const mayWait = of.urgency === 'may_wait';
  const to = await reporters(office, measure, authors);
  const said = {
    office,
    occasion: `review/${fiscalYear}/${num}/${round}/${unit}/${seq}`,
    payload: { fiscalYear, measure: num, round, unit, seq },
    notBefore: mayWait ? nextMorning(localDate(now)) : now,
    expiresAt: noticeExpiry(now),
  };
  const recipients = to.map(({ _id: person, lineUserId }) => ({ person, lineUserId }));
  await notify(of, recipients, said, now);
}

async function reporters(
  office: OfficeId,
  measure: Measure,
  authors: readonly mongo.ObjectId[],
): Promise<StoredPerson[]> {
  const may = (await people(office).find({ 'grants.role': { $in: rolesThatMay('report') } })).filter(
    (person) => abilitiesOf(person, theMeasure(measure)).report,
  );
  const wrote = may.filter(({ _id }) => authors.some((author) => author.equals(_id)));
  return wrote.length > 0 ? wrote : may;
}
