import type { mongo } from 'mongoose';
import type { Migration } from './migration';

/**
 * Since when an office follows a plan was not stored; the id of a measure says when it was. What the version before stores meanwhile
 * has no such record and is read as owed, as that version does.
 */
export const whenPlansWereStored: Migration = {
  number: 5,
  name: 'when plans were stored',
  up: async (db) => {
    const plans = db
      .collection('measures')
      .aggregate<{ _id: { office: string; fiscalYear: number }; first: mongo.ObjectId }>([
        { $group: { _id: { office: '$office', fiscalYear: '$fiscalYear' }, first: { $min: '$_id' } } },
      ]);
    for await (const { _id: plan, first } of plans) {
      const stored = { ...plan, firstStoredAt: first.getTimestamp(), closings: [] };
      await db.collection('plans').updateOne(plan, { $setOnInsert: stored }, { upsert: true });
    }
  },
};
