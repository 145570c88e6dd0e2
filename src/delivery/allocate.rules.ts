import type { WrittenEnvelope } from './prepare-envelopes';

/** An envelope and what it costs. */
export interface Priced {
  of: WrittenEnvelope;
  /** messages of the month's */
  cost: number;
}

/** What some messages suffice for. */
export interface Allocation {
  allocated: Priced[];
  /** of this one, for its first recipients only: so many places, those that are left out counted too */
  inPart: { of: WrittenEnvelope; places: number; cost: number } | null;
  unallocated: WrittenEnvelope[];
}

/**
 * Deals out the month's messages in the order of the envelopes. What does not fit does not keep what comes after it from the rest.
 * @param remaining how many messages are left; null: no limit
 */
export function allocateMessages(priced: readonly Priced[], remaining: number | null): Allocation {
  const allocation: Allocation = { allocated: [], inPart: null, unallocated: [] };
  let left = remaining ?? Number.POSITIVE_INFINITY;
  for (const { of, cost } of priced) {
    if (cost <= left) {
      allocation.allocated.push({ of, cost });
      left -= cost;
    } else if (left > 0 && of.envelope.size > 1) {
      allocation.inPart = { of, places: placesFor(of, left), cost: left };
      left = 0;
    } else allocation.unallocated.push(of);
  }
  return allocation;
}

/** How many of an envelope's places hold so many recipients that get it. */
function placesFor({ envelope, excluded }: WrittenEnvelope, many: number): number {
  const out = new Set(excluded.map(({ at }) => at));
  let places = 0;
  for (let counted = 0; counted < many && places < envelope.size; places++) if (!out.has(places)) counted += 1;
  return places;
}
