import { z } from 'zod';
import { definePostback } from '../../../line/postback';

/**
 * Agrees to the notice of a version. The code to redeem rides along, because nothing about a person is stored before this is
 * pressed; null: somebody registered agrees to a newer notice.
 */
export const consentButton = definePostback(
  'register.consent',
  z.object({ code: z.string().max(12).nullable(), version: z.int() }),
);
export type Consent = z.infer<typeof consentButton.schema>;

export const declineButton = definePostback('register.decline', z.object({}));
