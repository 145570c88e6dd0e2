import { leaveGroup } from '../../../domain/organisations/leave-group';
import { textMessage } from '../../../line/compose';
import type { Context } from '../../context';
import type { Outcome } from '../../feature';
import { texts } from './texts';

/** Somebody invited the bot into a group: the one time that it speaks there without being spoken to. */
export async function introduce(): Promise<Outcome> {
  return { replies: [textMessage(texts.joined)] };
}

/** The bot is in a group no more: nothing can be said there. */
export async function noteLeft(ctx: Context): Promise<Outcome> {
  await leaveGroup(ctx.chat.id, ctx.now, ctx.eventId);
  return { replies: [] };
}
