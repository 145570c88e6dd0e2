import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { z } from 'zod';

/** Makes and reads the links to QR pictures. A link carries what the picture says, encrypted: nothing of it is stored, here or in logs. */
export interface QrLinks {
  /** The address of a picture that says `text`, good until `until`. */
  to(text: string, until: Date): string;
  /** What the picture of a link says. @param token as it stands in the link */
  read(token: string, now: Date): string | 'expired' | 'forged';
}

const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;
const carried = z.tuple([z.number(), z.string()]);

/**
 * @param baseUrl where links lead, without a slash at the end
 * @param secret what the key is made from; every process that makes or serves links needs the same
 */
export function createQrLinks(baseUrl: string, secret: string): QrLinks {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'qr', 32));
  return {
    to(text, until) {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv(CIPHER, key, iv, { authTagLength: TAG_BYTES });
      const hidden = [cipher.update(JSON.stringify([until.getTime(), text])), cipher.final()];
      return `${baseUrl}/files/qr/${Buffer.concat([iv, cipher.getAuthTag(), ...hidden]).toString('base64url')}`;
    },
    read(token, now) {
      const plain = decrypted(key, Buffer.from(token, 'base64url'));
      if (plain === null) return 'forged';
      const [until, text] = carried.parse(JSON.parse(plain));
      return until < now.getTime() ? 'expired' : text;
    },
  };
}

/** null: it was not made with this key, or changed since. */
function decrypted(key: Buffer, token: Buffer): string | null {
  if (token.length <= IV_BYTES + TAG_BYTES) return null;
  const decipher = createDecipheriv(CIPHER, key, token.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES });
  decipher.setAuthTag(token.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(token.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString();
  } catch {
    return null;
  }
}
