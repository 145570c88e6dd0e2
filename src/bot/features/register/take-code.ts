import { thaiDateTime } from '../../../domain/calendar/dates';
import { toArabicDigits } from '../../../domain/calendar/digits';
import { hasConsented } from '../../../domain/people/privacy-notice';
import { findGoodCode, type GoodCode, redeemCode, refuseOtherOffice } from '../../../domain/people/redeem-code';
import { normaliseCode } from '../../../domain/people/registration-code.rules';
import { countWrongTry, LOCK_MS, lockedUntil } from '../../../domain/people/wrong-tries';
import type { Message } from '../../../line/types';
import { Refusal } from '../../../refusal';
import { type Context, isMember } from '../../context';
import type { Input, Outcome } from '../../feature';
import { askCodeMessage, findOffice, noticeMessage, registeredMessage } from './messages';
import { redeemedOutcome } from './redeemed';
import { texts } from './texts';

/** The command as the notice, the help and the forwarded text tell it; how else people say it is for `understand`. */
export const REGISTER = /^ลง\s*ทะเบียน(?:\s*(?:รหัส)?[\s:]*[a-z0-9๐-๙][a-z0-9๐-๙\s–—-]*)?$/iu;

/**
 * ลงทะเบียน, alone or with a code. Who has not consented gets the notice, and nothing about them is stored but, under a keyed
 * hash, how many wrong codes they typed.
 */
export async function takeCode(ctx: Context, { text, slots }: Input): Promise<Outcome> {
  const code = slots.code ?? codeIn(text);
  if (ctx.place.kind === 'group' || !ctx.lineUserId) {
    throw new Refusal('only_private', code ? texts.codeSeenInGroup : texts.onlyPrivate);
  }
  if (!code) return { replies: [withoutCode(ctx, text)] };

  const good = await checkCode(ctx.lineUserId, code, ctx.now);
  await refuseOtherOffice(ctx.lineUserId, good.office);
  if (!isMember(ctx) || !hasConsented(ctx.person)) {
    return { replies: [noticeMessage(await findOffice(good.office), { grant: good.code, code })] };
  }
  const { eventId, lineUserId, now } = ctx;
  const redeemed = await redeemCode({ good, lineUserId, displayName: null, now, eventId });
  return redeemedOutcome(ctx, good, redeemed);
}

function withoutCode(ctx: Context, text: string): Message {
  if (isMember(ctx)) return hasConsented(ctx.person) ? registeredMessage(ctx) : noticeMessage(ctx.office, null);
  return askCodeMessage(/[a-z0-9]/i.test(text) ? texts.notACode : texts.askCode);
}

/** A code that stands at the end of what was typed, where `understand` found none. */
function codeIn(text: string): string | null {
  const [latin] = /[a-z0-9][a-z0-9\s–—-]*$/i.exec(toArabicDigits(text).trim()) ?? [];
  return latin ? normaliseCode(latin) : null;
}

/**
 * Finds a code that is good, and counts it when it is not.
 * @throws Refusal `code_locked`, `code_wrong`
 */
async function checkCode(lineUserId: string, code: string, now: Date): Promise<GoodCode> {
  const until = await lockedUntil(lineUserId, now);
  if (until) throw new Refusal('code_locked', texts.locked(thaiDateTime(until)));
  const good = await findGoodCode(code, now);
  if (good) return good;
  const left = await countWrongTry(lineUserId, now);
  if (left > 0) throw new Refusal('code_wrong', texts.wrong(left));
  throw new Refusal('code_locked', texts.locked(thaiDateTime(new Date(now.getTime() + LOCK_MS))));
}
