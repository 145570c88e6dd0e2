import { countMiss } from '../../../domain/misses/count-miss';
import { textMessage } from '../../../line/compose';
import { type Context, isMember } from '../../context';
import type { Input, Outcome } from '../../feature';
import { leadOn } from '../help/lead-on';
import { texts } from './texts';

/** Answers a sticker, a location and the like, which the bot cannot read. */
export async function answerOnlyText(ctx: Context, { event }: Input): Promise<Outcome> {
  if (event.type === 'message' && isMember(ctx)) {
    await countMiss(ctx.organisation, { day: ctx.today, kind: event.message.type, text: null });
  }
  if (ctx.dialog) return { replies: [textMessage(texts.onlyTextInDialog)] };
  return { replies: [textMessage(texts.onlyText, leadOn(ctx))] };
}
