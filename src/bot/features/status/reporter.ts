/** Who made a report: roles with units; the name too, but never in a group. Both null when they are not registered any more. */
export interface Reporter {
  roles: string | null;
  name: string | null;
}
