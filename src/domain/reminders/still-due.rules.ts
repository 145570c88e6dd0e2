import { belongsTo } from '../abilities/roles.rules';
import type { LocalDate, Round } from '../calendar/dates';
import { byUrgency, type Standing } from '../reports/reports.rules';

/** A deadline that a reminder is about: the measures of a year and round that are due on a day. */
export interface Due {
  fiscalYear: number;
  round: Round;
  dueOn: LocalDate;
}

export function isSameDue(one: Due, other: Due): boolean {
  return one.fiscalYear === other.fiscalYear && one.round === other.round && one.dueOn === other.dueOn;
}

/**
 * What a reminder covers as things stand now: measures of its rounds whose due day is still the one it was planned for. One that
 * was moved is left to the reminder of its new day. Complete ones are among them, but nothing that is closed or history.
 */
export function coveredBy(standings: readonly Standing[], due: readonly Due[]): Standing[] {
  return standings.filter(
    ({ measure: { fiscalYear }, round, dueOn, exempt }) =>
      !exempt && due.some((one) => isSameDue(one, { fiscalYear, round, dueOn })),
  );
}

/** What of it lacks a report or a part of one, most urgent first. */
export function stillDue(standings: readonly Standing[]): Standing[] {
  return standings.filter(({ missing }) => missing.length > 0).sort(byUrgency);
}

/**
 * Whether it is worth a reminder. After the due day only a report that is not in at all is: escalation stops as soon as it is in,
 * though it may lack a part.
 */
export function isRemindedOf({ missing, daysLeft }: Pick<Standing, 'missing' | 'daysLeft'>): boolean {
  return missing.includes('report') || (missing.length > 0 && daysLeft >= 0);
}

/** All that lacks something where any of it is worth a reminder, most urgent first; else nothing. */
export function worthReminding(standings: readonly Standing[]): Standing[] {
  return standings.some(isRemindedOf) ? stillDue(standings) : [];
}

/** Of some units, by key, those that owe something. @param open what lacks something */
export function unitsOwing(units: readonly string[], open: readonly Pick<Standing, 'measure'>[]): string[] {
  return units.filter((unit) => open.some(({ measure }) => belongsTo(measure.units, [unit])));
}
