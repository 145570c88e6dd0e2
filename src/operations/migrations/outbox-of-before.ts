import type { mongo } from 'mongoose';

/** A row of the outbox as earlier versions left it: for one recipient, or (with `people`) an envelope. */
export interface OutboxOfBefore {
  _id: mongo.ObjectId;
  to: string | string[];
  person?: mongo.ObjectId | null;
  people?: (mongo.ObjectId | null)[];
  size?: number;
  state: string;
  open?: true;
  claim?: string;
  leasedUntil?: Date;
  rodeWith?: string;
  retryKey?: string;
  /** of the row that leads a request: whom it goes to, and what is said (JSON); of an envelope only what is said */
  request?: string;
  /** the other rows of its request, in versions that know which they are */
  followers?: mongo.ObjectId[];
  /** the batch that all of them were claimed by */
  origin?: string;
  content?: string | null;
  atMost?: number;
}

export const outboxOfBefore = (db: mongo.Db): mongo.Collection<OutboxOfBefore> =>
  db.collection<OutboxOfBefore>('outbox');

const OF_A_ROW = { person: true, content: true, followers: true, origin: true, atMost: true } as const;

/** What makes an envelope of a row, with other changes. */
export function enveloped(
  { to, person = null, size }: OutboxOfBefore,
  $set: Partial<OutboxOfBefore>,
): mongo.UpdateFilter<OutboxOfBefore> {
  const shape = size === undefined ? { to: [to].flat(), people: [person], size: 1 } : {};
  return { $set: { ...shape, ...$set }, $unset: OF_A_ROW } as mongo.UpdateFilter<OutboxOfBefore>;
}
