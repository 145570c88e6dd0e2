import { z } from 'zod';
import { unitNames } from '../../../domain/measures/units.rules';
import { ownUnitsOf } from '../../../domain/organisations/unit-by-words';
import { type Item, readItemCodes } from '../../../domain/papers/items.rules';
import { loadItems } from '../../../domain/papers/load-items';
import { assignItems } from '../../../domain/papers/set-items';
import { texts as refusals } from '../../../domain/papers/texts';
import { messageAction, textMessage } from '../../../line/compose';
import { Refusal } from '../../../refusal';
import { payloads } from '../../../ui/payloads';
import { defineForm } from '../../forms/define-form';
import { answersOf } from '../../forms/draft';
import type { Field } from '../../forms/field';
import { choice } from '../../forms/fields/choice';
import { confirmMessage } from '../../forms/review';
import { labels, texts } from './texts';

/** Which unit is to see to which items, as far as it was said. */
const valuesSchema = z.object({
  year: payloads.year,
  codes: z.array(payloads.item).max(200).nullable(),
  unit: payloads.unit.nullable(),
});
type Values = z.infer<typeof valuesSchema>;

const codesField: Field<Values, Item[]> = {
  name: 'codes',
  isOptional: false,
  ask: () => texts.askCodes,
  read: (text) => {
    const codes = readItemCodes(text);
    return codes ? { answer: { codes } } : { retry: texts.notCodes };
  },
};

const unitField = choice<Values, Item[]>({
  name: 'unit',
  options: ({ ctx }) =>
    ownUnitsOf(ctx.organisation).map(({ key, name }) => ({ key, label: name, answer: { unit: key } })),
  sheet: ({ ctx, draft: { codes } }) => ({
    kicker: ctx.organisation.name,
    title: texts.whichUnit(codes ?? []),
    lines: [],
    altText: texts.whichUnit(codes ?? []),
  }),
});

/** Items given to a unit by an admin. */
export const assignForm = defineForm<Values, Item[]>({
  name: 'assign_items',
  who: 'administer',
  place: 'private',
  values: valuesSchema,
  fields: [codesField, unitField],
  resolve: async (ctx, draft) => {
    const { year, codes } = draft;
    const items = await loadItems(ctx.office, year);
    if (items.length === 0) throw new Refusal('no_item_list', refusals.noItemList(year));
    const unknown = (codes ?? []).find((code) => !items.some((item) => item.code === code));
    if (unknown === undefined) return { draft, facts: items, notice: null };
    return { draft: { ...draft, codes: null }, facts: items, notice: refusals.noSuchItem(unknown, year) };
  },
  review: async (prompt) => {
    const { ctx, draft, facts } = prompt;
    const { codes, unit } = answersOf(draft, 'codes', 'unit');
    const [name = ''] = unitNames(ctx.organisation, [unit]);
    const moved = facts.filter((item) => codes.includes(item.code) && item.unit !== null && item.unit !== unit);
    const others = moved.map(({ code }) => code);
    return confirmMessage(prompt, texts.assigns(codes, name, others), labels.confirm);
  },
  submit: async ({ ctx, draft }) => {
    const { codes, unit } = answersOf(draft, 'codes', 'unit');
    const cause = { by: ctx.person._id, at: ctx.now, eventId: ctx.eventId };
    await assignItems(ctx.office, draft.year, { codes, unit }, cause);
    const [name = ''] = unitNames(ctx.organisation, [unit]);
    return { replies: [textMessage(texts.assigned(codes, name), [messageAction(labels.items)])], dialog: null };
  },
  cancelled: () => [textMessage(texts.left, [messageAction(labels.items)])],
  texts: { over: texts.over, confirmWords: labels.confirmWords },
});
