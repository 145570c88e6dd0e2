import type { OfficeId } from '../office-store';
import { type Measure, measures, type PastResult } from './measure.model';
import { resultWithin } from './result-round.rules';

/** What an office wrote of this measure before: in the year it was carried over from, where that is known; null: nothing. */
export async function pastResultOf(
  office: OfficeId,
  measure: Pick<Measure, 'result' | 'roundResults' | 'rounds' | 'carriedFrom'>,
): Promise<PastResult | null> {
  const own = resultWithin(measure, '12m');
  if (own || !measure.carriedFrom) return own;
  const { fiscalYear, num } = measure.carriedFrom;
  const before = await measures(office).findOne({ fiscalYear, num });
  return before && resultWithin(before, '12m');
}
