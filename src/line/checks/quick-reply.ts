import { z } from 'zod';
import { actionIn } from './actions';
import { httpsUrl } from './values';

/** https://developers.line.biz/en/reference/messaging-api/#quick-reply */
export const quickReply = z.strictObject({
  items: z
    .array(
      z.strictObject({ type: z.literal('action'), imageUrl: httpsUrl.optional(), action: actionIn('quick-reply') }),
    )
    .min(1, 'size must be between 1 and 13')
    .max(13, 'size must be between 1 and 13'),
});
