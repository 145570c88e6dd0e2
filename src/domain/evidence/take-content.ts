import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import type { mongo } from 'mongoose';
import { ContentWriter } from './content-store';
import type { Content, Trouble } from './evidence.model';
import { type FileType, guessType, HEAD_BYTES, MOST_BYTES } from './file-types.rules';
import { officeTypeOf } from './office-document';
import { removeLocation } from './photo-location';
import { isNamedDocument } from './refused-names.rules';
import { thumbnailOf } from './thumbnail';

type Refused = Extract<Trouble, 'too_large' | 'type' | 'unreadable' | 'empty'>;

/** A file that was taken in: `keep()` once its record says so, else `drop()`. Or why it was not; then nothing of it is kept. */
export type Taken = { content: Content; keep: () => Promise<void>; drop: () => Promise<void> } | { trouble: Refused };

export interface TakeOptions {
  /** as it was sent; null: none */
  name?: string | null;
  /** whether the office keeps where photos were taken */
  keepLocation: boolean;
  now: Date;
  /** ends the reading, which then throws */
  signal: AbortSignal;
  /** called whenever something came in or was written */
  onProgress?: () => void;
}

/**
 * Reads a file to its end and keeps it for a piece of evidence, unless it is too large or of a type that is not taken. Pictures
 * (they are changed) and zips (their parts tell what they are) are held in memory, everything else goes to the database as it comes.
 * Nothing is written before the type is known.
 * @throws when the stream breaks off, or nothing can be written; then nothing is kept
 */
export async function takeContent(stream: Readable, id: mongo.ObjectId, options: TakeOptions): Promise<Taken> {
  const file = new ContentWriter('evidence', id);
  const small = new ContentWriter('evidence_thumbnails', id);
  const drop = async (): Promise<void> => {
    await file.drop();
    await small.drop();
  };
  try {
    const read = await readAll(stream, file, options);
    if ('trouble' in read) {
      await drop();
      return read;
    }
    const content = read.held ? await storeHeld(read, read.held, { file, small }, options) : contentOf(read);
    options.signal.throwIfAborted();
    await file.end(options.now);
    const keep = async (): Promise<void> => {
      await file.supersede();
      await small.supersede();
    };
    return { content, keep, drop };
  } catch (error) {
    await drop();
    throw error;
  } finally {
    stream.destroy();
  }
}

/** A file that was read. */
interface Read {
  type: FileType;
  size: number;
  sha256: string;
  /** all of it, where it was held; null where it was written as it came */
  held: Buffer | null;
}

const contentOf = ({ type, size, sha256 }: Read): Content => ({
  mime: type.mime,
  size,
  sha256,
  hasThumbnail: false,
  locationRemoved: false,
});

async function readAll(
  stream: Readable,
  file: ContentWriter,
  { signal, name = null, onProgress = () => undefined }: TakeOptions,
): Promise<Read | { trouble: Refused }> {
  const abort = (): void => void stream.destroy(asError(signal.reason));
  signal.addEventListener('abort', abort, { once: true });
  if (signal.aborted) abort();
  try {
    const reading = new Reading(file, isNamedDocument(name) ? 'unreadable' : 'type');
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      const trouble = await reading.take(chunk);
      signal.throwIfAborted();
      onProgress();
      if (trouble) return { trouble };
    }
    signal.throwIfAborted();
    return await reading.end();
  } finally {
    signal.removeEventListener('abort', abort);
  }
}

const asError = (reason: unknown): Error => (reason instanceof Error ? reason : new Error(String(reason)));

/** Writes a file that was held. A picture loses its location, and gets a small one beside it. */
async function storeHeld(
  read: Read,
  bytes: Buffer,
  { file, small }: { file: ContentWriter; small: ContentWriter },
  { keepLocation, now, onProgress }: TakeOptions,
): Promise<Content> {
  const isPicture = read.type.class === 'image';
  const locationRemoved = isPicture && !keepLocation && removeLocation(bytes, read.type.mime);
  await file.write(bytes);
  onProgress?.();
  const thumbnail = isPicture ? await thumbnailOf(bytes, read.type.mime) : null;
  if (thumbnail) {
    await small.write(thumbnail);
    await small.end(now);
  }
  return { ...contentOf(read), hasThumbnail: thumbnail !== null, locationRemoved };
}

/** A file while it comes in. */
class Reading {
  private size = 0;
  private readonly hash = createHash('sha256');
  private held: Buffer[] = [];
  /** undefined: too little came yet */
  private guess: FileType | 'zip' | undefined;

  /** @param unknown what a file is that does not begin like any that is taken */
  constructor(
    private readonly file: ContentWriter,
    private readonly unknown: 'unreadable' | 'type',
  ) {}

  async take(chunk: Buffer): Promise<Refused | null> {
    this.size += chunk.length;
    this.hash.update(chunk);
    this.held.push(chunk);
    if (this.size < HEAD_BYTES) return null;
    if (this.guess === undefined) {
      const guess = guessType(this.head());
      if (!guess) return this.unknown;
      this.guess = guess;
    }
    if (this.size > mostBytes(this.guess)) return 'too_large';
    if (!isHeld(this.guess)) await this.write();
    return null;
  }

  async end(): Promise<Read | { trouble: Refused }> {
    if (this.size === 0) return { trouble: 'empty' };
    const guess = this.guess ?? guessType(this.head());
    if (!guess) return { trouble: this.unknown };
    if (!isHeld(guess)) {
      await this.write();
      return this.read(guess, null);
    }
    const bytes = Buffer.concat(this.held.splice(0));
    const type = guess === 'zip' ? await officeTypeOf(bytes) : guess;
    return type ? this.read(type, bytes) : { trouble: 'type' };
  }

  private read(type: FileType, held: Buffer | null): Read {
    return { type, size: this.size, sha256: this.hash.digest('hex'), held };
  }

  private head(): Buffer {
    return Buffer.concat(this.held).subarray(0, HEAD_BYTES);
  }

  private async write(): Promise<void> {
    for (const chunk of this.held.splice(0)) await this.file.write(chunk);
  }
}

const mostBytes = (guess: FileType | 'zip'): number => MOST_BYTES[guess === 'zip' ? 'document' : guess.class];
const isHeld = (guess: FileType | 'zip'): guess is 'zip' | (FileType & { class: 'image' }) =>
  guess === 'zip' || guess.class === 'image';
