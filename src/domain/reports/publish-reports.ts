import type { mongo } from 'mongoose';
import type { Round } from '../calendar/dates';
import { askForReleasedPapers } from '../documents/released-papers';
import { partsOf } from '../measures/parts.rules';
import { measuresOfPlan } from '../measures/plan';
import type { Organisation } from '../organisations/organisation.model';
import { countRevisionOn } from '../revision.model';
import { shownMark } from '../shown-mark';
import { keyOf, recordStep } from './record-step';
import { type Report, reports } from './report.model';

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

type Released = Pick<Publication, 'fiscalYear' | 'round' | 'measures'>;

/** The reports that a release of some measures would publish: approved, and of a unit that is responsible. */
async function approvedReports(
  organisation: Organisation,
  { fiscalYear, round, measures }: Released,
): Promise<Report[]> {
  const office = organisation._id;
  const parts = (await measuresOfPlan(office, fiscalYear)).flatMap((measure) => partsOf(organisation, measure));
  const approved = await reports(office).find(
    { fiscalYear, round, measure: { $in: [...measures] }, state: 'approved' },
    { sort: { measure: 1, unit: 1 } },
  );
  return approved.filter(({ measure, unit }) => parts.some((part) => part.num === measure && part.unit === unit));
}

/** A mark of what a release of some measures would publish, for a button to say what was shown: it is another one once anything of it is. */
export async function approvedMark(organisation: Organisation, of: Released): Promise<string> {
  const found = await approvedReports(organisation, of);
  return shownMark(found.map(({ measure, unit, version }) => `${measure}/${unit}/${version}`).join());
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
  const released = await approvedReports(organisation, { fiscalYear, round, measures });
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
