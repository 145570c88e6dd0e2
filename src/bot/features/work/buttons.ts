import { z } from 'zod';
import { definePostback } from '../../../line/postback';
import { payloads } from '../../../ui/payloads';

/** Goes on in the list of one's own measures. */
export const moreWorkButton = definePostback(
  'work.more',
  z.object({
    /** null: none was said, so what is overdue of the years before is there too */
    year: payloads.year.nullable(),
    round: payloads.round.nullable(),
    from: payloads.from,
  }),
);
export type MoreWork = z.infer<typeof moreWorkButton.schema>;

/** Goes on in the list of one's own reports. */
export const moreHistoryButton = definePostback(
  'work.history',
  z.object({ year: payloads.year.nullable(), round: payloads.round.nullable(), from: payloads.from }),
);
export type MoreHistory = z.infer<typeof moreHistoryButton.schema>;
