import { z } from 'zod';
import { fiscalYearDays, type LocalDate, thaiDate, toGregorianYear } from '../../../domain/calendar/dates';
import { clarificationOf, setWindow } from '../../../domain/clarification/clarification';
import { takeWindow, usualWindow } from '../../../domain/clarification/clarification.rules';
import { messageAction, textMessage } from '../../../line/compose';
import { Refusal } from '../../../refusal';
import { payloads } from '../../../ui/payloads';
import { sheetMessage } from '../../../ui/sheet';
import { defineForm } from '../../forms/define-form';
import { answersOf } from '../../forms/draft';
import { date } from '../../forms/fields/date';
import { reviewActions } from '../../forms/review';
import { card } from './show';
import { FORM, labels, texts } from './texts';

/** The days in which objections are answered, as far as they were said. */
const valuesSchema = z.object({ year: payloads.year, first: z.string().nullable(), last: z.string().nullable() });
type Values = z.infer<typeof valuesSchema>;

const fromField = date<Values>({
  name: 'first',
  label: labels.fields.first,
  sheet: ({ ctx, draft: { year } }) => ({
    kicker: ctx.organisation.name,
    title: texts.askFrom(year),
    altText: texts.askFrom(year),
  }),
  picker: ({ draft: { year } }) => ({ label: labels.pick, ...daysOf(year), initial: usualWindow(year).from }),
  answer: (first, { draft: { year } }) => ({ first: takeWindow(year, { from: first, to: first }).from }),
});

const toField = date<Values>({
  name: 'last',
  label: labels.fields.last,
  sheet: ({ ctx, draft: { year, first } }) => {
    const title = texts.askTo(year, thaiDate(first ?? usualWindow(year).from));
    return { kicker: ctx.organisation.name, title, altText: title };
  },
  picker: ({ draft: { year, first } }) => {
    const { min, max } = daysOf(year);
    const from = first ?? min;
    const usual = usualWindow(year).to;
    return { label: labels.pick, min: from, max, initial: usual < from ? from : usual };
  },
  answer: (last, { draft: { year, first } }) => ({ last: takeWindow(year, { from: first ?? last, to: last }).to }),
});

/** The window set by an admin: as it is and as it will be is shown, and confirmed once. */
export const clarificationForm = defineForm<Values>({
  name: FORM,
  who: 'administer',
  place: 'private',
  values: valuesSchema,
  fields: [fromField, toField],
  resolve: async (_ctx, draft) => {
    const { year, first, last } = draft;
    try {
      if (first !== null) takeWindow(year, { from: first, to: last ?? first });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      // What was said in one text, or corrected: asked for anew.
      return {
        draft: { ...draft, first: last === null ? null : first, last: null },
        facts: null,
        notice: error.message,
      };
    }
    return { draft, facts: null, notice: null };
  },
  review: async (prompt) => {
    const { ctx, draft, notice } = prompt;
    const { first, last } = answersOf(draft, 'first', 'last');
    const { window, isUsual } = await clarificationOf(ctx.office, draft.year);
    const title = texts.title(draft.year);
    const said = texts.after(thaiDate(first), thaiDate(last));
    return sheetMessage({
      kicker: ctx.organisation.name,
      title,
      lines: [
        ...(notice === null ? [] : [notice]),
        ...(isUsual ? [] : [texts.before(thaiDate(window.from), thaiDate(window.to))]),
        said,
        texts.reminds,
      ],
      sections: [],
      buttons: reviewActions(prompt, labels.confirm),
      altText: `${title} ${said}`,
      quickReplies: [],
    });
  },
  submit: async ({ ctx, draft }) => {
    const { first, last } = answersOf(draft, 'first', 'last');
    const cause = { by: ctx.person._id, at: ctx.now, eventId: ctx.eventId };
    await setWindow(ctx.office, draft.year, { from: first, to: last }, cause);
    return { replies: [await card(ctx, draft.year, texts.kept)], dialog: null };
  },
  cancelled: () => [textMessage(texts.left, [messageAction(labels.show)])],
  texts: { over: texts.over, confirmWords: labels.confirmWords },
});

const daysOf = (year: number): { min: LocalDate; max: LocalDate } => ({
  min: fiscalYearDays(year).from,
  max: `${toGregorianYear(year)}-12-31`,
});
