import { abilitiesOf } from '../../../domain/abilities/abilities-of';
import { theOffice } from '../../../domain/abilities/things';
import { fiscalYearOf } from '../../../domain/calendar/dates';
import { clarificationOf, markStep } from '../../../domain/clarification/clarification';
import { loadItems } from '../../../domain/papers/load-items';
import type { Message } from '../../../line/types';
import type { StepMarked } from '../../../notifications/clarification/buttons';
import { clarificationCard } from '../../../notifications/clarification/card';
import type { MemberContext } from '../../context';
import type { Input, Outcome } from '../../feature';
import { defaultReplies } from '../../ui/default-replies';
import { texts } from './texts';

/** ช่วงชี้แจง: of the running year, unless another is said. */
export async function show(ctx: MemberContext, { slots }: Input): Promise<Outcome> {
  return { replies: [await card(ctx, slots.fiscalYear ?? fiscalYearOf(ctx.now), null)] };
}

export async function mark(ctx: MemberContext, { payload }: Input<StepMarked>): Promise<Outcome> {
  const { year: fiscalYear, step, isDone } = payload;
  const cause = { by: ctx.person._id, at: ctx.now, eventId: ctx.eventId };
  await markStep(ctx.office, { fiscalYear, step, isDone }, cause);
  return { replies: [await card(ctx, fiscalYear, texts.marked(step, isDone))] };
}

export async function card(ctx: MemberContext, fiscalYear: number, said: string | null): Promise<Message> {
  return clarificationCard({
    organisation: ctx.organisation,
    today: ctx.today,
    now: await clarificationOf(ctx.office, fiscalYear),
    items: await loadItems(ctx.office, fiscalYear),
    isAdmin: abilitiesOf(ctx.person, theOffice).administer,
    said,
    quickReplies: defaultReplies(ctx),
  });
}
