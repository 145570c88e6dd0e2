import type { mongo } from 'mongoose';
import type { OfficeId } from '../office-store';
import { type Person, people } from '../people/person.model';
import { positionHolders } from './position-holder.model';

export type HoldingPerson = Person & { _id: mongo.ObjectId };

/** Who holds a position, and since when. */
export interface Holding {
  person: HoldingPerson;
  since: Date;
  isStandIn: boolean;
}

/** Who holds the positions of an office, by key. A position whose holder is registered no more is vacant: it is not there. */
export async function loadHoldings(office: OfficeId): Promise<Map<string, Holding>> {
  const set = await positionHolders(office).find();
  if (set.length === 0) return new Map();
  const found = await people(office).find({ _id: { $in: set.map(({ person }) => person) } });
  return new Map(
    set.flatMap(({ position, person, setAt: since, standInFor }) => {
      const holder = found.find(({ _id }) => _id.equals(person));
      return holder ? [[position, { person: holder, since, isStandIn: standInFor !== undefined }] as const] : [];
    }),
  );
}

/** The same, of the people alone. */
export async function loadHolders(office: OfficeId): Promise<Map<string, HoldingPerson>> {
  return new Map([...(await loadHoldings(office))].map(([position, { person }]) => [position, person]));
}
