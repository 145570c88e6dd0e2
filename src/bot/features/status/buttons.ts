import { z } from 'zod';
import { definePostback } from '../../../line/postback';
import { payloads } from '../../../ui/payloads';

/** Goes on in the overview (no unit) or in a unit's list of measures. */
export const moreStatusButton = definePostback(
  'status.more',
  z.object({
    year: payloads.year,
    round: payloads.round,
    unit: payloads.unit.nullable(),
    from: payloads.from,
  }),
);
export type StatusPlace = z.infer<typeof moreStatusButton.schema>;
