import type { Slots } from '../understand';
import type { Field } from './field';

/** Values together with what an understood text says of each field. @throws Refusal as a field's `fromSlots` */
export function fillFields<Values, Facts>(
  fields: readonly Field<Values, Facts>[],
  values: Values,
  slots: Slots,
): Values {
  let filled = values;
  for (const { fromSlots } of fields) filled = { ...filled, ...fromSlots?.(slots, filled) };
  return filled;
}
