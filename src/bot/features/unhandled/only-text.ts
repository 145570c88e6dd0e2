import { countUnrecognised } from '../../../domain/unrecognised/count-unrecognised';
import { textMessage } from '../../../line/compose';
import { type Context, isMember } from '../../context';
import type { Input, Outcome } from '../../feature';
import { defaultReplies } from '../../ui/default-replies';
import { texts } from './texts';

/** Answers a sticker, a location and the like, which the bot cannot read. */
export async function answerOnlyText(ctx: Context, { event }: Input): Promise<Outcome> {
  if (event.type === 'message' && isMember(ctx)) {
    await countUnrecognised(ctx.organisation, { day: ctx.today, kind: event.message.type, text: null });
  }
  if (ctx.dialog) return { replies: [textMessage(texts.onlyTextInDialog)] };
  return { replies: [textMessage(texts.onlyText, defaultReplies(ctx))] };
}
