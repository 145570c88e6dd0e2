import { unitNames } from '../domain/measures/units.rules';
import type { OfficeId } from '../domain/office-store';
import { groups } from '../domain/organisations/group.model';
import type { Organisation } from '../domain/organisations/organisation.model';
import { ownUnits } from '../domain/people/people.rules';
import { people, type StoredPerson } from '../domain/people/person.model';
import { nameToShow } from '../domain/people/person-name';
import { listInThai } from '../domain/thai-text/lists';
import { recipientTexts as texts } from './texts';

/** LINE's ids of groups and rooms; anything else is a user's, or what was put in its place when the user was forgotten. */
const GROUP = /^[CR][0-9a-f]{32}$/;

interface Where {
  office: OfficeId;
  organisation: Organisation;
}

/** To whom messages went, in words: `สมชาย (กองคลัง)`, `กลุ่มของกองคลัง`. By LINE's id. */
export async function recipientNames(
  { office, organisation }: Where,
  lines: readonly { to: string }[],
): Promise<Map<string, string>> {
  const ids = [...new Set(lines.map(({ to }) => to))];
  const persons = await people(office).find({ lineUserId: { $in: ids } });
  const linked = await groups(office).find({ lineGroupId: { $in: ids } });
  const names = new Map(ids.map((id) => [id, GROUP.test(id) ? texts.groupGone : texts.gone]));
  for (const person of persons) names.set(person.lineUserId, nameWithUnits({ organisation }, person));
  for (const { lineGroupId, unit } of linked) {
    const of = unit === null ? organisation.name : unitNames(organisation, [unit]).join('');
    names.set(lineGroupId, texts.group(of));
  }
  return names;
}

/** A person with their units. */
export function nameWithUnits({ organisation }: Pick<Where, 'organisation'>, person: StoredPerson): string {
  const units = unitNames(organisation, ownUnits(person));
  const name = nameToShow(person);
  return units.length > 0 ? `${name} (${listInThai(units)})` : name;
}
