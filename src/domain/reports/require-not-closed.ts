import { Refusal } from '../../refusal';
import type { Round } from '../calendar/dates';
import { closingOf } from '../measures/exempt.rules';
import type { Measure } from '../measures/measure.model';
import { planRecordOf } from '../measures/plan-record.model';
import type { OfficeId } from '../office-store';
import { closingTexts } from './texts';

/**
 * Lets pass what no admin has closed.
 * @throws Refusal `measure_closed` that says why it was, and how an admin opens it again
 */
export async function requireNotClosed(
  office: OfficeId,
  measure: Pick<Measure, 'fiscalYear' | 'num'>,
  round: Round,
): Promise<void> {
  const closing = closingOf(await planRecordOf(office, measure.fiscalYear), measure, round);
  if (closing) throw new Refusal('measure_closed', closingTexts.closed({ ...measure, round }, closing.reason));
}
