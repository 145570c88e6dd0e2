import type { mongo } from 'mongoose';
import { Refusal } from '../../refusal';
import { abilitiesOf } from '../abilities/abilities-of';
import { refuseTry } from '../abilities/refuse-try';
import { theMeasure, theReport } from '../abilities/things';
import type { Measure } from '../measures/measure.model';
import { unitNames } from '../measures/units.rules';
import type { Organisation } from '../organisations/organisation.model';
import { type ReportKey, subjectOf } from '../reports/record-step';
import type { Reporter } from '../reports/require-reporter';
import { texts } from './texts';

/** Who reviews, and because of what. */
export type Reviewer = Reporter;

/**
 * Lets pass who may review the report of a measure; who may not is refused, and that is audited.
 * @param authors everybody whose words are in the report
 * @throws Refusal `not_reviewer` naming who may, `own_report`
 */
export async function requireReviewer(
  organisation: Organisation,
  measure: Pick<Measure, 'num' | 'units'>,
  report: ReportKey,
  authors: readonly mongo.ObjectId[],
  reviewer: Reviewer,
): Promise<void> {
  const { person } = reviewer;
  if (abilitiesOf(person, theReport(measure, authors)).review) return;
  const isOwn = abilitiesOf(person, theMeasure(measure)).review;
  const refusal = isOwn
    ? new Refusal('own_report', texts.ownReport(measure.num, report.round))
    : new Refusal('not_reviewer', texts.notReviewer(measure.num, unitNames(organisation, measure.units)));
  const tried = { ability: isOwn ? 'review_own' : 'review', subject: subjectOf(report) };
  await refuseTry(organisation._id, reviewer, tried, refusal);
}
