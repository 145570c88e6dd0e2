import { openHandoverOf, requirePeriod, type StoredHandover } from '../../../domain/handovers/offer-handover';
import { people, type StoredPerson } from '../../../domain/people/person.model';
import { nameToShow } from '../../../domain/people/person-name';
import { postbackAction } from '../../../line/compose';
import type { Message } from '../../../line/types';
import { cancelHandoverButton } from '../../../notifications/handovers/buttons';
import { sheetMessage } from '../../../ui/sheet';
import type { MemberContext } from '../../context';
import type { Input, Outcome } from '../../feature';
import type { Draft } from './draft';
import { handoverForm } from './form';
import { sheetOf } from './sheet';
import { labels, texts } from './texts';

/** มอบงาน: shows a handover that is not over, else asks how, to whom and from when. */
export async function startHandover(ctx: MemberContext): Promise<Outcome> {
  const open = await openHandoverOf(ctx.office, ctx.person._id);
  if (!open) return handoverForm.start(ctx, {});
  const colleague = await people(ctx.office).findOne({ _id: open.to });
  return { replies: [openHandoverMessage(ctx, open, colleague)] };
}

/** Goes on from a card of before the form. @throws Refusal when the day that was picked cannot be it */
export async function startFromCard(ctx: MemberContext, { payload, pickedDate }: Input<Draft>): Promise<Outcome> {
  const picked = pickedDate !== null && { [payload.startsOn ? 'endsOn' : 'startsOn']: pickedDate };
  const draft: Draft = { ...payload, ...picked };
  if (draft.startsOn) requirePeriod(draft.startsOn, draft.endsOn ?? null, ctx.today);
  return handoverForm.start(ctx, draft);
}

/** A handover that is not over, with the way to take it back. */
function openHandoverMessage(ctx: MemberContext, handover: StoredHandover, colleague: StoredPerson | null): Message {
  const lines = [
    labels[handover.kind],
    texts.to(nameToShow(colleague)),
    texts.period(handover),
    texts.states[handover.state],
  ];
  const payload = { handover: String(handover._id) };
  const cancel = postbackAction({ label: labels.cancel, kind: cancelHandoverButton, payload });
  return sheetMessage({
    ...sheetOf(ctx, texts.open, lines),
    sections: [],
    destroys: true,
    buttons: handover.state === 'active' ? [] : [cancel],
    quickReplies: [],
  });
}
