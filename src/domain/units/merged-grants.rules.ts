import { type Grant, isSameGrant } from '../people/people.rules';

/** Rights with one unit in place of another; of the same right held twice the one that lasts longer stays. */
export function mergedGrants(grants: readonly Grant[], { from, into }: { from: string; into: string }): Grant[] {
  const kept: Grant[] = [];
  for (const grant of grants) {
    const moved = grant.unit === from ? { ...grant, unit: into } : grant;
    const at = kept.findIndex((one) => isSameGrant(one, moved));
    const same = kept[at];
    if (same) kept[at] = lasting(same, moved);
    else kept.push(moved);
  }
  return kept;
}

/** Of two, the one without a last day, else with the later one. */
function lasting(one: Grant, other: Grant): Grant {
  if (one.until === undefined) return one;
  return other.until === undefined || other.until > one.until ? other : one;
}
