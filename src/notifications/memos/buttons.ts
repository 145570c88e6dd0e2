import { z } from 'zod';
import { definePostback } from '../../line/postback';
import { payloads } from '../../ui/payloads';

const round = { year: payloads.year, round: payloads.round };
/** A memo as it was shown, at the step it was at. */
export const turnSchema = z.object({
  ...round,
  run: z.int().min(1),
  step: z.int().min(0),
  /** whose turn it was; buttons of before do not say */
  position: payloads.position.optional(),
});
export type Turn = z.infer<typeof turnSchema>;

/** @param shown a mark of the approved reports that were shown; buttons of before do not say */
const roundSchema = z.object({ ...round, shown: z.string().max(16).optional() });

/** Puts the report of a round forward; in an office without a chain: publishes it. */
export const startButton = definePostback('memo.start', roundSchema);
export const releaseButton = definePostback('memo.release', roundSchema);
export type RoundButtonPayload = z.infer<typeof startButton.schema>;

/** ทราบ and ความเห็น of the position whose turn it is; the last position is asked whether it publishes. */
export const endorseButton = definePostback('memo.endorse', turnSchema);
/** The last position's yes. */
export const publishButton = definePostback('memo.publish', turnSchema);
export const commentButton = definePostback('memo.comment', turnSchema);

/** Goes on in the reports that a memo puts forward. */
export const memoReportsButton = definePostback(
  'memo.reports',
  z.object({ ...round, run: z.int().min(1), from: payloads.from }),
);
export type MemoReportsPlace = z.infer<typeof memoReportsButton.schema>;

/** ส่งกลับแก้ไข of the position whose turn it is: one of the reports that are put forward. */
export const sendBackButton = definePostback('memo.return', turnSchema);
