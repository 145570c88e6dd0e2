import { z } from 'zod';
import { definePostback } from '../../../line/postback';
import { payloads } from '../../../ui/payloads';

const id = payloads.id;

/** The key of a line of the ledger. */
const key = z.string().regex(/^[0-9a-f]{24}\/\d{1,3}$/);

/** Which lines: of all, of today, those that failed; of one person. `before`: the last line of the page before, with its time. */
export const sentButton = definePostback(
  'ledger.sent',
  z.object({
    filter: z.enum(['all', 'today', 'failed']),
    person: id.nullable(),
    before: z.object({ at: z.int(), key }).nullable(),
  }),
);
export type SentPage = z.infer<typeof sentButton.schema>;
