import { type Model, model, models, type PipelineStage, Schema } from 'mongoose';
import type { OfficeId } from '../office-store';

/**
 * Which office a LINE user or group belongs to: the one whose code bound it. This is the only look-up that starts without an
 * office, and it gives nothing but the office.
 */
interface DirectoryEntry {
  /** LINE's user id or group id */
  _id: string;
  office: OfficeId;
}

const schema = new Schema<DirectoryEntry>(
  { _id: { type: String, required: true }, office: { type: String, required: true } },
  { versionKey: false, collection: 'directory' },
);
const Directory = (models.Directory as Model<DirectoryEntry> | undefined) ?? model('Directory', schema);

/** The office a LINE id was bound to, or null. */
export async function officeOf(lineId: string): Promise<OfficeId | null> {
  const entry = await Directory.findById(lineId).lean<DirectoryEntry>().exec();
  return entry?.office ?? null;
}

/**
 * What the office that a LINE id was bound to knows of it, in one query; null: it is bound to none.
 * @param joins stages that add records of that office, each in a list of its own
 */
export async function boundOffice<Joined>(
  lineId: string,
  joins: readonly PipelineStage.Lookup[],
): Promise<Joined | null> {
  const [found] = await Directory.aggregate<Joined>([{ $match: { _id: lineId } }, ...joins]).exec();
  return found ?? null;
}

/**
 * What the offices that some LINE ids were bound to know of them, in one query.
 * @param joins as of `boundOffice`
 * @param more stages that add what no office is needed for, each in a list of its own
 * @returns what was found of each LINE id that is bound, and what `more` added
 */
export async function boundOffices<Joined, More>(
  lineIds: readonly string[],
  joins: readonly PipelineStage.Lookup[],
  more: readonly PipelineStage.Lookup[],
): Promise<{ of: ReadonlyMap<string, Joined>; more: More | null }> {
  const [found] = await Directory.aggregate<{ all: (Joined & { _id: string })[] } & More>([
    { $match: { _id: { $in: [...lineIds] } } },
    ...joins,
    { $group: { _id: null, all: { $push: '$$ROOT' } } },
    ...more,
  ]).exec();
  return { of: new Map(found?.all.map((one) => [one._id, one])), more: found ?? null };
}

/** Of some LINE ids, those that are bound to an office. */
export async function boundAmong(lineIds: readonly string[]): Promise<Set<string>> {
  if (lineIds.length === 0) return new Set();
  const found = await Directory.find({ _id: { $in: [...lineIds] } })
    .lean<DirectoryEntry[]>()
    .exec();
  return new Set(found.map(({ _id }) => _id));
}

/** Binds a LINE id to an office; binding it again to the same office changes nothing. Gives the office it is bound to now. */
export async function bindToOffice(lineId: string, office: OfficeId): Promise<OfficeId> {
  const entry = await Directory.findOneAndUpdate(
    { _id: lineId },
    { $setOnInsert: { office } },
    { upsert: true, new: true },
  )
    .lean<DirectoryEntry>()
    .exec();
  return entry.office;
}

/** Forgets a LINE id. */
export async function unbind(lineId: string): Promise<void> {
  await Directory.deleteOne({ _id: lineId }).exec();
}
