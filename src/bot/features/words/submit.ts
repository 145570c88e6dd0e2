import { forgetWord, teachWord } from '../../../domain/words/change-words';
import { messageAction, textMessage } from '../../../line/compose';
import { Refusal } from '../../../refusal';
import type { Prompt } from '../../forms/field';
import type { Submitted } from '../../forms/form';
import { REVIEW } from '../../forms/next-step';
import type { Values } from './draft';
import { labels, texts } from './texts';

/** Does what was shown; what does not hold any more is asked for again. */
export async function submit({ ctx, draft }: Prompt<Values>): Promise<Submitted<Values>> {
  const { change, word, means } = draft;
  if (word === null || (change === 'teach' && means === null)) return { ask: REVIEW };
  const cause = { by: ctx.person._id, now: ctx.now, eventId: ctx.eventId };
  try {
    if (change === 'forget' || means === null) await forgetWord(ctx.office, word, cause);
    else await teachWord(ctx.office, { word, is: means.is, key: means.key }, cause);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { replies: [textMessage(error.message, [messageAction(labels.list)])], dialog: null };
  }
  const done = means === null ? texts.forgotten(word) : texts.taught(word, means.name);
  return { replies: [textMessage(done, [messageAction(labels.list)])], dialog: null };
}
