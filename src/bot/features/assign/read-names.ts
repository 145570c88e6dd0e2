import type { StoredPerson } from '../../../domain/people/person.model';
import { namesOf } from '../../../domain/people/person-name';
import { skeletonOf } from '../../../domain/thai-text/skeleton';
import { namesIn } from '../../understand';
import { texts } from './texts';

/**
 * Reads the names of people, whole or in part, as they gave them or as they stand in LINE.
 * @returns ids; or why not, in a sentence
 */
export function readNames(said: string, staff: readonly StoredPerson[]): { people: string[] } | { problem: string } {
  const people: string[] = [];
  for (const name of namesIn(said)) {
    const wanted = skeletonOf(name);
    const knownAs = (one: StoredPerson) => namesOf(one).map(skeletonOf);
    const same = staff.filter((one) => knownAs(one).includes(wanted));
    const found =
      same.length > 0
        ? same
        : staff.filter((one) => wanted !== '' && knownAs(one).some((known) => known.includes(wanted)));
    const [first, ...others] = found;
    if (!first) return { problem: texts.noSuchName(name) };
    if (others.length > 0) return { problem: texts.severalNames(name) };
    people.push(String(first._id));
  }
  return { people: [...new Set(people)] };
}
