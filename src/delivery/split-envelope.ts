import { mongo } from 'mongoose';
import { inTransaction } from '../domain/transaction';
import { WITHOUT_REQUEST } from './envelope-changes';
import { type Envelope, Outbox } from './outbox.model';

/** Some of an envelope's recipients, who get an envelope of their own. */
export interface EnvelopePart {
  /** their places in it; in the new one they stand in the same order */
  places: readonly number[];
  /** what is different in the new one */
  changes: Partial<Envelope>;
}

/**
 * Makes several envelopes of one, so that what becomes of some of its recipients is not what becomes of the others. All or nothing: each
 * recipient stays in exactly one. A request that it had is gone.
 * @param which the envelope, as long as it is in the right hands
 * @param partsOf what it is divided into, by how many recipients there are; each of their places stands in one part
 * @returns the parts, in the order given; null when the envelope is in other hands by now
 * @throws RangeError when the parts hold more or fewer recipients than there are
 */
export async function splitEnvelope(
  which: mongo.Filter<Envelope>,
  partsOf: (size: number) => readonly EnvelopePart[],
): Promise<Envelope[] | null> {
  return inTransaction(async () => {
    const whole = await Outbox.findOneAndDelete(which as never)
      .lean<Envelope>()
      .exec();
    if (!whole) return null;
    const parts = partsOf(whole.size);
    const held = new Set(parts.flatMap(({ places }) => places));
    const count = parts.reduce((sum, { places }) => sum + places.length, 0);
    if (count !== whole.size || held.size !== whole.size) throw new RangeError('an envelope was not divided evenly');
    const made = parts.map((part) => partOf(whole, part));
    await Outbox.insertMany(made, { ordered: true });
    return made;
  });
}

/** The places from one to before another. */
export const placesFrom = (from: number, before: number): number[] =>
  Array.from({ length: before - from }, (_, index) => from + index);

function partOf(whole: Envelope, { places, changes }: EnvelopePart): Envelope {
  const part: Envelope = { ...whole, _id: new mongo.ObjectId() };
  for (const name of Object.keys(WITHOUT_REQUEST) as (keyof typeof WITHOUT_REQUEST)[]) delete part[name];
  const there = new Set(places);
  const to = whole.to.filter((_, at) => there.has(at));
  const people = whole.people.filter((_, at) => there.has(at));
  return { ...part, to, people, size: to.length, ...changes };
}
