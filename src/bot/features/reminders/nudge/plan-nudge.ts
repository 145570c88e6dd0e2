import { alreadyTold } from '../../../../delivery';
import type { AssignedUnit } from '../../../../domain/assignments/assigned.rules';
import { loadAssigned } from '../../../../domain/assignments/load-assigned';
import { unitNames } from '../../../../domain/measures/units.rules';
import { people, type StoredPerson } from '../../../../domain/people/person.model';
import { nameToShow } from '../../../../domain/people/person-name';
import { type ToNudge, whomToNudge } from '../../../../domain/reminders/whom-to-nudge.rules';
import type { NudgeButtonPayload } from '../../../../notifications/reminders/buttons';
import type { Asking } from '../../../../notifications/reminders/office-now';
import { nudgeOccasion } from '../../../../notifications/reminders/payloads';
import { answers } from '../../../../notifications/reminders/texts';
import { Refusal } from '../../../../refusal';
import type { MemberContext } from '../../../context';
import { type ToCatchUp, toCatchUp } from '../to-catch-up';

/** What a nudge is to be about: a year, a round, one measure of the year, one person; what is unset is not narrowed. */
export interface NudgeAsking extends Asking {
  /** id in hexadecimal */
  person?: string | undefined;
}

/** What somebody would ask others for now, and whom. */
export interface NudgePlan extends ToCatchUp {
  /** who would get a message, and for which of their units */
  asked: ToNudge<StoredPerson>[];
  /** how many were asked today already; it is asked once a day */
  today: number;
  /** how many blocked the bot or want no notifications */
  unreachable: number;
  /** units, by key, that owe something and have nobody who could be asked */
  without: string[];
  /** what is asked of some of a unit only */
  assigned: AssignedUnit[];
}

/** Those who have rights in some units, who registered first first. */
export function membersOf(ctx: MemberContext, units: readonly string[]): Promise<StoredPerson[]> {
  return people(ctx.office).find({ 'grants.unit': { $in: [...units] } }, { sort: { registeredAt: 1, _id: 1 } });
}

/**
 * Looks up whom a nudge would reach if it went out now.
 * @param unitName the unit that was named
 * @throws Refusal `no_such_unit`, `other_unit`, `no_plan`; `not_responsible` where the one person that it is about is asked for nothing
 */
export async function planNudge(
  ctx: MemberContext,
  unitName: string | undefined,
  asking: NudgeAsking,
): Promise<NudgePlan> {
  const catchingUp = await toCatchUp(ctx, unitName, asking);
  const { open, units } = catchingUp;
  const members = await membersOf(ctx, units);
  const assigned = await loadAssigned(ctx.office);
  const { people: everybody, without } = whomToNudge(open, units, members, ctx.person, assigned);
  const isMeant = ({ _id }: StoredPerson) => asking.person === undefined || String(_id) === asking.person;
  const all = everybody.filter(({ person }) => isMeant(person));
  if (asking.person !== undefined && all.length === 0) {
    throw new Refusal('not_responsible', answers.notResponsible(nameToShow(members.find(isMeant))));
  }
  const reachable = all.filter(({ person }) => person.reach === 'reachable' && !person.quietSince);
  const ids = reachable.map(({ person }) => person.lineUserId);
  const told = await alreadyTold(ctx.office, nudgeOccasion(ctx.today), ids);
  const asked = reachable.filter(({ person }) => !told.has(person.lineUserId));
  return {
    ...catchingUp,
    asked,
    today: reachable.length - asked.length,
    unreachable: all.length - reachable.length,
    without: asking.person === undefined ? without : [],
    assigned,
  };
}

/** The same for what the data of a button says. */
export function planOfButton(
  ctx: MemberContext,
  { year, round, unit, ...one }: NudgeButtonPayload,
): Promise<NudgePlan> {
  const [name] = unit === null ? [] : unitNames(ctx.organisation, [unit]);
  return planNudge(ctx, name, { fiscalYear: year, round, ...one });
}
