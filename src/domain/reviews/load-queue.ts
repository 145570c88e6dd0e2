import type { mongo } from 'mongoose';
import { belongsTo } from '../abilities/roles.rules';
import type { Round } from '../calendar/dates';
import { measures } from '../measures/measure.model';
import { type MeasurePart, partOf } from '../measures/parts.rules';
import type { OfficeId } from '../office-store';
import { findOrganisation } from '../organisations/organisation.model';
import type { ReportKey } from '../reports/record-step';
import { type Report, reportChanges, reports } from '../reports/report.model';
import { reportEvents } from '../reports/report-event.model';
import { authorsOf, DRAFTING } from './authors.rules';

/** A report that was handed in and nobody has reviewed since. */
export interface Waiting {
  report: Report;
  /** the part it is of */
  measure: MeasurePart;
  /** everybody whose words are in the report */
  authors: mongo.ObjectId[];
}

/**
 * The reports of an office that wait for a review, of whatever fiscal year, those that wait longest first.
 * @param units keys of the units whose parts are asked for; `'all'`: of the office
 */
export async function loadQueue(
  office: OfficeId,
  units: 'all' | readonly string[] = 'all',
  round?: Round,
): Promise<Waiting[]> {
  // Null: reports from before there were states were handed in.
  const state = { $in: ['submitted', null] };
  const found = await reports(office).find({ state, ...(round && { round }) } as never, {
    sort: { reportedAt: 1, measure: 1, unit: 1 },
  });
  const organisation = await findOrganisation(office);
  if (found.length === 0 || !organisation) return [];
  const years = [...new Set(found.map(({ fiscalYear }) => fiscalYear))];
  const known = new Map(
    (await measures(office).find({ fiscalYear: { $in: years } })).map((one) => [`${one.fiscalYear}/${one.num}`, one]),
  );
  const changes = await reportChanges(office).find({ fiscalYear: { $in: years }, undoneAt: null });
  const drafting = await reportEvents(office).find(
    { fiscalYear: { $in: years }, action: { $in: [...DRAFTING] } },
    { sort: { seq: 1 } },
  );
  return found.flatMap((report) => {
    const isOwn = (one: ReportKey): boolean =>
      one.fiscalYear === report.fiscalYear &&
      one.measure === report.measure &&
      one.round === report.round &&
      one.unit === report.unit;
    const whole = known.get(`${report.fiscalYear}/${report.measure}`);
    const measure = whole && partOf(organisation, whole, report.unit);
    if (!measure || !belongsTo(measure.units, units)) return [];
    return [{ report, measure, authors: authorsOf(changes.filter(isOwn), drafting.filter(isOwn)) }];
  });
}
