import { z } from 'zod';

const number = z.int().min(0).max(9999).optional();
const share = z.int().min(0).max(100);
const words = z.string().max(300).optional();

/** What was said besides an intent, as it is kept in a button or with a question: no codes, and no whole reports. */
export const slotsSchema = z.strictObject({
  measure: number,
  measures: z.array(z.int().min(0).max(99)).max(99).optional(),
  measureText: words,
  round: z.enum(['6m', '12m']).optional(),
  progress: share.optional(),
  progressRange: z.tuple([share, share]).optional(),
  progressOver: z.int().min(101).max(9999).optional(),
  status: z.enum(['not_started', 'in_progress', 'done', 'blocked']).optional(),
  detail: words,
  output: words,
  outcome: words,
  remarks: words,
  fiscalYear: z.int().min(2500).max(2643).optional(),
  fiscalYears: z.array(z.int().min(2500).max(2643)).max(10).optional(),
  unit: words,
  units: z.array(z.string()).max(50).optional(),
  indicator: z.int().min(1).max(10).optional(),
  instrument: z.enum(['IIT', 'EIT', 'OIT']).optional(),
  item: words,
  items: z.array(z.string()).max(48).optional(),
  format: z.enum(['docx', 'pdf', 'xlsx']).optional(),
});
