import type { Round } from '../calendar/dates';
import { concerns } from '../measures/units.rules';
import { ALL_UNITS, type Organisation, type Unit } from '../organisations/organisation.model';
import { type Progress, progressOf } from './progress.rules';
import type { Standing } from './reports.rules';

/** How a unit stands against its due days. */
export interface UnitDelay {
  unit: Unit;
  /** in the round that is looked at */
  progress: Progress;
  /** reports that are owed and not handed in though their due day is over */
  late: number;
  /** days since the earliest of these was due; 0: none is late */
  lateDays: number;
  /** by how many percent points the mean is above that of the 6-month round; null: in that round, or where nothing was reported in it */
  trend: number | null;
}

/**
 * The units by delay, the slowest first: who is late with most, then for longest, then whose mean is lowest; equal ones in the office's
 * order. Units without measures in the round are left out.
 * @param standings of one plan, of every round that may be late
 * @param round whose progress is looked at
 */
export function rankByDelay(
  organisation: Pick<Organisation, 'units'>,
  standings: readonly Standing[],
  round: Round,
): UnitDelay[] {
  return organisation.units
    .filter(({ key }) => key !== ALL_UNITS)
    .map((unit) =>
      delayOf(
        unit,
        standings.filter(({ measure }) => concerns(measure, unit)),
        round,
      ),
    )
    .filter(({ progress }) => progress.measures > 0)
    .sort((a, b) => b.late - a.late || b.lateDays - a.lateDays || (a.progress.mean ?? 0) - (b.progress.mean ?? 0));
}

function delayOf(unit: Unit, standings: readonly Standing[], round: Round): UnitDelay {
  const late = standings.filter(({ daysLeft, missing }) => daysLeft < 0 && missing.includes('report'));
  const progress = progressOf(standings.filter((one) => one.round === round));
  return {
    unit,
    progress,
    late: late.length,
    lateDays: Math.max(0, ...late.map(({ daysLeft }) => -daysLeft)),
    trend: round === '12m' ? trendOf(progress, progressOf(standings.filter((one) => one.round === '6m'))) : null,
  };
}

function trendOf(now: Progress, before: Progress): number | null {
  if (before.reported === 0 || now.mean === null || before.mean === null) return null;
  return now.mean - before.mean;
}
