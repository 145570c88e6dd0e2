import type { StoredPerson } from '../../../domain/people/person.model';
import { skeletonOf } from '../../../domain/thai-text/skeleton';
import { namesIn } from '../../understand';
import { texts } from './texts';

/**
 * Reads the names of people, whole or in part, as they stand in LINE.
 * @returns ids; or why not, in a sentence
 */
export function readNames(said: string, staff: readonly StoredPerson[]): { people: string[] } | { problem: string } {
  const people: string[] = [];
  for (const name of namesIn(said)) {
    const wanted = skeletonOf(name);
    const nameIn = ({ displayName }: StoredPerson) => skeletonOf(displayName ?? '');
    const same = staff.filter((one) => nameIn(one) === wanted);
    const found = same.length > 0 ? same : staff.filter((one) => wanted !== '' && nameIn(one).includes(wanted));
    const [first, ...others] = found;
    if (!first) return { problem: texts.noSuchName(name) };
    if (others.length > 0) return { problem: texts.severalNames(name) };
    people.push(String(first._id));
  }
  return { people: [...new Set(people)] };
}
