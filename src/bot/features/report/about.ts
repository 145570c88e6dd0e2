import type { Round } from '../../../domain/calendar/dates';
import type { Measure } from '../../../domain/measures/measure.model';
import { askedPlan } from '../../../domain/measures/plan';
import { Refusal } from '../../../refusal';
import type { MemberContext } from '../../context';
import type { Draft } from './draft';
import { texts } from './texts';

/**
 * The measure and round a draft is about.
 * @throws Refusal `dialog_over` when the plan has the measure no more, or either was not said yet
 */
export async function aboutOf(ctx: MemberContext, draft: Draft): Promise<{ measure: Measure; round: Round }> {
  const plan = await askedPlan(ctx.office, ctx.now, draft.year);
  const measure = plan.measures.find(({ num }) => num === draft.measure);
  const { round } = draft;
  if (!measure || round === null) throw new Refusal('dialog_over', texts.over);
  return { measure, round };
}
