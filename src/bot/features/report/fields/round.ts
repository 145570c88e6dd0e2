import { compact } from '../../../../compact';
import { type Round, roundName } from '../../../../domain/calendar/dates';
import { daysLeft, measureDueDate } from '../../../../domain/deadlines/deadlines.rules';
import { openRound } from '../../../../domain/deadlines/rounds.rules';
import type { Measure } from '../../../../domain/measures/measure.model';
import { measureOfPlan } from '../../../../domain/measures/plan';
import { Refusal } from '../../../../refusal';
import { FIELD_NAMES } from '../../../../ui/report-texts';
import { texts as shared } from '../../../../ui/texts';
import type { MemberContext } from '../../../context';
import type { Option } from '../../../forms/field';
import { readRound } from '../../../measures/read-answer';
import type { Values } from '../draft';
import type { ReportTarget } from '../overdue-target';
import { type ReportField, type ReportPrompt, roundsToReport } from '../resolve-draft';
import { texts } from '../texts';

/** The same report for another round or year than the overdue one that it was taken for: an option of the review. */
export const toOther = (other: ReportTarget): Option<Values> => ({
  key: 'other',
  label: shared.round({ fiscalYear: other.year, round: other.round }),
  answer: { ...other, seen: 0, sentBack: false },
});

/** Which round it is for. */
export const roundField: ReportField = {
  name: 'round',
  label: FIELD_NAMES.round,
  isOptional: false,
  ask: (prompt) => askRound(prompt),
  options: async ({ ctx, draft }) => {
    const measure = await measureOfPlan(ctx.office, draft.year, draft.measure);
    return (await openFirst(ctx, measure, draft.unit)).map((round) => ({
      key: round,
      label: roundName(round),
      answer: { round },
    }));
  },
  read: (text, { ctx: { vocabulary }, draft: { year } }) => {
    const round = readRound(text, { vocabulary, year });
    return round ? { answer: { round } } : { retry: texts.roundNotUnderstood };
  },
  fromSlots: ({ round = null }) => ({ round }),
};

/** Asks for the round, with the due days. */
async function askRound({ ctx, draft, facts: { measure } }: ReportPrompt): Promise<string> {
  if (!measure) throw new Refusal('dialog_over', texts.over);
  const open = openRound(ctx.organisation, measure.fiscalYear, ctx.today);
  const rounds = await openFirst(ctx, measure, draft.unit);
  const due = rounds.map((round) => {
    const dueOn = measureDueDate(ctx.organisation, measure, round);
    return shared.due({ round, dueOn, daysLeft: daysLeft(ctx.today, dueOn) });
  });
  const suggested = rounds.includes(open) && texts.suggestRound(open);
  return compact([texts.about(measure.num, measure.title), texts.chooseRound, ...due, suggested]).join('\n');
}

/** The rounds of a measure that can be reported, the one that is open first. */
async function openFirst(ctx: MemberContext, measure: Measure | null, unit: string | null): Promise<Round[]> {
  if (!measure) return [];
  const open = openRound(ctx.organisation, measure.fiscalYear, ctx.today);
  return [...(await roundsToReport(ctx.office, measure, unit))].sort((a, b) => Number(b === open) - Number(a === open));
}
