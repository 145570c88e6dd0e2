import type { OfficeId } from '../domain/office-store';

/** What belongs to offices, such as envelopes, by the office that it is of, in its order. */
export function byOffice<T>(all: readonly T[], officeOf: (one: T) => OfficeId): Map<OfficeId, T[]> {
  const offices = new Map<OfficeId, T[]>();
  for (const one of all) {
    const office = officeOf(one);
    const of = offices.get(office);
    if (of) of.push(one);
    else offices.set(office, [one]);
  }
  return offices;
}
