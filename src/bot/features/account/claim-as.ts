import { addDays, endOfDay } from '../../../domain/calendar/dates';
import { CLAIM_DAYS, claimAccount, type StoredClaim } from '../../../domain/people/account-claims';
import { mayConfirmClaim } from '../../../domain/people/account-claims.rules';
import { hasRole } from '../../../domain/people/people.rules';
import { people, type StoredPerson } from '../../../domain/people/person.model';
import { messageAction, textMessage } from '../../../line/compose';
import type { Message } from '../../../line/types';
import { accountClaim } from '../../../notifications/accounts/account-notifications';
import { isNamedBy } from '../../../notifications/accounts/matches.rules';
import { labels, texts } from '../../../notifications/accounts/texts';
import { notify } from '../../../notifications/notify';
import { Refusal } from '../../../refusal';
import type { MemberContext } from '../../context';

const MOST_WORDS = 100;

/** Lets pass what is short enough for somebody to be known by. @throws Refusal `claim_too_long` */
export function requireShort(words: string): string {
  if (words.length > MOST_WORDS) throw new Refusal('claim_too_long', texts.tooLong);
  return words;
}

/**
 * Somebody says who they were; admins are asked whether that is so.
 * @returns the same whether there is such a colleague or not
 * @throws Refusal `claim_too_long`, `claim_too_late`, `claims_too_many`
 */
export async function claimAs(ctx: MemberContext, said: string): Promise<Message> {
  const words = requireShort(said);
  const { office, person: claimant, now, eventId } = ctx;
  const claimed = await claimAccount({ office, claimant, words, now, eventId });
  await askAdmins(ctx, claimed, words);
  return textMessage(texts.asked, [messageAction(labels.profile)]);
}

/** Asks the admins who may answer. */
async function askAdmins(ctx: MemberContext, { _id }: StoredClaim, words: string): Promise<void> {
  const { office, person: claimant, now, today } = ctx;
  const all = await people(office).find();
  const admins = all.filter((one) => hasRole(one, 'admin'));
  const meant = all.filter((one) => isMeant(ctx, one, words));
  const mayAnswer = ({ _id: by }: StoredPerson): boolean =>
    !by.equals(claimant._id) || meant.some((one) => mayConfirmClaim(by, claimant, one, admins));
  const to = admins.filter(mayAnswer).map(({ _id: id, lineUserId }) => ({ person: id, lineUserId }));
  const asked = {
    office,
    occasion: `account/${_id}`,
    payload: { claim: String(_id) },
    expiresAt: endOfDay(addDays(today, CLAIM_DAYS)),
  };
  await notify(accountClaim, to, asked, now);
}

function isMeant({ organisation, person }: MemberContext, one: StoredPerson, words: string): boolean {
  return !one._id.equals(person._id) && isNamedBy(organisation, one, words);
}
