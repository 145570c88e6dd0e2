import { officeOf } from './directory.model';
import { findCode, type GoodCode, isGood } from './redeem-code';
import { normaliseCode } from './registration-code.rules';
import { hashCode, hashLineId } from './secret-hash';
import { pausedUntil } from './wrong-guess.model';
import { countWrongTry, lockedUntil } from './wrong-tries';

/** What became of a try. `spent`: a member's own code, which they used up themselves. */
export type CodeTry =
  | { kind: 'good'; good: GoodCode }
  | { kind: 'spent' }
  | { kind: 'wrong'; triesLeft: number }
  | { kind: 'locked' | 'paused'; until: Date };

export interface Trying {
  lineUserId: string;
  /** as typed, or as a button carries it */
  typed: string;
  now: Date;
}

/**
 * Tries a code. It is the only way in, for what is typed and for what a button carries: whoever errs too often is locked (`wrong-tries`),
 * and whoever is not registered waits while too many err (`wrong-guess.model`). Call it inside a transaction; `hashAhead` before it.
 */
export async function tryCode(trying: Trying): Promise<CodeTry> {
  const { lineUserId, typed, now } = trying;
  const barred = await barOf(trying);
  if (barred) return barred;
  const found = await findCode(typed);
  if (found && isGood(found, now)) return { kind: 'good', good: found };
  if (found && (await isOwn(found, lineUserId))) return { kind: 'spent' };
  return { kind: 'wrong', triesLeft: await countWrongTry(lineUserId, now) };
}

/**
 * Hashes a code that is about to be tried, outside of the transaction; not for somebody who may not try.
 * @returns whether it can be tried
 */
export async function hashAhead(trying: Trying): Promise<boolean> {
  const written = normaliseCode(trying.typed);
  if (!written || (await barOf(trying))) return false;
  await hashCode(written);
  return true;
}

async function barOf({ lineUserId, now }: Trying): Promise<Extract<CodeTry, { until: Date }> | null> {
  const locked = await lockedUntil(lineUserId, now);
  if (locked) return { kind: 'locked', until: locked };
  // Members have five tries an hour and a name; a flood of strangers must not keep them from a further right.
  const paused = (await officeOf(lineUserId)) ? null : await pausedUntil(now);
  return paused && { kind: 'paused', until: paused };
}

async function isOwn({ office, code }: GoodCode, lineUserId: string): Promise<boolean> {
  return (await officeOf(lineUserId)) === office && (code.usedBy ?? []).includes(await hashLineId(lineUserId));
}
