import { mongo } from 'mongoose';
import { inTransaction } from '../domain/transaction';
import { WITHOUT_REQUEST } from './envelope-changes';
import { type Envelope, Outbox } from './outbox.model';

/**
 * Makes two envelopes of one, so that what becomes of some of its recipients is not what becomes of the others. All or nothing: each
 * recipient stays in exactly one. A request that it had is gone.
 * @param which the envelope, as long as it is in the right hands
 * @param at how many recipients the first part gets; may depend on how many there are
 * @param changes what is different in each part
 * @returns the parts; null when the envelope is in other hands by now
 */
export async function splitEnvelope(
  which: mongo.Filter<Envelope>,
  at: number | ((size: number) => number),
  changes: readonly [Partial<Envelope>, Partial<Envelope>],
): Promise<[Envelope, Envelope] | null> {
  return inTransaction(async () => {
    const whole = await Outbox.findOneAndDelete(which as never)
      .lean<Envelope>()
      .exec();
    if (!whole) return null;
    const first = typeof at === 'number' ? at : at(whole.size);
    const parts: [Envelope, Envelope] = [
      { ...partOf(whole, 0, first), ...changes[0] },
      { ...partOf(whole, first, whole.size), ...changes[1] },
    ];
    await Outbox.insertMany(parts, { ordered: true });
    return parts;
  });
}

function partOf(whole: Envelope, from: number, before: number): Envelope {
  const part: Envelope = { ...whole, _id: new mongo.ObjectId() };
  for (const name of Object.keys(WITHOUT_REQUEST) as (keyof typeof WITHOUT_REQUEST)[]) delete part[name];
  const to = whole.to.slice(from, before);
  return { ...part, to, people: whole.people.slice(from, before), size: to.length };
}
