import mongoose, { mongo, type PipelineStage } from 'mongoose';
import { currentSession, isToCountOn, outdateRevision } from './transaction';

/** An office as far as it tells which of its states this is: another value with every change of what `keptRead` keeps of it. */
export interface Revised {
  _id: string;
  /** drawn, so that it never comes again, also where the database was put back; absent: nothing was changed since there are revisions */
  revision?: string;
}

/** Those of `organisation.model.ts`, which has more to import than a door may. */
const COLLECTION = 'organisations';

/** Another revision. */
export const nextRevision = (): string => new mongo.ObjectId().toHexString();

/** Notes in the running transaction that what is kept of an office is another from now on. */
export async function countRevisionOn(office: string): Promise<void> {
  const session = currentSession();
  outdateRevision(office);
  if (!session || !isToCountOn(office)) return;
  const organisations = mongoose.connection.collection<Revised>(COLLECTION);
  await organisations.updateOne({ _id: office }, { $set: { revision: nextRevision() } }, { session });
}

/**
 * A stage for an aggregation that adds the revision of the office named in the field `office`.
 * @param as the field that it comes into, in a list of `{ revision?: string }`
 */
export function revisionJoined(as: string): PipelineStage.Lookup {
  const itself = { $expr: { $eq: ['$_id', '$$office'] } };
  const pipeline = [{ $match: itself }, { $project: { revision: 1 } }] as PipelineStage.Lookup['$lookup']['pipeline'];
  return { $lookup: { from: COLLECTION, let: { office: '$office' }, pipeline, as } };
}

/** A stage for an aggregation that adds the revisions of offices. @param as the field that they come into, a list of `Revised` */
export function revisionsJoined(as: string, offices: readonly string[]): PipelineStage.Lookup {
  const pipeline = [{ $match: { _id: { $in: [...offices] } } }, { $project: { revision: 1 } }];
  return { $lookup: { from: COLLECTION, let: {}, pipeline, as } } as PipelineStage.Lookup;
}

/** The revisions of offices, in their order; null: none is known. */
export async function revisionsOf(offices: readonly string[]): Promise<(string | null)[]> {
  const asked = { _id: { $in: [...new Set(offices)] } };
  const organisations = mongoose.connection.collection<Revised>(COLLECTION);
  const found = await organisations.find(asked, { projection: { revision: 1 } }).toArray();
  const revisions = new Map(found.map(({ _id, revision }) => [_id, revision]));
  return offices.map((office) => revisions.get(office) ?? null);
}
