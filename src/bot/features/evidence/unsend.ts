import { withdrawMessage } from '../../../domain/evidence/withdraw-evidence';
import { officeId } from '../../../domain/office-store';
import type { Context } from '../../context';
import type { Input, Outcome } from '../../feature';

/** Somebody unsent a message: what it brought is withdrawn. Nothing is said; they know what they did. */
export async function takeUnsend(ctx: Context, { event }: Input): Promise<Outcome> {
  const group = ctx.chat.kind === 'group' ? ctx.chat.group : null;
  const office = ctx.organisation?._id ?? group?.office;
  if (event.type === 'unsend' && office) await withdrawMessage(officeId(office), event.unsend.messageId, ctx);
  return { replies: [] };
}
