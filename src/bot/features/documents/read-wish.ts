import { assessmentBefore } from '../../../domain/assessments/find-assessment';
import { openRound } from '../../../domain/deadlines/rounds.rules';
import { formatsOf, isOfRound, type PaperKind } from '../../../domain/documents/kinds.rules';
import { askedPlan, measuresOfPlan } from '../../../domain/measures/plan';
import type { MemberContext } from '../../context';
import type { Slots } from '../../understand';
import type { Asked } from './buttons';

/** Whoever names no paper wants what is asked for most: the results of the round. */
const USUAL: PaperKind = 'C';

/**
 * The document that a text asks for: what it does not say is what is worked on now. The year of an analysis is that of its assessment, as
 * people call it; the plan that answers it is of a later year.
 * @throws Refusal `no_plan`
 */
export async function readWish(ctx: MemberContext, { kind = USUAL, round, fiscalYear, format }: Slots): Promise<Asked> {
  const { office, organisation, now, today } = ctx;
  const answering = kind === 'A' && fiscalYear !== undefined ? await planAnswering(ctx, fiscalYear) : null;
  const year = answering ?? (await askedPlan(office, now, fiscalYear)).fiscalYear;
  const formats = formatsOf(kind);
  const only = formats.length === 1 ? (formats[0] ?? null) : null;
  return {
    kind,
    year,
    round: isOfRound(kind) ? (round ?? openRound(organisation, year, today)) : null,
    format: format && formats.includes(format) ? format : only,
  };
}

/** The year of the plan that answers the assessment of a year; null: none does. */
async function planAnswering({ office }: MemberContext, assessed: number): Promise<number | null> {
  const plan = await measuresOfPlan(office, assessed + 1);
  const before = plan.length > 0 ? await assessmentBefore(office, assessed + 1) : null;
  return before?.fiscalYear === assessed ? assessed + 1 : null;
}
