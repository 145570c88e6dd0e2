import { peopleNamed } from '../../../../domain/people/named.rules';
import { people } from '../../../../domain/people/person.model';
import { nameToShow } from '../../../../domain/people/person-name';
import { rightName } from '../../../../ui/right-names';
import type { MemberContext } from '../../../context';
import type { Field } from '../../../forms/field';
import { choice, type RowOption } from '../../../forms/fields/choice';
import { NOBODY, type Values } from '../draft';
import type { Facts } from '../facts';
import { labels, texts } from '../texts';

const picked = choice<Values, Facts>({
  name: 'holder',
  isAnswered: ({ change, holder }) => change !== 'hold' || holder !== null,
  options: ({ ctx }) => candidates(ctx),
  sheet: ({ ctx, facts }) => ({
    kicker: ctx.organisation.name,
    title: texts.chooseHolder(facts.position?.title ?? ''),
    lines: [],
    altText: texts.chooseHolder(facts.position?.title ?? ''),
  }),
});

/** Who is to hold a position: somebody registered, or nobody. */
export const holderField: Field<Values, Facts> = {
  ...picked,
  read: async (text, moment) => {
    const { holder, problem } = await holderByWords(moment.ctx, text);
    if (holder !== null) return { answer: { holder } };
    return problem === null ? picked.read(text, moment) : { retry: problem };
  },
};

/** The one person whom words name, `NOBODY` where they say so; else why not, null where they name nobody. */
export async function holderByWords(
  { office }: MemberContext,
  words: string,
): Promise<{ holder: string | null; problem: string | null }> {
  if (/^(?:ไม่มี|ว่าง|ยังไม่มี)(?:ใคร|คน|ผู้ดำรงตำแหน่ง)?$/.test(words.trim())) return { holder: NOBODY, problem: null };
  const [first, ...others] = peopleNamed(words, await people(office).find());
  if (!first) return { holder: null, problem: null };
  if (others.length > 0) return { holder: null, problem: texts.severalNames(words) };
  return { holder: first._id.toHexString(), problem: null };
}

async function candidates({ office, organisation }: MemberContext): Promise<RowOption<Values>[]> {
  const all = await people(office).find({}, { sort: { registeredAt: 1, _id: 1 } });
  return [
    ...all.map((person) => {
      const [key, name] = [person._id.toHexString(), nameToShow(person)];
      const captions = person.grants.map((grant) => rightName(organisation, grant));
      return { key, label: labels.choosePerson(name), row: name, captions, answer: { holder: key } };
    }),
    { key: NOBODY, label: labels.choosePerson(texts.nobody), row: texts.nobody, answer: { holder: NOBODY } },
  ];
}
