import type { Permission } from '../../domain/abilities/abilities-of';
import type { PostbackKind } from '../../line/postback';
import { button, type Input } from '../feature';
import type { FormButton, Moment, Reading } from './field';

type Maybe<T> = T | Promise<T>;
type Picked = Pick<Input, 'pickedDate' | 'pickedTime'>;

/**
 * Declares what a button of a form does. Its data carries the dialog's token (`postbackAction({…, dialog: prompt.token})`).
 * @param on.permission what is done to the thing it is about
 * @param on.typed the payload that typed words stand for; null: they are not meant for this button
 */
export function formButton<Values, P>(
  kind: PostbackKind<P>,
  onButton: (payload: P, moment: Moment<Values>, picked: Picked) => Maybe<Reading<NoInfer<Values>>>,
  on: { permission?: Permission; typed?: (text: string, moment: Moment<Values>) => P | null } = {},
): FormButton<Values> {
  const { permission = null, typed } = on;
  return {
    on: button(kind),
    permission,
    onButton: (moment, input: Input<P>) => onButton(input.payload, moment, input),
    onText: (moment, text) => {
      const payload = typed?.(text, moment) ?? null;
      return payload === null ? null : onButton(payload, moment, { pickedDate: null, pickedTime: null });
    },
  };
}

/** For a button without a payload: its label, typed while `step` is asked for (null: at any step). */
export function whenTyped<Values>(label: string, step: string | null = null) {
  return (text: string, moment: Moment<Values>): Record<string, never> | null =>
    text === label && (step === null || moment.step === step) ? {} : null;
}
