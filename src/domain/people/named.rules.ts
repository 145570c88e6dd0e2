import { skeletonOf } from '../thai-text/skeleton';
import type { Person } from './person.model';
import { namesOf } from './person-name';

/** Of some people those whom a name fits: who is called just so, else in whose names it stands. An empty name fits nobody. */
export function peopleNamed<P extends Pick<Person, 'displayName' | 'fullName'>>(
  name: string,
  people: readonly P[],
): P[] {
  const wanted = skeletonOf(name);
  if (wanted === '') return [];
  const knownAs = (one: P) => namesOf(one).map(skeletonOf);
  const same = people.filter((one) => knownAs(one).includes(wanted));
  return same.length > 0 ? same : people.filter((one) => knownAs(one).some((known) => known.includes(wanted)));
}
