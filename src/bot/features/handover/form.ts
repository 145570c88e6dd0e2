import { compact } from '../../../compact';
import { nameToShow } from '../../../domain/people/person-name';
import { postbackAction } from '../../../line/compose';
import type { Message } from '../../../line/types';
import { sheetMessage } from '../../../ui/sheet';
import { defineForm } from '../../forms/define-form';
import type { Prompt } from '../../forms/field';
import { reviewActions } from '../../forms/review';
import { offerButton } from './buttons';
import { type Draft, draftSchema, readyOf } from './draft';
import { endField, startField } from './fields/days';
import { kindField } from './fields/kind';
import { colleagueOf, toField } from './fields/to';
import { offer } from './offer';
import { sheetOf, workOf } from './sheet';
import { HANDOVER, labels, texts } from './texts';

/** A handover that is to be offered. */
export const handoverForm = defineForm<Draft>({
  name: HANDOVER,
  who: 'hand_over',
  place: 'private',
  values: draftSchema,
  fields: [kindField, toField, startField, endField],
  // `handover.cancel` takes back what was offered.
  buttonNames: { cancel: 'keep' },
  review,
  submit: ({ ctx, draft }) => offer(ctx, readyOf(draft)),
  texts: { buttonsOnly: texts.buttonsOnly },
});

/** Everything once more. Its button carries what it shows, so that a handover is offered as it was read. */
async function review(prompt: Prompt<Draft>): Promise<Message> {
  const { ctx, notice } = prompt;
  const ready = readyOf(prompt.draft);
  const colleague = await colleagueOf(ctx, ready.to);
  const lines = [
    labels[ready.kind],
    ...workOf(ctx),
    texts.to(nameToShow(colleague)),
    texts.period({ ...ready, endsOn: ready.endsOn ?? null }),
  ];
  return sheetMessage({
    ...sheetOf(ctx, texts.title, compact([notice, ...lines])),
    sections: [],
    buttons: [postbackAction({ label: labels.offer, kind: offerButton, payload: ready })],
    notes: [texts.confirm],
    quickReplies: reviewActions(prompt, false),
  });
}
