import { addDays } from '../../../../domain/calendar/dates';
import { latestEnd, latestStart } from '../../../../domain/handovers/handover.rules';
import { requirePeriod } from '../../../../domain/handovers/offer-handover';
import { date } from '../../../forms/fields/date';
import type { Draft } from '../draft';
import { sheetOf } from '../sheet';
import { labels, texts } from '../texts';

/** The first day. */
export const startField = date<Draft>({
  name: 'startsOn',
  label: labels.fields.startsOn,
  options: ({ ctx }) => [{ key: 'today', label: labels.today, answer: { startsOn: ctx.today } }],
  sheet: ({ ctx }) => sheetOf(ctx, texts.askStart),
  picker: ({ ctx: { today } }) => ({ label: labels.pickStart, min: today, max: latestStart(today) }),
  answer: (startsOn, { ctx }) => {
    requirePeriod(startsOn, null, ctx.today);
    return { startsOn };
  },
  withLast: {
    field: 'endsOn',
    answer: (startsOn, endsOn, { ctx, draft }) => {
      requirePeriod(startsOn, draft.kind === 'transfer' ? null : endsOn, ctx.today);
      return draft.kind === 'transfer' ? { startsOn } : { startsOn, endsOn };
    },
  },
});

/** The last day of a stand-in. One that another first day leaves outside what may be is asked for anew. */
export const endField = date<Draft>({
  name: 'endsOn',
  label: labels.fields.endsOn,
  unavailable: ({ kind }) => (kind === 'transfer' ? texts.noEnd : null),
  isAnswered: ({ startsOn = '', endsOn }) =>
    endsOn !== undefined && endsOn >= startsOn && endsOn <= latestEnd(startsOn),
  sheet: ({ ctx }) => sheetOf(ctx, texts.askEnd),
  picker: ({ ctx, draft: { startsOn = ctx.today } }) => ({
    label: labels.pickEnd,
    min: startsOn,
    max: latestEnd(startsOn),
    initial: addDays(startsOn, 6),
  }),
  answer: (endsOn, { ctx, draft: { startsOn = ctx.today } }) => {
    requirePeriod(startsOn, endsOn, ctx.today);
    return { endsOn };
  },
});
