import type { Finding } from '../../../../documents/checklist/finding';
import { addDays } from '../../../../domain/calendar/dates';
import { date } from '../../../forms/fields/date';
import { labels, texts } from '../texts';
import { BY_HAND, type Values } from './draft';

const DAYS_AROUND = 366;

/** วันที่ of the memo. */
export const datedOnField = date<Values, Finding[]>({
  name: 'datedOn',
  label: labels.fields.datedOn,
  isAnswered: ({ datedOn }) => datedOn !== null,
  options: ({ ctx }) => [
    { key: 'today', label: labels.today, answer: { datedOn: ctx.today } },
    { key: 'by_hand', label: labels.byHand, answer: { datedOn: BY_HAND } },
  ],
  sheet: ({ ctx }) => ({ kicker: ctx.organisation.name, title: texts.dateTitle, altText: texts.dateTitle }),
  picker: ({ ctx: { today } }) => ({
    label: labels.pick,
    min: addDays(today, -DAYS_AROUND),
    max: addDays(today, DAYS_AROUND),
    initial: today,
  }),
  answer: (datedOn) => ({ datedOn }),
});
