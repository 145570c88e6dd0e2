import { type Model, model, models, Schema } from 'mongoose';

/** After so many wrong codes within an hour, of whoever, who is not registered waits: many accounts do not share the guessing. */
export const MOST_WRONG_GUESSES = 100;
export const PAUSE_MS = 60 * 60 * 1000;

/** That somebody typed a wrong code; not who, and not which. A row each, so that people who err at the same moment do not wait. */
interface WrongGuess {
  at: Date;
}

const schema = new Schema<WrongGuess>(
  { at: { type: Date, required: true } },
  { versionKey: false, collection: 'wrong_guesses' },
);
// What is gone after a day is no use for any pause; the database looks once a minute.
schema.index({ at: 1 }, { expireAfterSeconds: 24 * 3600 });
const Guesses = (models.WrongGuess as Model<WrongGuess> | undefined) ?? model('WrongGuess', schema);

const within = (now: Date) => ({ at: { $gt: new Date(now.getTime() - PAUSE_MS), $lte: now } });

/** Notes a wrong code. Joins the transaction. */
export async function noteWrongGuess(now: Date): Promise<void> {
  await Guesses.create([{ at: now }]);
}

/** How many wrong codes the hour until `now` saw, in the whole installation. */
export async function wrongGuesses(now: Date): Promise<number> {
  return Guesses.countDocuments(within(now)).exec();
}

/** Until when nobody who is not registered may try codes, or null: until the hour holds fewer wrong ones again. */
export async function pausedUntil(now: Date): Promise<Date | null> {
  const decisive = await Guesses.findOne(within(now), { at: 1 }, { sort: { at: -1 }, skip: MOST_WRONG_GUESSES - 1 })
    .lean<WrongGuess>()
    .exec();
  return decisive && new Date(decisive.at.getTime() + PAUSE_MS);
}
