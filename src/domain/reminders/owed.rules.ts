import type { LocalDate } from '../calendar/dates';
import type { Standing } from '../reports/reports.rules';
import type { Steps } from './lead-days.rules';
import { type Due, isRemindedOf } from './still-due.rules';

/** A deadline that is reminded of on a day and for which something of an office is worth a reminder (`isRemindedOf`). */
export interface Owed extends Due {
  steps: Steps;
  /** the units, by key, whose parts are worth a reminder */
  units: string[];
}

/**
 * What of an office is to be reminded of.
 * @param standings measures in their rounds, of any number of fiscal years
 * @param steps the due days that are reminded of on the day (`dueDaysRemindedOn`)
 * @returns the earliest due day first; nothing where nothing is worth a reminder
 */
export function owedOf(standings: readonly Standing[], steps: ReadonlyMap<LocalDate, Steps>): Owed[] {
  const found = new Map<string, Owed>();
  for (const standing of standings) {
    const { measure, round, dueOn } = standing;
    const ofDay = steps.get(dueOn);
    if (!ofDay || !isRemindedOf(standing)) continue;
    const key = `${dueOn} ${measure.fiscalYear} ${round}`;
    const owed = found.get(key);
    if (owed) owed.units = [...new Set([...owed.units, measure.unit])];
    else found.set(key, { fiscalYear: measure.fiscalYear, round, dueOn, steps: ofDay, units: [measure.unit] });
  }
  return [...found.values()].sort(
    (a, b) => a.dueOn.localeCompare(b.dueOn) || a.fiscalYear - b.fiscalYear || a.round.localeCompare(b.round),
  );
}
