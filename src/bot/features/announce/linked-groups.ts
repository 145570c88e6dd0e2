import { type Group, groups } from '../../../domain/organisations/group.model';
import { takeSeen } from '../../../domain/thai-text/seen';
import type { MemberContext } from '../../context';
import { withinOf } from './scope';
import { texts } from './texts';

/** The linked groups that a person may announce to, those of the whole office first. */
export async function groupsWithin(ctx: MemberContext): Promise<Group[]> {
  const within = withinOf(ctx);
  const mine = within === null ? {} : { unit: { $in: [...within] } };
  return groups(ctx.office).find({ state: 'linked', ...mine }, { sort: { unit: 1, _id: 1 } });
}

/** A group's name as LINE gives it now; it is stored nowhere. @param id LINE's */
export async function groupName(ctx: MemberContext, id: string): Promise<string> {
  return takeSeen((await ctx.gateway.groupName(id)) ?? '') || texts.unnamedGroup;
}
