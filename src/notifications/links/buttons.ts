import { z } from 'zod';
import { definePostback } from '../../line/postback';
import { payloads } from '../../ui/payloads';

/** Has links looked at again. */
export const lookAgainButton = definePostback('links.again', z.object({ links: z.array(payloads.id).max(6) }));
export type LinksToLook = z.infer<typeof lookAgainButton.schema>;
