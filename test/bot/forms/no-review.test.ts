import { z } from 'zod';
import { type Feature, intent, route } from '../../../src/bot/feature';
import { defineForm } from '../../../src/bot/forms/define-form';
import { freeText } from '../../../src/bot/forms/fields/free-text';
import { textMessage } from '../../../src/line/compose';
import { useBot } from '../../../src/testing/make-bot';

const wishSchema = z.object({ wish: z.string().nullable() });
type Wish = z.infer<typeof wishSchema>;

const form = defineForm<Wish>({
  name: 'wishes',
  who: 'member',
  values: wishSchema,
  fields: [freeText<Wish>({ name: 'wish', isOptional: false, ask: 'อยากได้อะไร' })],
  review: 'none',
  submit: async ({ draft: { wish } }) =>
    wish === 'ทุกอย่าง'
      ? { ask: 'wish', set: { wish: null }, notice: 'ขอทีละอย่าง' }
      : { replies: [textMessage(`ขอ${wish}แล้ว`)], dialog: null },
});
const wishesFeature: Feature = {
  name: 'wishes',
  help: [],
  askAgain: form.askAgain,
  routes: [
    route(intent('document'), 'member', (ctx, { slots }) => form.start(ctx, { wish: slots.format ?? null })),
    ...form.routes,
  ],
};
const bot = useBot({ features: [wishesFeature] });
const somebody = () => bot.member({ role: 'staff', unit: 'finance_division' });

test('of a form without a review the last answer submits it', async () => {
  const person = await somebody();
  await person.says('ขอไฟล์รายงาน');
  expect((await person.says('โต๊ะ')).text).toBe('ขอโต๊ะแล้ว');
  expect((await person.says('เก้าอี้')).text).not.toContain('ขอเก้าอี้');
});

test('one that has all its answers when it begins is submitted at once', async () => {
  expect((await (await somebody()).says('ขอไฟล์รายงาน pdf')).text).toBe('ขอpdfแล้ว');
});

test('what submitting finds wrong is asked again, and no button confirms anything', async () => {
  const person = await somebody();
  await person.says('ขอไฟล์รายงาน');
  const again = await person.says('ทุกอย่าง');
  expect(again.text).toBe('ขอทีละอย่าง\nอยากได้อะไร');
  expect((await person.says('โต๊ะ')).text).toBe('ขอโต๊ะแล้ว');
  const kinds = form.routes.map(({ on }) => ('button' in on ? on.button : null));
  expect(kinds).not.toContain('wishes.confirm');
});
