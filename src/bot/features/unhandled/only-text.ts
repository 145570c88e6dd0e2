import { needTransaction } from '../../../domain/reading-only';
import { countUnrecognised } from '../../../domain/unrecognised/count-unrecognised';
import { textMessage } from '../../../line/compose';
import { type Context, isMember } from '../../context';
import type { Feature, Input, Outcome } from '../../feature';
import { defaultReplies } from '../../ui/default-replies';
import { texts } from './texts';

/** Answers a sticker, a location and the like, which the bot cannot read; what an open dialog waits for is asked once more. */
export function answerOnlyText(features: readonly Feature[]) {
  return async (ctx: Context, { event }: Input): Promise<Outcome> => {
    if (event.type === 'message' && isMember(ctx)) {
      await countUnrecognised(ctx.organisation, { day: ctx.today, kind: event.message.type, text: null });
    }
    const { dialog } = ctx;
    if (!dialog || !isMember(ctx)) return { replies: [textMessage(texts.onlyText, defaultReplies(ctx))] };
    const askAgain = features.find(({ name }) => name === dialog.feature)?.askAgain;
    if (askAgain) needTransaction();
    const again = await askAgain?.(ctx);
    return { ...again, replies: [textMessage(texts.onlyTextInDialog), ...(again?.replies ?? [])] };
  };
}
