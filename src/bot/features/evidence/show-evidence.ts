import { belongsTo } from '../../../domain/abilities/roles.rules';
import { evidenceOf } from '../../../domain/evidence/find-evidence';
import { askedPlan } from '../../../domain/measures/plan';
import type { LineEvent, Message } from '../../../line/types';
import { Refusal } from '../../../refusal';
import type { MemberContext } from '../../context';
import type { Input, Outcome } from '../../feature';
import { scopeHere } from '../../measures/scope';
import { yearsMeant } from '../../measures/years-meant';
import type { Slots } from '../../understand';
import { askedOf } from './asked';
import type { ListPlace } from './buttons';
import { listMessage } from './list-message';
import { explain, sendLinks } from './send';
import { texts } from './texts';

/** `หลักฐานมาตรการ 3`: what there is, with links. With an address it is evidence; alone it asks how this works. */
export async function showEvidence(ctx: MemberContext, { slots, event }: Input): Promise<Outcome> {
  const asked = askedOf(slots);
  const { measure } = asked;
  if (asked.links) return sendLinks(ctx, event, asked, asked.links);
  if (measure === undefined) return explain(ctx);
  return show(ctx, { ...slots, measure }, event, false);
}

/** `ถอนหลักฐานมาตรการ 3`: what the person sent, to choose from. */
export async function showOwnEvidence(ctx: MemberContext, { slots, event }: Input): Promise<Outcome> {
  const { measure } = slots;
  if (measure === undefined) throw new Refusal('no_measure', texts.whichToWithdraw);
  return show(ctx, { ...slots, measure }, event, true);
}

/** Of the years before in which the measure is overdue, and of the one that is worked on. */
async function show(
  ctx: MemberContext,
  slots: Slots & { measure: number },
  event: LineEvent,
  own: boolean,
): Promise<Outcome> {
  const replies: Message[] = [];
  for (const { fiscalYear: year, measure } of await yearsMeant(ctx, slots, event)) {
    replies.push(...(await list(ctx, { year, measure, round: slots.round ?? null, own, from: 0 })).replies);
  }
  return { replies };
}

export function onList(ctx: MemberContext, { payload }: Input<ListPlace>): Promise<Outcome> {
  return list(ctx, payload);
}

async function list(ctx: MemberContext, place: ListPlace): Promise<Outcome> {
  const plan = await askedPlan(ctx.office, ctx.now, place.year);
  const measure = plan.measures.find(({ num }) => num === place.measure);
  if (!measure) throw new Refusal('no_such_measure', texts.noSuchMeasure(place.measure, plan.fiscalYear));
  if (!belongsTo(measure.units, scopeHere(ctx, 'view'))) {
    throw new Refusal('not_of_group', texts.notOfGroup(measure.num));
  }
  const found = await evidenceOf(ctx.office, {
    fiscalYear: plan.fiscalYear,
    measure: measure.num,
    round: place.round ?? undefined,
  });
  const shown = place.own ? found.filter(({ by }) => by.equals(ctx.person._id)) : found;
  return { replies: [await listMessage(ctx, measure, shown, place)] };
}
