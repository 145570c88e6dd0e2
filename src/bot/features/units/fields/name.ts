import { takeUnitName } from '../../../../domain/units/unit-name.rules';
import type { Field } from '../../../forms/field';
import { retryRefused } from '../../../forms/retry-refused';
import type { Values } from '../draft';
import type { Facts } from '../facts';
import { texts } from '../texts';

/** What a unit is to be called. */
export const nameField: Field<Values, Facts> = {
  name: 'name',
  isOptional: false,
  isAnswered: ({ change, name }) => change === 'merge' || change === 'end' || name !== null,
  takesAnyWords: 'but_wishes',
  ask: ({ facts }) => (facts.unit ? texts.askName(facts.unit.unit.name) : texts.askNewName),
  read: (text, { ctx, draft }) =>
    retryRefused<Values>(() => ({ name: takeUnitName(ctx.organisation, text, draft.unit) })),
};
