import { requireEvidenceOpen } from '../../../../domain/evidence/place-evidence';
import { unitByWords } from '../../../../domain/organisations/unit-by-words';
import { Refusal } from '../../../../refusal';
import type { MemberContext } from '../../../context';
import type { Choosing, Field, Reading } from '../../../forms/field';
import { retryRefused } from '../../../forms/retry-refused';
import type { Values } from '../draft';
import { type Meant, placementOf, unitMeant } from '../placement';
import { texts } from '../texts';

/** Whose part of a joint measure it is evidence of: asked of who reports for several of its units. */
export const unitField: Field<Values> = {
  name: 'unit',
  isOptional: false,
  isAnswered: ({ about }) => typeof about?.unit === 'string',
  ask: ({ draft }) => texts.whichUnit(draft.about?.measure ?? 0),
  options: async ({ ctx, draft }) =>
    (await choicesOf(ctx, draft)).map(({ unit, jointUnit }) => ({
      key: unit,
      label: jointUnit ?? unit,
      choose: (moment) => take(moment, unit),
    })),
  read: async (text, moment) => {
    const said = unitByWords(moment.ctx.organisation, text);
    const choices = await choicesOf(moment.ctx, moment.draft);
    const found = choices.find(({ unit }) => unit === said?.key);
    return found ? take(moment, found.unit) : { retry: texts.unitNotUnderstood };
  },
};

/** What was stored before measures had parts names no unit: where there is only one to choose, nothing is asked. */
export async function withOnlyUnit<V extends Values>(ctx: MemberContext, draft: V): Promise<V> {
  const { year: fiscalYear, about } = draft;
  if (!about || about.unit !== null) return draft;
  const unit = unitMeant(await placementOf(ctx, { fiscalYear, ...about }));
  return { ...draft, about: { ...about, unit } };
}

async function choicesOf(ctx: MemberContext, { year: fiscalYear, about }: Values): Promise<Meant['choices']> {
  return about ? (await placementOf(ctx, { fiscalYear, ...about })).choices : [];
}

/** A part that takes no evidence any more is not taken, and it is said why. */
async function take({ ctx, draft }: Pick<Choosing<Values>, 'ctx' | 'draft'>, unit: string): Promise<Reading<Values>> {
  const { year: fiscalYear, about } = draft;
  if (!about) throw new Refusal('dialog_over', texts.over);
  return retryRefused<Values>(async () => {
    await requireEvidenceOpen(await placementOf(ctx, { fiscalYear, ...about, unit }));
    return { about: { ...about, unit } };
  });
}
