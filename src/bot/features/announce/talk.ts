import { Refusal } from '../../../refusal';
import type { MemberContext } from '../../context';
import type { Dialog } from '../../dialog';
import { type Draft, draftSchema, STEPS, type Step } from './draft';
import { texts } from './texts';

/** An announcement that is being written: its dialog, what was said so far, what it waits for. */
export interface Talk {
  dialog: Dialog;
  draft: Draft;
  step: Step;
}

export const FEATURE = 'announce';

/**
 * The announcement the person is writing here.
 * @throws Refusal `dialog_over` when there is none, or one that an older version of the product began
 */
export function talkOf({ dialog }: MemberContext): Talk {
  const draft = draftSchema.safeParse(dialog?.data);
  const step = STEPS.find((one) => one === dialog?.step);
  if (!dialog || dialog.feature !== FEATURE || !draft.success || !step) throw new Refusal('dialog_over', texts.over);
  return { dialog, draft: draft.data, step };
}
