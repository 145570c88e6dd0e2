import { type LedgerLine, ledgerOf } from '../../../delivery';
import { answers } from '../../../notifications/reminders/texts';
import { Refusal } from '../../../refusal';
import type { MemberContext } from '../../context';

/** What the person was sent for an occasion, or is to be sent. */
export async function findSent(ctx: MemberContext, occasion: string): Promise<LedgerLine | null> {
  const [sent] = await ledgerOf(ctx.office, { to: ctx.lineUserId, occasion, limit: 1 });
  return sent ?? null;
}

/** @throws Refusal `reminder_over` for a button of a message that is no longer on the ledger */
export async function sentFor(ctx: MemberContext, occasion: string): Promise<LedgerLine> {
  const sent = await findSent(ctx, occasion);
  if (!sent) throw new Refusal('reminder_over', answers.over);
  return sent;
}
