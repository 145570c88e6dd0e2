import { compact } from '../../../compact';
import { isLocalDate, type LocalDate, thaiDate } from '../../../domain/calendar/dates';
import { readDay } from '../../../domain/calendar/read-day';
import { readDays } from '../../../domain/calendar/read-days';
import { plainText } from '../../../domain/thai-text/comparable';
import { datePickerAction } from '../../../line/compose';
import { type Sheet, sheetMessage } from '../../../ui/sheet';
import type { Field, Moment, Prompt, Reading } from '../field';
import { formReplies, optionAction } from '../form-actions';
import { retryRefused } from '../retry-refused';
import { texts } from '../texts';

/** A picker: its label, and the days that it offers. */
interface Picker {
  label: string;
  min: LocalDate;
  max: LocalDate;
  /** where it begins; when left out, LINE takes today */
  initial?: LocalDate;
}

interface DateAsked<Values, Facts>
  extends Pick<Field<Values, Facts>, 'name' | 'label' | 'isAnswered' | 'options' | 'unavailable' | 'show'> {
  /** the question above the picker */
  sheet(prompt: Prompt<Values, Facts>): Pick<Sheet, 'kicker' | 'title' | 'lines' | 'notes' | 'altText'>;
  picker(moment: Pick<Moment<Values>, 'ctx' | 'draft'>): Picker;
  /** what a day answers. @throws Refusal with why it may not be that day, which is said above the question once more */
  answer(day: LocalDate, moment: Moment<Values>): Partial<Values>;
  /** of a first day whose last was said along with it: the field of that, and what both answer. Absent: one day is asked for */
  withLast?: { field: string; answer(first: LocalDate, last: LocalDate, moment: Moment<Values>): Partial<Values> };
}

/** A field that is a day, picked or typed. When `show` is left out, the review says the value of its name as a date in Thai. */
export function date<Values, Facts = null>(asked: DateAsked<Values, Facts>): Field<Values, Facts> {
  const { sheet, picker, answer, withLast, ...field } = asked;
  const { name, options } = field;
  return {
    show: (draft) => {
      const day = (draft as Record<string, unknown>)[name];
      return typeof day === 'string' && isLocalDate(day) ? thaiDate(day) : null;
    },
    ...field,
    isOptional: false,
    isPicked: true,
    ask: async (prompt) => {
      const { token: dialog, buttons } = prompt;
      const { lines = [], ...question } = sheet(prompt);
      const offered = (await options?.(prompt)) ?? [];
      const pick = datePickerAction({ kind: buttons.date, payload: { field: name }, dialog, ...picker(prompt) });
      return sheetMessage({
        ...question,
        lines: compact([prompt.notice, ...lines, texts.dayHint]),
        sections: [],
        buttons: [...offered.map((option) => optionAction(prompt, name, option)), pick],
        quickReplies: formReplies(prompt, false),
      });
    },
    read: async (text, moment) => {
      const { today } = moment.ctx;
      const days = readDays(plainText(text), today);
      if (days === null || days === 'impossible' || days.to === null)
        return readDate(text, today, (day) => answer(day, moment));
      const { from, to } = days;
      if (!withLast) return { retry: texts.oneDay };
      if (days.isOtherWeekday) return { retry: texts.otherWeekday };
      const reading = await retryRefused(() => withLast.answer(from, to, moment));
      return 'answer' in reading ? { ...reading, also: [withLast.field] } : reading;
    },
  };
}

/**
 * Reads a day as a field's answer, from what was typed or from what a picker was set to (`YYYY-MM-DD`).
 * @param answer what a day answers. @throws Refusal with why it may not be that day
 * @returns the answer, or that it is to be asked again with the reason
 */
async function readDate<Values>(
  text: string,
  today: LocalDate,
  answer: (day: LocalDate) => Partial<Values>,
): Promise<Reading<Values>> {
  const read = readDay(plainText(text), today);
  if (read === null) return { retry: texts.noDay };
  if (read === 'impossible') return { retry: texts.noSuchDay };
  if (read.isOtherWeekday) return { retry: texts.otherWeekday };
  return retryRefused(() => answer(read.day));
}
