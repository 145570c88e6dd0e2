import { type Model, model, models, Schema } from 'mongoose';
import { hashLineId } from './secret-hash';
import { noteWrongGuess } from './wrong-guess.model';

/** Five wrong codes lock a LINE user for an hour, in whatever order and by whatever way they come. */
const MOST_WRONG_TRIES = 5;
export const LOCK_MS = 60 * 60 * 1000;

/** Wrong codes of somebody who belongs to no office yet; the key cannot be read back as a LINE id. */
interface WrongTries {
  _id: string;
  count: number;
  /** when the count is forgotten; once it is full, when the lock ends */
  until: Date;
}

const schema = new Schema<WrongTries>(
  {
    _id: { type: String, required: true },
    count: { type: Number, required: true },
    until: { type: Date, required: true },
  },
  { versionKey: false, collection: 'wrong_tries' },
);
schema.index({ until: 1 }, { expireAfterSeconds: 0 });
const Tries = (models.WrongTries as Model<WrongTries> | undefined) ?? model('WrongTries', schema);

/** Until when a LINE user may not try codes, or null. */
export async function lockedUntil(lineUserId: string, now: Date): Promise<Date | null> {
  const tries = await Tries.findById(await hashLineId(lineUserId))
    .lean<WrongTries>()
    .exec();
  return tries && tries.count >= MOST_WRONG_TRIES && tries.until > now ? tries.until : null;
}

/** Counts a wrong code, of this LINE user and of all. Gives how many tries are left; 0: locked for an hour from now. */
export async function countWrongTry(lineUserId: string, now: Date): Promise<number> {
  await noteWrongGuess(now);
  const _id = await hashLineId(lineUserId);
  const until = new Date(now.getTime() + LOCK_MS);
  await Tries.deleteMany({ _id, until: { $lte: now } });
  const tries = await Tries.findOneAndUpdate(
    { _id },
    { $inc: { count: 1 }, $set: { until } },
    { upsert: true, new: true },
  )
    .lean<WrongTries>()
    .exec();
  return Math.max(0, MOST_WRONG_TRIES - tries.count);
}

/** Forgets the wrong tries of somebody who had the right code. */
export async function forgetWrongTries(lineUserId: string): Promise<void> {
  await Tries.deleteOne({ _id: await hashLineId(lineUserId) });
}
