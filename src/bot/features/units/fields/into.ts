import { ownUnitsOf, unitByWords } from '../../../../domain/organisations/unit-by-words';
import { choice } from '../../../forms/fields/choice';
import type { Values } from '../draft';
import type { Facts } from '../facts';
import { labels, texts } from '../texts';

/** The unit that takes another one in. */
export const intoField = choice<Values, Facts>({
  name: 'into',
  isAnswered: ({ change, into }) => change !== 'merge' || into !== null,
  options: ({ ctx, draft }) =>
    ownUnitsOf(ctx.organisation)
      .filter(({ key, group }) => !group && key !== draft.unit)
      .map(({ key, name }) => ({ key, label: name, row: name, answer: { into: key } })),
  sheet: ({ ctx, facts }) => {
    const question = texts.whichInto(facts.unit?.unit.name ?? '');
    return { kicker: ctx.organisation.name, title: labels.list, lines: [question], altText: question };
  },
  named: (text, { ctx, draft }) => {
    const unit = unitByWords(ctx.organisation, text);
    return unit && !unit.group && unit.key !== draft.unit ? { into: unit.key } : null;
  },
});
