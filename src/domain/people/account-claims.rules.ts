import type { mongo } from 'mongoose';
import { type Grant, hasRole, isSameGrant } from './people.rules';

interface Known {
  _id: mongo.ObjectId;
  grants: readonly Grant[];
}

/**
 * Whether an admin may say that a claimant is a colleague: never the claimant alone, unless nobody else is left to ask. That is so where
 * the office's only admin lost the account and came back with a code made at the server; then only that admin's account can be meant.
 * @param admins all of the office
 */
export function mayConfirmClaim(
  by: mongo.ObjectId,
  claimant: Known,
  claimed: Known,
  admins: readonly Pick<Known, '_id'>[],
): boolean {
  if (!by.equals(claimant._id)) return true;
  const others = admins.filter(({ _id }) => !_id.equals(claimant._id));
  return hasRole(claimed, 'admin') && others.every(({ _id }) => _id.equals(claimed._id));
}

/**
 * The rights of two registrations of one person together; one held for good counts more than the same for a time.
 * @param one the registration that goes on
 * @param other the one that ends, and what it holds as a stand-in with it
 */
export function unitedGrants(one: readonly Grant[], other: readonly Grant[]): Grant[] {
  const united = [...one];
  for (const grant of other) {
    if (grant.until !== undefined) continue;
    const at = united.findIndex((known) => isSameGrant(known, grant));
    if (at < 0) united.push(grant);
    else if (united[at]?.until !== undefined) united[at] = grant;
  }
  return united;
}
