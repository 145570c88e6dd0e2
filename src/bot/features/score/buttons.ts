import { z } from 'zod';
import { INSTRUMENTS, type Instrument } from '../../../domain/assessments/assessment.model';
import { definePostback } from '../../../line/postback';

const instrument = z.enum([...INSTRUMENTS] as [Instrument, ...Instrument[]]);

/** Shows which items would add most, from a place in the list on; of one indicator or instrument where one is named. */
export const gainsButton = definePostback(
  'score.gains',
  z.object({
    year: z.int(),
    indicator: z.int().nullable(),
    instrument: instrument.nullable(),
    from: z.int().min(0),
  }),
);
export type GainsPayload = z.infer<typeof gainsButton.schema>;
