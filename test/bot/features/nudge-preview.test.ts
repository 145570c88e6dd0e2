import { Outbox } from '../../../src/delivery/outbox.model';
import { latestAudit } from '../../../src/domain/audit/audit.model';
import { instantOf } from '../../../src/domain/calendar/dates';
import { type TestPerson, useBot } from '../../../src/testing/make-bot';
import { complete, DAY, KHAM_MUANG, remind, sentTo } from './reminders-outbox';

const bot = useBot();
const NUDGE = 'เตือนคนที่ยังไม่รายงาน';
const SEND = 'ส่งข้อความติดตาม';
const finance = (name = 'คนของคลัง') => bot.member({ role: 'staff', unit: 'finance_division', name });
const headOfFinance = () => bot.member({ role: 'supervisor', unit: 'finance_division', name: 'ชื่อหัวหน้า' });

beforeEach(() => bot.clock.set(instantOf(DAY, '08:30')));

test('a nudge shows whom it reaches, what it says and what it takes of the quota, and sends nothing by itself', async () => {
  await finance('สมศรี');
  await finance('สมชาย');
  const head = await headOfFinance();
  const preview = await head.says(NUDGE);
  for (const words of [
    'ตรวจก่อนส่งข้อความติดตาม',
    'ถึงผู้ที่ยังไม่รายงาน 2 คน',
    'ใช้โควตา 2 ข้อความ เหลือก่อนส่ง 15,000 ข้อความในเดือนนี้',
    'หัวหน้าส่วนราชการ กองคลัง ขอติดตามรายงาน\nอีก 14 วันครบกำหนดส่งรายงาน',
    'สมศรี\nค้าง 3\nรอบ 6 เดือน ปี 2570 มาตรการ 1, 4, 8',
    'สมชาย',
  ])
    expect(preview.text).toContain(words);
  expect(await Outbox.countDocuments({})).toBe(0);
  expect((await head.presses(SEND)).text).toBe('ส่งข้อความติดตามถึงผู้ที่ยังไม่รายงาน 2 คน');
  expect(bot.world.quota.used).toBe(2);
});

test.each([
  [
    'the help',
    async (head: TestPerson) => {
      await head.says('ช่วยเหลือ');
      await head.presses('ประกาศและการแจ้งเตือน');
    },
  ],
  [
    'the red card of what is overdue',
    async (head: TestPerson) => {
      bot.clock.set(instantOf('2027-04-01', '08:30'));
      const due = { fiscalYear: 2570, round: '6m' as const, dueOn: '2027-03-31', step: -1 };
      await remind(bot, head, { units: true }, [due]);
      await sentTo(bot, head);
    },
  ],
])('from %s it is one tap to the preview, one more to send', async (_from, open) => {
  const person = await finance();
  const head = await headOfFinance();
  await open(head);
  const before = bot.moment();
  const preview = await head.presses(NUDGE);
  expect(preview.text).toContain('ถึงผู้ที่ยังไม่รายงาน 1 คน');
  expect(person.got(before).messages).toHaveLength(0);
  await head.presses(SEND);
  expect(person.got(before).text).toContain('ขอติดตามรายงาน');
});

test('the units of a preview of the office are named, and who is not reached', async () => {
  await finance();
  await (await finance('งด')).says('งดแจ้งเตือน');
  for (let n = 1; n <= 6; n++) await bot.member({ role: 'staff', unit: 'public_works_division', name: `ช่าง ${n}` });
  const boss = await bot.member({ role: 'executive' });
  const preview = await boss.says(NUDGE);
  expect(preview.text).toContain('ถึงผู้ที่ยังไม่รายงาน 7 คน');
  expect(preview.text).toContain('ช่าง 1\nค้าง 1\nกองช่าง');
  expect(preview.text).toContain('และอีก 2 คน');
  expect(preview.text).toContain('ส่งถึงไม่ได้ 1 คน');
  expect(preview.text).toContain('ยังไม่มีผู้ลงทะเบียนในสำนักปลัด');
  expect(preview.labels).toContain('ดูรายบุคคล');
});

test('one that the quota does not allow cannot be sent, and says what can be done', async () => {
  await finance();
  await finance('อีกคน');
  const head = await headOfFinance();
  bot.world.quota.count(14_999);
  const preview = await head.says(NUDGE);
  expect(preview.text).toContain('โควตาของเดือนนี้ไม่พอ');
  expect(preview.labels).not.toContain(SEND);
});

test('when the quota is used up between preview and tap, the preview comes again and nothing goes out', async () => {
  await finance();
  const head = await headOfFinance();
  await head.says(NUDGE);
  bot.world.quota.count(15_000);
  bot.clock.set(instantOf(DAY, '08:40'));
  expect((await head.presses(SEND)).text).toContain('โควตาของเดือนนี้ไม่พอ');
  expect(await Outbox.countDocuments({})).toBe(0);
});

test('when more people would get it by now, or on another day, it is shown once more first', async () => {
  await finance();
  const head = await headOfFinance();
  await head.says(NUDGE);
  await finance('คนใหม่');
  const again = await head.presses(SEND);
  expect(again.text).toContain('ตรวจอีกครั้งก่อนส่ง');
  expect(again.text).toContain('ถึงผู้ที่ยังไม่รายงาน 2 คน');
  bot.clock.set(instantOf('2027-03-18', '08:30'));
  expect((await head.presses(SEND)).text).toContain('ตรวจอีกครั้งก่อนส่ง');
  expect(await Outbox.countDocuments({})).toBe(0);
  await head.presses(SEND);
  expect(await latestAudit(KHAM_MUANG, 1)).toMatchObject([{ action: 'nudge.sent', subject: '2570 6m x2' }]);
});

test('a second tap tells who was asked today; when all is in meanwhile it says so', async () => {
  await finance();
  const head = await headOfFinance();
  await head.says(NUDGE);
  await head.presses(SEND);
  expect((await head.presses(SEND)).text).toContain('วันนี้ติดตามไปแล้ว 1 คน');
  await complete([1, 4, 8]);
  expect((await head.presses(SEND)).text).toContain('ไม่มีรายการค้างส่ง');
  expect(await Outbox.countDocuments({ kind: 'nudge' })).toBe(1);
});
