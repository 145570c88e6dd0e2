import type { OfficeId } from '../office-store';
import { groups } from '../organisations/group.model';
import type { Holder } from '../people/people.rules';
import { withinOf } from './scope';

/** The linked groups that a person may announce to, those of the whole office first. */
export async function groupsWithin(of: { office: OfficeId; person: Holder }) {
  const within = withinOf(of);
  const mine = within === null ? {} : { unit: { $in: [...within] } };
  return groups(of.office).find({ state: 'linked', ...mine }, { sort: { unit: 1, _id: 1 } });
}
