import { createHash } from 'node:crypto';
import { BSON } from 'mongodb';
import { readExactly } from './exact-bson';

const MODULUS = 1n << 256n;

/**
 * The digest of a set of documents, whatever their order: the sum of their SHA-256 digests modulo 2^256. Documents differ by their
 * `_id`, so none cancels another. They are read and written once, since that puts names that are numbers first, here and when restored.
 */
export class DocumentDigest {
  documents = 0;
  private sum = 0n;

  add(bson: Uint8Array): void {
    this.documents += 1;
    this.sum =
      (this.sum +
        BigInt(
          `0x${createHash('sha256')
            .update(BSON.serialize(readExactly(bson)))
            .digest('hex')}`,
        )) %
      MODULUS;
  }

  hex(): string {
    return this.sum.toString(16).padStart(64, '0');
  }
}
