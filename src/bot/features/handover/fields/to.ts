import { mongo } from 'mongoose';
import { texts as refusals } from '../../../../domain/handovers/texts';
import { ownUnits } from '../../../../domain/people/people.rules';
import { people, type StoredPerson } from '../../../../domain/people/person.model';
import { nameToShow } from '../../../../domain/people/person-name';
import { textMessage } from '../../../../line/compose';
import { Refusal } from '../../../../refusal';
import { rightName } from '../../../../ui/right-names';
import type { MemberContext } from '../../../context';
import { choice, type RowOption } from '../../../forms/fields/choice';
import type { Draft } from '../draft';
import { sheetOf } from '../sheet';
import { labels, texts } from '../texts';

/** The colleague. */
export const toField = choice<Draft>({
  name: 'to',
  label: labels.fields.to,
  options: ({ ctx }) => colleagues(ctx),
  sheet: ({ ctx }) => sheetOf(ctx, texts.askWhom),
  none: () => ({ replies: [textMessage(texts.nobody)], dialog: null }),
});

/** Everybody else of the office: those of the own units first. */
async function colleagues({ office, organisation, person }: MemberContext): Promise<RowOption<Draft>[]> {
  const own = ownUnits(person);
  const isNear = (one: StoredPerson): number => (ownUnits(one).some((unit) => own.includes(unit)) ? 0 : 1);
  const others = await people(office).find({ _id: { $ne: person._id } }, { sort: { registeredAt: 1 } });
  return others
    .sort((a, b) => isNear(a) - isNear(b))
    .map((one) => {
      const { _id, grants } = one;
      const name = nameToShow(one);
      const captions = grants.map((grant) => rightName(organisation, grant));
      return { key: String(_id), label: labels.chosen(name), row: name, captions, answer: { to: String(_id) } };
    });
}

/** The colleague who was chosen. @throws Refusal `not_there` when they are no member any more */
export async function colleagueOf({ office }: MemberContext, id: string): Promise<StoredPerson> {
  const colleague = await people(office).findOne({ _id: new mongo.ObjectId(id) });
  if (!colleague) throw new Refusal('not_there', refusals.notThere);
  return colleague;
}
