import { takeUnitName } from '../../../../domain/units/unit-name.rules';
import { Refusal } from '../../../../refusal';
import type { Field } from '../../../forms/field';
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
  read: (text, { ctx, draft }) => {
    try {
      return { answer: { name: takeUnitName(ctx.organisation, text, draft.unit) } };
    } catch (error) {
      if (error instanceof Refusal) return { retry: error.message };
      throw error;
    }
  },
};
