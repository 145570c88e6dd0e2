import { z } from 'zod';
import { definePostback } from '../../../line/postback';
import { payloads } from '../../../ui/payloads';
import { UNIT_CHANGES } from './draft';

export const moreUnitsButton = definePostback('units.list', z.object({ from: payloads.from }));

/** One unit with what can be done to it. */
export const openUnitButton = definePostback('units.open', z.object({ unit: payloads.unit }));
export type OpenUnit = z.infer<typeof openUnitButton.schema>;

/** Begins a change of a unit; null: of a new one. */
export const changeUnitButton = definePostback(
  'units.change',
  z.object({ change: z.enum(UNIT_CHANGES), unit: payloads.unit.nullable() }),
);
export type ChangeUnit = z.infer<typeof changeUnitButton.schema>;
