import { ownUnitsOf, unitByWords } from '../../../../domain/organisations/unit-by-words';
import { choice } from '../../../forms/fields/choice';
import type { Values } from '../draft';
import type { Facts } from '../facts';
import { labels, texts } from '../texts';

/** The unit that is to be changed. */
export const unitField = choice<Values, Facts>({
  name: 'unit',
  isAnswered: ({ change, unit }) => change === 'add' || unit !== null,
  options: ({ ctx, draft }) =>
    ownUnitsOf(ctx.organisation)
      .filter(({ group }) => draft.change !== 'merge' || !group)
      .map(({ key, name }) => ({ key, label: name, row: name, answer: { unit: key } })),
  sheet: ({ ctx, draft }) => ({
    kicker: ctx.organisation.name,
    title: labels.list,
    lines: [texts.which[draft.change]],
    altText: texts.which[draft.change],
  }),
  named: (text, { ctx }) => {
    const unit = unitByWords(ctx.organisation, text);
    return unit ? { unit: unit.key } : null;
  },
});
