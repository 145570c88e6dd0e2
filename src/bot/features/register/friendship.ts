import { setReach } from '../../../domain/people/set-reach';
import { messageAction, textMessage } from '../../../line/compose';
import { type Context, isMember } from '../../context';
import type { Outcome } from '../../feature';
import { showRoleMenu } from '../../role-menu';
import { greeting, labels } from './texts';

/** Somebody added the bot, or unblocked it. */
export async function greet(ctx: Context): Promise<Outcome> {
  if (!isMember(ctx)) return { replies: [textMessage(greeting.guest, [messageAction(labels.help)])] };
  await setReach(ctx.office, ctx.person._id, 'reachable');
  showRoleMenu(ctx, ctx.person.lineUserId, ctx.person.grants);
  return {
    replies: [
      textMessage(greeting.back(ctx.organisation.name), [messageAction(labels.help), messageAction(labels.profile)]),
    ],
  };
}

/** Somebody blocked the bot: nothing can be said to them, and nothing is sent any more. */
export async function noteBlocked(ctx: Context): Promise<Outcome> {
  if (isMember(ctx)) await setReach(ctx.office, ctx.person._id, 'blocked');
  return { replies: [] };
}
