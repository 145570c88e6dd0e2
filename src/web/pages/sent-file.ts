import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Busboy } from '@fastify/busboy';
import type { Request } from 'express';
import { shownName } from '../../domain/evidence/file-name.rules';
import { CHAT_LIMITS, MEGABYTE } from '../../domain/imports/limits';
import { PageError } from './error-page';

/** A file that a form brought to be read; without bytes: it is larger than one may be. */
export interface SentFile {
  name: string;
  bytes: Buffer | null;
}

const MOST_BYTES = CHAT_LIMITS.megabytes * MEGABYTE;
/** An announcement may be to a hundred units, each a box. */
const MOST_FIELDS = 300;
const MOST_OF_A_FIELD = 16 * 1024;

/**
 * Reads a form that brings one file: to be imported, or a picture.
 * @param isOwn whether the form is this session's, asked when the file comes: a stranger's is not read
 * @throws PageError 400 where it is no form, or breaks off
 */
export async function readSentForm(
  request: Request,
  isOwn: (form: ReadonlyMap<string, string>) => boolean,
): Promise<{ form: Record<string, string>; sent: SentFile | null }> {
  const form = new Map<string, string>();
  const reader = readerOf(request);
  let reading: Promise<SentFile> | null = null;
  reader.on('field', (name, value) => void (form.has(name) || form.set(name, value)));
  reader.on('file', (_field, stream, name) => {
    // A field for a file that was left empty comes as a file without a name.
    if (!name || reading || !isOwn(form)) return void stream.resume();
    reading = read(stream, shownName(name) ?? '');
    // Waited for below, when everything has come.
    reading.catch(() => undefined);
  });
  try {
    await pipeline(request, reader);
    return { form: Object.fromEntries(form), sent: await reading };
  } catch {
    throw new PageError(400);
  }
}

function readerOf(request: Request) {
  const { 'content-type': type = '' } = request.headers;
  try {
    const limits = { fields: MOST_FIELDS, fieldSize: MOST_OF_A_FIELD, fileSize: MOST_BYTES + 1, headerPairs: 20 };
    return new Busboy({ headers: { ...request.headers, 'content-type': type }, limits });
  } catch {
    throw new PageError(400);
  }
}

/** What is too large is cut off by the reader, and read to its end all the same: the rest of the form waits behind it. */
function read(stream: Readable, name: string): Promise<SentFile> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    stream.on('data', (chunk: Buffer) => void chunks.push(chunk));
    stream.on('end', () => {
      const bytes = Buffer.concat(chunks);
      resolve({ name, bytes: bytes.length > MOST_BYTES ? null : bytes });
    });
    stream.on('error', reject);
  });
}
