import { byUrgency, type Standing } from './reports.rules';

/** What an admin may close, oldest first: its day is over, and something of it is still asked for. */
export function closableOf(standings: readonly Standing[]): Standing[] {
  return standings.filter(({ daysLeft, missing }) => daysLeft < 0 && missing.length > 0).sort(byUrgency);
}

/** The numbers of the measures, each once, in order. */
export function numbersOf(standings: readonly Pick<Standing, 'measure'>[]): number[] {
  return [...new Set(standings.map(({ measure }) => measure.num))].sort((a, b) => a - b);
}
