import type { mongo } from 'mongoose';
import { Refusal } from '../../refusal';
import { recordAudit } from '../audit/audit.model';
import { type Round, roundName } from '../calendar/dates';
import type { Measure } from '../measures/measure.model';
import { unitNames } from '../measures/units.rules';
import { officeId } from '../office-store';
import type { Organisation } from '../organisations/organisation.model';
import { canFor, type Holder } from '../people/people.rules';
import { texts } from './texts';

/** Who does it, and because of what. */
export interface Reporter {
  person: Holder & { _id: mongo.ObjectId; formerIds?: readonly mongo.ObjectId[] };
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
  { person, eventId, now }: Reporter,
): Promise<void> {
  if (canFor(person, 'report', measure.units)) return;
  await recordAudit(officeId(organisation._id), {
    at: now,
    actor: person._id,
    action: 'refused.report',
    subject: `measure ${measure.fiscalYear}/${measure.num}`,
    eventId,
  });
  throw new Refusal('not_own_unit', texts.notOwnUnit(measure.num, unitNames(organisation, measure.units)));
}

/** @throws Refusal `no_such_round` when a measure is not reported in that round */
export function requireRound(measure: Pick<Measure, 'num' | 'rounds'>, round: Round): void {
  if (measure.rounds.includes(round)) return;
  throw new Refusal('no_such_round', texts.noSuchRound(measure.num, measure.rounds.map(roundName)));
}
