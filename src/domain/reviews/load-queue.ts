import type { mongo } from 'mongoose';
import { belongsTo } from '../abilities/roles.rules';
import type { Round } from '../calendar/dates';
import type { Change } from '../known-answer';
import type { Measure } from '../measures/measure.model';
import { type MeasurePart, partOf } from '../measures/parts.rules';
import { measuresOfPlan, planAsked } from '../measures/plan';
import type { OfficeId, Question } from '../office-store';
import { findOrganisation } from '../organisations/organisation.model';
import { isSameReport, type ReportKey } from '../reports/record-step';
import { type Report, type ReportChange, reportChanges, reports } from '../reports/report.model';
import { type ReportEvent, reportEvents } from '../reports/report-event.model';
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
  const found = await waitingAsked(office, round).ask();
  const organisation = await findOrganisation(office);
  if (found.length === 0 || !organisation) return [];
  const known = new Map<string, Measure>();
  const changes: Changed[] = [];
  const drafting: ReportEvent[] = [];
  for (const year of new Set(found.map(({ fiscalYear }) => fiscalYear))) {
    for (const one of await measuresOfPlan(office, year)) known.set(`${year}/${one.num}`, one);
    changes.push(...(await changesOf(office, year).ask()));
    drafting.push(...(await draftingOf(office, year).ask()));
  }
  return found.flatMap((report) => {
    const isOwn = (one: ReportKey): boolean => isSameReport(one, report);
    const changed = changes.filter(({ _id }) => isOwn(_id)).flatMap(({ by }) => by.map((one) => ({ by: one })));
    const whole = known.get(`${report.fiscalYear}/${report.measure}`);
    const measure = whole && partOf(organisation, whole, report.unit);
    if (!measure || !belongsTo(measure.units, units)) return [];
    return [{ report, measure, authors: authorsOf(changed, drafting.filter(isOwn)) }];
  });
}

/** What `loadQueue` asks, for `askTogether`. @param year (BE) that nearly always all that waits is of */
export const queueAsked = (office: OfficeId, year: number, round?: Round): Question<unknown>[] => [
  waitingAsked(office, round),
  planAsked(office, year),
  changesOf(office, year),
  draftingOf(office, year),
];

function waitingAsked(office: OfficeId, round?: Round): Question<Report[]> {
  // Null: reports from before there were states were handed in.
  const filter = { state: { $in: ['submitted', null] }, ...(round && { round }) };
  return reports(office).finding(filter as never, { sort: { reportedAt: 1, measure: 1, unit: 1 } });
}

/** Who changed a report; what was taken back is left out. */
interface Changed {
  _id: ReportKey;
  by: mongo.ObjectId[];
}

/** Not what they wrote: a year's changes are a hundred times as much. */
const changesOf = (office: OfficeId, fiscalYear: number): Question<Changed[]> =>
  reportChanges(office).aggregating<Changed>(
    [
      { $match: { fiscalYear, undoneAt: null } },
      {
        $group: {
          _id: { fiscalYear: '$fiscalYear', measure: '$measure', round: '$round', unit: '$unit' },
          by: { $addToSet: '$by' },
        },
      },
    ],
    changeAdded(fiscalYear),
  );

/** What is changed later than it was made, is taken back, and asked for again. */
const changeAdded =
  (year: number) =>
  (changed: readonly Changed[], { before, after }: Change): Changed[] | undefined => {
    if (before !== null) return undefined;
    const { fiscalYear, measure, round, unit, by } = after as ReportChange;
    if (fiscalYear !== year) return [...changed];
    const made = { fiscalYear, measure, round, unit };
    const known = changed.find(({ _id }) => isSameReport(_id, made)) ?? { _id: made, by: [] };
    const others = changed.filter((one) => one !== known);
    return [...others, { ...known, by: known.by.some((one) => one.equals(by)) ? known.by : [...known.by, by] }];
  };

const draftingOf = (office: OfficeId, fiscalYear: number): Question<ReportEvent[]> =>
  reportEvents(office).finding({ fiscalYear, action: { $in: [...DRAFTING] } }, { sort: { seq: 1 } });
