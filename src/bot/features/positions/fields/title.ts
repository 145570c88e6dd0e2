import { takePositionTitle } from '../../../../domain/positions/position-title.rules';
import type { Field } from '../../../forms/field';
import { retryRefused } from '../../../forms/retry-refused';
import type { Values } from '../draft';
import type { Facts } from '../facts';
import { texts } from '../texts';

/** What a position is to be called. */
export const titleField: Field<Values, Facts> = {
  name: 'title',
  isOptional: false,
  isAnswered: ({ change, title }) => (change !== 'add' && change !== 'rename') || title !== null,
  takesAnyWords: 'but_wishes',
  ask: ({ facts }) => (facts.position ? texts.askTitle(facts.position.title) : texts.askNewTitle),
  read: (text, { ctx, draft }) =>
    retryRefused<Values>(() => ({ title: takePositionTitle(ctx.organisation, text, draft.position) })),
};
