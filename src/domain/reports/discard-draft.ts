import { Refusal } from '../../refusal';
import type { Round } from '../calendar/dates';
import type { MeasurePart } from '../measures/parts.rules';
import type { Organisation } from '../organisations/organisation.model';
import { findReport } from './find-report';
import { recordStep } from './record-step';
import { reports } from './report.model';
import { stateOf, transitionOf } from './report-states.rules';
import { type Reporter, requireReporter } from './require-reporter';
import { texts } from './texts';

/**
 * Throws a draft away. Call it inside a transaction.
 * @throws Refusal `not_own_unit`, `no_draft`
 */
export async function discardDraft({
  organisation,
  measure,
  round,
  ...reporter
}: Reporter & { organisation: Organisation; measure: MeasurePart; round: Round }): Promise<void> {
  const office = organisation._id;
  await requireReporter(organisation, measure, reporter);
  const current = await findReport(office, measure, round);
  const from = stateOf(current);
  if (!current || !transitionOf(from, 'discard_draft'))
    throw new Refusal('no_draft', texts.noDraft(measure.num, round));
  const key = { fiscalYear: measure.fiscalYear, measure: measure.num, round, unit: measure.unit };
  await reports(office).deleteMany({ ...key, version: current.version });
  const { person, now, eventId } = reporter;
  const step = { from, to: 'none' as const, by: person._id, at: now, eventId };
  await recordStep(office, { key, version: current.version, action: 'discard_draft', ...step });
}
