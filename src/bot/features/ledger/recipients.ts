import { mongo } from 'mongoose';
import type { LedgerLine } from '../../../delivery';
import { unitNames } from '../../../domain/measures/units.rules';
import { groups } from '../../../domain/organisations/group.model';
import { ownUnits } from '../../../domain/people/people.rules';
import { people, type StoredPerson } from '../../../domain/people/person.model';
import { nameToShow } from '../../../domain/people/person-name';
import { listInThai } from '../../../domain/thai-text/lists';
import type { MemberContext } from '../../context';
import { texts } from './texts';

/** LINE's ids of groups and rooms; anything else is a user's, or what was put in its place when the user was forgotten. */
const GROUP = /^[CR][0-9a-f]{32}$/;

/** To whom lines of the ledger went, in words: `สมชาย (กองคลัง)`, `กลุ่มของกองคลัง`. By LINE's id. */
export async function recipientNames(ctx: MemberContext, lines: readonly LedgerLine[]): Promise<Map<string, string>> {
  const ids = [...new Set(lines.map(({ to }) => to))];
  const persons = await people(ctx.office).find({ lineUserId: { $in: ids } });
  const linked = await groups(ctx.office).find({ lineGroupId: { $in: ids } });
  const names = new Map(ids.map((id) => [id, GROUP.test(id) ? texts.recipient.groupGone : texts.recipient.gone]));
  for (const person of persons) names.set(person.lineUserId, nameOf(ctx, person));
  for (const { lineGroupId, unit } of linked) {
    const of = unit === null ? ctx.organisation.name : unitNames(ctx.organisation, [unit]).join('');
    names.set(lineGroupId, texts.recipient.group(of));
  }
  return names;
}

/** A person with their units. */
export function nameOf({ organisation }: MemberContext, person: StoredPerson): string {
  const units = unitNames(organisation, ownUnits(person));
  const name = nameToShow(person);
  return units.length > 0 ? `${name} (${listInThai(units)})` : name;
}

/** The registered people whose name holds some words. @param most at most so many */
export async function peopleNamed(ctx: MemberContext, words: string, most: number): Promise<StoredPerson[]> {
  const literal = words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const holds = { $regex: literal, $options: 'i' };
  return people(ctx.office).find({ $or: [{ fullName: holds }, { displayName: holds }] }, { limit: most });
}

/** A person by their id in hexadecimal; null when they are registered no more. */
export async function personById(ctx: MemberContext, id: string): Promise<StoredPerson | null> {
  return people(ctx.office).findOne({ _id: new mongo.ObjectId(id) });
}
