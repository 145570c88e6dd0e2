import { textMessage } from '../../../line/compose';
import type { Context } from '../../context';
import type { Outcome } from '../../feature';
import { defaultReplies } from '../../ui/default-replies';
import { notYetTexts } from './texts';

/** Says that something cannot be done yet, and what can. */
export function answerNotYet(what: keyof typeof notYetTexts) {
  return async (ctx: Context): Promise<Outcome> => ({ replies: [textMessage(notYetTexts[what], defaultReplies(ctx))] });
}
