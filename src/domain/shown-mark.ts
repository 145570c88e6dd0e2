import { createHash } from 'node:crypto';

/** A short mark of what somebody was shown, for a button or a form to say: what has changed since has another one. */
export const shownMark = (shown: string): string => createHash('sha256').update(shown).digest('base64url').slice(0, 16);
