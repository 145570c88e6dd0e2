import { z } from 'zod';
import { definePostback } from '../../../line/postback';
import { payloads } from '../../../ui/payloads';
import { POSITION_CHANGES } from './draft';

export const morePositionsButton = definePostback('positions.list', z.object({ from: payloads.from }));

/** One position with what can be done about it. */
export const openPositionButton = definePostback('positions.open', z.object({ position: payloads.position }));
export type OpenPosition = z.infer<typeof openPositionButton.schema>;

/** Begins a change; `position` null: of a new one; `at`: its place, where it is known. */
export const changePositionButton = definePostback(
  'positions.change',
  z.object({
    change: z.enum(POSITION_CHANGES),
    position: payloads.position.nullable(),
    at: z.int().min(0).nullable(),
  }),
);
export type ChangePosition = z.infer<typeof changePositionButton.schema>;

/** Of cards of before: who is to hold a position. */
export const positionButton = definePostback(
  'memo.position',
  z.object({ position: payloads.position, from: payloads.from }),
);
export const holderButton = definePostback(
  'memo.holder',
  z.object({
    position: payloads.position,
    /** the person's id in hexadecimal; null: nobody */
    person: payloads.id.nullable(),
  }),
);
export type HolderButtonPayload = z.infer<typeof holderButton.schema>;
