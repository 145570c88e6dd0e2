import { type Model, model, models, type mongo, Schema } from 'mongoose';

/** When any scheduler last finished a tick: what the watchdog looks at. The schedulers' own, so it belongs to no office. */
interface LastTick {
  _id: 'last';
  at: Date;
}

const schema = new Schema<LastTick>(
  { _id: { type: String, required: true }, at: { type: Date, required: true } },
  { versionKey: false, collection: 'ticks' },
);
const LastTicks = (models.LastTick as Model<LastTick> | undefined) ?? model<LastTick>('LastTick', schema);

/** Notes that a tick finished, past mongoose. A lost note is one minute old news, so it waits for no journal. */
export async function noteTick(at: Date): Promise<void> {
  const note = { upsert: true, writeConcern: { w: 1 as const, j: false } };
  const stored = LastTicks.collection as unknown as mongo.Collection<LastTick>;
  await stored.updateOne({ _id: 'last' }, { $set: { at } }, note);
}

/** When the last tick finished, or null before the first. */
export async function lastTickAt(): Promise<Date | null> {
  const found = await LastTicks.findById('last').lean<LastTick>().exec();
  return found?.at ?? null;
}
