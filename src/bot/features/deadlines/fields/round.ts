import { roundName } from '../../../../domain/calendar/dates';
import { choice } from '../../../forms/fields/choice';
import { readRound } from '../../../measures/read-answer';
import type { Values } from '../draft';
import { type DueDays, dueDaysOf } from '../due-days';
import { setLabels, setTexts } from '../set-texts';

/** The round whose due day it is to be. */
export const roundField = choice<Values, DueDays>({
  name: 'round',
  label: setLabels.fields.round,
  options: async ({ ctx, draft }) => {
    const { days } = await dueDaysOf(ctx, { ...draft, round: null });
    return days.map(({ round }) => ({ key: round, label: roundName(round), answer: { round } }));
  },
  sheet: ({ ctx, draft: { dueOn } }) => {
    const question = dueOn === null || dueOn === 'standard' ? setTexts.whichRoundBack : setTexts.whichRound(dueOn);
    return { kicker: ctx.organisation.name, title: setTexts.title, lines: [question], altText: question };
  },
  named: (text) => {
    const round = readRound(text);
    return round ? { round } : null;
  },
});
