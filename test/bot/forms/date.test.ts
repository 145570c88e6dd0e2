import { z } from 'zod';
import { type Feature, intent, route } from '../../../src/bot/feature';
import { defineForm } from '../../../src/bot/forms/define-form';
import { date } from '../../../src/bot/forms/fields/date';
import { thaiDate } from '../../../src/domain/calendar/dates';
import { officeId } from '../../../src/domain/office-store';
import { textMessage } from '../../../src/line/compose';
import { definePostback } from '../../../src/line/postback';
import { Refusal } from '../../../src/refusal';
import { dialogOf } from '../../../src/testing/dialogs';
import { useBot } from '../../../src/testing/make-bot';

/** Today in the tests is Friday, 20 November 2026. */
const TOMORROW = '2026-11-21';
const visitSchema = z.object({ day: z.string().nullable() });
type Visit = z.infer<typeof visitSchema>;

const form = defineForm<Visit>({
  name: 'visits',
  who: 'member',
  values: visitSchema,
  fields: [
    date<Visit>({
      name: 'day',
      label: 'วัน',
      options: () => [{ key: 'tomorrow', label: 'พรุ่งนี้เลย', answer: { day: TOMORROW } }],
      sheet: ({ ctx }) => ({ kicker: ctx.organisation.name, title: 'มาวันไหน', altText: 'มาวันไหน' }),
      picker: ({ ctx }) => ({ label: 'เลือกวันที่มา', min: ctx.today, max: '2026-12-31' }),
      answer: (day, { ctx }) => {
        if (day < ctx.today) throw new Refusal('past_day', 'วันนั้นผ่านไปแล้ว');
        return { day };
      },
    }),
  ],
  submit: async ({ draft }) => ({ replies: [textMessage(`มา ${draft.day}`)], dialog: null }),
});
const visitsFeature: Feature = {
  name: 'visits',
  help: [],
  askAgain: form.askAgain,
  routes: [route(intent('document'), 'member', (ctx) => form.start(ctx, { day: null })), ...form.routes],
};

const bot = useBot({ features: [visitsFeature] });
const begun = async () => {
  const person = await bot.member({ role: 'staff', unit: 'finance_division' });
  return { person, asked: await person.says('ขอไฟล์รายงาน') };
};

test('where one day is asked for, two are asked back', async () => {
  const { person } = await begun();
  expect((await person.says('5-8 ธ.ค. 2569')).text).toContain('ข้อนี้ตอบวันเดียว');
});

test('a day is picked, within the days that the picker offers', async () => {
  const { person, asked } = await begun();
  expect(asked.labels).toEqual(['พรุ่งนี้เลย', 'เลือกวันที่มา', 'ยกเลิก']);
  expect((await person.picks('เลือกวันที่มา', '2026-12-05')).text).toContain('วัน: 5 ธ.ค. 2569');
  expect((await person.presses('ยืนยัน')).text).toBe('มา 2026-12-05');
});

test.each([
  ['วันที่ 5 ธ.ค. 2569', '2026-12-05'],
  ['๕ ธันวาคม ๒๕๖๙', '2026-12-05'],
  ['5/12/69', '2026-12-05'],
  ['2026-12-05', '2026-12-05'],
  ['วันจันทร์หน้า', '2026-11-23'],
  ['พรุ่งนี้เลย', TOMORROW],
])('it may be typed: %s', async (words, day) => {
  const { person } = await begun();
  expect((await person.says(words)).text).toContain(`วัน: ${thaiDate(day)}`);
});

test.each([
  ['31 พ.ย. 2569', 'ปฏิทินไม่มีวันที่นั้น'],
  ['วันพุธที่ 5 ธ.ค. 2569', 'วันที่กับวันในสัปดาห์ไม่ตรงกัน'],
  ['เมื่อไหร่ก็ได้', 'ยังไม่เข้าใจวันที่'],
  ['19 พ.ย. 2569', 'วันนั้นผ่านไปแล้ว'],
])('%s is asked again with why, and with the picker', async (words, why) => {
  const { person } = await begun();
  const again = await person.says(words);
  expect(again.text).toContain(why);
  expect(again.labels).toContain('เลือกวันที่มา');
});

test('another picker than the one of a field that takes days is not taken, nor one that was left without a day', async () => {
  const { person, asked } = await begun();
  const pick = definePostback('visits.date', z.object({ field: z.string() }));
  const { token } = await dialogOf(officeId('kham-muang'), person.lineUserId);
  expect((await person.pressesData(pick.data({ field: 'day' }, token))).text).toBe(asked.text);
  const preview = pick.data({ field: 'preview' }, token);
  expect((await person.pressesData(preview, undefined, { date: '2026-12-05' })).text).toBe(asked.text);
});

test('picked again from a question that is past, it corrects the day', async () => {
  const { person } = await begun();
  const pick = definePostback('visits.date', z.object({ field: z.string() }));
  const { token } = await dialogOf(officeId('kham-muang'), person.lineUserId);
  await person.says('5 ธ.ค. 2569');
  const corrected = await person.pressesData(pick.data({ field: 'day' }, token), undefined, { date: '2026-12-06' });
  expect(corrected.text).toContain('วัน: 6 ธ.ค. 2569');
});
