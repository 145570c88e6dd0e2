import { z } from 'zod';
import { definePostback } from '../../../line/postback';
import { payloads } from '../../../ui/payloads';

/** Goes on in the list of what is outstanding. */
export const moreOutstandingButton = definePostback(
  'outstanding.more',
  z.object({
    /** null: none was said */
    year: payloads.year.nullable(),
    round: payloads.round.nullable(),
    /** a unit's key; null: all that the person may see */
    unit: payloads.unit.nullable(),
    from: payloads.from,
  }),
);
export type OutstandingPlace = z.infer<typeof moreOutstandingButton.schema>;
