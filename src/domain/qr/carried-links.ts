import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { z } from 'zod';

/** Pictures that are made when they are asked for: the folder of their links. */
export type Carried = 'qr' | 'chart';

/** Makes and reads links to pictures. A link carries what the picture says, encrypted: nothing of it is stored, here or in logs. */
export interface CarriedLinks {
  /** The address of a picture that says `text`, good until `until`. */
  to(text: string, until: Date): string;
  /** What the picture of a link says. @param token as it stands in the link */
  read(token: string, now: Date): string | 'expired' | 'forged';
}

const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;
const carried = z.tuple([z.number(), z.string()]);

/** A chart is long, and LINE takes 2,000 characters of an address. QR links were given out before they could be packed. */
const IS_PACKED: Record<Carried, boolean> = { qr: false, chart: true };

/**
 * @param baseUrl where links lead, without a slash at the end
 * @param secret what the key is made from; every process that makes or serves links needs the same
 */
export function createCarriedLinks(folder: Carried, baseUrl: string, secret: string): CarriedLinks {
  const key = Buffer.from(hkdfSync('sha256', secret, '', folder, 32));
  const pack = (text: string): Buffer => (IS_PACKED[folder] ? deflateRawSync(text) : Buffer.from(text));
  const unpack = (bytes: Buffer): string => String(IS_PACKED[folder] ? inflateRawSync(bytes) : bytes);
  return {
    to(text, until) {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv(CIPHER, key, iv, { authTagLength: TAG_BYTES });
      const hidden = [cipher.update(pack(JSON.stringify([until.getTime(), text]))), cipher.final()];
      return `${baseUrl}/files/${folder}/${Buffer.concat([iv, cipher.getAuthTag(), ...hidden]).toString('base64url')}`;
    },
    read(token, now) {
      const plain = decrypted(key, Buffer.from(token, 'base64url'));
      if (plain === null) return 'forged';
      const [until, text] = carried.parse(JSON.parse(unpack(plain)));
      return until < now.getTime() ? 'expired' : text;
    },
  };
}

/** null: it was not made with this key, or changed since. */
function decrypted(key: Buffer, token: Buffer): Buffer | null {
  if (token.length <= IV_BYTES + TAG_BYTES) return null;
  const decipher = createDecipheriv(CIPHER, key, token.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES });
  decipher.setAuthTag(token.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(token.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]);
  } catch {
    return null;
  }
}
