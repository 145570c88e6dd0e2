import { compact } from '../../../compact';
import { daysLeft } from '../../../domain/deadlines/deadlines.rules';
import { dueDayEffects } from '../../../domain/deadlines/due-day-effects';
import { effectTexts } from '../../../domain/deadlines/texts';
import { postbackAction } from '../../../line/compose';
import { plain } from '../../../ui/rows';
import { row, section, sheetMessage } from '../../../ui/sheet';
import type { Prompt, Question } from '../../forms/field';
import { confirmAction } from '../../forms/form-actions';
import { formLabels } from '../../forms/texts';
import type { Values } from './draft';
import { changeIn, type DueDays } from './due-days';
import { setLabels, setTexts } from './set-texts';

/** What a change of a due day would mean, to be confirmed. */
export async function previewMessage(prompt: Prompt<Values, DueDays>): Promise<Question<Values>> {
  const { ctx, draft, facts, notice, token: dialog, buttons } = prompt;
  const change = changeIn(facts, draft);
  if (!change) throw new Error('a preview without its round or its day');
  const { measure, round, dueOn: was, willBe } = change;
  const { preview } = setTexts;
  const message = sheetMessage({
    kicker: ctx.organisation.name,
    title: preview.title,
    lines: compact([notice, preview.of(measure, round, draft.year)]),
    sections: [
      section(null, [
        row({ label: effectTexts.was, captions: [plain(setTexts.now(was, daysLeft(ctx.today, was)))] }),
        row({ label: effectTexts.willBe, captions: [plain(setTexts.now(willBe, daysLeft(ctx.today, willBe)))] }),
      ]),
    ],
    notes: await dueDayEffects(ctx, { fiscalYear: draft.year, round, dueOn: willBe, isMeasures: measure !== null }),
    buttons: [
      confirmAction(prompt, setLabels.confirm),
      postbackAction({ label: setLabels.keep, kind: buttons.cancel, payload: {}, dialog }),
    ],
    altText: preview.alt(measure, round, was, willBe),
    quickReplies: [postbackAction({ label: formLabels.edit, kind: buttons.edit, payload: {}, dialog })],
  });
  return { messages: [message], shown: { was } };
}
