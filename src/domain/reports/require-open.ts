import { Refusal } from '../../refusal';
import type { Measure } from '../measures/measure.model';
import { unitNames } from '../measures/units.rules';
import { releaseWordOf } from '../memos/release-word.rules';
import type { Organisation } from '../organisations/organisation.model';
import type { Report } from './report.model';
import { stateOf, transitionOf } from './report-states.rules';
import { texts } from './texts';

/**
 * Lets pass a report that can be handed in, corrected or kept as a draft; null: there is none yet.
 * @throws Refusal `report_closed` (approved or published) that says who can send it back
 */
export function requireOpen(
  organisation: Organisation,
  measure: Pick<Measure, 'num' | 'units'>,
  report: Pick<Report, 'round' | 'state'> | null,
): void {
  const state = stateOf(report);
  if (!report || transitionOf(state, 'submit')) return;
  const { round } = report;
  const units = unitNames(organisation, measure.units);
  const say =
    state === 'published'
      ? texts.published(measure.num, round, releaseWordOf(organisation))
      : texts.approved(measure.num, round, units);
  throw new Refusal('report_closed', say);
}
