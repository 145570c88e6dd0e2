import { compact } from '../../../compact';
import type { Standing } from '../../../domain/reports/reports.rules';
import { dueCaption, stateCaption } from '../../../ui/rows';
import { ROWS_A_SHEET, row, section, sheetMessage } from '../../../ui/sheet';
import { texts as shared } from '../../../ui/texts';
import type { Prompt, Question } from '../../forms/field';
import { cancelAction, confirmAction } from '../../forms/form-actions';
import { roundIn, type Values } from './draft';
import { labels, texts } from './texts';

/** What would be closed: every number, and how the first ones stand. */
export async function previewMessage(prompt: Prompt<Values, Standing[]>): Promise<Question<Values>> {
  const { ctx, draft, facts, notice } = prompt;
  const of = roundIn(draft);
  return sheetMessage({
    kicker: ctx.organisation.name,
    title: texts.previewTitle,
    lines: compact([notice, texts.of(draft.nums, of), texts.reason(draft.reason ?? '')]),
    sections: [
      section(
        null,
        facts
          .slice(0, ROWS_A_SHEET)
          .map((one) => row({ label: shared.titled(one.measure), captions: [stateCaption(one), dueCaption(one)] })),
      ),
    ],
    notes: [texts.effect, texts.how],
    buttons: [confirmAction(prompt, labels.confirm), cancelAction(prompt)],
    altText: texts.previewAlt(draft.nums, of),
    quickReplies: [],
  });
}
