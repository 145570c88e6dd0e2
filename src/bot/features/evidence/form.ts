import { textMessage } from '../../../line/compose';
import { Refusal } from '../../../refusal';
import type { MemberContext } from '../../context';
import { newBatch } from '../../evidence/batch';
import type { Outcome } from '../../feature';
import { defineForm } from '../../forms/define-form';
import { type Values, valuesSchema } from './draft';
import { measureField } from './fields/measure';
import { sendField } from './fields/send';
import { unitField, withOnlyUnit } from './fields/unit';
import { submit } from './submit';
import { texts } from './texts';

/** Evidence that was sent and is given to a measure, or that is still being sent to one. */
export const evidenceForm = defineForm<Values>({
  name: 'evidence',
  who: 'report',
  values: valuesSchema,
  fields: [measureField, unitField, sendField],
  buttonNames: { cancel: 'discard' },
  review: 'none',
  resolve: async (ctx, draft) => ({ draft: await withOnlyUnit(ctx, draft), facts: null, notice: null }),
  submit,
  cancelled: () => [textMessage(texts.discarded)],
  texts: { over: texts.over },
});

/** Asks what a batch is about. @param coming a set of pictures that it is part of */
export function askAbout(
  ctx: MemberContext,
  { year, batch }: Pick<Values, 'year' | 'batch'>,
  coming: Values['coming'] = null,
): Promise<Outcome> {
  return evidenceForm.start(ctx, { batch, year, about: null, isSent: true, coming });
}

/** Asks whose part of a joint measure a batch is of. */
export function askUnit(ctx: MemberContext, values: Pick<Values, 'year' | 'batch' | 'about'>): Promise<Outcome> {
  return evidenceForm.start(ctx, { ...values, isSent: true, coming: null });
}

/** Waits for evidence of a measure in a round. */
export function waitFor(ctx: MemberContext, year: number, about: NonNullable<Values['about']>): Promise<Outcome> {
  return evidenceForm.start(ctx, { batch: newBatch(), year, about, isSent: false, coming: null });
}

/**
 * Lets nothing replace what a person has open with another feature.
 * @throws Refusal `dialog_open`
 */
export function requireNoOther({ dialog }: MemberContext): void {
  if (dialog && dialog.feature !== evidenceForm.name) throw new Refusal('dialog_open', texts.dialogOpen);
}
