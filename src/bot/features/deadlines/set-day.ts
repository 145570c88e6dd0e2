import { type LocalDate, ROUNDS, type Round } from '../../../domain/calendar/dates';
import { setMeasureDate } from '../../../domain/deadlines/set-measure-date';
import { setRoundDate } from '../../../domain/deadlines/set-round-date';
import { deadlineTexts } from '../../../domain/deadlines/texts';
import { askedPlan, type Plan } from '../../../domain/measures/plan';
import { messageAction, textMessage } from '../../../line/compose';
import { Refusal } from '../../../refusal';
import { phrases } from '../../../ui/texts';
import type { MemberContext } from '../../context';
import type { Input, Outcome } from '../../feature';
import { askDay, askRound } from './ask-day';
import type { Confirmed, Target, Wanted } from './buttons';
import { dueDayOf } from './due-day';
import { previewMessage } from './preview';
import { readSetCommand, type SetCommand } from './read-set-command';
import { setLabels, setTexts } from './set-texts';

/** ตั้งกำหนดส่ง: goes as far as the command says, and asks for the rest. */
export async function startSetDay(ctx: MemberContext, { slots }: Input): Promise<Outcome> {
  const said = readSetCommand(slots.detail ?? '', ctx.today);
  if (said.day === 'impossible') throw new Refusal('no_such_day', setTexts.noSuchDay);
  if (said.day === 'other_weekday') throw new Refusal('other_weekday', setTexts.otherWeekday);
  const plan = await askedPlan(ctx.office, ctx.now, said.fiscalYear ?? undefined);
  const num = said.num ?? (said.isMeasure ? slots.measure : undefined) ?? null;
  if (num === null && said.isMeasure) throw new Refusal('no_such_measure', setTexts.noSuchWords);

  const targets = targetsOf(plan, num, said);
  const dueOn = said.day === 'standard' ? null : said.day;
  const [target, ...others] = targets;
  if (!target) throw new Error('a measure without rounds');
  if (said.day === null) return { replies: [await askDay(ctx, targets, plan.measures[0]?.num ?? 1)] };
  if (others.length > 0) return { replies: [askRound(ctx, targets, dueOn)] };
  return preview(ctx, { ...target, dueOn });
}

/**
 * The due days that a command may mean: of the round that it names, else of each round there is.
 * @throws Refusal `no_such_measure`, `no_such_round`
 */
function targetsOf({ fiscalYear: year, measures }: Plan, num: number | null, { round }: SetCommand): Target[] {
  if (num === null) return (round ? [round] : ROUNDS).map((one) => ({ year, round: one, num }));
  const measure = measures.find((one) => one.num === num);
  if (!measure) throw new Refusal('no_such_measure', deadlineTexts.noSuchMeasure(num, year));
  const has = (one: Round): boolean => measure.rounds.includes(one);
  if (round && !has(round)) throw new Refusal('no_such_round', deadlineTexts.noSuchRound(num, round));
  return (round ? [round] : ROUNDS.filter(has)).map((one) => ({ year, round: one, num }));
}

/** A day was picked. */
export async function pickDay(ctx: MemberContext, { payload, pickedDate }: Input<Target>): Promise<Outcome> {
  if (pickedDate === null) return { replies: [await askDay(ctx, [payload], payload.num ?? 1)] };
  return preview(ctx, { ...payload, dueOn: pickedDate });
}

/** The round of a day was chosen, or the way back to the standard day. */
export async function chooseDay(ctx: MemberContext, { payload }: Input<Wanted>): Promise<Outcome> {
  return preview(ctx, payload);
}

async function preview(ctx: MemberContext, wanted: Wanted): Promise<Outcome> {
  return { replies: [await previewMessage(ctx, wanted)] };
}

/** Sets the day that was shown. */
export async function confirmDay(ctx: MemberContext, { payload }: Input<Confirmed>): Promise<Outcome> {
  const { year, round, num, dueOn, was } = payload;
  const change = {
    office: ctx.office,
    fiscalYear: year,
    round,
    dueOn,
    was,
    by: ctx.person._id,
    now: ctx.now,
    eventId: ctx.eventId,
  };
  const { measure } = await dueDayOf(ctx, payload);
  const holds: LocalDate = num === null ? await setRoundDate(change) : await setMeasureDate({ ...change, num });
  const told = setTexts.done(measure, round, year, holds);
  const ways = [
    messageAction(phrases.deadlines),
    messageAction(setLabels.announce, setTexts.announce(measure, round, holds)),
    messageAction(setLabels.set),
  ];
  return { replies: [textMessage(told, ways)] };
}

export async function keepDay(): Promise<Outcome> {
  return { replies: [textMessage(setTexts.kept, [messageAction(setLabels.set), messageAction(phrases.deadlines)])] };
}
