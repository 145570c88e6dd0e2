import type { OfficeId } from '../office-store';
import { type Measure, measures, type PastResult } from './measure.model';

/** What an office wrote of this measure before: in the year it was carried over from, where that is known; null: nothing. */
export async function pastResultOf(
  office: OfficeId,
  measure: Pick<Measure, 'result' | 'carriedFrom'>,
): Promise<PastResult | null> {
  if (measure.result || !measure.carriedFrom) return measure.result;
  const { fiscalYear, num } = measure.carriedFrom;
  const before = await measures(office).findOne({ fiscalYear, num });
  return before?.result ?? null;
}
