import { PassThrough, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Busboy } from '@fastify/busboy';
import type { Request } from 'express';
import { mongo } from 'mongoose';
import { MOST_BYTES } from '../../domain/evidence/file-types.rules';
import { type Taken, takeContent } from '../../domain/evidence/take-content';
import { PageError } from './error-page';

/** More at once than somebody chooses on purpose; pictures are held in memory while they are looked at. */
export const MOST_FILES = 10;
/** What a form of a whole round may say: sixty measures with all their texts. */
const MOST_FIELDS = 800;
const MOST_OF_A_FIELD = 64 * 1024;

/** A file that a form brought: what it is called, and its content as it was taken in, or why it was not. */
export interface Upload {
  id: mongo.ObjectId;
  /** the input that it stood in */
  field: string;
  name: string;
  taken: Taken;
  /** set once a record says so; what is not kept is dropped */
  isKept?: true;
}

export interface Multipart {
  form: Record<string, string>;
  uploads: Upload[];
  /** how many files were left out since there were too many */
  leftOut: number;
}

interface Reading {
  /** whether files are taken at all, asked when the first comes: what stands before it in the form is known then */
  takesFiles: (form: ReadonlyMap<string, string>) => boolean;
  keepLocation: boolean;
  now: Date;
}

/**
 * Reads a form that may bring files. Each goes the way of a file from the chat: its bytes tell the type, size is counted while it streams.
 * Whoever asks for this keeps or drops what was taken.
 * @throws PageError 400 where it is no form, or breaks off; then nothing is kept
 */
export async function readMultipart(request: Request, { takesFiles, keepLocation, now }: Reading): Promise<Multipart> {
  const form = new Map<string, string>();
  const stop = new AbortController();
  const working: Promise<Upload>[] = [];
  let leftOut = 0;
  const reader = readerOf(request);
  reader.on('field', (name, value) => void (form.has(name) || form.set(name, value)));
  reader.on('file', (field, stream, name) => {
    // A field for files that was left empty comes as a file without a name.
    if (!name || !takesFiles(form) || working.length === MOST_FILES) {
      if (name && working.length === MOST_FILES) leftOut += 1;
      stream.resume();
      return;
    }
    const taking = take(stream, { field, name }, { keepLocation, now, signal: stop.signal });
    // Waited for below, when everything has come.
    taking.catch(() => undefined);
    working.push(taking);
  });
  let isBroken = false;
  try {
    await pipeline(request, reader);
  } catch (error) {
    isBroken = true;
    stop.abort(error);
  }
  const ended = await Promise.allSettled(working);
  const uploads = ended.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  const failed = ended.find((one) => one.status === 'rejected');
  if (isBroken || failed) {
    await dropUploads(uploads);
    throw isBroken ? new PageError(400) : failed?.reason;
  }
  return { form: Object.fromEntries(form), uploads, leftOut };
}

/** Notes that the record of a file says that it is kept. */
export async function keepUpload(upload: Upload): Promise<void> {
  if ('keep' in upload.taken) await upload.taken.keep();
  upload.isKept = true;
}

/** Lets go of what was taken in and is not kept. */
export async function dropUploads(uploads: readonly Upload[]): Promise<void> {
  for (const { taken } of uploads) if ('drop' in taken) await taken.drop();
}

function readerOf(request: Request) {
  const { 'content-type': type = '' } = request.headers;
  try {
    return new Busboy({
      headers: { ...request.headers, 'content-type': type },
      limits: { fields: MOST_FIELDS, fieldSize: MOST_OF_A_FIELD, fileSize: MOST_BYTES.video + 1, headerPairs: 20 },
    });
  } catch {
    throw new PageError(400);
  }
}

async function take(
  stream: Readable,
  named: Pick<Upload, 'field' | 'name'>,
  options: { keepLocation: boolean; now: Date; signal: AbortSignal },
): Promise<Upload> {
  const id = new mongo.ObjectId();
  const through = new PassThrough();
  stream.pipe(through);
  stream.on('error', (error) => through.destroy(error));
  // What is not taken is read all the same: what comes after it in the form waits behind it.
  through.on('close', () => {
    stream.unpipe(through);
    stream.resume();
  });
  return { id, ...named, taken: await takeContent(through, id, { ...options, name: named.name }) };
}
