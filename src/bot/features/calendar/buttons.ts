import { z } from 'zod';
import { definePostback } from '../../../line/postback';

/** Makes the person's address. `had`: whether they had one, which ends with it, when the button was shown. */
export const makeLinkButton = definePostback('calendar.make', z.object({ had: z.boolean() }));
export type MakeLink = z.infer<typeof makeLinkButton.schema>;

export const endLinkButton = definePostback('calendar.end', z.object({}));
