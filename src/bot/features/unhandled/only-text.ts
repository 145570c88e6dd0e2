import { countMiss } from '../../../domain/misses/count-miss';
import { textMessage } from '../../../line/compose';
import { type Context, isMember } from '../../context';
import type { Input, Outcome } from '../../feature';
import { leadOn } from '../help/lead-on';
import { texts } from './texts';

/** Answers a sticker, picture or file, which the bot cannot read; pictures that were sent together get one answer. */
export async function answerOnlyText(ctx: Context, { event }: Input): Promise<Outcome> {
  if (event.type === 'message' && event.message.type === 'image' && (event.message.imageSet?.index ?? 1) > 1) {
    return { replies: [] };
  }
  if (event.type === 'message' && isMember(ctx)) {
    await countMiss(ctx.office, { day: ctx.today, kind: event.message.type, text: null });
  }
  if (ctx.dialog) return { replies: [textMessage(texts.onlyTextInDialog)] };
  return { replies: [textMessage(texts.onlyText, leadOn(ctx))] };
}
