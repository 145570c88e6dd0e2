import { z } from 'zod';
import { PROGRESS_STATUSES, type ProgressStatus } from './report.model';

const text = z.string().min(1).optional();

/** What somebody says of the work in a report that is being written; what was not said is not there. */
export const reportInputSchema = z.object({
  status: z.enum([...PROGRESS_STATUSES] as [ProgressStatus, ...ProgressStatus[]]).optional(),
  progress: z.int().min(0).max(100).optional(),
  detail: text,
  output: text,
  outcome: text,
  remarks: text,
});
export type ReportInput = z.infer<typeof reportInputSchema>;
