import { z } from 'zod';
import { definePostback } from '../../../line/postback';
import { payloads } from '../../../ui/payloads';

const file = payloads.id;
const one = z.object({ file });

/** Reads a file that was sent: it is to be imported, or could not be fetched before. */
export const readButton = definePostback('import.read', one);
/** It is evidence, and nothing to import. */
export const evidenceButton = definePostback('import.evidence', one);
/** Of which year the plan in it is. */
export const yearButton = definePostback('import.year', z.object({ file, year: payloads.year }));
/** Imports what was shown. */
export const confirmButton = definePostback('import.confirm', one);
export const leaveButton = definePostback('import.leave', one);

export type FilePayload = z.infer<typeof one>;
export type YearPayload = z.infer<typeof yearButton.schema>;
