import type { mongo } from 'mongoose';
import type { OfficeId } from '../office-store';
import { noteChange } from '../transaction';
import { type Broadcast, Broadcasts } from './broadcast.model';

/** A pass over the recipients that is to be made from `due` on. */
export type NewBroadcast = Pick<Broadcast, 'announcement' | 'kind' | 'version' | 'occasion' | 'due' | 'units'>;

/** Enters a pass; a worker makes it when it is due. Null: there is one for this occasion already. Call it inside a transaction. */
export async function beginBroadcast(office: OfficeId, broadcast: NewBroadcast): Promise<Broadcast | null> {
  // A duplicate key would end the transaction.
  if (await hasBroadcast(office, broadcast.occasion)) return null;
  const entered = {
    ...broadcast,
    office,
    open: true,
    state: 'waiting',
    cursor: null,
    count: 0,
    leasedUntil: broadcast.due,
  };
  const [created] = await Broadcasts.create([entered]);
  if (!created) throw new Error('No broadcast was created');
  noteChange(office);
  return created.toObject() as Broadcast;
}

/** Whether a pass was entered for an occasion. */
export async function hasBroadcast(office: OfficeId, occasion: string): Promise<boolean> {
  return (await Broadcasts.exists({ office, occasion })) !== null;
}

/** Ends the passes of an announcement that have not been finished. Call it inside a transaction. */
export async function cancelBroadcasts(office: OfficeId, announcement: mongo.ObjectId): Promise<void> {
  await Broadcasts.updateMany(
    { office, announcement, open: true },
    { $set: { state: 'cancelled' }, $unset: { open: true } },
  );
  noteChange(office);
}
