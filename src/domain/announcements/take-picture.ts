import type { Readable } from 'node:stream';
import type { mongo } from 'mongoose';
import { Refusal } from '../../refusal';
import { sizeOf } from '../evidence/picture-size.rules';
import { readPicture } from '../evidence/read-picture';
import { thumbnailOf } from '../evidence/thumbnail';
import type { OfficeId } from '../office-store';
import { announcementFiles } from './file.model';
import { texts } from './texts';

/** LINE shows pictures on cards of 1024 × 1024 at most: https://developers.line.biz/en/reference/messaging-api/#f-image */
const LONGEST_SIDE = 1024;
const DAY_MS = 24 * 60 * 60 * 1000;
/** Nobody goes on with an announcement after that. */
const DRAFT_DAYS = 2;
const KEPT_DAYS = 400;

export interface TakenPicture {
  id: mongo.ObjectId;
  width: number;
  height: number;
}

/** A picture as it is shown on cards: a JPEG without what the camera wrote into it (where it was taken). */
export interface SmallPicture {
  data: Buffer;
  width: number;
  height: number;
}

/**
 * Makes a picture for an announcement smaller where it is large. Nothing is stored: call it before a transaction.
 * @throws Refusal `bad_picture` when it is none, larger than 10 MB, or of so many pixels that it cannot be made smaller; what the stream
 * fails with
 */
export async function shrinkPicture(stream: Readable): Promise<SmallPicture> {
  const original = await readPicture(stream);
  const data = original && (await thumbnailOf(original.bytes, original.mime, LONGEST_SIDE));
  const size = data && sizeOf(data, 'image/jpeg');
  if (!data || !size) throw new Refusal('bad_picture', texts.badPicture);
  return { data, ...size };
}

/** Stores a picture for an announcement. It is forgotten after two days unless `keepPicture` is called. */
export async function takePicture(
  office: OfficeId,
  { data, width, height }: SmallPicture,
  { by, now }: { by: mongo.ObjectId; now: Date },
): Promise<TakenPicture> {
  const removeAt = new Date(now.getTime() + DRAFT_DAYS * DAY_MS);
  const { _id } = await announcementFiles(office).insert({
    data,
    mime: 'image/jpeg',
    name: 'announcement.jpg',
    by,
    at: now,
    removeAt,
  });
  return { id: _id, width, height };
}

/** Keeps the picture of an announcement that was confirmed, as long as the ledger. Call it inside the same transaction. */
export async function keepPicture(office: OfficeId, id: mongo.ObjectId, now: Date): Promise<void> {
  const removeAt = new Date(now.getTime() + KEPT_DAYS * DAY_MS);
  await announcementFiles(office).updateOne({ _id: id }, { $set: { removeAt } });
}
