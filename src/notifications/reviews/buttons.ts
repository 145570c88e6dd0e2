import { z } from 'zod';
import { LACKING_PARTS } from '../../domain/reports/lacking-parts';
import type { Waiting } from '../../domain/reviews/load-queue';
import { definePostback } from '../../line/postback';
import { payloads } from '../../ui/payloads';

/** Goes on in the list of what waits for a review. */
export const moreQueueButton = definePostback(
  'review.more',
  z.object({
    /** a unit's key; null: all that the person reviews */
    unit: payloads.unit.nullable(),
    round: payloads.round.nullable(),
    from: payloads.from,
  }),
);
export type QueuePlace = z.infer<typeof moreQueueButton.schema>;

const report = {
  year: payloads.year,
  measure: payloads.measure,
  round: payloads.round,
  unit: payloads.partUnit,
};
/** A report as the reviewer saw it. */
export const seenSchema = z.object({ ...report, version: z.int() });
export type SeenReport = z.infer<typeof seenSchema>;

/** Opens a report to review it. */
export const openButton = definePostback('review.open', z.object(report));
export type OpenReport = z.infer<typeof openButton.schema>;
export const approveButton = definePostback('review.approve', seenSchema);
/** Approves a report though it lacks what the reviewer was told that it lacks. */
export const approveWithoutButton = definePostback(
  'review.without',
  seenSchema.extend({ without: z.array(z.enum(LACKING_PARTS)).max(LACKING_PARTS.length) }),
);
export type ApproveWithout = z.infer<typeof approveWithoutButton.schema>;
/** Shows what waits together, to be approved together. */
export const severalButton = definePostback(
  'review.several',
  z.object({ unit: payloads.unit.nullable(), round: payloads.round.nullable() }),
);
export type SeveralPlace = z.infer<typeof severalButton.schema>;
/** Begins to send a report back: the reason is asked for. */
export const returnButton = definePostback('review.return', seenSchema);

/** Which report a waiting one is. */
export const reportOf = ({ report: { fiscalYear, measure, round, unit } }: Pick<Waiting, 'report'>): OpenReport => ({
  year: fiscalYear,
  measure,
  round,
  unit,
});
