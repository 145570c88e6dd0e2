import { z } from 'zod';
import { Refusal } from '../../../refusal';
import { payloads } from '../../../ui/payloads';
import type { MemberContext } from '../../context';
import { type Dialog, openDialog } from '../../dialog';
import { newBatch } from '../../evidence/batch';
import { texts } from './texts';

export const FEATURE = 'evidence';

/** `measure`: what was sent is to be given to a measure; `send`: the measure is known, and more is waited for. */
const STEPS = ['measure', 'send'] as const;

const dataSchema = z.object({
  /** key of what was sent */
  batch: z.string().min(1),
  /** of the plan that is chosen from */
  year: payloads.year,
  /** where the list of measures begins */
  from: payloads.from,
  /** what it is about, once that is known */
  about: z.object({ measure: payloads.measure, round: payloads.round }).nullable(),
});
export type TalkData = z.infer<typeof dataSchema>;

/** Evidence that is being taken: its dialog, what is known, what it waits for. */
export interface Talk {
  dialog: Dialog;
  step: (typeof STEPS)[number];
  data: TalkData;
}

/** Begins to ask what a batch is about. */
export function askAbout(year: number, batch = newBatch()): Talk {
  return talk('measure', { batch, year, from: 0, about: null });
}

/** Begins to wait for evidence of a measure in a round. */
export function waitFor(year: number, about: NonNullable<TalkData['about']>): Talk {
  return talk('send', { batch: newBatch(), year, from: 0, about });
}

function talk(step: Talk['step'], data: TalkData): Talk {
  return { dialog: openDialog(FEATURE, step, data), step, data };
}

/**
 * The evidence that is being taken from the person here.
 * @throws Refusal `dialog_over` when none is
 */
export function talkOf({ dialog }: MemberContext): Talk {
  const data = dataSchema.safeParse(dialog?.data);
  const step = STEPS.find((one) => one === dialog?.step);
  if (!dialog || dialog.feature !== FEATURE || !data.success || !step) throw new Refusal('dialog_over', texts.over);
  return { dialog, step, data: data.data };
}

/**
 * Lets nothing replace what a person has open with another feature.
 * @throws Refusal `dialog_open`
 */
export function requireNoOther({ dialog }: MemberContext): void {
  if (dialog && dialog.feature !== FEATURE) throw new Refusal('dialog_open', texts.dialogOpen);
}

/** The dialog as it goes on. */
export function keep({ dialog, step }: Talk, data: TalkData): Dialog {
  return { ...dialog, step, data: { ...data } };
}
