import { unitsFor } from '../../../../domain/abilities/roles.rules';
import { unitNames } from '../../../../domain/measures/units.rules';
import { listInThai } from '../../../../domain/thai-text/lists';
import { textMessage } from '../../../../line/compose';
import { type SeveralPlace, severalButton } from '../../../../notifications/reviews/buttons';
import { supersedeNotices } from '../../../../notifications/reviews/supersede-notices';
import { labels, texts as reviewTexts } from '../../../../notifications/reviews/texts';
import { askIn } from '../../../../ui/ask';
import type { MemberContext } from '../../../context';
import { button, type Feature, type Input, intent, type Outcome, route } from '../../../feature';
import { unitAsked } from '../../../measures/scope';
import { waitingFor } from '../../../measures/waiting-for';
import { newEntry } from './draft';
import { approvalsForm } from './form';

/** More at once nobody looks at; what is left comes after them. */
const MOST = 12;

/** อนุมัติหลายรายการ: what waits is shown with all that was reported, and approved by one confirmation. */
export const approvalsFeature: Feature = {
  name: approvalsForm.name,
  routes: [
    route(intent('approve_several'), 'review', byWords, 'private'),
    route(button(severalButton), 'review', onSeveral, 'private'),
    ...approvalsForm.routes,
  ],
  help: [],
  askAgain: approvalsForm.askAgain,
};

function byWords(ctx: MemberContext, { slots }: Input): Promise<Outcome> {
  return start(ctx, slots.unit, slots.round ?? null);
}

function onSeveral(ctx: MemberContext, { payload }: Input<SeveralPlace>): Promise<Outcome> {
  const [name] = payload.unit === null ? [] : unitNames(ctx.organisation, [payload.unit]);
  return start(ctx, name, payload.round);
}

/** @param named the office's name of a unit; undefined: of all that the person reviews */
async function start(ctx: MemberContext, named: string | undefined, round: SeveralPlace['round']): Promise<Outcome> {
  const scope = unitsFor(ctx.person, 'review');
  const unit = await unitAsked(ctx, 'review', scope, named);
  const units = unit ? [unit.key] : scope;
  const { waiting } = await waitingFor(ctx, units, round);
  if (waiting.length === 0) {
    const of = units === 'all' ? ctx.organisation.name : listInThai(unitNames(ctx.organisation, units));
    return { replies: [textMessage(reviewTexts.nothing(of), [askIn(ctx.chat)(labels.queue)])] };
  }
  await supersedeNotices(ctx);
  return approvalsForm.start(ctx, { entries: waiting.slice(0, MOST).map(newEntry) });
}
