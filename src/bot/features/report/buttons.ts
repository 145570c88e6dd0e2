import { z } from 'zod';
import { PROGRESS_STATUSES, type ProgressStatus } from '../../../domain/reports/report.model';
import { definePostback } from '../../../line/postback';
import { payloads } from '../../measures/payloads';
import { EDITABLE, STEPS } from './draft';

/**
 * Begins a report on a measure in a round, from any list of measures. It belongs to no dialog.
 * `lacking`: ask only for what the stored report does not have yet.
 */
export const startButton = definePostback(
  'report.start',
  z.object({
    year: payloads.year,
    measure: payloads.measure,
    round: payloads.round,
    lacking: z.boolean().optional(),
  }),
);
export type StartPayload = z.infer<typeof startButton.schema>;

/** The buttons inside a report that is being written; each carries the dialog's token. */
export const measureButton = definePostback('report.measure', z.object({ num: payloads.measure }));
export const moreMeasuresButton = definePostback('report.more', z.object({ from: payloads.from }));
export const roundButton = definePostback('report.round', z.object({ round: payloads.round }));
export const progressButton = definePostback('report.progress', z.object({ percent: z.int().min(0).max(100) }));
export const statusButton = definePostback(
  'report.status',
  z.object({ status: z.enum([...PROGRESS_STATUSES] as [ProgressStatus, ...ProgressStatus[]]) }),
);
export const skipButton = definePostback('report.skip', z.object({ step: z.enum(STEPS) }));
export const backButton = definePostback('report.back', z.object({ step: z.enum(STEPS) }));
export const editButton = definePostback('report.edit', z.object({}));
export const fieldButton = definePostback('report.field', z.object({ field: z.enum(EDITABLE) }));
/** `revision`: of the draft that the preview showed; what was changed since must be seen before it is sent */
export const confirmButton = definePostback('report.confirm', z.object({ revision: z.int() }));
export const cancelButton = definePostback('report.cancel', z.object({}));
/** Of two who changed the same report: the person's own words on top, or what is stored. */
export const mineButton = definePostback('report.mine', z.object({}));
export const theirsButton = definePostback('report.theirs', z.object({}));
/** Keeps what was said so far without handing it in. */
export const draftButton = definePostback('report.draft', z.object({}));

const stored = { year: payloads.year, measure: payloads.measure, round: payloads.round };
export const discardButton = definePostback('report.discard', z.object(stored));
export type StoredPayload = z.infer<typeof discardButton.schema>;
/** Takes a submission back; `version`: the one it made. */
export const undoButton = definePostback('report.undo', z.object({ ...stored, version: z.int() }));
export type UndoPayload = z.infer<typeof undoButton.schema>;
