import type { mongo } from 'mongoose';
import { Refusal } from '../../refusal';
import { recordAudit } from '../audit/audit.model';
import type { Measure } from '../measures/measure.model';
import { unitNames } from '../measures/units.rules';
import { officeId } from '../office-store';
import type { Organisation } from '../organisations/organisation.model';
import { canFor } from '../people/people.rules';
import { type ReportKey, subjectOf } from '../reports/record-step';
import type { Reporter } from '../reports/require-reporter';
import { mayReview } from './reviewers.rules';
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
  { person, eventId, now }: Reviewer,
): Promise<void> {
  if (mayReview(person, measure, authors)) return;
  const isOwn = canFor(person, 'review', measure.units);
  await recordAudit(officeId(organisation._id), {
    at: now,
    actor: person._id,
    action: isOwn ? 'refused.review_own' : 'refused.review',
    subject: subjectOf(report),
    eventId,
  });
  if (isOwn) throw new Refusal('own_report', texts.ownReport(measure.num, report.round));
  throw new Refusal('not_reviewer', texts.notReviewer(measure.num, unitNames(organisation, measure.units)));
}
