import { compact } from '../../compact';
import { postbackAction } from '../../line/compose';
import type { Action, Message } from '../../line/types';
import { choiceMessage } from '../../ui/choice-message';
import { type Page, pageOf } from '../../ui/pages';
import { labels as shared } from '../../ui/texts';
import type { Field, Option, Prompt } from './field';
import { formLabels } from './texts';

/** LINE takes thirteen quick replies; four are the next page and the ways on, one more takes what was held. */
const MOST_OPTIONS = 9;

type Asking = Omit<Prompt<unknown, unknown>, 'ctx'>;

/**
 * The ways on that every question has: take what was held, skip it where that may be, back where there is a step before, give up.
 * @param skip under which label it may be skipped; false: it may not
 */
export function formReplies(prompt: Asking, skip: string | false): Action[] {
  const { draft, step, token: dialog, buttons } = prompt;
  return compact([
    draft.held !== null && postbackAction({ label: formLabels.use, kind: buttons.use, payload: {}, dialog }),
    skip !== false && postbackAction({ label: skip, kind: buttons.skip, payload: { step }, dialog }),
    draft.trail.length > 0 && postbackAction({ label: formLabels.back, kind: buttons.back, payload: { step }, dialog }),
    cancelAction(prompt),
  ]);
}

/** The button that gives up. */
export function cancelAction({ token: dialog, buttons }: Pick<Asking, 'token' | 'buttons'>): Action {
  return postbackAction({ label: formLabels.cancel, kind: buttons.cancel, payload: {}, dialog });
}

/** The button that confirms what the review shows. */
export function confirmAction({ draft, token: dialog, buttons }: Asking, label: string): Action {
  return postbackAction({ label, kind: buttons.confirm, payload: { revision: draft.revision }, dialog });
}

/** The button that leads to a field. */
export function fieldAction({ token: dialog, buttons }: Asking, label: string, field: string): Action {
  return postbackAction({ label, kind: buttons.field, payload: { field }, dialog });
}

/** The button to the next page of what may be chosen, for a list that a field draws itself. */
export function moreOptions({ token: dialog, buttons }: Asking, { next, all }: Page<unknown>): Action[] {
  if (next === null) return [];
  return [postbackAction({ label: shared.more(all - next), kind: buttons.more, payload: { from: next }, dialog })];
}

/** A question that is a sentence: with the field's options (of many, a page) and the ways on under it. */
export async function questionMessage<Values, Facts>(
  field: Field<Values, Facts>,
  prompt: Prompt<Values, Facts>,
  sentence: string,
): Promise<Message> {
  const options = (await field.options?.(prompt)) ?? [];
  const page = pageOf(options, prompt.draft.from, MOST_OPTIONS - (prompt.draft.held === null ? 0 : 1));
  return choiceMessage(
    compact([prompt.notice, sentence]).join('\n'),
    page.rows.map((option) => optionAction(prompt, field.name, option)),
    [...moreOptions(prompt, page), ...formReplies(prompt, field.isOptional && formLabels.skip)],
  );
}

/** The button of one of a field's options. */
export function optionAction(
  { token: dialog, buttons }: Asking,
  field: string,
  { key, label }: Pick<Option<unknown>, 'key' | 'label'>,
): Action {
  return postbackAction({ label, kind: buttons.choose, payload: { field, key }, dialog });
}
