import { belongsTo } from '../../../domain/abilities/roles.rules';
import type { Round } from '../../../domain/calendar/dates';
import { evidenceOf } from '../../../domain/evidence/find-evidence';
import { askedPlan } from '../../../domain/measures/plan';
import { Refusal } from '../../../refusal';
import type { MemberContext } from '../../context';
import type { Input, Outcome } from '../../feature';
import { scopeHere } from '../../measures/scope';
import { askedOf } from './asked';
import type { ListPlace } from './buttons';
import { listMessage } from './list-message';
import { explain, sendLinks } from './send';
import { texts } from './texts';

/** `หลักฐานมาตรการ 3`: what there is, with links. With an address it is evidence; alone it asks how this works. */
export async function showEvidence(ctx: MemberContext, { slots, event }: Input): Promise<Outcome> {
  const asked = askedOf(slots);
  const { measure, round, fiscalYear } = asked;
  if (asked.links) return sendLinks(ctx, event, asked, asked.links);
  if (measure === undefined) return explain(ctx);
  return show(ctx, { measure, round, fiscalYear }, false);
}

/** `ถอนหลักฐานมาตรการ 3`: what the person sent, to choose from. */
export async function showOwnEvidence(ctx: MemberContext, { slots }: Input): Promise<Outcome> {
  const { measure, round, fiscalYear } = slots;
  if (measure === undefined) throw new Refusal('no_measure', texts.whichToWithdraw);
  return show(ctx, { measure, round, fiscalYear }, true);
}

async function show(
  ctx: MemberContext,
  { measure, round, fiscalYear }: { measure: number; round?: Round | undefined; fiscalYear?: number | undefined },
  own: boolean,
): Promise<Outcome> {
  const plan = await askedPlan(ctx.office, ctx.now, fiscalYear);
  return list(ctx, { year: plan.fiscalYear, measure, round: round ?? null, own, from: 0 });
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
