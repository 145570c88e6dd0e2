import { peopleNamed } from '../../../domain/people/named.rules';
import type { StoredPerson } from '../../../domain/people/person.model';
import { namesIn } from '../../understand';
import { texts } from './texts';

/**
 * Reads the names of people, whole or in part, as they gave them or as they stand in LINE.
 * @returns ids; or why not, in a sentence
 */
export function readNames(said: string, staff: readonly StoredPerson[]): { people: string[] } | { problem: string } {
  const people: string[] = [];
  for (const name of namesIn(said)) {
    const [first, ...others] = peopleNamed(name, staff);
    if (!first) return { problem: texts.noSuchName(name) };
    if (others.length > 0) return { problem: texts.severalNames(name) };
    people.push(String(first._id));
  }
  return { people: [...new Set(people)] };
}
