import { textMessage } from '../../../line/compose';
import { type Context, isMember } from '../../context';
import type { Outcome } from '../../feature';
import { leadOn } from '../help/lead-on';
import { notYetTexts, texts } from './texts';

/** Says that something cannot be done yet, and what can. */
export function answerNotYet(what: keyof typeof notYetTexts) {
  return async (ctx: Context): Promise<Outcome> => ({ replies: [textMessage(notYetTexts[what], leadOn(ctx))] });
}

/** Deleting cannot be asked for here yet; who never registered has nothing stored. */
export async function answerDeleteMyData(ctx: Context): Promise<Outcome> {
  const text = isMember(ctx) ? notYetTexts.delete_my_data : texts.nothingKept;
  return { replies: [textMessage(text, leadOn(ctx))] };
}
