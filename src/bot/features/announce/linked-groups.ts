import { withinOf } from '../../../domain/announcements/scope';
import { type Group, groups } from '../../../domain/organisations/group.model';
import type { MemberContext } from '../../context';

/** The linked groups that a person may announce to, those of the whole office first. */
export async function groupsWithin(ctx: MemberContext): Promise<Group[]> {
  const within = withinOf(ctx);
  const mine = within === null ? {} : { unit: { $in: [...within] } };
  return groups(ctx.office).find({ state: 'linked', ...mine }, { sort: { unit: 1, _id: 1 } });
}
