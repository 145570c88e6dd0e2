import { withdrawMessage } from '../../../domain/evidence/withdraw-evidence';
import { officeId } from '../../../domain/office-store';
import type { Context } from '../../context';
import type { Input, Outcome } from '../../feature';

/**
 * Somebody unsent a message: what it brought is withdrawn, and what was begun or answered with it and is not done yet is dropped. Nothing is
 * said (LINE gives no way to reply to it); they know what they did.
 */
export async function takeUnsend(ctx: Context, { event }: Input): Promise<Outcome> {
  const group = ctx.chat.kind === 'group' ? ctx.chat.group : null;
  const office = ctx.organisation?._id ?? group?.office;
  if (event.type !== 'unsend') return { replies: [] };
  if (office) await withdrawMessage(officeId(office), event.unsend.messageId, ctx);
  const isOfDialog = [ctx.dialog, ctx.lapsed].some((one) => one?.from?.includes(event.unsend.messageId));
  return { replies: [], ...(isOfDialog && { dialog: null }) };
}
