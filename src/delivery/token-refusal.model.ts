import { type Model, model, models, Schema } from 'mongoose';

/** That LINE refuses our channel access token; there while it lasts. One for all processes. */
interface TokenRefusal {
  _id: 'token';
  since: Date;
}

const schema = new Schema<TokenRefusal>(
  { _id: { type: String, required: true }, since: { type: Date, required: true } },
  { versionKey: false, collection: 'token_refusals' },
);
const Refusals = (models.TokenRefusal as Model<TokenRefusal> | undefined) ?? model('TokenRefusal', schema);

/** Since when LINE refuses our token; null: it does not. */
export async function tokenRefusedSince(): Promise<Date | null> {
  return (await Refusals.findById('token').lean<TokenRefusal>().exec())?.since ?? null;
}

/** Writes down that LINE refuses our token. Gives since when that is known. */
export async function storeRefusal(now: Date): Promise<Date> {
  const stored = await Refusals.findOneAndUpdate(
    { _id: 'token' },
    { $setOnInsert: { since: now } },
    { upsert: true, new: true },
  )
    .lean<TokenRefusal>()
    .exec();
  return stored.since;
}

/** LINE takes our token. */
export async function clearRefusal(): Promise<void> {
  await Refusals.deleteOne({ _id: 'token' }).exec();
}
