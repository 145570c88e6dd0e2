import { z } from 'zod';
import { type Feature, intent, route } from '../../../src/bot/feature';
import { defineForm } from '../../../src/bot/forms/define-form';
import { answersOf } from '../../../src/bot/forms/draft';
import type { Field } from '../../../src/bot/forms/field';
import { freeText } from '../../../src/bot/forms/fields/free-text';
import { plainText } from '../../../src/domain/thai-text/comparable';
import { textMessage } from '../../../src/line/compose';

/** A visitor's booking: all that a feature must say of a form. */
const bookingSchema = z.object({
  visitor: z.string().nullable(),
  people: z.int().nullable(),
  purpose: z.string().nullable(),
});
type Booking = z.infer<typeof bookingSchema>;

const visitor = freeText<Booking>({
  name: 'visitor',
  label: 'ผู้มาเยี่ยม',
  isOptional: false,
  ask: 'ผู้มาเยี่ยมชื่ออะไร',
});

const people: Field<Booking> = {
  name: 'people',
  label: 'จำนวน',
  isOptional: false,
  ask: () => 'มากี่คน',
  options: () => [1, 2, 5].map((count) => ({ key: `${count}`, label: `${count} คน`, answer: { people: count } })),
  read: (text) => {
    const count = plainText(text);
    return /^\d{1,3}$/.test(count) ? { answer: { people: Number(count) } } : { retry: 'พิมพ์จำนวนเป็นตัวเลข' };
  },
};

const purpose = freeText<Booking>({ name: 'purpose', label: 'เรื่อง', isOptional: true, ask: 'มาเรื่องอะไร' });

const form = defineForm<Booking>({
  name: 'booking',
  who: 'member',
  values: bookingSchema,
  fields: [visitor, people, purpose],
  submit: async ({ draft }) => {
    const { visitor } = answersOf(draft, 'visitor');
    return { replies: [textMessage(`จองให้${visitor}แล้ว`)], dialog: null };
  },
});

export const bookingFeature: Feature = {
  name: 'booking',
  help: [],
  askAgain: form.askAgain,
  routes: [
    route(intent('document'), 'member', (ctx) => form.start(ctx, { visitor: null, people: null, purpose: null })),
    ...form.routes,
  ],
};
