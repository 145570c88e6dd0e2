import { Readable } from 'node:stream';
import { mongo } from 'mongoose';
import type { OfficeId } from '../office-store';
import { announcementFiles } from './file.model';

/** A file as it can be given out. */
interface Served {
  mime: string;
  size: number;
  name: string;
  /** @param range first and last byte, both included; all of it when left out */
  open(range?: { first: number; last: number }): Readable;
}

/** A file of an announcement; null where it is not kept (any more) at `now`. */
export async function serveAnnouncementFile(office: OfficeId, id: mongo.ObjectId, now: Date): Promise<Served | null> {
  // The database removes what is over only once a minute.
  const found = await announcementFiles(office).findOne({ _id: id, removeAt: { $gt: now } });
  if (!found) return null;
  const { mime, name } = found;
  // Read without mongoose's documents, bytes come as the driver's Binary.
  const bytes = found.data instanceof mongo.Binary ? Buffer.from(found.data.buffer) : found.data;
  const open: Served['open'] = (range) => Readable.from([range ? bytes.subarray(range.first, range.last + 1) : bytes]);
  return { mime, name, size: bytes.length, open };
}
