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

/** Goes on in the units by delay. Year and round only where they were said. */
export const moreRankingButton = definePostback(
  'status.ranking',
  z.object({ year: payloads.year.nullable(), round: payloads.round.nullable(), from: payloads.from }),
);
export type RankingPlace = z.infer<typeof moreRankingButton.schema>;
