import { z } from 'zod';
import { FORMATS, PAPER_KINDS } from '../../../domain/documents/kinds.rules';
import { definePostback } from '../../../line/postback';
import { payloads } from '../../../ui/payloads';

const asked = z.object({
  kind: z.enum(PAPER_KINDS),
  year: payloads.year,
  round: payloads.round.nullable(),
  /** null: not said yet */
  format: z.enum(FORMATS).nullable(),
});

/** Asks for a document, or goes on with one whose format is said now. */
export const askButton = definePostback('document.ask', asked);
/** Makes it in spite of what the checklist shows; `seen`: which findings that were. */
export const makeButton = definePostback(
  'document.make',
  asked.extend({ format: z.enum(FORMATS), seen: z.string().max(16) }),
);

export type Asked = z.infer<typeof asked>;
export type Making = z.infer<typeof makeButton.schema>;
