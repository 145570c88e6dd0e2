import { compact } from '../../../compact';
import { taughtAs } from '../../../domain/words/words.rules';
import { sheetMessage } from '../../../ui/sheet';
import type { Prompt, Question } from '../../forms/field';
import { cancelAction, confirmAction } from '../../forms/form-actions';
import type { Values } from './draft';
import { nameOfMeaning } from './meaning';
import { labels, texts } from './texts';

/** What is taught or forgotten, to be confirmed. */
export async function previewMessage(prompt: Prompt<Values>): Promise<Question<Values>> {
  const { ctx, draft, notice } = prompt;
  const { change, word, means } = draft;
  if (word === null) throw new Error('a preview without its word');
  const known = taughtAs(ctx.organisation.words ?? [], word);
  const line = change === 'forget' ? texts.forgetLine(word) : texts.teachLine(word, means?.name ?? '');
  return sheetMessage({
    kicker: ctx.organisation.name,
    title: texts.previewTitle[change],
    lines: compact([notice, line]),
    sections: [],
    notes: compact([change === 'teach' && known && texts.instead(texts.means(known.is, nameOfMeaning(ctx, known)))]),
    destroys: change === 'forget',
    buttons: [confirmAction(prompt, labels.confirm[change]), cancelAction(prompt)],
    altText: `${texts.previewTitle[change]}: ${line}`,
    quickReplies: [],
  });
}
