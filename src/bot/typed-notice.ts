import type { RecentlySent } from '../delivery';
import { buttonsIn } from '../line/shown-buttons';
import type { MemberContext } from './context';
import { readTypedLabel, type TypedLabel } from './typed-label';

/**
 * What a text means that is the label of something in what the bot sent here on its own lately, a reminder or a report to review: what the
 * tap does. The newest that has such a label counts.
 */
export async function readNoticeLabel(
  text: string,
  ctx: MemberContext,
  recentlySent: RecentlySent,
): Promise<TypedLabel | null> {
  for (const messages of await recentlySent(ctx.office, ctx.chat.id, ctx.now)) {
    const typed = readTypedLabel(text, buttonsIn(messages), ctx.dialog);
    if (typed) return typed;
  }
  return null;
}
