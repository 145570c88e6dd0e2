import { z } from 'zod';
import { Refusal } from '../../refusal';
import type { MemberContext } from '../context';
import type { Dialog } from '../dialog';
import type { Draft } from './draft';
import type { FormParts } from './form';

/** A form that is being filled in: its dialog, what was answered so far, what it waits for. */
export interface FormState<Values> {
  dialog: Dialog;
  draft: Draft<Values>;
  step: string;
}

/** Data that a form stored before it was one has no progress. */
const progressSchema = z.object({
  trail: z.array(z.string()).default([]),
  revision: z.int().default(0),
  from: z.int().min(0).default(0),
});

/**
 * The form that the person is filling in here.
 * @throws Refusal `dialog_over` when there is none, or one that an older version of the product began
 */
export function formStateOf<Values, Facts>(
  { name, values, steps, words }: FormParts<Values, Facts>,
  { dialog }: MemberContext,
): FormState<Values> {
  const known = values.safeParse(dialog?.data);
  const progress = progressSchema.safeParse(dialog?.data);
  const step = steps.find((one) => one === dialog?.step);
  if (!dialog || dialog.feature !== name || !known.success || !progress.success || !step) {
    throw new Refusal('dialog_over', words.over);
  }
  return { dialog, draft: { ...known.data, ...progress.data }, step };
}
