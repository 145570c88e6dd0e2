import { once } from 'node:events';
import type { Readable } from 'node:stream';
import mongoose, { mongo } from 'mongoose';

/** The files of evidence, and their thumbnails: each under the id of its piece of evidence. */
type Shelf = 'evidence' | 'evidence_thumbnails';

function bucket(shelf: Shelf): mongo.GridFSBucket {
  const { db } = mongoose.connection;
  if (!db) throw new Error('The database is not connected');
  return new mongo.GridFSBucket(db, { bucketName: `${shelf}_content` });
}

/** Opens a file for writing; whatever an earlier try left under its id is gone. */
export async function writeContent(shelf: Shelf, id: mongo.ObjectId): Promise<mongo.GridFSBucketWriteStream> {
  await removeContent(shelf, id);
  return bucket(shelf).openUploadStreamWithId(id, id.toHexString());
}

/** Writes a whole file. */
export async function storeContent(shelf: Shelf, id: mongo.ObjectId, bytes: Buffer): Promise<void> {
  const stream = await writeContent(shelf, id);
  const finished = once(stream, 'finish');
  stream.end(bytes);
  await finished;
}

/**
 * Opens a file for reading; the stream errors where there is none.
 * @param range first and last byte, both included
 */
export function readContent(shelf: Shelf, id: mongo.ObjectId, range?: { first: number; last: number }): Readable {
  return bucket(shelf).openDownloadStream(id, range ? { start: range.first, end: range.last + 1 } : {});
}

/** Removes a file, if it is there; what an interrupted try wrote of it too. */
export async function removeContent(shelf: Shelf, id: mongo.ObjectId): Promise<void> {
  const { db } = mongoose.connection;
  if (!db) throw new Error('The database is not connected');
  await db.collection<{ _id: mongo.ObjectId }>(`${shelf}_content.files`).deleteOne({ _id: id });
  await db.collection(`${shelf}_content.chunks`).deleteMany({ files_id: id });
}
