import { randomInt } from 'node:crypto';
import { plainText } from '../thai-text/comparable';
import type { Role } from './people.rules';

// No I and O: people read codes aloud and off screens.
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ';

/** How long an issued code is good for, in days, unless the admin says otherwise. */
export const CODE_DAYS = 7;
/** No code is good for longer. */
export const MOST_CODE_DAYS = 30;
/** No code is for more people. */
export const MOST_CODE_USES = 100;

/** For how many people one code of a role may be. An admin's is for one: it opens everything. */
const MOST_USES: Record<Role, number> = { staff: MOST_CODE_USES, supervisor: 5, executive: 5, admin: 1 };
export const mostUsesOf = (role: Role): number => MOST_USES[role];

/** A new registration code, `ABCD-1234`, from the system's randomness. */
export function newCode(): string {
  const letters = Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return `${letters}-${String(randomInt(10_000)).padStart(4, '0')}`;
}

/** The code in what somebody typed: case, spaces and the hyphen do not matter. Null when it cannot be one. */
export function normaliseCode(typed: string): string | null {
  const [, letters, digits] = /^([A-Z0-9]{4})[\s–—-]*([A-Z0-9]{4})$/.exec(plainText(typed).toUpperCase()) ?? [];
  return letters && digits ? `${letters}-${digits}` : null;
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** Until when a code is good that is issued now. */
export const endOfCode = (now: Date, days: number): Date => new Date(now.getTime() + days * DAY_MS);
