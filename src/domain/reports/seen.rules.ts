import { belongsTo, unitsFor } from '../abilities/roles.rules';
import type { LocalDate } from '../calendar/dates';
import { grantsOn } from '../handovers/handover.rules';
import type { Person } from '../people/person.model';
import { isOfRound, type RoundOfYear } from './current.rules';
import type { Standing } from './reports.rules';
import { wholesOf } from './wholes.rules';

type Looker = Pick<Person, 'grants' | 'seen'>;

/**
 * How many measures were seen in a round: of each part something is handed in or kept as a draft, or somebody who may report it has
 * looked at what is asked.
 * @param parts all that are asked for: of a unit, or of the office
 */
export function countSeen(
  parts: readonly Standing[],
  people: readonly Looker[],
  of: RoundOfYear,
  today: LocalDate,
): number {
  const units = people
    .filter(({ seen = [] }) => seen.some((one) => one.fiscalYear === of.fiscalYear && one.round === of.round))
    .map(({ grants }) => unitsFor({ grants: grantsOn(grants, today) }, 'report'));
  const isSeen = ({ measure, report, hasDraft }: Standing): boolean =>
    report !== null || hasDraft === true || units.some((own) => belongsTo([measure.unit], own));
  return wholesOf(parts.filter((one) => isOfRound(one, of))).filter((whole) => whole.parts.every(isSeen)).length;
}
