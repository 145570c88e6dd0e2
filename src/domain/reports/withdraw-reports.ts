import type { OfficeId } from '../office-store';
import { countRevisionOn } from '../revision.model';
import type { Publication } from './publish-reports';
import { keyOf, recordStep } from './record-step';
import { type Report, reports } from './report.model';

/**
 * Takes back the publication of every published report of a round: each is approved again, with the reason in its steps. Call it inside a
 * transaction, by the withdrawal of the round's memo only.
 * @returns the reports, as they were
 */
export async function withdrawReports(
  office: OfficeId,
  { fiscalYear, round, by, now, eventId, reason }: Omit<Publication, 'measures'> & { reason: string },
): Promise<Report[]> {
  const published = await reports(office).find(
    { fiscalYear, round, state: 'published' },
    { sort: { measure: 1, unit: 1 } },
  );
  for (const report of published) {
    const { version } = report;
    await reports(office).updateOne({ ...keyOf(report), state: 'published' }, { $set: { state: 'approved' } });
    const step = { action: 'withdraw' as const, from: 'published' as const, to: 'approved' as const, note: reason };
    await recordStep(office, { key: report, version, ...step, by, at: now, eventId });
  }
  // What everybody may see is kept as long as the revision stays.
  await countRevisionOn(office);
  return published;
}
