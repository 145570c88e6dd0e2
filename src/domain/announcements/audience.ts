import type { Round } from '../calendar/dates';
import type { Role } from '../people/people.rules';

/**
 * Whom an announcement is for, as its sender chose it. It is kept as a rule: who that is, is looked up when it goes out, so that
 * somebody who registered meanwhile gets it, and who reported meanwhile does not.
 */
export type Audience =
  | { to: 'everybody' }
  | { to: 'units'; units: string[] }
  | { to: 'roles'; roles: Role[] }
  /** LINE's ids of linked groups */
  | { to: 'groups'; groups: string[] }
  /** who has not acknowledged an earlier announcement; its id in hexadecimal */
  | { to: 'not_acknowledged'; announcement: string }
  /** who reports for a unit that has not reported all of its measures */
  | { to: 'not_reported'; fiscalYear: number; round: Round };

/** Unit keys that the sender may write to; null: the whole office. Who is in none of them gets nothing. */
export type Within = readonly string[] | null;

/** An audience within the rights of its sender. */
export interface Addressed {
  audience: Audience;
  within: Within;
}
