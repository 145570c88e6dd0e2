import { type Feature, intent, route } from '../../src/bot/feature';
import { type TestPerson, useBot } from '../../src/testing/make-bot';

/** Answers with a text that LINE never takes. */
const brokenFeature: Feature = {
  name: 'broken',
  help: [],
  routes: [route(intent('document'), 'member', async () => ({ replies: [{ type: 'text', text: '' }] }))],
};
const bot = useBot({ features: [brokenFeature] });
const HOUR_MS = 3_600_000;

const told = (admin: TestPerson): string[] =>
  bot.world
    .history(admin.key)
    .map(({ message }) => String(message.text))
    .filter((text) => text.includes('LINE ไม่รับ'));

test('who asks gets an apology with the event’s number, which the admins of the office get as well, once an hour', async () => {
  const admin = await bot.member({ role: 'admin' });
  const elsewhere = await bot.member({ role: 'admin', office: 'mueang-hong' });
  const person = await bot.member({ role: 'staff', unit: 'finance_division' });
  const { text } = await person.says('ขอไฟล์รายงาน');
  const [, id = ''] = /ขออภัย แสดงคำตอบนี้ไม่ได้ ส่งรหัสนี้ให้ผู้ดูแลระบบตรวจสอบ: (\S+)$/.exec(text) ?? [];
  expect(id).not.toBe('');
  expect(told(admin)).toEqual([expect.stringContaining(id)]);

  expect((await person.says('ขอไฟล์รายงาน')).text).toContain('ขออภัย แสดงคำตอบนี้ไม่ได้');
  expect(told(admin)).toHaveLength(1);
  bot.clock.advance(HOUR_MS);
  await person.says('ขอไฟล์รายงาน');
  expect(told(admin)).toHaveLength(2);
  expect(told(elsewhere)).toEqual([]);
});

test('in a group, too, it is no silence', async () => {
  const person = await bot.member({ role: 'staff', unit: 'finance_division' });
  const group = await bot.groupOf({ members: [person], unit: 'finance_division' });
  expect((await person.says('ตามติด ขอไฟล์รายงาน', group)).text).toContain('ขออภัย แสดงคำตอบนี้ไม่ได้');
});
