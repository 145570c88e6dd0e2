import type { OfficeId } from '../domain/office-store';
import type { Envelope } from './outbox.model';

/** Envelopes by the office that they are of, in their order. */
export function byOffice(envelopes: readonly Envelope[]): Map<OfficeId, Envelope[]> {
  const offices = new Map<OfficeId, Envelope[]>();
  for (const one of envelopes) {
    const of = offices.get(one.office);
    if (of) of.push(one);
    else offices.set(one.office, [one]);
  }
  return offices;
}
