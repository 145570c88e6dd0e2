import type { Person } from './person.model';
import { UNNAMED } from './texts';

type Named = Pick<Person, 'displayName' | 'fullName' | 'jobTitle'>;

/** What to call a person: by the full name they gave, else by what LINE showed of them; null: neither is known. */
export function personName({ fullName, displayName }: Pick<Named, 'displayName' | 'fullName'>): string | null {
  return fullName ?? displayName;
}

/** The same where there must be something; null, undefined: nobody is there. */
export const nameToShow = (person: Pick<Named, 'displayName' | 'fullName'> | null | undefined): string =>
  (person && personName(person)) ?? UNNAMED;

/** The same with what they work as: `สมศรี ใจดี (นักวิชาการคลัง)`; null: no name is known. */
export function titledName(person: Named): string | null {
  const name = personName(person);
  return name !== null && person.jobTitle !== undefined ? `${name} (${person.jobTitle})` : name;
}

/** Every name that a person is known by. */
export function namesOf({ fullName, displayName }: Pick<Named, 'displayName' | 'fullName'>): string[] {
  return [...new Set([fullName, displayName])].filter((name) => typeof name === 'string');
}
