import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { type OfficeId, officeId } from '../office-store';

/** What somebody holds, with the office in which it is looked up: `kham-muang.SECRET`. */
export interface Held {
  office: OfficeId;
  secret: string;
}

const HELD = /^([a-z0-9][a-z0-9-]{0,62})\.([\w-]{43})$/;

/** 256 bits of the system's randomness: nobody guesses it, so a quick hash keeps it. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** Under which a secret is stored. */
export const hashSecret = (secret: string): string => createHash('sha256').update(secret).digest('base64url');

/** What stands in a link or cookie. */
export const heldText = ({ office, secret }: Held): string => `${office}.${secret}`;

/** What a link or cookie holds; null: nothing of ours. */
export function readHeld(text: string | undefined): Held | null {
  const [, office, secret] = HELD.exec(text ?? '') ?? [];
  return office && secret ? { office: officeId(office), secret } : null;
}

/** What the forms of a session carry: made from its secret, which no other page knows. */
export const formToken = (secret: string): string => createHmac('sha256', secret).update('form').digest('base64url');

/** Compares what was given with what it should be, in constant time. */
export function isSame(given: string, right: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(right)];
  return one.length === other.length && timingSafeEqual(one, other);
}
