import { Refusal } from '../../refusal';
import { abilitiesOf, type Person } from '../abilities/abilities-of';
import { refuseTry } from '../abilities/refuse-try';
import { theMeasure } from '../abilities/things';
import { type Round, roundName } from '../calendar/dates';
import type { Measure } from '../measures/measure.model';
import { unitNames } from '../measures/units.rules';
import type { Organisation } from '../organisations/organisation.model';
import { texts } from './texts';

/** Who does it, and because of what. */
export interface Reporter {
  person: Person;
  eventId: string;
  now: Date;
}

/**
 * Lets pass who may report on a measure; who may not is refused, and that is audited.
 * @throws Refusal `not_own_unit` naming the units that are responsible
 */
export async function requireReporter(
  organisation: Organisation,
  measure: Pick<Measure, 'fiscalYear' | 'num' | 'units'>,
  reporter: Reporter,
): Promise<void> {
  if (abilitiesOf(reporter.person, theMeasure(measure)).report) return;
  const tried = { ability: 'report', subject: `measure ${measure.fiscalYear}/${measure.num}` };
  const refusal = new Refusal('not_own_unit', texts.notOwnUnit(measure.num, unitNames(organisation, measure.units)));
  await refuseTry(organisation._id, reporter, tried, refusal);
}

/** @throws Refusal `no_such_round` when a measure is not reported in that round */
export function requireRound(measure: Pick<Measure, 'num' | 'rounds'>, round: Round): void {
  if (measure.rounds.includes(round)) return;
  throw new Refusal('no_such_round', texts.noSuchRound(measure.num, measure.rounds.map(roundName)));
}
