import type { mongo } from 'mongoose';
import { enqueue } from '../../delivery';
import { abilitiesOf } from '../../domain/abilities/abilities-of';
import { rolesThatMay } from '../../domain/abilities/roles.rules';
import { theMeasure } from '../../domain/abilities/things';
import { localDate } from '../../domain/calendar/dates';
import type { Measure } from '../../domain/measures/measure.model';
import type { OfficeId } from '../../domain/office-store';
import { people, type StoredPerson } from '../../domain/people/person.model';
import { lastStep } from '../../domain/reports/record-step';
import type { Report } from '../../domain/reports/report.model';
import { nextMorning, noticeExpiry } from './notice-times';

export interface Verdict {
  office: OfficeId;
  kind: 'review.returned' | 'review.approved';
  report: Report;
  measure: Measure;
  /** everybody whose words are in the report */
  authors: readonly mongo.ObjectId[];
  now: Date;
}

/**
 * Puts the outcome of a review into the outbox for those who wrote the report; where none of them may report on the measure any
 * more, for all who may. Inside the transaction of the review.
 */
export async function notifyReporters({ office, kind, report, measure, authors, now }: Verdict): Promise<void> {
  const { fiscalYear, measure: num, round } = report;
  const seq = (await lastStep(office, report))?.seq ?? 0;
  const mayWait = kind === 'review.approved';
  const to = await reporters(office, measure, authors);
  await enqueue(
    to.map((person) => ({
      office,
      to: { person: person._id, lineUserId: person.lineUserId },
      occasion: `review/${fiscalYear}/${num}/${round}/${seq}`,
      kind,
      payload: { fiscalYear, measure: num, round, seq },
      priority: mayWait ? ('may_wait' as const) : ('normal' as const),
      notBefore: mayWait ? nextMorning(localDate(now)) : now,
      expiresAt: noticeExpiry(now),
    })),
    now,
  );
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
