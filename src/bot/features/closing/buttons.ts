import { z } from 'zod';
import { definePostback } from '../../../line/postback';
import { payloads } from '../../../ui/payloads';

const place = z.object({
  year: payloads.year.nullable(),
  round: payloads.round.nullable(),
  measure: payloads.measure.nullable(),
  from: payloads.from,
});
/** What was asked for of what is closed, and where the list begins. */
export type ClosedPlace = z.infer<typeof place>;
export const moreClosedButton = definePostback('closing.more', place);

/** Which measure is opened again; null: all of the round that is closed. */
const reopen = z.object({ year: payloads.year, round: payloads.round, measure: payloads.measure.nullable() });
export type ReopenPayload = z.infer<typeof reopen>;
export const reopenButton = definePostback('closing.reopen', reopen);
