import mongoose, { mongo } from 'mongoose';
import { SHELVES } from './content-store';

/** How many files at once: a day's killed uploads are fewer. */
const MOST_FILES = 500;

/**
 * Removes what killed uploads left: bytes that belong to no file. Any number of processes may do it at once.
 * @param before uploads that began later may still be under way
 * @returns how many uploads were removed, 500 of each kind at most
 */
export async function sweepContents(before: Date): Promise<number> {
  const { db } = mongoose.connection;
  if (!db) throw new Error('The database is not connected');
  let swept = 0;
  for (const shelf of SHELVES) {
    const chunks = db.collection(`${shelf}_content.chunks`);
    const left = await chunks
      .aggregate<{ _id: mongo.ObjectId }>(
        [
          { $match: { files_id: { $lt: mongo.ObjectId.createFromTime(Math.floor(before.getTime() / 1000)) } } },
          { $sort: { files_id: 1 } },
          { $group: { _id: '$files_id' } },
          { $lookup: { from: `${shelf}_content.files`, localField: '_id', foreignField: '_id', as: 'file' } },
          { $match: { file: { $size: 0 } } },
          { $limit: MOST_FILES },
        ],
        { allowDiskUse: true },
      )
      .toArray();
    if (left.length > 0) await chunks.deleteMany({ files_id: { $in: left.map(({ _id }) => _id) } });
    swept += left.length;
  }
  return swept;
}
