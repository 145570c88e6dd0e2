import type { mongo } from 'mongoose';
import { Schema } from 'mongoose';
import { type OfficeId, officeRecords } from '../office-store';

/** Who holds a position of the office's memo chain. Who is registered no more holds none: the position is vacant. */
export interface PositionHolder {
  office: OfficeId;
  /** key of the position */
  position: string;
  person: mongo.ObjectId;
  /** whose position it is, while somebody stands in for them */
  standInFor?: mongo.ObjectId;
  setBy: mongo.ObjectId;
  /** since when the person holds it */
  setAt: Date;
}

const schema = new Schema<PositionHolder>(
  {
    position: { type: String, required: true },
    person: { type: Schema.Types.ObjectId, required: true },
    standInFor: { type: Schema.Types.ObjectId },
    setBy: { type: Schema.Types.ObjectId, required: true },
    setAt: { type: Date, required: true },
  },
  { versionKey: false, collection: 'position_holders' },
);
schema.index({ office: 1, position: 1 }, { unique: true });

export const positionHolders = officeRecords<PositionHolder>('PositionHolder', schema);

/**
 * Gives the positions of one person to another: for good, or until `restorePositions`. Those that the person holds for somebody else
 * stay: they go back from here. Joins the transaction.
 * @param since from when they hold them; null: as they did before, with another account
 * @returns their keys
 */
export async function passPositions(
  office: OfficeId,
  from: mongo.ObjectId,
  to: mongo.ObjectId,
  forGood: boolean,
  since: Date | null,
): Promise<string[]> {
  const own = { person: from, standInFor: { $exists: false } };
  const held = await positionHolders(office).find(own);
  const standIn = forGood ? {} : { standInFor: from };
  await positionHolders(office).updateMany(own, { $set: { person: to, ...(since && { setAt: since }), ...standIn } });
  return held.map(({ position }) => position);
}

/** Gives positions that went over for good back to who held them before, from a stand-in too. Joins the transaction. */
export async function returnPositions(
  office: OfficeId,
  positions: readonly string[],
  from: mongo.ObjectId,
  to: mongo.ObjectId,
  now: Date,
): Promise<void> {
  await positionHolders(office).updateMany(
    { position: { $in: [...positions] }, $or: [{ person: to, standInFor: { $exists: false } }, { standInFor: to }] },
    { $set: { person: from, setAt: now }, $unset: { standInFor: true } },
  );
}

/** Gives back what one person held for another. Joins the transaction. */
export async function restorePositions(
  office: OfficeId,
  from: mongo.ObjectId,
  to: mongo.ObjectId,
  now: Date,
): Promise<void> {
  const held = { person: to, standInFor: from };
  await positionHolders(office).updateMany(held, { $set: { person: from, setAt: now }, $unset: { standInFor: true } });
}
