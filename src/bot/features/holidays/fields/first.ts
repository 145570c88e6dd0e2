import { addDays } from '../../../../domain/calendar/dates';
import { requireRange } from '../../../../domain/holidays/own-holidays.rules';
import { date } from '../../../forms/fields/date';
import type { Values } from '../draft';
import type { Facts } from '../facts';
import { labels, texts } from '../texts';

/** The first day, or the only one. */
export const firstField = date<Values, Facts>({
  name: 'first',
  unavailable: ({ change }) => (change === 'add' ? null : texts.chooseRange),
  isAnswered: ({ first }) => first !== null,
  sheet: ({ ctx }) => ({
    kicker: ctx.organisation.name,
    title: labels.add,
    lines: [texts.askFrom],
    altText: texts.askFrom,
  }),
  picker: ({ ctx }) => ({ label: labels.pick, min: addDays(ctx.today, -365), max: addDays(ctx.today, 730) }),
  answer: (first, { ctx }) => {
    requireRange({ from: first, to: first }, ctx.today);
    return { first };
  },
});
