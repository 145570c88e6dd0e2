import { unitByWords } from '../../../../domain/organisations/unit-by-words';
import { peopleNamed } from '../../../../domain/people/named.rules';
import { textMessage } from '../../../../line/compose';
import { peopleAction } from '../../../../notifications/reminders/people-action';
import { answers } from '../../../../notifications/reminders/texts';
import { Refusal } from '../../../../refusal';
import type { MemberContext } from '../../../context';
import type { Input, Outcome } from '../../../feature';
import { namesIn } from '../../../understand';
import { unitsToNudge } from '../to-catch-up';
import { membersOf, planNudge } from './plan-nudge';
import { previewNudge } from './preview-nudge';

/**
 * เตือน สมชาย: one of those that the person may ask, by any of their names; words that name a unit mean all of the unit.
 * @throws Refusal `no_such_person` for who is nobody or not theirs to ask, which is one sentence; `several_people`, `other_unit`
 */
export async function askToNudgePerson(ctx: MemberContext, { slots: { detail = '' } }: Input): Promise<Outcome> {
  const unit = unitByWords(ctx.organisation, detail);
  const asking = { fiscalYear: null, round: null };
  if (unit) {
    const plan = await planNudge(ctx, unit.name, asking);
    return { replies: [await previewNudge(ctx, { year: null, round: null, unit: plan.unit }, plan)] };
  }
  const [name = detail, ...more] = namesIn(detail);
  if (more.length > 0) throw new Refusal('several_people', answers.onePerson);
  const [found, ...others] = peopleNamed(name, await membersOf(ctx, unitsToNudge(ctx)));
  if (!found) throw new Refusal('no_such_person', answers.noSuchPerson(name));
  if (others.length > 0) {
    return { replies: [textMessage(answers.severalOfName(name), [peopleAction(null, null, null)])] };
  }
  const person = String(found._id);
  const plan = await planNudge(ctx, undefined, { ...asking, person });
  return { replies: [await previewNudge(ctx, { year: null, round: null, unit: null, person }, plan)] };
}
