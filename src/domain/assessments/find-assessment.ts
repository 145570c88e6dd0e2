import type { OfficeId } from '../office-store';
import { type Assessment, assessments } from './assessment.model';

/** An office's assessment of a fiscal year (BE); null: none. */
export async function findAssessment(office: OfficeId, fiscalYear: number): Promise<Assessment | null> {
  return assessments(office).findOne({ fiscalYear });
}
