import { z } from 'zod';
import { definePostback, type PostbackKind } from '../../../line/postback';
import type { Meant } from '../../feature';
import { slotsSchema } from '../../slots-schema';
import { INTENTS } from '../../understand';

const meantSchema: z.ZodType<Meant> = z.strictObject({
  intent: z.enum(INTENTS),
  slots: slotsSchema,
});

/** Says that a guess was right: done is what the intent does, with what was read. Of registration codes none stands in a button. */
export const meantButton: PostbackKind<Meant> = definePostback('unhandled.meant', meantSchema);
