import { roundName } from '../../../../domain/calendar/dates';
import { daysLeft, measureDueDate } from '../../../../domain/deadlines/deadlines.rules';
import { openRound } from '../../../../domain/deadlines/rounds.rules';
import type { Measure } from '../../../../domain/measures/measure.model';
import { postbackAction, textMessage } from '../../../../line/compose';
import type { Message } from '../../../../line/types';
import { texts as shared } from '../../../measures/texts';
import { roundButton } from '../buttons';
import { texts } from '../texts';
import { lines, type Prompt, waysOn } from './prompt';

/** Asks for the round, with the due days; the one that is open comes first. */
export function askRound(prompt: Prompt, measure: Measure): Message {
  const { ctx, token } = prompt;
  const open = openRound(ctx.organisation, measure.fiscalYear, ctx.today);
  const rounds = [...measure.rounds].sort((a, b) => Number(b === open) - Number(a === open));
  const due = rounds.map((round) => {
    const dueOn = measureDueDate(ctx.organisation, measure, round);
    return shared.due({ round, dueOn, daysLeft: daysLeft(ctx.today, dueOn) });
  });
  return textMessage(
    lines(
      prompt.notice,
      texts.about(measure.num, measure.title),
      texts.chooseRound,
      ...due,
      measure.rounds.includes(open) ? texts.suggestRound(open) : null,
    ),
    [
      ...rounds.map((round) =>
        postbackAction({ label: roundName(round), kind: roundButton, payload: { round }, dialog: token }),
      ),
      ...waysOn(prompt, 'round', false),
    ],
  );
}
