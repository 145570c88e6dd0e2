import { z } from 'zod';
import { type Feature, intent, route } from '../../../src/bot/feature';
import { defineForm } from '../../../src/bot/forms/define-form';
import { choice } from '../../../src/bot/forms/fields/choice';
import { freeText } from '../../../src/bot/forms/fields/free-text';
import { confirmMessage } from '../../../src/bot/forms/review';
import { textMessage } from '../../../src/line/compose';
import { Refusal } from '../../../src/refusal';
import { useBot } from '../../../src/testing/make-bot';

const tripSchema = z.object({ wish: z.string().nullable(), car: z.string().nullable(), why: z.string().nullable() });
type Trip = z.infer<typeof tripSchema>;
const CARS = Array.from({ length: 14 }, (_none, index) => `รถ ${index + 1}`);
/** Which cars were looked up for their row. */
const lookedUp: string[] = [];

const optionOf = (car: string) => ({ key: car, label: `ใช้ ${car}`, row: car, answer: { car, wish: null } });
const carField = choice<Trip>({
  name: 'car',
  options: () => CARS.map(optionOf),
  likely: ({ draft: { wish } }) => CARS.filter((car) => wish !== null && car.endsWith(wish)).map(optionOf),
  onMore: () => ({ wish: null }),
  rows: async (shown) => {
    lookedUp.push(...shown.map(({ key }) => key));
    return shown.map((option) => ({ ...option, captions: [`ทะเบียน ${option.key}`], button: 'จองคันนี้' }));
  },
  sheet: (_prompt, { count, isLikely }) => {
    const title = isLikely ? `น่าจะเป็น ${count} คันนี้` : `มี ${count} คัน`;
    return { kicker: 'จองรถ', title, altText: title };
  },
  named: (text) => (CARS.includes(`รถ ${text}`) ? { car: `รถ ${text}` } : null),
});
const whyField = freeText<Trip>({
  name: 'why',
  isOptional: false,
  ask: ({ draft }) => `ใช้${draft.car}ไปทำอะไร`,
  take: (text) => {
    if (text.length > 20) throw new Refusal('too_long', 'ยาวเกินไป พิมพ์ให้สั้นลง');
    return text.trim();
  },
  isTakenAtReview: true,
});

const form = defineForm<Trip>({
  name: 'trips',
  who: 'member',
  values: tripSchema,
  fields: [carField, whyField],
  review: async (prompt) => confirmMessage(prompt, `${prompt.draft.car}: ${prompt.draft.why}`, 'จองเลย'),
  reviewTakesAnyWords: true,
  // `คันที่ 3`: what is near to it is shown first.
  restart: async (text) =>
    text.startsWith('คันที่ ') ? { restart: { wish: ` ${text.slice(7)}`, car: null, why: null } } : null,
  submit: async ({ draft }) => ({ replies: [textMessage(`จอง${draft.car}แล้ว ${draft.why}`)], dialog: null }),
});
const tripsFeature: Feature = {
  name: 'trips',
  help: [],
  askAgain: form.askAgain,
  routes: [
    route(intent('document'), 'member', (ctx) => form.start(ctx, { wish: null, car: null, why: null })),
    ...form.routes,
  ],
};

const bot = useBot({ features: [tripsFeature] });
const begun = async (says: string) => {
  lookedUp.length = 0;
  const person = await bot.member({ role: 'staff', unit: 'finance_division' });
  return { person, asked: await person.says(says) };
};

test('what a row needs is looked up for those that are shown alone, page by page', async () => {
  const { person, asked } = await begun('ขอไฟล์รายงาน');
  expect(asked.text).toContain('มี 14 คัน');
  expect(asked.text).toContain('ทะเบียน รถ 1');
  expect(lookedUp).toEqual(CARS.slice(0, 6));
  const next = await person.presses('ดูต่อ อีก 8 รายการ');
  expect(next.text).toContain('ทะเบียน รถ 7');
  expect(lookedUp).toEqual(CARS.slice(0, 12));
});

test('a choice is made by a tap, by its row, by its label, or by what else names it', async () => {
  for (const words of ['รถ 9', 'ใช้ รถ 9', '9']) {
    const { person } = await begun('ขอไฟล์รายงาน');
    expect((await person.says(words)).text).toContain('ใช้รถ 9ไปทำอะไร');
  }
  const { person } = await begun('ขอไฟล์รายงาน');
  expect((await person.presses('ใช้ รถ 2')).text).toContain('ใช้รถ 2ไปทำอะไร');
});

test('the likeliest come first and alone, and after them all from the first on', async () => {
  const { person } = await begun('ขอไฟล์รายงาน');
  const near = await person.says('คันที่ 3');
  expect(near.text).toContain('น่าจะเป็น 1 คันนี้');
  expect(near.text).not.toContain('ทะเบียน รถ 1');
  const all = await person.presses('ดูต่อ อีก 13 รายการ');
  expect(all.text).toContain('มี 14 คัน');
  expect(all.text).toContain('ทะเบียน รถ 1');
  expect((await person.says('คันที่ 99')).text).toContain('มี 14 คัน');
});

test('words as they are kept are shown, others typed then take their place, and those that cannot be kept are refused', async () => {
  const { person } = await begun('ขอไฟล์รายงาน');
  await person.says('1');
  expect((await person.says('ไปอบรมที่จังหวัดซึ่งอยู่ไกลมาก')).text).toBe('ยาวเกินไป พิมพ์ให้สั้นลง');
  expect((await person.says('ไปอบรม')).text).toBe('รถ 1: ไปอบรม');
  const changed = await person.says('ไปประชุม');
  expect(changed.text).toBe('รถ 1: ไปประชุม');
  expect(changed.labels).toEqual(['จองเลย', 'ยกเลิก']);
  expect((await person.presses('จองเลย')).text).toBe('จองรถ 1แล้ว ไปประชุม');
});
