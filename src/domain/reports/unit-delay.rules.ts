import type { Organisation, Unit } from '../organisations/organisation.model';
import { isOfRound, overdueOf, type RoundOfYear, roundOf } from './current.rules';
import { type Progress, progressOf } from './progress.rules';
import { isHandedIn } from './report-states.rules';
import type { Standing } from './reports.rules';

/** How a unit stands against its due days. */
export interface UnitDelay {
  unit: Unit;
  /** in the round that is looked at */
  progress: Progress;
  /** reports of whatever round and year that are owed and not handed in though their due day is over */
  late: number;
  /** days since the earliest of these was due; 0: none is late */
  lateDays: number;
  /** the round of the earliest of these; null: none is late */
  lateSince: RoundOfYear | null;
  /** by how many percent points the measures reported in both rounds of the year moved on since the 6-month round; null: none was, or it is that round */
  trend: number | null;
}

/**
 * The units by delay, the slowest first: who is late with most, then for longest, then whose mean is lowest; equal ones in the office's
 * order. Units that have no measures in the round and are late with nothing are left out; of a joint
 * measure each unit's own part counts.
 * @param standings of every round and year that may be late
 * @param of the round whose progress is looked at
 */
export function rankByDelay(
  organisation: Pick<Organisation, 'units'>,
  standings: readonly Standing[],
  of: RoundOfYear,
): UnitDelay[] {
  return organisation.units
    .map((unit) =>
      delayOf(
        unit,
        standings.filter(({ measure }) => measure.unit === unit.key),
        of,
      ),
    )
    .filter(({ progress, late }) => progress.measures > 0 || late > 0)
    .sort((a, b) => b.late - a.late || b.lateDays - a.lateDays || (a.progress.mean ?? 0) - (b.progress.mean ?? 0));
}

function delayOf(unit: Unit, standings: readonly Standing[], of: RoundOfYear): UnitDelay {
  const late = overdueOf(standings);
  const [oldest] = late;
  const inRound = standings.filter((standing) => isOfRound(standing, of));
  const before = standings.filter((standing) => isOfRound(standing, { ...of, round: '6m' }));
  return {
    unit,
    progress: progressOf(inRound),
    late: late.length,
    lateDays: oldest ? -oldest.daysLeft : 0,
    lateSince: oldest ? roundOf(oldest) : null,
    trend: of.round === '12m' ? trendOf(inRound, before) : null,
  };
}

/**
 * By how many percent points what is handed in in two rounds moved on; what is not reported yet has not gone back, and is not compared.
 * @returns null: nothing is handed in in both
 */
export function trendOf(now: readonly Standing[], before: readonly Standing[]): number | null {
  const handedIn = (standings: readonly Standing[]) =>
    new Set(standings.filter(({ report }) => isHandedIn(report)).map(partOf));
  const [inNow, inBefore] = [handedIn(now), handedIn(before)];
  const meanOfBoth = (standings: readonly Standing[]) =>
    progressOf(standings.filter((one) => inNow.has(partOf(one)) && inBefore.has(partOf(one)))).mean;
  const [mean, meanBefore] = [meanOfBoth(now), meanOfBoth(before)];
  return mean === null || meanBefore === null ? null : mean - meanBefore;
}

const partOf = ({ measure: { num, unit } }: Standing): string => `${num} ${unit}`;
