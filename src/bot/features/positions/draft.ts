import { z } from 'zod';
import { payloads } from '../../../ui/payloads';

/** What an admin may do about a position of the chain; `hold`: say who holds it. */
export const POSITION_CHANGES = ['add', 'rename', 'move', 'remove', 'hold'] as const;
export type PositionChange = (typeof POSITION_CHANGES)[number];

/** Who is to hold a position that nobody holds any more. */
export const NOBODY = 'nobody';

/** A change of the chain, as far as it was said. */
export const valuesSchema = z.object({
  change: z.enum(POSITION_CHANGES),
  /** key of the position; null: not said yet, or a new one */
  position: payloads.position.nullable(),
  /** what it is to be called, as it will be stored */
  title: z.string().nullable(),
  /** its place in the order as it will be, from 0 */
  at: z.int().min(0).nullable(),
  /** id of who is to hold it, in hexadecimal, or `NOBODY` */
  holder: z.string().nullable(),
  /** the order and the memos under way that the review showed; null: it was not shown yet */
  seen: z.string().nullable(),
});
export type Values = z.infer<typeof valuesSchema>;
