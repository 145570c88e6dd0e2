import { fraction, subtract, toTwoDecimals } from './fraction';
import type { Level } from './framework';

export interface NextLevel {
  /** as people say it: `C`, `ผ่านดี` */
  name: string;
  /** what the total lacks, two decimals; 0: the total is enough, an instrument is not */
  points: number;
  /** what each instrument must have besides; null: nothing */
  each: number | null;
}

/**
 * What the level above asks for. Pure.
 * @param current the level now, e.g. `D`
 * @param levels of the scheme, best first
 * @returns null at the best level, and where the total or the level is not known
 */
export function nextLevel(total: number | null, current: string | null, levels: readonly Level[]): NextLevel | null {
  const above = levels[levels.findIndex(({ level }) => level === current) - 1];
  if (total === null || !above) return null;
  const lacking = toTwoDecimals(subtract(fraction(above.total), fraction(total)));
  return { name: above.name, points: Math.max(0, lacking), each: above.each };
}
