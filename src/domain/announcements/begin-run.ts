import type { mongo } from 'mongoose';
import type { OfficeId } from '../office-store';
import { noteChange } from '../transaction';
import { type AnnouncementRun, AnnouncementRuns } from './run.model';

/** A pass over the recipients that is to be made from `due` on. */
export type NewRun = Pick<AnnouncementRun, 'announcement' | 'kind' | 'version' | 'occasion' | 'due' | 'units'>;

/** Enters a pass; a worker makes it when it is due. Null: there is one for this occasion already. Call it inside a transaction. */
export async function beginRun(office: OfficeId, run: NewRun): Promise<AnnouncementRun | null> {
  // A duplicate key would end the transaction.
  if (await hasRun(office, run.occasion)) return null;
  const entered = { ...run, office, open: true, state: 'waiting', cursor: null, count: 0, leasedUntil: run.due };
  const [created] = await AnnouncementRuns.create([entered]);
  if (!created) throw new Error('No run was created');
  noteChange(office);
  return created.toObject() as AnnouncementRun;
}

/** Whether a pass was entered for an occasion. */
export async function hasRun(office: OfficeId, occasion: string): Promise<boolean> {
  return (await AnnouncementRuns.exists({ office, occasion })) !== null;
}

/** Ends the passes of an announcement that have not been finished. Call it inside a transaction. */
export async function cancelRuns(office: OfficeId, announcement: mongo.ObjectId): Promise<void> {
  await AnnouncementRuns.updateMany(
    { office, announcement, open: true },
    { $set: { state: 'cancelled' }, $unset: { open: true } },
  );
  noteChange(office);
}
