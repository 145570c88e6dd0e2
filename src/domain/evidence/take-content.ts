import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { addAbortSignal, type Readable } from 'node:stream';
import type { mongo } from 'mongoose';
import { removeContent, storeContent, writeContent } from './content-store';
import type { Content, Trouble } from './evidence.model';
import {
  type FileType,
  type FirstGuess,
  findType,
  guessType,
  HEAD_BYTES,
  MOST_BYTES,
  TAIL_BYTES,
} from './file-types.rules';
import { removeLocation } from './photo-location';
import { thumbnailOf } from './thumbnail';

/** A file that was taken in, or why it was not. */
export type Taken = { content: Content } | { trouble: Extract<Trouble, 'too_large' | 'type' | 'empty'> };

export interface TakeOptions {
  /** whether the office keeps where photos were taken */
  keepLocation: boolean;
  /** ends the reading, which then throws */
  signal: AbortSignal;
}

/**
 * Reads a file to its end and keeps it under an id, unless it is too large or of a type that is not taken; then nothing is kept.
 * Pictures are held in memory (they are small, and changed), everything else goes to the database as it comes.
 * @throws when the stream breaks off
 */
export async function takeContent(stream: Readable, id: mongo.ObjectId, options: TakeOptions): Promise<Taken> {
  const reading = new Reading(id);
  try {
    for await (const chunk of addAbortSignal(options.signal, stream)) {
      const trouble = await reading.take(chunk as Buffer);
      if (trouble) return await refuse(reading, trouble);
    }
    const trouble = await reading.end();
    if (trouble) return await refuse(reading, trouble);
    return { content: await finish(reading, id, options) };
  } catch (error) {
    await reading.drop();
    throw error;
  }
}

async function refuse(reading: Reading, trouble: 'too_large' | 'type' | 'empty'): Promise<Taken> {
  await reading.drop();
  return { trouble };
}

async function finish(reading: Reading, id: mongo.ObjectId, { keepLocation }: TakeOptions): Promise<Content> {
  const { type, picture } = reading;
  if (!type) throw new Error('a file without a type was taken');
  const known = { mime: type.mime, size: reading.size, sha256: reading.sha256() };
  if (!picture) return { ...known, hasThumbnail: false, locationRemoved: false };
  const locationRemoved = !keepLocation && removeLocation(picture, type.mime);
  await storeContent('evidence', id, picture);
  const thumbnail = await thumbnailOf(picture, type.mime);
  if (thumbnail) await storeContent('evidence_thumbnails', id, thumbnail);
  return { ...known, hasThumbnail: thumbnail !== null, locationRemoved };
}

/** A file while it comes in. */
class Reading {
  size = 0;
  /** known at the end */
  type: FileType | null = null;
  /** the whole file, of a picture, at the end */
  picture: Buffer | null = null;
  private readonly hash = createHash('sha256');
  private head: Buffer = Buffer.alloc(0);
  private tail: Buffer = Buffer.alloc(0);
  private guess: FirstGuess | undefined;
  /** what came before the type could be guessed, and all of a picture */
  private held: Buffer[] = [];
  private file: mongo.GridFSBucketWriteStream | null = null;

  constructor(private readonly id: mongo.ObjectId) {}

  async take(chunk: Buffer): Promise<'too_large' | 'type' | null> {
    this.size += chunk.length;
    this.hash.update(chunk);
    this.tail = Buffer.concat([this.tail, chunk.subarray(-TAIL_BYTES)]).subarray(-TAIL_BYTES);
    this.held.push(chunk);
    if (this.guess === undefined) {
      this.head = Buffer.concat([this.head, chunk]).subarray(0, HEAD_BYTES);
      if (this.head.length < HEAD_BYTES) return null;
      this.guess = guessType(this.head);
    }
    return this.judge();
  }

  async end(): Promise<'too_large' | 'type' | 'empty' | null> {
    if (this.size === 0) return 'empty';
    if (this.guess === undefined) {
      this.guess = guessType(this.head);
      const trouble = await this.judge();
      if (trouble) return trouble;
    }
    this.type = findType(this.head, this.tail);
    if (!this.type) return 'type';
    if (this.type.class === 'image') {
      this.picture = Buffer.concat(this.held);
      return null;
    }
    const file = await this.open();
    const finished = once(file, 'finish');
    file.end();
    await finished;
    return null;
  }

  sha256(): string {
    return this.hash.digest('hex');
  }

  /** Leaves nothing behind. */
  async drop(): Promise<void> {
    await this.file?.abort().catch(() => undefined); // it may have failed by itself
    await removeContent('evidence', this.id);
    await removeContent('evidence_thumbnails', this.id);
  }

  private async judge(): Promise<'too_large' | 'type' | null> {
    const { guess } = this;
    if (!guess) return 'type';
    const of = guess === 'zip' ? 'document' : guess.class;
    if (this.size > MOST_BYTES[of]) return 'too_large';
    if (of === 'image') return null;
    const file = await this.open();
    for (const chunk of this.held.splice(0)) if (!file.write(chunk)) await once(file, 'drain');
    return null;
  }

  private async open(): Promise<mongo.GridFSBucketWriteStream> {
    this.file ??= await writeContent('evidence', this.id);
    return this.file;
  }
}
