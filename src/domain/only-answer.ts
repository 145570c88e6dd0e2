import type { Model, PipelineStage } from 'mongoose';
import { currentSession } from './transaction';

/**
 * What an aggregation gives that has one answer at most; null: none. Past mongoose, and in a transaction as a bare command: there the driver tries
 * nothing again, and its cursor has nothing to fetch.
 */
export async function onlyAnswer<Answer extends object>(
  { collection, db: connection }: Pick<Model<never>, 'collection' | 'db'>,
  pipeline: PipelineStage[],
): Promise<Answer | null> {
  const session = currentSession();
  const { db } = connection;
  if (!session || !db) {
    const [answer] = await collection.aggregate<Answer>(pipeline).toArray();
    return answer ?? null;
  }
  const command = { aggregate: collection.collectionName, pipeline, cursor: {} };
  const { cursor } = (await db.command(command, { session })) as unknown as { cursor: { firstBatch: Answer[] } };
  return cursor.firstBatch[0] ?? null;
}
