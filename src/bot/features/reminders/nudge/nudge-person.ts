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
import { measureToNudge } from './measure-to-nudge';
import { membersOf, type NudgeAsking, planNudge } from './plan-nudge';
import { previewNudge } from './preview-nudge';

/** What of the words says no person, but what to ask them for. */
const ABOUT =
  /\s*(?:ให้\s*)?(?:(?:ส่ง\s*)?(?:รายงาน)?|เรื่อง|ของ|ใน)\s*(?:มาตรการ|ม\.?\s?(?=[\d๐-๙])|รอบ(?=\s*(?:ที่\s*)?[\d๐-๙])|ปี(?=\s*[\d๐-๙])).*$/su;

/**
 * เตือน สมชาย, เตือน สมชาย มาตรการ 3: one of those that the person may ask, by any of their names; words that name a unit mean all of the unit.
 * @throws Refusal `no_such_person` for who is nobody or not theirs to ask, which is one sentence; `several_people`, `other_unit`, `no_such_measure`,
 * `not_one_measure`
 */
export async function askToNudgePerson(ctx: MemberContext, { slots, event }: Input): Promise<Outcome> {
  const { detail = '', measure: num, round = null, fiscalYear = null } = slots;
  if (slots.measureText !== undefined) throw new Refusal('not_one_measure', answers.oneMeasure);
  const who = detail.replace(ABOUT, '').trim();
  const of = num === undefined ? { fiscalYear } : await measureToNudge(ctx, { ...slots, measure: num }, event);
  const asking: NudgeAsking = { ...of, round };
  const about = { year: of.fiscalYear, round, measure: asking.measure };
  const unit = unitByWords(ctx.organisation, who);
  if (unit) {
    const plan = await planNudge(ctx, unit.name, asking);
    return { replies: [await previewNudge(ctx, { ...about, unit: plan.unit }, plan)] };
  }
  const [name = who, ...more] = namesIn(who);
  if (more.length > 0) throw new Refusal('several_people', answers.onePerson);
  const [found, ...others] = peopleNamed(name, await membersOf(ctx, unitsToNudge(ctx)));
  if (!found) throw new Refusal('no_such_person', answers.noSuchPerson(name));
  if (others.length > 0) {
    return { replies: [textMessage(answers.severalOfName(name), [peopleAction(null, null, null)])] };
  }
  const person = String(found._id);
  const plan = await planNudge(ctx, undefined, { ...asking, person });
  return { replies: [await previewNudge(ctx, { ...about, unit: null, person }, plan)] };
}
