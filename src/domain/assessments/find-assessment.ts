import type { OfficeId } from '../office-store';
import { type Assessment, assessments } from './assessment.model';

/** An office's assessment of a fiscal year (BE); null: none. */
export async function findAssessment(office: OfficeId, fiscalYear: number): Promise<Assessment | null> {
  return assessments(office).findOne({ fiscalYear });
}

/** All assessments of an office, oldest first. */
export async function listAssessments(office: OfficeId): Promise<Assessment[]> {
  return assessments(office).find({}, { sort: { fiscalYear: 1 } });
}
