import type { Finding } from '../../../../documents/checklist/finding';
import { thaiDate } from '../../../../domain/calendar/dates';
import { textMessage } from '../../../../line/compose';
import { defineForm } from '../../../forms/define-form';
import { reviewActions } from '../../../forms/review';
import { checklistSheet, findingsOf } from '../checklist';
import { request } from '../request';
import { labels, texts } from '../texts';
import { datedOnField } from './dated-on';
import { type Values, valuesSchema, wishOf } from './draft';
import { numberField } from './number';

/** A memo, or everything of a round, that is to be made: its number and day are asked, then the checklist is shown. */
export const memoForm = defineForm<Values, Finding[]>({
  name: 'documents',
  who: 'documents',
  place: 'private',
  values: valuesSchema,
  fields: [numberField, datedOnField],
  resolve: async (ctx, draft) => {
    const isAsked = draft.number !== null && draft.datedOn !== null;
    return { draft, facts: isAsked ? await findingsOf(ctx, wishOf(draft)) : [], notice: null };
  },
  review: async (prompt) => {
    const { ctx, draft, facts } = prompt;
    const { number, datedOn } = draft;
    const head = texts.memoHead(number || null, datedOn ? thaiDate(datedOn) : null);
    const buttons = reviewActions(prompt, labels.makeAnyway);
    return checklistSheet(ctx, wishOf(draft), facts, buttons, [head]);
  },
  submit: async ({ ctx, draft, facts }) => ({ ...(await request(ctx, wishOf(draft), facts)), dialog: null }),
  cancelled: () => [textMessage(texts.cancelled)],
  texts: { over: texts.over, confirmWords: labels.confirmWords },
});
