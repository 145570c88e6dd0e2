import { z } from 'zod';
import { isLocalDate } from '../../../domain/calendar/dates';
import { definePostback } from '../../../line/postback';
import { INTENTS } from '../../understand';

/** Says what a kept text meant; null: it is left for another time. The text itself stands in no button. */
export const labelButton = definePostback(
  'unrecognised.label',
  z.object({
    day: z.string().refine(isLocalDate),
    kind: z.string().max(40),
    mark: z.string().max(20),
    is: z.enum(INTENTS).nullable(),
  }),
);
export type Label = z.infer<typeof labelButton.schema>;
