import { buffer } from 'node:stream/consumers';
import { fromBufferPromise } from 'yauzl';

export interface UnzipLimits {
  /** files in the archive */
  entries: number;
  /** bytes of all wanted files together, unpacked */
  bytes: number;
}

/** The wanted files of an archive by name, or why it was not unpacked: it is no whole archive, or it would become too large. */
export type Unzipped = { files: Map<string, Buffer> } | { trouble: 'broken' | 'too_large' };

/**
 * Unpacks an archive in memory without trusting what it says of itself: the sum of what it promises is bounded, and a file of which more
 * comes out than was promised ends it.
 * @param isWanted by a file's name; the others are passed over
 */
export async function unzipWithin(
  bytes: Uint8Array,
  limits: UnzipLimits,
  isWanted: (name: string) => boolean,
): Promise<Unzipped> {
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      lazyEntries: true,
      validateEntrySizes: true,
    });
    if (zip.entryCount > limits.entries) return { trouble: 'too_large' };
    const files = new Map<string, Buffer>();
    let promised = 0;
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName.endsWith('/') || !isWanted(entry.fileName)) continue;
      promised += entry.uncompressedSize;
      if (promised > limits.bytes) return { trouble: 'too_large' };
      files.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)));
    }
    return { files };
  } catch {
    // Whatever is wrong with an archive that somebody made is told to them; it is no fault of ours to be logged.
    return { trouble: 'broken' };
  }
}
