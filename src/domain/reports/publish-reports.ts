import type { mongo } from 'mongoose';
import type { Round } from '../calendar/dates';
import { askForReleasedPapers } from '../documents/released-papers';
import { partsOf } from '../measures/parts.rules';
import { measuresOfPlan } from '../measures/plan';
import type { Organisation } from '../organisations/organisation.model';
import { countRevisionOn } from '../revision.model';
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
 * Publishes the approved reports of some measures in a round; what is not approved stays as it is, and so does the part
 * of a unit that is no longer responsible. Call it inside a transaction, by the release of the round's memo only.
 * @returns of how many measures some were published
 */
export async function publishReports(
  organisation: Organisation,
  { fiscalYear, round, measures, by, now, eventId }: Publication,
): Promise<number> {
  const office = organisation._id;
  const parts = (await measuresOfPlan(office, fiscalYear)).flatMap((measure) => partsOf(organisation, measure));
  const approved = await reports(office).find(
    { fiscalYear, round, measure: { $in: [...measures] }, state: 'approved' },
    { sort: { measure: 1, unit: 1 } },
  );
  const released = approved.filter(({ measure, unit }) =>
    parts.some((part) => part.num === measure && part.unit === unit),
  );
  for (const report of released) {
    const { version } = report;
    await reports(office).updateOne({ ...keyOf(report), state: 'approved' }, { $set: { state: 'published' } });
    const step = { action: 'publish' as const, from: 'approved' as const, to: 'published' as const };
    await recordStep(office, { key: report, version, ...step, by, at: now, eventId });
  }
  if (released.length > 0) {
    await askForReleasedPapers(office, { fiscalYear, round, by, now, eventId });
    await countRevisionOn(office);
  }
  return new Set(released.map(({ measure }) => measure)).size;
}
