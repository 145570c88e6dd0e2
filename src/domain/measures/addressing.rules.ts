import type { Measure } from './measure.model';

/** What measures are to better: an indicator of the assessment, or one item of it. */
export interface Aim {
  indicator: number;
  /** code, e.g. `O38`; null: the indicator as a whole */
  item: string | null;
}

/**
 * The measures that a plan says are for an indicator or an item. For an item those that name it come alone; where none does, those for its
 * indicator. For an indicator also those that name an item of it.
 * @param itemsOf codes of the indicator's items
 */
export function addressing<M extends Pick<Measure, 'indicators' | 'items'>>(
  measures: readonly M[],
  { indicator, item }: Aim,
  itemsOf: readonly string[],
): M[] {
  const named = item === null ? [] : measures.filter(({ items }) => items.includes(item));
  if (named.length > 0) return named;
  return measures.filter(
    ({ indicators, items }) =>
      indicators.includes(indicator) || (item === null && items.some((code) => itemsOf.includes(code))),
  );
}
