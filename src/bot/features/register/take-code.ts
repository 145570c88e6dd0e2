import { hasConsented } from '../../../domain/people/privacy-notice';
import { redeemCode, requireFit } from '../../../domain/people/redeem-code';
import type { Message } from '../../../line/types';
import { Refusal } from '../../../refusal';
import { type Context, isMember } from '../../context';
import type { Input, Outcome } from '../../feature';
import { checkCode } from './check-code';
import { askCodeMessage, findOffice, noticeMessage, registeredMessage } from './messages';
import { redeemedOutcome } from './redeemed';
import { saidCode } from './said-code';
import { EXAMPLE_CODE, texts } from './texts';

/**
 * ลงทะเบียน, alone or with a code. Who has not consented gets the notice, and nothing about them is stored but, under a keyed
 * hash, how many wrong codes they typed.
 */
export async function takeCode(ctx: Context, { text, slots }: Input): Promise<Outcome> {
  const code = saidCode(text, slots);
  if (ctx.chat.kind === 'group' || !ctx.lineUserId) {
    throw new Refusal('only_private', code ? texts.codeSeenInGroup : texts.onlyPrivate);
  }
  // The example of our own messages, typed as it stands there, is no wrong code.
  if (code === EXAMPLE_CODE) return { replies: [askCodeMessage(texts.exampleCode)] };
  const good = code && (await checkCode(ctx, ctx.lineUserId, code));
  if (!good) return { replies: [withoutCode(ctx, text)] };

  await requireFit(good, ctx.lineUserId);
  if (!isMember(ctx) || !hasConsented(ctx.person)) {
    return { replies: [noticeMessage(await findOffice(good.office), { grant: good.code, code })] };
  }
  const { eventId, lineUserId, now } = ctx;
  const redeemed = await redeemCode({ good, lineUserId, displayName: null, now, eventId });
  return redeemedOutcome(ctx, good, redeemed);
}

function withoutCode(ctx: Context, text: string): Message {
  if (isMember(ctx)) return hasConsented(ctx.person) ? registeredMessage(ctx) : noticeMessage(ctx.organisation, null);
  return askCodeMessage(/[a-z0-9]/i.test(text) ? texts.notACode : texts.askCode);
}
