import { z } from 'zod';
import { isLocalDate } from '../../../domain/calendar/dates';
import { payloads } from '../../../ui/payloads';

const day = z.string().refine(isLocalDate);

/** What was said so far of a handover that is to be offered. */
export const draftSchema = z.object({
  kind: z.enum(['transfer', 'stand_in']).optional(),
  /** the colleague's id in hexadecimal */
  to: payloads.id.optional(),
  startsOn: day.optional(),
  /** the last day of a stand-in */
  endsOn: day.optional(),
});
export type Draft = z.infer<typeof draftSchema>;

/** A draft of which nothing lacks. */
export const readySchema = draftSchema.required({ kind: true, to: true, startsOn: true });
export type Ready = z.infer<typeof readySchema>;

/** A draft as it is to be offered. @throws ZodError when something lacks */
export function readyOf({ endsOn, ...draft }: Draft): Ready {
  return readySchema.parse({ ...draft, endsOn: draft.kind === 'stand_in' ? endsOn : undefined });
}
