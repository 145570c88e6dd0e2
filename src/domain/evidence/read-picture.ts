import type { Readable } from 'node:stream';
import { guessType, HEAD_BYTES, MOST_BYTES } from './file-types.rules';

/** The bytes of a picture, and its type as they tell it; null: it is none, or larger than 10 MB. @throws what the stream fails with */
export async function readPicture(stream: Readable): Promise<{ bytes: Buffer; mime: string } | null> {
  const bytes = await readAll(stream);
  const type = bytes && guessType(bytes.subarray(0, HEAD_BYTES));
  return bytes && type && type !== 'zip' && type.class === 'image' ? { bytes, mime: type.mime } : null;
}

/** Null: more than a picture may have. */
async function readAll(stream: Readable): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  // Leaving the loop destroys the stream, whatever the reason.
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MOST_BYTES.image) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
