import { isNameToAsk } from '../../../domain/people/full-names.rules';
import { hasConsented, NOTICE_VERSION } from '../../../domain/people/privacy-notice';
import { redeemCode, requireFit } from '../../../domain/people/redeem-code';
import { renewConsent } from '../../../domain/people/renew-consent';
import { textMessage } from '../../../line/compose';
import { Refusal } from '../../../refusal';
import { type Context, isMember } from '../../context';
import type { Input, Outcome } from '../../feature';
import { texts as botTexts } from '../../texts';
import type { Consent } from './buttons';
import { checkCode } from './check-code';
import { findOffice, noticeMessage, registeredMessage } from './messages';
import { nameInLine } from './name-in-line';
import { redeemedOutcome } from './redeemed';
import { texts } from './texts';

/** Agreed: registers whoever has a code, or notes that somebody registered agreed to the notice as it stands now. */
export async function agree(ctx: Context, { payload }: Input<Consent>): Promise<Outcome> {
  const { eventId, lineUserId, now } = ctx;
  if (ctx.chat.kind === 'group' || !lineUserId) throw new Refusal('only_private', texts.onlyPrivate);
  const { code, version } = payload;
  if (code === null) return agreeAgain(ctx, version);

  const good = await checkCode(ctx, lineUserId, code);
  // Tapped twice: the first tap used the code up.
  if (!good) return agreeAgain(ctx, version);
  await requireFit(good, lineUserId);
  // An old notice in the chat says something else than what is agreed to now.
  if (version !== NOTICE_VERSION) {
    return { replies: [noticeMessage(await findOffice(good.office), { grant: good.code, code })] };
  }
  if (isMember(ctx)) await renewConsent({ office: ctx.office, person: ctx.person._id, now, eventId });
  const displayName = isMember(ctx) ? null : await nameInLine(ctx, lineUserId);
  return redeemedOutcome(ctx, good, await redeemCode({ good, lineUserId, displayName, now, eventId }));
}

/** Typed, where the button is meant: which code goes with it is not known of somebody of whom nothing is kept. */
export async function sayConsent(ctx: Context): Promise<Outcome> {
  if (ctx.chat.kind === 'group') return { replies: [textMessage(texts.onlyPrivate)] };
  if (!isMember(ctx)) return { replies: [textMessage(texts.pressConsent)] };
  return { replies: [hasConsented(ctx.person) ? registeredMessage(ctx) : noticeMessage(ctx.organisation, null)] };
}

async function agreeAgain(ctx: Context, version: number): Promise<Outcome> {
  if (!isMember(ctx)) throw new Refusal('not_registered', botTexts.notRegistered);
  if (hasConsented(ctx.person)) return { replies: [registeredMessage(ctx)] };
  if (version !== NOTICE_VERSION) return { replies: [noticeMessage(ctx.organisation, null)] };
  const { eventId, now, office, person } = ctx;
  await renewConsent({ office, person: person._id, now, eventId });
  return { replies: [textMessage(texts.renewed)], ...(isNameToAsk(person, now) && { andAsk: 'change_name' }) };
}

/** Declined: nothing was stored, so nothing is to be removed. An old notice in the chat takes nothing back. */
export async function decline(ctx: Context): Promise<Outcome> {
  if (!isMember(ctx)) return { replies: [textMessage(texts.declined)] };
  return { replies: [textMessage(hasConsented(ctx.person) ? texts.withdraw : texts.declinedAgain)] };
}
