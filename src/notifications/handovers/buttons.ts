import { z } from 'zod';
import { definePostback } from '../../line/postback';

const one = z.object({ handover: z.string().regex(/^[0-9a-f]{24}$/) });
export type OfHandover = z.infer<typeof one>;

export const acceptButton = definePostback('handover.accept', one);
export const declineButton = definePostback('handover.decline', one);
export const cancelHandoverButton = definePostback('handover.cancel', one);
/** An admin does not allow it. */
export const refuseButton = definePostback('handover.refuse', one);
