import type { Round } from '../calendar/dates';
import type { Exempt } from '../measures/exempt.rules';
import type { MeasurePart } from '../measures/parts.rules';
import { percentOf } from './how-far.rules';
import type { Report } from './report.model';
import { isHandedIn, type ReportStateOrNone, stateOf } from './report-states.rules';

/** A part as far as is looked at here. */
interface Part {
  measure: Pick<MeasurePart, 'fiscalYear' | 'num'>;
  round: Round;
  report: Pick<Report, 'state' | 'status' | 'progress'> | null;
  exempt?: Exempt;
}

/** A measure in a round, of the parts of all units that are looked at. */
export interface Whole<P> {
  /** in the order given, at least one */
  parts: P[];
  /** the part that is least far: as far as it is the measure. What it was published without holds it back no more */
  least: P;
  /** how many parts are handed in */
  handedIn: number;
  /** how many parts are approved or published */
  approved: number;
}

const PLACES: readonly ReportStateOrNone[] = ['none', 'draft', 'returned', 'submitted', 'approved', 'published'];

/** What is not handed in is least far, then the smaller percentage, then the earlier state. */
function byHowFar(one: Part, other: Part): number {
  const isIn = ({ report }: Part): number => Number(isHandedIn(report));
  const percent = ({ report }: Part): number => percentOf(report);
  const place = ({ report }: Part): number => PLACES.indexOf(stateOf(report));
  return isIn(one) - isIn(other) || percent(one) - percent(other) || place(one) - place(other);
}

/**
 * Whether a measure went out in a round without one of its parts: another is published, and of this one nothing is handed in. That is
 * how it was published before each unit had a part, and where a unit became responsible afterwards.
 * @param states of all its parts
 */
export function isPublishedWithout(state: ReportStateOrNone, states: readonly ReportStateOrNone[]): boolean {
  return (state === 'none' || state === 'draft') && states.includes('published');
}

/** How many measures in their rounds some parts are of. */
export const countWholes = (parts: readonly Part[]): number => wholesOf(parts).length;

/** Puts parts together to measures in their rounds, in the order of their first parts. */
export function wholesOf<P extends Part>(parts: readonly P[]): Whole<P>[] {
  const byMeasure = new Map<string, P[]>();
  for (const part of parts) {
    const key = `${part.measure.fiscalYear}/${part.measure.num}/${part.round}`;
    byMeasure.set(key, [...(byMeasure.get(key) ?? []), part]);
  }
  return [...byMeasure.values()].flatMap((own) => {
    const asked = own.filter(({ exempt }) => exempt !== 'published');
    const [least] = (asked.length > 0 ? asked : own).toSorted(byHowFar);
    if (!least) return [];
    const handedIn = own.filter(({ report }) => isHandedIn(report)).length;
    const approved = own.filter(({ report }) => report?.state === 'approved' || report?.state === 'published').length;
    return [{ parts: own, least, handedIn, approved }];
  });
}
