import { z } from 'zod';
import { definePostback } from '../line/postback';
import { payloads } from './payloads';

/** The form in which a report is written. */
export const REPORT_FORM = 'report';

/**
 * Begins a report on a measure in a round, from any list of measures. It belongs to no dialog.
 * `lacking`: ask only for what the stored report does not have yet. `brief`: ask only how far it is and what was done.
 */
export const startButton = definePostback(
  'report.start',
  z.object({
    year: payloads.year,
    measure: payloads.measure,
    round: payloads.round,
    unit: payloads.partUnit,
    lacking: z.boolean().optional(),
    brief: z.boolean().optional(),
  }),
);
export type StartPayload = z.infer<typeof startButton.schema>;

const stored = { year: payloads.year, measure: payloads.measure, round: payloads.round, unit: payloads.partUnit };
export const discardButton = definePostback('report.discard', z.object(stored));
export type StoredPayload = z.infer<typeof discardButton.schema>;
/** Takes a submission back; `version`: the one it made. */
export const undoButton = definePostback('report.undo', z.object({ ...stored, version: z.int() }));
export type UndoPayload = z.infer<typeof undoButton.schema>;
