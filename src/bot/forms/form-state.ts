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
  held: z.string().nullable().default(null),
});

/** Of a dialog that an older version began it is as it should be; of one of this version the values and their schema do not agree. */
const UNREAD = 'a dialog is not of the shape of its form, so it is over';

interface Read {
  error?: Pick<z.ZodError, 'issues'>;
}

/** Which values could not be read: their names alone. */
const unreadOf = (...read: Read[]): string[] =>
  read.flatMap(({ error }) => error?.issues.map(({ path }) => path.map(String).join('.')) ?? []);

/**
 * The form that the person is filling in here.
 * @throws Refusal `dialog_over` when there is none, or one that an older version of the product began
 */
export function formStateOf<Values, Facts>(
  { name, values, steps, words }: FormParts<Values, Facts>,
  { dialog, log }: MemberContext,
): FormState<Values> {
  const known = values.safeParse(dialog?.data);
  const progress = progressSchema.safeParse(dialog?.data);
  const step = steps.find((one) => one === dialog?.step);
  if (!dialog || dialog.feature !== name || !known.success || !progress.success || !step) {
    if (dialog?.feature === name)
      log.warn({ form: name, step: dialog.step, unread: unreadOf(known, progress) }, UNREAD);
    throw new Refusal('dialog_over', words.over);
  }
  return { dialog, draft: { ...known.data, ...progress.data }, step };
}
