import { z } from 'zod';
import { definePostback } from '../../line/postback';
import { payloads } from '../../ui/payloads';

const one = z.object({ handover: payloads.id });
export type OfHandover = z.infer<typeof one>;

export const acceptButton = definePostback('handover.accept', one);
export const declineButton = definePostback('handover.decline', one);
export const cancelHandoverButton = definePostback('handover.cancel', one);
/** An admin does not allow it. */
export const refuseButton = definePostback('handover.refuse', one);
