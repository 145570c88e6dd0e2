import { z } from 'zod';
import { takeItemList } from '../../../domain/papers/items.rules';
import { loadItems } from '../../../domain/papers/load-items';
import { listChange, setItemList } from '../../../domain/papers/set-items';
import { messageAction, textMessage } from '../../../line/compose';
import { payloads } from '../../../ui/payloads';
import { sheetMessage } from '../../../ui/sheet';
import { defineForm } from '../../forms/define-form';
import { answersOf } from '../../forms/draft';
import type { Field, Option } from '../../forms/field';
import { retryRefused } from '../../forms/retry-refused';
import { reviewActions } from '../../forms/review';
import { labels, texts } from './texts';

/** The O items of a year, as far as they were said. */
const valuesSchema = z.object({
  year: payloads.year,
  list: z.array(z.object({ code: payloads.item, title: z.string() })).nullable(),
});
type Values = z.infer<typeof valuesSchema>;

const listField: Field<Values> = {
  name: 'list',
  isOptional: false,
  takesAnyWords: true,
  ask: ({ draft: { year } }) => texts.askList(year),
  options: async ({ ctx, draft: { year } }): Promise<Option<Values>[]> => {
    const before = (await loadItems(ctx.office, year - 1)).flatMap(({ code, title }) =>
      title === null ? [] : [{ code, title }],
    );
    return before.length === 0 ? [] : [{ key: 'before', label: labels.asLastYear, answer: { list: before } }];
  },
  read: (text) => retryRefused<Values>(() => ({ list: takeItemList(text) })),
};

/** The list of a year's items, which an admin gives: what it changes is shown, and confirmed once. */
export const listForm = defineForm<Values>({
  name: 'list_items',
  who: 'administer',
  place: 'private',
  values: valuesSchema,
  fields: [listField],
  review: async (prompt) => {
    const { ctx, draft } = prompt;
    const { list } = answersOf(draft, 'list');
    const change = listChange(await loadItems(ctx.office, draft.year), list);
    const title = texts.listTitle(draft.year, list.length);
    return sheetMessage({
      kicker: ctx.organisation.name,
      title,
      lines: texts.listChange(change),
      sections: [],
      notes: texts.firstAndLast(list),
      buttons: reviewActions(prompt, labels.confirm, false),
      altText: title,
      quickReplies: [],
    });
  },
  submit: async ({ ctx, draft: { year, ...draft } }) => {
    const { list } = answersOf({ year, ...draft }, 'list');
    await setItemList(ctx.office, year, list, { by: ctx.person._id, at: ctx.now, eventId: ctx.eventId });
    return { replies: [textMessage(texts.listed(year, list.length), [messageAction(labels.items)])], dialog: null };
  },
  cancelled: () => [textMessage(texts.left, [messageAction(labels.items)])],
  texts: { over: texts.over, confirmWords: labels.confirmWords },
});
