import type { Round } from '../../../domain/calendar/dates';
import { setMeasureDate } from '../../../domain/deadlines/set-measure-date';
import { setRoundDate } from '../../../domain/deadlines/set-round-date';
import { messageAction, textMessage } from '../../../line/compose';
import { Refusal } from '../../../refusal';
import { phrases } from '../../../ui/texts';
import type { Prompt } from '../../forms/field';
import type { Submitted } from '../../forms/form';
import { REVIEW } from '../../forms/next-step';
import type { Values } from './draft';
import type { DueDays } from './due-days';
import { setLabels, setTexts } from './set-texts';

/** Sets the day that was shown. Where it was changed meanwhile, what it is now is shown first. */
export async function submit({ ctx, draft, facts }: Prompt<Values, DueDays>): Promise<Submitted<Values>> {
  const { year, num, round, dueOn: wanted, was } = draft;
  if (round === null || wanted === null || was === null) return { ask: REVIEW };
  const dueOn = wanted === 'standard' ? null : wanted;
  const by = { by: ctx.person._id, now: ctx.now, eventId: ctx.eventId };
  const change = { office: ctx.office, fiscalYear: year, round, dueOn, was, ...by };
  try {
    const holds = num === null ? await setRoundDate(change) : await setMeasureDate({ ...change, num });
    return { replies: [doneMessage(facts, round, year, holds)], dialog: null };
  } catch (error) {
    if (error instanceof Refusal) return { ask: REVIEW, notice: error.message };
    throw error;
  }
}

function doneMessage({ measure }: DueDays, round: Round, year: number, holds: string) {
  return textMessage(setTexts.done(measure, round, year, holds), [
    messageAction(phrases.deadlines),
    messageAction(setLabels.announce, setTexts.announce(measure, round, holds)),
    messageAction(setLabels.set),
  ]);
}
