import { requireEvidenceOpen } from '../../../../domain/evidence/place-evidence';
import { Refusal } from '../../../../refusal';
import type { MemberContext } from '../../../context';
import { retryRefused } from '../../../forms/retry-refused';
import { unitField as whoseUnit } from '../../../measures/unit-field';
import type { Values } from '../draft';
import { placementOf, unitMeant } from '../placement';
import { texts } from '../texts';

/** Whose part of a joint measure it is evidence of: asked of who reports for several of its units. */
export const unitField = whoseUnit<Values>({
  isAnswered: ({ about }) => typeof about?.unit === 'string',
  ask: ({ about }) => texts.whichUnit(about?.measure ?? 0),
  choices: async (ctx, { year: fiscalYear, about }) =>
    about ? (await placementOf(ctx, { fiscalYear, ...about })).choices : [],
  // A part that takes no evidence any more is not taken, and it is said why.
  take: (unit, { ctx, draft: { year: fiscalYear, about } }) => {
    if (!about) throw new Refusal('dialog_over', texts.over);
    return retryRefused<Values>(async () => {
      await requireEvidenceOpen(await placementOf(ctx, { fiscalYear, ...about, unit }));
      return { about: { ...about, unit } };
    });
  },
});

/** What was stored before measures had parts names no unit: where there is only one to choose, nothing is asked. */
export async function withOnlyUnit<V extends Values>(ctx: MemberContext, draft: V): Promise<V> {
  const { year: fiscalYear, about } = draft;
  if (!about || about.unit !== null) return draft;
  const unit = unitMeant(await placementOf(ctx, { fiscalYear, ...about }));
  return { ...draft, about: { ...about, unit } };
}
