import { z } from 'zod';
import type { Round } from '../../../../domain/calendar/dates';
import { reportInputSchema } from '../../../../domain/reports/content.schema';
import { payloads } from '../../../../ui/payloads';
import { newBatch } from '../../../evidence/batch';
import type { Pieces } from '../../../evidence/pieces';
import type { Draft } from '../../../forms/draft';
import type { Field, Prompt } from '../../../forms/field';
import type { Target } from '../resolve-draft';

const entrySchema = z.object({
  measure: z.int(),
  /** key of the unit whose part it is; null: the person's only one, or not chosen yet */
  unit: z.string().nullable().default(null),
  /** keys of the units of which the person may choose one; empty: there is nothing to choose */
  choices: z.array(z.string()).default([]),
  /** null: that of all */
  round: payloads.round.nullable(),
  input: reportInputSchema,
  /** keys of the evidence that was sent for it */
  batches: z.array(z.string()).default([]),
  /** words that were said of its evidence and name no address; whoever said them is told how to send it */
  evidence: z.string().optional(),
  /** the version of the stored report that was shown; 0: there was none */
  seen: z.int().default(0),
});
export type Entry = z.infer<typeof entrySchema>;

/** Reports on several measures that are sent together, as they are stored with their dialog. */
export const valuesSchema = z.object({
  year: z.int(),
  /** of those that say none themselves */
  round: payloads.round.nullable(),
  entries: z.array(entrySchema),
  /** measures that were named and cannot be reported on here, with why */
  omitted: z.array(z.object({ measure: z.int(), why: z.string() })),
  /** key of the evidence that came and is not told yet whose it is */
  batch: z.string().default(newBatch),
  /** keys of all evidence that came, whosever it is: what is given to no report goes with the dialog */
  batches: z.array(z.string()).default([]),
  /** whether it is to be asked about */
  isWaiting: z.boolean().default(false),
  /** a set of pictures of which some are still to come, until it was asked about */
  coming: z.object({ id: z.string(), total: z.int().nullable() }).nullable().default(null),
});
export type Values = z.infer<typeof valuesSchema>;
export type SeveralDraft = Draft<Values>;

/** What was looked up of one of them. */
export interface Looked {
  entry: Entry;
  target: Target;
  /** the evidence that was sent for it */
  sent: Pieces;
}

/** null while a unit or the round is not known */
export type Facts = Looked[] | null;
export type SeveralField = Field<Values, Facts>;
export type SeveralPrompt = Prompt<Values, Facts>;

/** Whether it is known of which unit's part it is. */
export const isOfUnit = ({ unit, choices }: Entry): boolean => unit !== null || choices.length === 0;

/** The round that a report is of; null: not known yet. */
export const roundOf = ({ round }: Entry, values: Pick<Values, 'round'>): Round | null => round ?? values.round;
