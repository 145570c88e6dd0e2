import { textMessage } from '../../../line/compose';
import { texts } from '../../../notifications/accounts/texts';
import type { MemberContext } from '../../context';
import type { Input, Outcome } from '../../feature';
import { NAME_FORM } from '../../said-name';
import { claimAs } from './claim-as';
import { accountForm, askWhoTheyWere } from './form';

/** Dialogs that the question of who somebody was takes the place of; others stay, and the whole is typed in one message. */
const GIVES_WAY = [NAME_FORM, accountForm.name];

/** เปลี่ยนบัญชี LINE: with the name of before it is asked of the admins, without it is asked who they were. */
export async function claim(ctx: MemberContext, { slots }: Input): Promise<Outcome> {
  const words = slots.detail ?? '';
  if (words === '') {
    const isFree = !ctx.dialog || GIVES_WAY.includes(ctx.dialog.feature);
    return isFree ? askWhoTheyWere(ctx) : { replies: [textMessage(texts.how)] };
  }
  const asked = await claimAs(ctx, words);
  return { replies: [asked], ...(ctx.dialog?.feature === accountForm.name && { dialog: null }) };
}
