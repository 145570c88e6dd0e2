import { createHash, randomBytes } from 'node:crypto';

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** Where message ids start, so that they look like LINE's: 18 digits. */
const FIRST_MESSAGE_ID = 560_000_000_000_000_000n;

/** A user's or group's id, the same after every restart: `U` or `C` and 32 hex digits made from a seed. */
export function lineId(kind: 'U' | 'C', seed: string): string {
  return kind + createHash('sha256').update(`${kind}:${seed}`).digest('hex').slice(0, 32);
}

/** The id of the nth message: digits only, growing. */
export function messageId(number: number): string {
  return String(FIRST_MESSAGE_ID + BigInt(number));
}

/** A ULID: 48 bits of the instant (milliseconds), 80 random ones. */
export function ulid(at: number): string {
  let time = '';
  for (let rest = at, digit = 0; digit < 10; digit += 1, rest = Math.floor(rest / 32)) {
    time = CROCKFORD.charAt(rest % 32) + time;
  }
  const random = [...randomBytes(16)].map((byte) => CROCKFORD.charAt(byte % 32)).join('');
  return time + random;
}

/** An unguessable token, e.g. a reply token. */
export function token(): string {
  return randomBytes(16).toString('hex');
}
