import { z } from 'zod';
import { ROUNDS, type Round } from '../../../domain/calendar/dates';
import { mergeInput } from '../../../domain/reports/content.rules';
import { type ReportInput, reportInputSchema } from '../../../domain/reports/content.schema';
import type { Draft } from '../../forms/draft';

const fields = z.object({
  year: z.int(),
  measure: z.int().nullable(),
  /** key of the unit whose part it is; null: not known yet */
  unit: z.string().nullable().default(null),
  round: z.enum([...ROUNDS] as [Round, ...Round[]]).nullable(),
  input: reportInputSchema,
  /** key of the evidence that was sent with it */
  batch: z.string(),
  /** words for a measure that named none: what is offered is near them */
  words: z.string().nullable(),
  /** everything is asked for, not only what a report cannot do without */
  guided: z.boolean(),
  /** how far it is and what was done are asked for, the rest can be added: what a reminder's button begins */
  brief: z.boolean().default(false),
  /** the version of the stored report that was shown last; 0: there was none */
  seen: z.int(),
  /** it was shown that the report had been sent back, and why */
  sentBack: z.boolean(),
});

/** Dialogs that an older version stored say `said` for `input`. */
const ofOlder = z.looseObject({ said: z.unknown() });
const withInput = (stored: unknown): unknown => {
  const old = ofOlder.safeParse(stored).data;
  return old ? { input: old.said, ...old } : stored;
};

/** What was entered so far of a report that is being written, as it is stored with its dialog. */
export const valuesSchema = z.preprocess(withInput, fields);
export type Values = z.infer<typeof valuesSchema>;
export type ReportDraft = Draft<Values>;

/**
 * A report of a year's plan of which nothing else was said yet.
 * @param batch key of the evidence that is sent with it
 */
export function newValues(
  year: number,
  batch: string,
  known: Partial<Pick<Values, 'measure' | 'round' | 'unit'>>,
): Values {
  return {
    year,
    batch,
    measure: null,
    unit: null,
    round: null,
    input: {},
    words: null,
    guided: true,
    brief: false,
    seen: 0,
    sentBack: false,
    ...known,
  };
}

/** What was said, with more that is said of it. */
export const saidAlso = ({ input }: Pick<Values, 'input'>, more: ReportInput): Pick<Values, 'input'> => ({
  input: mergeInput(input, more),
});
