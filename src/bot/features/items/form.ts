import { z } from 'zod';
import { abilitiesOf } from '../../../domain/abilities/abilities-of';
import { theItem } from '../../../domain/abilities/things';
import { thaiDate } from '../../../domain/calendar/dates';
import { type Item, isOwed, takeItemUrl } from '../../../domain/papers/items.rules';
import { loadItems } from '../../../domain/papers/load-items';
import { reportItem } from '../../../domain/papers/report-item';
import { texts as refusals } from '../../../domain/papers/texts';
import { messageAction, textMessage } from '../../../line/compose';
import { Refusal } from '../../../refusal';
import { payloads } from '../../../ui/payloads';
import { sheetMessage } from '../../../ui/sheet';
import type { MemberContext } from '../../context';
import type { Outcome } from '../../feature';
import { defineForm } from '../../forms/define-form';
import { answersOf } from '../../forms/draft';
import type { Field, Moment } from '../../forms/field';
import { choice } from '../../forms/fields/choice';
import { date } from '../../forms/fields/date';
import { retryRefused } from '../../forms/retry-refused';
import { reviewActions } from '../../forms/review';
import { isItemLine, readSaid } from './said';
import { labels, texts } from './texts';

/** Where an O item is published, as far as it was said. */
const valuesSchema = z.object({
  year: payloads.year,
  code: payloads.item.nullable(),
  url: z.string().nullable(),
  publishedOn: z.string().nullable(),
});
type Values = z.infer<typeof valuesSchema>;
/** The items that the person says the page of. */
type Facts = Item[];

const codeField = choice<Values, Facts>({
  name: 'code',
  options: async ({ ctx, draft: { year } }) =>
    (await ownItems(ctx, year)).map((item) => ({
      key: item.code,
      label: labels.reportOf(item.code),
      row: texts.titled(item),
      answer: { code: item.code },
    })),
  sheet: ({ ctx }) => ({ kicker: ctx.organisation.name, title: texts.which, lines: [], altText: texts.which }),
  none: ({ draft }) => ({ replies: [textMessage(texts.noneToReport(draft.year))], dialog: null }),
});

const urlField: Field<Values, Facts> = {
  name: 'url',
  label: labels.fields.url,
  isOptional: false,
  takesAnyWords: 'but_wishes',
  ask: ({ draft: { code }, facts }) => texts.askUrl(titleOf(facts, code)),
  read: (text) => retryRefused<Values>(() => ({ url: takeItemUrl(text) })),
};

const publishedField = date<Values, Facts>({
  name: 'publishedOn',
  label: labels.fields.publishedOn,
  options: ({ ctx }) => [{ key: 'today', label: labels.today, answer: { publishedOn: ctx.today } }],
  sheet: ({ ctx }) => ({ kicker: ctx.organisation.name, title: texts.whenPublished, altText: texts.whenPublished }),
  picker: ({ ctx: { today } }) => ({ label: labels.pick, min: '2000-01-01', max: today, initial: today }),
  answer: (publishedOn, { ctx }) => {
    if (publishedOn > ctx.today) throw new Refusal('published_ahead', refusals.publishedAhead);
    return { publishedOn };
  },
});

/** An item's page: said by its unit, or an admin; shown, and confirmed once. */
export const itemsForm = defineForm<Values, Facts>({
  name: 'items',
  who: 'view',
  place: 'private',
  values: valuesSchema,
  fields: [codeField, urlField, publishedField],
  restart: restartFromText,
  resolve: async (ctx, draft) => ({ draft, facts: await loadItems(ctx.office, draft.year), notice: null }),
  review: async (prompt) => {
    const { ctx, draft, facts, notice } = prompt;
    const { code, url, publishedOn } = answersOf(draft, 'code', 'url', 'publishedOn');
    const before = facts.find((item) => item.code === code)?.url ?? null;
    return sheetMessage({
      kicker: ctx.organisation.name,
      title: titleOf(facts, code),
      lines: [
        ...(notice === null ? [] : [notice]),
        texts.url(url),
        texts.publishedOn(thaiDate(publishedOn)),
        ...(before !== null && before !== url ? [texts.insteadOf(before)] : []),
      ],
      sections: [],
      buttons: reviewActions(prompt, labels.confirm),
      altText: `${titleOf(facts, code)} ${texts.url(url)}`,
      quickReplies: [],
    });
  },
  submit: async ({ ctx, draft }) => {
    const { year } = draft;
    const { code, url, publishedOn } = answersOf(draft, 'code', 'url', 'publishedOn');
    const item = await reportItem(ctx, { year, code }, { url, publishedOn });
    const left = (await ownItems(ctx, year)).filter(isOwed).length;
    const said = textMessage(texts.kept(texts.titled(item), left), [messageAction(labels.items)]);
    return { replies: [said], dialog: null };
  },
  cancelled: () => [textMessage(texts.left, [messageAction(labels.items)])],
  texts: { over: texts.over, confirmWords: labels.confirmWords },
});

/** A whole line, or an address with its day, is the answer, whatever is asked just now. */
async function restartFromText(text: string, { ctx, draft }: Moment<Values>): Promise<Outcome | null> {
  if (!isItemLine(text)) return null;
  const { values, notice } = await readSaid(ctx, { year: draft.year, text, open: draft.code });
  return itemsForm.start(ctx, values, { notice });
}

/** Those that the person may say the page of, without one first. */
async function ownItems(ctx: MemberContext, year: number): Promise<Item[]> {
  const own = (await loadItems(ctx.office, year)).filter((item) => abilitiesOf(ctx.person, theItem(item)).report);
  return [...own.filter(isOwed), ...own.filter((item) => !isOwed(item))];
}

function titleOf(items: readonly Item[], code: string | null): string {
  const item = items.find((one) => one.code === code);
  return item ? texts.titled(item) : (code ?? '');
}
