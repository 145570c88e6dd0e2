import { compact } from '../../../../compact';
import { ownUnitsOf, unitByWords } from '../../../../domain/organisations/unit-by-words';
import { ROLE_NAMES } from '../../../../ui/role-names';
import { choice } from '../../../forms/fields/choice';
import { type Draft, needsUnit } from '../draft';
import { texts } from '../texts';

/** Of which unit, where the role is one of a unit. */
export const unitField = choice<Draft>({
  name: 'unit',
  isAnswered: (draft) => draft.unit !== undefined || !needsUnit(draft),
  options: ({ ctx }) =>
    ownUnitsOf(ctx.organisation).map(({ key, name }) => ({ key, label: name, answer: { unit: key } })),
  sheet: ({ draft: { role }, notice }) => {
    const question = texts.askUnit(role ? ROLE_NAMES[role] : '');
    return { kicker: texts.title, title: question, altText: texts.alt(compact([notice, question]).join(' ')) };
  },
  named: (text, { ctx }) => {
    const unit = unitByWords(ctx.organisation, text);
    return unit && { unit: unit.key };
  },
});
