import { carryOver, planToCarryOver } from '../../../domain/measures/carry-over';
import { carriedPlan } from '../../../domain/measures/carry-over.rules';
import { messageAction, textMessage } from '../../../line/compose';
import { notifyPlanBegun } from '../../../notifications/plans/plan-begun';
import { Refusal } from '../../../refusal';
import type { MemberContext } from '../../context';
import type { Input, Outcome } from '../../feature';
import { defineForm } from '../../forms/define-form';
import { answersOf } from '../../forms/draft';
import { REVIEW } from '../../forms/next-step';
import { type Facts, FORM, type Values, valuesSchema } from './draft';
import { addedField } from './fields/added';
import { endsField } from './fields/ends';
import { previewMessage } from './preview';
import { labels, texts } from './texts';

/** A new year's plan from last year's, by an admin: what goes on, ends and is new, and when it is due, is shown and confirmed once. */
export const carryOverForm = defineForm<Values, Facts>({
  name: FORM,
  who: 'administer',
  place: 'private',
  values: valuesSchema,
  fields: [endsField, addedField],
  resolve: async (ctx, draft) => {
    const from = await planToCarryOver(ctx.organisation, ctx.now, draft.to);
    const unknown = (draft.ends ?? []).filter((num) => !from.plan.some((measure) => measure.num === num));
    if (unknown.length > 0) {
      const notice = texts.noSuchMeasures(unknown);
      return { draft: { ...draft, ends: null }, facts: { from, next: null }, notice };
    }
    const { to, ends, added } = draft;
    if (ends === null || added === null) return { draft, facts: { from, next: null }, notice: null };
    const gone = [...ends, ...from.orphaned.map(({ num }) => num)];
    const next = carriedPlan(ctx.organisation, from.plan, { to, ends: gone, added });
    return { draft, facts: { from, next }, notice: null };
  },
  review: previewMessage,
  submit: async ({ ctx, draft, facts }) => {
    if (draft.seen !== facts.from.state) return { ask: REVIEW, notice: texts.changedMeanwhile };
    const { to } = draft;
    const { ends, added } = answersOf(draft, 'ends', 'added');
    try {
      const cause = { by: ctx.person._id, at: ctx.now, eventId: ctx.eventId };
      const { measures } = await carryOver(ctx.organisation, { to, ends, added }, cause);
      await notifyPlanBegun({ office: ctx.office, by: ctx.person._id, year: to, count: measures.length }, ctx.now);
      const ways = [messageAction(labels.overview(to)), messageAction(labels.deadlines(to))];
      return { replies: [textMessage(texts.done(to, measures.length), ways)], dialog: null };
    } catch (error) {
      if (error instanceof Refusal && error.code === 'nothing_carried')
        return { ask: 'ends', set: { ends: null }, notice: error.message };
      throw error;
    }
  },
  cancelled: () => [textMessage(texts.left)],
  texts: { over: texts.over, confirmWords: labels.confirmWords },
});

/** ยกมาตรการไปปีใหม่: into the year that was said, else the one whose plan comes next. */
export async function startCarryOver(ctx: MemberContext, { slots }: Input): Promise<Outcome> {
  const { to } = await planToCarryOver(ctx.organisation, ctx.now, slots.fiscalYear);
  return carryOverForm.start(ctx, { to, ends: null, added: null, seen: null });
}
