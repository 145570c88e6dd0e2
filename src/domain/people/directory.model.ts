import { type Model, model, models, type PipelineStage, Schema } from 'mongoose';
import type { OfficeId } from '../office-store';
import { onlyAnswer } from '../only-answer';

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
export function boundOffice<Joined extends object>(
  lineId: string,
  joins: readonly PipelineStage.Lookup[],
): Promise<Joined | null> {
  return onlyAnswer<Joined>(Directory, [{ $match: { _id: lineId } }, ...joins]);
}

/** The offices of LINE ids that were looked up last: a guess, which every look-up by it holds against the directory. */
const lastSeen = new Map<string, OfficeId>();
const MOST_SEEN = 10_000;

/**
 * What the offices that some LINE ids were bound to know of them, in one query, which looks up each kind of record once for all of them.
 * @param joins stages that add records of the given offices, each in a list of its own
 * @returns the office of each LINE id that is bound, and what was found; null: none is bound
 */
export async function boundOffices<Joined>(
  lineIds: readonly string[],
  joins: (offices: readonly OfficeId[]) => readonly PipelineStage.Lookup[],
): Promise<{ officeOf: ReadonlyMap<string, OfficeId>; found: Joined } | null> {
  for (;;) {
    const offices = new Set(lineIds.flatMap((id) => lastSeen.get(id) ?? []));
    const found = await onlyAnswer<{ all: DirectoryEntry[] } & Joined>(Directory, [
      { $match: { _id: { $in: [...lineIds] } } },
      { $group: { _id: null, all: { $push: '$$ROOT' } } },
      ...joins([...offices]),
    ]);
    if (!found) return null;
    if (lastSeen.size > MOST_SEEN) lastSeen.clear();
    for (const { _id, office } of found.all) lastSeen.set(_id, office);
    // Guessed wrong, or never seen before: asked once more.
    if (!found.all.every(({ office }) => offices.has(office))) continue;
    return { officeOf: new Map(found.all.map(({ _id, office }) => [_id, office])), found };
  }
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
