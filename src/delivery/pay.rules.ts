import type { WrittenEnvelope } from './prepare-envelopes';

/** What some messages suffice for. */
export interface Payment {
  paid: WrittenEnvelope[];
  /** of this one, for its first recipients only: so many of them, those that are left out counted too */
  inPart: { of: WrittenEnvelope; first: number } | null;
  unpaid: WrittenEnvelope[];
}

/**
 * Deals out the month's messages in the order of the envelopes. LINE counts recipients; a group counts by its members, which we do not
 * know, so it is taken for one.
 * @param remaining how many messages are left; null: no limit
 */
export function payFor(written: readonly WrittenEnvelope[], remaining: number | null): Payment {
  const payment: Payment = { paid: [], inPart: null, unpaid: [] };
  let left = remaining ?? Number.POSITIVE_INFINITY;
  for (const one of written) {
    const cost = one.envelope.size - one.left.length;
    if (cost <= left) payment.paid.push(one);
    else if (left > 0) payment.inPart = { of: one, first: placeAfter(one, left) };
    else payment.unpaid.push(one);
    left = Math.max(0, left - cost);
  }
  return payment;
}

/** How many of an envelope's places hold so many recipients that get it. */
function placeAfter({ envelope, left }: WrittenEnvelope, many: number): number {
  const out = new Set(left.map(({ at }) => at));
  let place = 0;
  for (let counted = 0; counted < many && place < envelope.size; place++) if (!out.has(place)) counted += 1;
  return place;
}
