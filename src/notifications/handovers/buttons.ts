import { z } from 'zod';
import { isLocalDate } from '../../domain/calendar/dates';
import { definePostback } from '../../line/postback';
import { payloads } from '../../ui/payloads';

const id = z.string().regex(/^[0-9a-f]{24}$/);
const day = z.string().refine(isLocalDate);
const kind = z.enum(['transfer', 'stand_in']);

/** What was said so far of a handover that is to be offered. Buttons carry it, so nothing is open meanwhile. */
const draft = z.object({
  kind,
  /** the colleague */
  to: id.optional(),
  startsOn: day.optional(),
  endsOn: day.optional(),
});
export type Draft = z.infer<typeof draft>;

/** Goes on with a draft. `from`: where a long list of colleagues goes on. */
export const goButton = definePostback('handover.go', draft.extend({ from: payloads.from }));
/** A day is picked: the first of a draft that has none, else the last. */
export const dayButton = definePostback('handover.day', draft.required({ to: true }));
export const offerButton = definePostback('handover.offer', draft.required({ to: true, startsOn: true }));
export type Ready = z.infer<typeof offerButton.schema>;

const one = z.object({ handover: id });
export const acceptButton = definePostback('handover.accept', one);
export const declineButton = definePostback('handover.decline', one);
export const cancelHandoverButton = definePostback('handover.cancel', one);
/** An admin does not allow it. */
export const refuseButton = definePostback('handover.refuse', one);
export type OfHandover = z.infer<typeof one>;
