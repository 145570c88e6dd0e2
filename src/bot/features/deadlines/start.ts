import { askedPlan } from '../../../domain/measures/plan';
import { Refusal } from '../../../refusal';
import type { MemberContext } from '../../context';
import type { Input, Outcome } from '../../feature';
import type { FromCard } from './buttons';
import { deadlineForm } from './form';
import { readSetCommand } from './read-set-command';
import { setTexts } from './set-texts';

/**
 * ตั้งกำหนดส่ง: goes as far as the command says, and asks for the rest.
 * @throws Refusal when it names a day that no calendar has, or a measure that there is not
 */
export async function startSetDay(ctx: MemberContext, { slots }: Input): Promise<Outcome> {
  const { day, fiscalYear, num, isMeasure, round } = readSetCommand(slots, ctx.today);
  if (day === 'impossible') throw new Refusal('no_such_day', setTexts.noSuchDay);
  if (day === 'other_weekday') throw new Refusal('other_weekday', setTexts.otherWeekday);
  const plan = await askedPlan(ctx.office, ctx.now, fiscalYear ?? undefined);
  const named = num ?? (isMeasure ? slots.measure : undefined) ?? null;
  if (named === null && isMeasure) throw new Refusal('no_such_measure', setTexts.noSuchWords);
  return deadlineForm.start(ctx, { year: plan.fiscalYear, num: named, round, dueOn: day, was: null });
}

/** Goes on from a card of before the form. */
export function startFromCard(ctx: MemberContext, { payload, pickedDate }: Input<FromCard>): Promise<Outcome> {
  const { year, num, round, dueOn } = payload;
  const wanted = dueOn === null ? 'standard' : (dueOn ?? pickedDate);
  return deadlineForm.start(ctx, { year, num, round, dueOn: wanted, was: null });
}
