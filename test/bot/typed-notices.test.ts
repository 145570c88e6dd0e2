import { texts } from '../../src/bot/texts';
import { addDays, instantOf } from '../../src/domain/calendar/dates';
import { reports } from '../../src/domain/reports/report.model';
import { type TestPerson, useBot } from '../../src/testing/make-bot';
import { DAY, KHAM_MUANG, remind, sentTo } from './features/reminders-outbox';

const bot = useBot();
const finance = () => bot.member({ role: 'staff', unit: 'finance_division', name: 'คนของคลัง' });
const head = () => bot.member({ role: 'supervisor', unit: 'finance_division', name: 'หัวหน้า' });

beforeEach(() => bot.clock.set(instantOf(DAY, '08:30')));

async function reminded(person: TestPerson): Promise<TestPerson> {
  await remind(bot, person);
  await sentTo(bot, person);
  return person;
}

describe('labels of a reminder', () => {
  test.each(['รายงานเลย', 'เตือนอีกทีพรุ่งนี้', 'ฉันไม่ใช่ผู้รับผิดชอบ'])('“%s” typed does what the tap does', async (label) => {
    const [tapping, typing] = [await reminded(await finance()), await reminded(await finance())];
    expect((await typing.says(label)).text).toBe((await tapping.presses(label)).text);
  });

  test('are known after other talk, also on the next day', async () => {
    const person = await reminded(await finance());
    await person.says('คะแนน');
    bot.clock.set(instantOf(addDays(DAY, 1), '09:00'));
    expect((await person.says('ฉันไม่ใช่ผู้รับผิดชอบ')).text).not.toContain('ยังไม่เข้าใจ');
  });

  test('a word of the menu keeps its own meaning', async () => {
    const person = await reminded(await finance());
    expect((await person.says('รายงาน')).text).toContain('เลือกมาตรการ');
  });

  test('are nobody’s who did not get it, and over after some days', async () => {
    const person = await reminded(await finance());
    expect((await (await finance()).says('เตือนอีกทีพรุ่งนี้')).text).toContain('ยังไม่เข้าใจ');
    bot.clock.set(instantOf(addDays(DAY, 5), '09:00'));
    expect((await person.says('เตือนอีกทีพรุ่งนี้')).text).toContain('ยังไม่เข้าใจ');
  });
});

test('several of a label in a list that was sent are asked about, and each can be typed in turn', async () => {
  const [staff, reviewer] = [await finance(), await head()];
  for (const measure of [1, 4]) {
    await staff.says(`รายงาน มาตรการ ${measure} รอบ 6 เดือน 60% จัดอบรมแล้ว`);
    await staff.presses('ยืนยันส่ง');
  }
  bot.clock.set(instantOf(addDays(DAY, 1), '08:30'));
  expect((await sentTo(bot, reviewer)).labels).toContainEqual(expect.stringContaining('ตรวจ'));
  const asked = await reviewer.says('ตรวจ');
  expect(asked.text).toContain(texts.whichButton);
  expect((await reviewer.says(texts.buttonAt(1))).labels).toContain('อนุมัติ');
  expect(await reports(KHAM_MUANG).count({ state: 'submitted' })).toBe(2);
});
