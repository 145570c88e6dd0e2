import { belongsTo } from '../../../domain/abilities/roles.rules';
import { type LocalDate, ROUNDS, type Round } from '../../../domain/calendar/dates';
import { daysLeft, officeDueDate } from '../../../domain/deadlines/deadlines.rules';
import { askedPlan } from '../../../domain/measures/plan';
import { overdueRounds } from '../../../domain/reports/current.rules';
import { askedWork } from '../../../domain/reports/load-standings';
import type { MemberContext } from '../../context';
import type { Input, Outcome } from '../../feature';
import { scopeHere } from '../../measures/scope';
import type { Deadline, OwnDeadline } from './deadline';
import { deadlinesMessage } from './messages';

/** What is overdue, and when the rounds of the year are due; one round where one was said. Measures with own days are those of the group's unit. */
export async function showDeadlines(ctx: MemberContext, { slots }: Input): Promise<Outcome> {
  const plan = await askedPlan(ctx.office, ctx.now, slots.fiscalYear);
  const rounds = ROUNDS.filter((round) => slots.round === undefined || round === slots.round);
  const at = (round: Round, dueOn: LocalDate): Deadline => ({ round, dueOn, daysLeft: daysLeft(ctx.today, dueOn) });
  const deadlines = rounds.map((round) => at(round, officeDueDate(ctx.organisation, plan.fiscalYear, round)));
  const scope = scopeHere(ctx, 'view');
  const own: OwnDeadline[] = plan.measures
    .filter((measure) => belongsTo(measure.units, scope))
    .flatMap((measure) =>
      deadlines.flatMap(({ round, dueOn }) => {
        const day = measure.dueOn[round];
        return day !== undefined && day !== dueOn && measure.rounds.includes(round)
          ? [{ ...at(round, day), measure }]
          : [];
      }),
    )
    .sort((a, b) => a.dueOn.localeCompare(b.dueOn) || a.measure.num - b.measure.num);
  const { standings } = await askedWork(ctx.organisation, ctx.now, slots.fiscalYear);
  const overdue = overdueRounds(
    standings.filter(({ measure, round }) => belongsTo(measure.units, scope) && rounds.includes(round)),
  );
  return { replies: [deadlinesMessage(ctx, plan.fiscalYear, deadlines, own, overdue, scope === 'all')] };
}
