import mongoose, { type mongo } from 'mongoose';
import { Batcher } from './batcher';

/** What makes something stored due for a worker. */
export interface DueWhen {
  collection: string;
  /** an index answers it */
  filter: mongo.Filter<mongo.Document>;
}

const asking = new Batcher(askTogether, 20);

/** Whether anything is due now. Workers that ask at the same moment share one command. */
export function isDue(when: DueWhen): Promise<boolean> {
  return asking.add(when);
}

async function askTogether(questions: readonly DueWhen[]): Promise<boolean[]> {
  const [first] = questions;
  if (!first) return [];
  const stages = questions.map(({ collection, filter }, index) => ({
    $lookup: {
      from: collection,
      let: {},
      pipeline: [{ $match: filter }, { $limit: 1 }, { $project: { _id: 1 } }],
      as: `due${index}`,
    },
  }));
  // It gives one row to begin with, whatever the collection holds.
  const beginning = { $collStats: {} };
  const [found] = await mongoose.connection
    .collection(first.collection)
    .aggregate<Record<string, unknown[] | undefined>>([beginning, ...stages])
    .toArray();
  return questions.map((_, index) => (found?.[`due${index}`] ?? []).length > 0);
}
