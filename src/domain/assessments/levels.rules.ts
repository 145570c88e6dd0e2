import type { Framework, Level } from './framework';

/**
 * The level of a total by its scheme. All scores are compared rounded to two decimals.
 * @param instruments scores of the three instruments; a scheme that asks for them gives no level while it needs a missing one
 * @param levels of the scheme, best first
 */
export function levelOf(
  total: number | null,
  instruments: readonly (number | null)[],
  levels: readonly Level[],
): Level | null {
  if (total === null) return null;
  for (const level of levels) {
    const { each } = level;
    if (total < level.total) continue;
    if (each === null) return level;
    const lowest = instruments.some((score) => score !== null && score < each);
    if (lowest) continue;
    return instruments.every((score) => score !== null) ? level : null;
  }
  return null;
}

/** A level as people say it: `pass_good` → `ผ่านดี`, `AA` → `AA`. */
export function levelName(framework: Pick<Framework, 'levels'>, level: string): string {
  const known = [...framework.levels.letter, ...framework.levels.pass];
  return known.find((one) => one.level === level)?.name ?? level;
}
