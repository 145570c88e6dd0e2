import { unitNames } from '../../../../domain/measures/units.rules';
import { nameToShow } from '../../../../domain/people/person-name';
import { textMessage } from '../../../../line/compose';
import { texts as shared } from '../../../../ui/texts';
import type { Field } from '../../../forms/field';
import { choice, type RowOption } from '../../../forms/fields/choice';
import { type Facts, staffOf, type Values } from '../draft';
import { readNames } from '../read-names';
import { labels, texts } from '../texts';

const list = choice<Values, Facts>({
  name: 'people',
  label: labels.people,
  options: async ({ ctx, draft: { unit, people } }) => {
    const staff = unit === null ? [] : await staffOf(ctx, unit);
    if (staff.length === 0) return [];
    const whole: RowOption<Values> = {
      key: 'whole',
      label: labels.choose(texts.whole),
      row: texts.whole,
      captions: [texts.wholeDoes],
      answer: { people: [] },
    };
    const others = staff.filter(({ _id }) => !people?.includes(String(_id)));
    const rows = others.map((one): RowOption<Values> => {
      const key = String(one._id);
      const name = nameToShow(one);
      return { key, label: labels.choose(name), row: name, answer: { people: [...(people ?? []), key] } };
    });
    return [...rows, whole];
  },
  sheet: ({ facts: { measure } }) => ({
    kicker: texts.kicker(measure),
    title: texts.askPeople,
    lines: [shared.titled(measure), texts.how],
    altText: `${texts.askPeople} ${shared.titled(measure)}`,
  }),
  none: ({ ctx, draft }) => ({
    replies: [textMessage(texts.nobody(unitNames(ctx.organisation, draft.unit === null ? [] : [draft.unit]).join('')))],
    dialog: null,
  }),
});

/** To whom it is given: one after the other from the unit's staff, or by their names. */
export const peopleField: Field<Values, Facts> = {
  ...list,
  read: async (text, { ctx, draft }) => {
    const staff = draft.unit === null ? [] : await staffOf(ctx, draft.unit);
    if (text === texts.whole) return { answer: { people: [] } };
    const read = readNames(text, staff);
    return 'problem' in read
      ? { retry: read.problem }
      : { answer: { people: [...new Set([...(draft.people ?? []), ...read.people])] } };
  },
};
