import type { QuotaFigures } from '../../delivery';

/** Percent of the month's messages at which admins are told, the higher one first. */
const THRESHOLDS = [95, 80] as const;

/** The highest threshold that the month's messages have passed, in percent; null: none, or there is no limit. */
export function passedThreshold({ limit, used }: Pick<QuotaFigures, 'limit' | 'used'>): number | null {
  if (!limit) return null;
  return THRESHOLDS.find((percent) => used * 100 >= limit * percent) ?? null;
}
