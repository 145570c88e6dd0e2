import { z } from 'zod';
import { LACKING_PARTS, type LackingPart } from '../../../../domain/reports/lacking-parts';
import type { Waiting } from '../../../../domain/reviews/load-queue';
import { reportOf, seenSchema } from '../../../../notifications/reviews/buttons';
import type { Draft } from '../../../forms/draft';
import type { Field, Prompt } from '../../../forms/field';

const entrySchema = seenSchema.extend({
  /** the office's name of the unit whose part it is, of a joint measure */
  jointUnit: z.string().nullable().default(null),
  isLeftOut: z.boolean(),
  /** what it was shown to lack */
  lacking: z.array(z.enum(LACKING_PARTS)),
});
export type Entry = z.infer<typeof entrySchema>;

/** Reports that are approved together, as they were shown. */
export const valuesSchema = z.object({ entries: z.array(entrySchema) });
export type Values = z.infer<typeof valuesSchema>;
export type ApprovalsDraft = Draft<Values>;

/** One of them as it waits now. */
export interface Looked {
  entry: Entry;
  waiting: Waiting;
  /** how many pieces of evidence there are */
  evidence: number;
  lacking: LackingPart[];
}

export type Facts = Looked[];
export type ApprovalsPrompt = Prompt<Values, Facts>;
export type ApprovalsField = Field<Values, Facts>;

/** A report that waits, not shown yet. */
export const newEntry = (waiting: Waiting): Entry => ({
  ...reportOf(waiting),
  version: waiting.report.version,
  jointUnit: waiting.measure.jointUnit,
  isLeftOut: false,
  lacking: [],
});

/** The measures they are of, each once: of a joint one there may be several parts. */
export const numsOf = (looked: readonly Looked[]): number[] => [...new Set(looked.map(({ entry }) => entry.measure))];

/** Whether a report says, and lacks, what was shown of it. */
export function isAsShown({ entry, waiting, lacking }: Looked): boolean {
  return waiting.report.version === entry.version && lacking.every((part) => entry.lacking.includes(part));
}
