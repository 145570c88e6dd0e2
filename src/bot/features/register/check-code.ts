import { thaiDateTime } from '../../../domain/calendar/dates';
import type { GoodCode } from '../../../domain/people/redeem-code';
import { tryCode } from '../../../domain/people/try-code';
import { MOST_WRONG_GUESSES, PAUSE_MS, wrongGuesses } from '../../../domain/people/wrong-guess.model';
import { LOCK_MS } from '../../../domain/people/wrong-tries';
import { codesPaused } from '../../../notifications/codes/codes-paused';
import { notifyAdmins } from '../../../notifications/notify';
import { Refusal } from '../../../refusal';
import type { Context } from '../../context';
import { texts } from './texts';

/**
 * The code that somebody typed or a button carried, if it is good; a wrong one is counted.
 * @returns null for a code that a member used up themselves, e.g. by a first tap
 * @throws Refusal `code_locked`, `codes_paused`, `code_wrong`
 */
export async function checkCode({ now }: Context, lineUserId: string, typed: string): Promise<GoodCode | null> {
  const tried = await tryCode({ lineUserId, typed, now });
  switch (tried.kind) {
    case 'good':
      return tried.good;
    case 'spent':
      return null;
    case 'paused':
      throw new Refusal('codes_paused', texts.paused(thaiDateTime(tried.until)));
    case 'locked':
      throw new Refusal('code_locked', texts.locked(thaiDateTime(tried.until)));
    case 'wrong': {
      await notifyWhenPaused(now);
      if (tried.triesLeft > 0) throw new Refusal('code_wrong', texts.wrong(tried.triesLeft));
      throw new Refusal('code_locked', texts.locked(thaiDateTime(new Date(now.getTime() + LOCK_MS))));
    }
  }
}

/** Admins learn that strangers cannot register for a while: once in the hour. */
async function notifyWhenPaused(now: Date): Promise<void> {
  if ((await wrongGuesses(now)) < MOST_WRONG_GUESSES) return;
  const until = new Date(now.getTime() + PAUSE_MS);
  const occasion = `${codesPaused.kind}/${now.toISOString().slice(0, 13)}`;
  await notifyAdmins(codesPaused, { occasion, payload: { until: until.toISOString() }, expiresAt: until }, now);
}
