import { rangesOf } from '../../../../domain/holidays/own-holidays.rules';
import { choice } from '../../../forms/fields/choice';
import type { Values } from '../draft';
import type { Facts } from '../facts';
import { readHoliday } from '../read-command';
import { labels, texts } from '../texts';

/** Which of the office's holidays is to go. */
export const rangeField = choice<Values, Facts>({
  name: 'range',
  isAnswered: ({ change, first, last }) => change === 'add' || (first !== null && last !== null),
  options: ({ ctx }) =>
    rangesOf(ctx.organisation.holidays ?? []).map(({ from, to, name }) => ({
      key: from,
      label: texts.days({ from, to }),
      captions: [name],
      answer: { first: from, last: to },
    })),
  sheet: ({ ctx }) => ({
    kicker: ctx.organisation.name,
    title: labels.remove,
    lines: [texts.whichRange],
    altText: texts.whichRange,
  }),
  none: () => ({ replies: [], dialog: null }),
  named: (text, { ctx }) => {
    const { from, to } = readHoliday(text, ctx.today);
    return from === null ? null : { first: from, last: to ?? from };
  },
});
