import { compact } from '../../compact';
import { postbackAction, textMessage } from '../../line/compose';
import type { Action, Message } from '../../line/types';
import { canCorrect } from './can-correct';
import type { Prompt } from './field';
import type { FormParts } from './form';
import { cancelAction, confirmAction } from './form-actions';
import { formLabels, texts } from './texts';

/** The buttons under a review: confirm, where there is something to confirm; correct, where there is something to; give up. */
export function reviewActions<Values, Facts>(
  prompt: Prompt<Values, Facts>,
  confirm: string | false,
  mayCorrect = true,
): Action[] {
  const { token: dialog, buttons } = prompt;
  return compact([
    confirm !== false && confirmAction(prompt, confirm),
    mayCorrect && postbackAction({ label: formLabels.edit, kind: buttons.edit, payload: {}, dialog }),
    cancelAction(prompt),
  ]);
}

/** A review that is a text: with the button that confirms it, and the one that gives up. */
export const confirmMessage = (prompt: Omit<Prompt<unknown, unknown>, 'ctx'>, text: string, confirm: string): Message =>
  textMessage(text, [confirmAction(prompt, confirm), cancelAction(prompt)]);

/** The review of a form that draws none of its own: a line for each field that is shown. */
export function reviewMessage<Values, Facts>(
  { fields, words }: FormParts<Values, Facts>,
  prompt: Prompt<Values, Facts>,
): Message {
  const lines = fields.map((field) => {
    const value = field.show
      ? field.show(prompt.draft)
      : plainValue((prompt.draft as Record<string, unknown>)[field.name]);
    return value !== null && texts.shown(field.label ?? field.name, value);
  });
  return textMessage(
    compact([prompt.notice, words.review, ...lines]).join('\n'),
    reviewActions(prompt, words.confirm, canCorrect({ fields })),
  );
}

function plainValue(value: unknown): string | null {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
}
