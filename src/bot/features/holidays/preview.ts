import { compact } from '../../../compact';
import { isWorkingDay } from '../../../domain/calendar/working-days.rules';
import { movedTexts } from '../../../domain/holidays/moved-text';
import { daysOf } from '../../../domain/holidays/own-holidays.rules';
import { sheetMessage } from '../../../ui/sheet';
import type { Prompt, Question } from '../../forms/field';
import { cancelAction, confirmAction } from '../../forms/form-actions';
import type { Values } from './draft';
import type { Facts } from './facts';
import { labels, texts } from './texts';

/** What a change of the holidays would mean, to be confirmed. */
export async function previewMessage(prompt: Prompt<Values, Facts>): Promise<Question<Values>> {
  const { ctx, draft, facts, notice } = prompt;
  const { change, first: from, last: to, name } = draft;
  if (from === null || to === null) throw new Error('a preview without its days');
  const line = change === 'add' ? texts.addLine({ from, to }, name ?? '') : texts.removeLine({ from, to });
  const off = daysOf({ from, to }).filter((day) => !isWorkingDay(day, ctx.reminders.national));
  return sheetMessage({
    kicker: ctx.organisation.name,
    title: texts.previewTitle[change],
    lines: compact([notice, line]),
    sections: [],
    notes: compact([
      change === 'add' && off.length > 0 && texts.offAnyway(off),
      ...movedTexts(facts.moved),
      change === 'add' && facts.dueThen.length > 0 && texts.dueThen(facts.dueThen),
    ]),
    destroys: change === 'remove',
    buttons: [confirmAction(prompt, labels.confirm[change]), cancelAction(prompt)],
    altText: `${texts.previewTitle[change]}: ${line}`,
    quickReplies: [],
  });
}
