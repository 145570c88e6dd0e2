import type { Round } from '../../../domain/calendar/dates';
import { placeEvidence } from '../../../domain/evidence/place-evidence';
import type { Measure } from '../../../domain/measures/measure.model';
import type { MemberContext } from '../../context';
import type { Draft } from './draft';

/** Gives what was sent with a report to its measure and round. Gives how many pieces it was. */
export function placeSent(
  { organisation, person, eventId, now }: MemberContext,
  { batch }: Draft,
  measure: Measure,
  round: Round,
): Promise<number> {
  return placeEvidence({ organisation, measure, round, person, eventId, now }, batch);
}
