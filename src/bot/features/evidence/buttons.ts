import { z } from 'zod';
import { definePostback } from '../../../line/postback';
import { payloads } from '../../../ui/payloads';

const batch = z.string().min(1).max(40);
const piece = payloads.id;
const about = { year: payloads.year, measure: payloads.measure, unit: payloads.partUnit };

/** Corrects what a batch was said to be about: another measure, or another round of the same. They belong to no dialog. */
const placed = { ...about, batch };
export const elsewhereButton = definePostback('evidence.elsewhere', z.object({ ...placed, round: payloads.round }));
export const otherRoundButton = definePostback(
  'evidence.round',
  z.object({ ...placed, from: payloads.round, to: payloads.round }),
);
export type ElsewherePayload = z.infer<typeof elsewhereButton.schema>;
export type OtherRoundPayload = z.infer<typeof otherRoundButton.schema>;

/** Waits for more evidence of a measure in a round. */
export const addButton = definePostback('evidence.add', z.object({ ...about, round: payloads.round }));
export type AddPayload = z.infer<typeof addButton.schema>;

/** A page of the evidence of a measure; `round` null: of both; `own`: only what the person sent, to take it back. */
export const listButton = definePostback(
  'evidence.list',
  z.object({
    year: payloads.year,
    measure: payloads.measure,
    round: payloads.round.nullable(),
    own: z.boolean(),
    from: payloads.from,
  }),
);
export type ListPlace = z.infer<typeof listButton.schema>;

/** Takes a piece back: asks first. */
export const withdrawButton = definePostback('evidence.withdraw', z.object({ piece }));
export const confirmWithdrawButton = definePostback('evidence.withdraw.yes', z.object({ piece }));
export const keepButton = definePostback('evidence.withdraw.no', z.object({}));
export type PiecePayload = z.infer<typeof withdrawButton.schema>;
