import { isNameToAsk } from '../../../domain/people/full-names.rules';
import type { GoodCode, Redeemed } from '../../../domain/people/redeem-code';
import { forgetWrongTries } from '../../../domain/people/wrong-tries';
import type { Context } from '../../context';
import type { Outcome } from '../../feature';
import { showRoleMenu } from '../../role-menu';
import { alreadyMessage, findOffice, welcomeMessage } from './messages';

/** What somebody sees whose code was redeemed: a welcome, and the menu of their rights. */
export async function redeemedOutcome(ctx: Context, good: GoodCode, { person, gained }: Redeemed): Promise<Outcome> {
  const organisation = await findOffice(good.office);
  if (gained === 'nothing') return { replies: [alreadyMessage(organisation, good.code)] };
  // Only a right that was gained clears the count: a good code shown again must not buy more guesses.
  await forgetWrongTries(person.lineUserId);
  showRoleMenu(ctx, person.lineUserId, person.grants);
  const replies = [welcomeMessage(organisation, good.code, gained)];
  return { replies, ...(isNameToAsk(person, ctx.now) && { andAsk: 'change_name' }) };
}
