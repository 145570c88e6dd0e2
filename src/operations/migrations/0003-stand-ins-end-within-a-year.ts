import type { mongo } from 'mongoose';
import { latestEnd } from '../../domain/handovers/handover.rules';
import type { Migration } from './migration';

interface StandIn {
  _id: mongo.ObjectId;
  office: string;
  to: mongo.ObjectId;
  startsOn: string;
  endsOn: string;
}

/** Stand-ins could be agreed on for any time; those that are not over end within a year of their first day, as new ones do. */
export const standInsEndWithinAYear: Migration = {
  number: 3,
  name: 'stand-ins end within a year',
  up: async (db) => {
    await cut(db);
  },
  // The version before goes on agreeing on longer ones.
  again: (db) => cut(db),
};

async function cut(db: mongo.Db): Promise<number> {
  const open = db
    .collection<StandIn>('handovers')
    .find({ kind: 'stand_in', state: { $in: ['offered', 'accepted', 'active'] }, endsOn: { $type: 'string' } });
  let changed = 0;
  for await (const { _id, office, to, startsOn, endsOn } of open) {
    const last = latestEnd(startsOn);
    if (endsOn <= last) continue;
    // The rights first: a crash in between finds the stand-in too long still, and begins again.
    const held = { office, _id: to, 'grants.until': endsOn };
    const rights = { arrayFilters: [{ 'grant.until': endsOn }] };
    await db.collection('people').updateOne(held, { $set: { 'grants.$[grant].until': last } }, rights);
    await db.collection<StandIn>('handovers').updateOne({ _id }, { $set: { endsOn: last } });
    changed += 1;
  }
  return changed;
}
