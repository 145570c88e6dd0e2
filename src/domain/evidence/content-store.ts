import type { Readable } from 'node:stream';
import mongoose, { mongo } from 'mongoose';

/**
 * The files of evidence, their thumbnails, and the documents that were made, in GridFS: each is named by the id of its record, and has an
 * id of its own, so that of two tries at the same content neither touches what the other writes.
 * https://github.com/mongodb/specifications/blob/master/source/gridfs/gridfs-spec.md
 */
export const SHELVES = ['evidence', 'evidence_thumbnails', 'documents'] as const;
type Shelf = (typeof SHELVES)[number];

/** A file of GridFS. */
interface StoredFile {
  _id: mongo.ObjectId;
  length: number;
  chunkSize: number;
  uploadDate: Date;
  filename: string;
}

interface Chunk {
  files_id: mongo.ObjectId;
  n: number;
  data: Buffer;
}

/** What drivers choose by themselves. */
const CHUNK_BYTES = 255 * 1024;

function collections(shelf: Shelf): { files: mongo.Collection<StoredFile>; chunks: mongo.Collection<Chunk> } {
  const { db } = mongoose.connection;
  if (!db) throw new Error('The database is not connected');
  return {
    files: db.collection<StoredFile>(`${shelf}_content.files`) as unknown as mongo.Collection<StoredFile>,
    chunks: db.collection<Chunk>(`${shelf}_content.chunks`) as unknown as mongo.Collection<Chunk>,
  };
}

/** Makes the indexes of files; call it once after connecting. */
export async function prepareContents(): Promise<void> {
  for (const shelf of SHELVES) {
    const { files, chunks } = collections(shelf);
    await files.createIndex({ filename: 1, uploadDate: 1 });
    await chunks.createIndex({ files_id: 1, n: 1 }, { unique: true });
  }
}

/**
 * Writes a file piece by piece. The driver's own writer is a stream that may fail while nobody waits for it, and goes on writing
 * after it was told to stop; here every write is waited for.
 */
export class ContentWriter {
  private readonly id = new mongo.ObjectId();
  private pieces: Buffer[] = [];
  private waiting = 0;
  private written = 0;
  private chunks = 0;

  /** @param of the record it belongs to */
  constructor(
    private readonly shelf: Shelf,
    private readonly of: mongo.ObjectId,
  ) {}

  async write(bytes: Buffer): Promise<void> {
    this.pieces.push(bytes);
    this.waiting += bytes.length;
    if (this.waiting < CHUNK_BYTES) return;
    const all = Buffer.concat(this.pieces);
    let at = 0;
    for (; all.length - at >= CHUNK_BYTES; at += CHUNK_BYTES) await this.store(all.subarray(at, at + CHUNK_BYTES));
    // A copy: what was stored need not stay in memory with it.
    this.pieces = [Buffer.from(all.subarray(at))];
    this.waiting = all.length - at;
  }

  /** Writes what is left. Only now the file can be found. */
  async end(now: Date): Promise<void> {
    if (this.waiting > 0) await this.store(Buffer.concat(this.pieces));
    await collections(this.shelf).files.insertOne({
      _id: this.id,
      length: this.written,
      chunkSize: CHUNK_BYTES,
      uploadDate: now,
      filename: this.of.toHexString(),
    });
  }

  /** Takes away what was written, also after the end. */
  async drop(): Promise<void> {
    if (this.chunks === 0) return;
    await remove(this.shelf, [this.id]);
  }

  /** Takes away what other tries left, once this file is the one that is kept. */
  async supersede(): Promise<void> {
    await removeFiles(this.shelf, this.of, this.id);
  }

  private async store(data: Buffer): Promise<void> {
    const n = this.chunks;
    // Counted before it is known whether it arrived: what may be there is taken away.
    this.chunks += 1;
    this.written += data.length;
    await collections(this.shelf).chunks.insertOne({ files_id: this.id, n, data });
  }
}

/**
 * Opens a file for reading; the stream errors where there is none.
 * @param range first and last byte, both included
 */
export function readContent(shelf: Shelf, of: mongo.ObjectId, range?: { first: number; last: number }): Readable {
  const { db } = mongoose.connection;
  if (!db) throw new Error('The database is not connected');
  const bucket = new mongo.GridFSBucket(db, { bucketName: `${shelf}_content` });
  const stream = bucket.openDownloadStreamByName(
    of.toHexString(),
    range ? { start: range.first, end: range.last + 1 } : {},
  );
  // Whoever reads hears of a fault from its own listener; this one is for the moments before and after that.
  return stream.on('error', () => undefined);
}

/** Removes the files of a record, if there are any. */
export async function removeContent(shelf: Shelf, of: mongo.ObjectId): Promise<void> {
  await removeFiles(shelf, of, null);
}

async function removeFiles(shelf: Shelf, of: mongo.ObjectId, butNot: mongo.ObjectId | null): Promise<void> {
  const { files } = collections(shelf);
  const found = await files.find({ filename: of.toHexString() }, { projection: { _id: 1 } }).toArray();
  await remove(
    shelf,
    found.map(({ _id }) => _id).filter((id) => !butNot?.equals(id)),
  );
}

/** The file first: a file without its bytes is a fault, bytes without a file are only swept up later. */
async function remove(shelf: Shelf, ids: readonly mongo.ObjectId[]): Promise<void> {
  if (ids.length === 0) return;
  const { files, chunks } = collections(shelf);
  await files.deleteMany({ _id: { $in: [...ids] } });
  await chunks.deleteMany({ files_id: { $in: [...ids] } });
}
