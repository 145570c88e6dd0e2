import { people } from '../../../../domain/people/person.model';
import { nameToShow, titledName } from '../../../../domain/people/person-name';
import { rightName } from '../../../../ui/right-names';
import type { MemberContext } from '../../../context';
import type { Outcome } from '../../../feature';
import { defineForm } from '../../../forms/define-form';
import { choice, type RowOption } from '../../../forms/fields/choice';
import { type Values, valuesSchema } from './draft';
import { fullNameField, jobTitleField } from './fields';
import { storeName } from './own-name';
import { labels, texts } from './texts';

const whoField = choice<Values>({
  name: 'person',
  options: ({ ctx }) => everybody(ctx),
  sheet: ({ ctx }) => ({ kicker: ctx.organisation.name, title: texts.whose, lines: [], altText: texts.whose }),
});

/** An admin corrects the name of a colleague. */
export const correctNameForm = defineForm<Values>({
  name: 'correct_name',
  who: 'administer',
  place: 'private',
  values: valuesSchema,
  fields: [whoField, fullNameField(() => texts.ask), jobTitleField],
  review: 'none',
  submit: async ({ ctx, draft }) => ({ replies: [await storeName(ctx, draft)], dialog: null }),
});

/** แก้ไขชื่อเจ้าหน้าที่. */
export function askWhoseName(ctx: MemberContext): Promise<Outcome> {
  return correctNameForm.start(ctx, { person: null, isAsked: false, fullName: null, jobTitle: null });
}

async function everybody({ office, organisation }: MemberContext): Promise<RowOption<Values>[]> {
  const all = await people(office).find({}, { sort: { registeredAt: 1, _id: 1 } });
  return all.map((one) => {
    const name = nameToShow(one);
    const captions = one.grants.map((grant) => rightName(organisation, grant));
    const key = String(one._id);
    return { key, label: labels.chosen(name), row: titledName(one) ?? name, captions, answer: { person: key } };
  });
}
