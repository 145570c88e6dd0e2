import { addDays } from '../../../../domain/calendar/dates';
import { LONGEST_RANGE, requireRange } from '../../../../domain/holidays/own-holidays.rules';
import { date } from '../../../forms/fields/date';
import type { Values } from '../draft';
import type { Facts } from '../facts';
import { labels, texts } from '../texts';

/** The last day of several. */
export const lastField = date<Values, Facts>({
  name: 'last',
  unavailable: ({ change }) => (change === 'add' ? null : texts.chooseRange),
  isAnswered: ({ last }) => last !== null,
  options: ({ draft }) => [{ key: 'one', label: labels.oneDay, answer: { last: draft.first } }],
  sheet: ({ ctx, draft }) => {
    const question = texts.askTo(draft.first ?? ctx.today);
    return { kicker: ctx.organisation.name, title: labels.add, lines: [question], altText: question };
  },
  picker: ({ ctx, draft }) => {
    const min = draft.first ?? ctx.today;
    return { label: labels.pickLast, min, max: addDays(min, LONGEST_RANGE - 1), initial: min };
  },
  answer: (last, { ctx, draft }) => {
    requireRange({ from: draft.first ?? last, to: last }, ctx.today);
    return { last };
  },
});
