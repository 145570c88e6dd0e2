import type { mongo } from 'mongoose';
import type { Round } from '../calendar/dates';
import type { OfficeId } from '../office-store';
import { keyOf, recordStep } from './record-step';
import { reports } from './report.model';

export interface Publication {
  fiscalYear: number;
  round: Round;
  /** numbers of the measures whose reports were put forward */
  measures: readonly number[];
  /** who released them */
  by: mongo.ObjectId;
  now: Date;
  eventId: string;
}

/**
 * Publishes the approved reports of some measures in a round; what is not approved stays as it is. Call it inside a transaction, by the release of
 * the round's memo only.
 * @returns how many were published
 */
export async function publishReports(
  office: OfficeId,
  { fiscalYear, round, measures, by, now, eventId }: Publication,
): Promise<number> {
  const approved = await reports(office).find(
    { fiscalYear, round, measure: { $in: [...measures] }, state: 'approved' },
    { sort: { measure: 1 } },
  );
  for (const report of approved) {
    const { version } = report;
    await reports(office).updateOne({ ...keyOf(report), state: 'approved' }, { $set: { state: 'published' } });
    const step = { action: 'publish' as const, from: 'approved' as const, to: 'published' as const };
    await recordStep(office, { key: report, version, ...step, by, at: now, eventId });
  }
  return approved.length;
}
