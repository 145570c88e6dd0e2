import { instantOf } from '../../../src/domain/calendar/dates';
import { useBot } from '../../../src/testing/make-bot';
import { complete, DAY } from './reminders-outbox';

const bot = useBot();
const PEOPLE = 'ดูรายบุคคล';
const staff = (unit: string, name: string) => bot.member({ role: 'staff', unit, name });

beforeEach(() => bot.clock.set(instantOf(DAY, '09:00')));

test('a supervisor sees everybody of the own units, each with what is owed, and nobody else', async () => {
  for (const name of ['หนึ่ง', 'สอง', 'สาม', 'สี่', 'ห้า', 'หก']) await staff('finance_division', name);
  await staff('public_works_division', 'คนของช่าง');
  const head = await bot.member({ role: 'supervisor', unit: 'finance_division', name: 'หัวหน้า' });
  await complete([1]);
  expect((await head.says('ใครยังไม่รายงาน')).text).toContain('และอีก 2 คน');
  const list = await head.presses(PEOPLE);
  expect(list.text).toContain('รอบ 6 เดือน ปี 2570 ผู้ลงทะเบียนของส่วนราชการที่ค้างส่ง 6 คน');
  for (const name of ['หนึ่ง', 'หก'])
    expect(list.text).toContain(`${name}\nค้าง 2\nเตือน ${name}\nเตือน\nรอบ 6 เดือน ปี 2570 มาตรการ 4, 8`);
  expect(list.text).not.toContain('คนของช่าง');
  await head.presses('เตือนคนที่ยังไม่รายงาน');
  expect((await head.presses('ส่งข้อความติดตาม')).text).toContain('ถึงผู้ที่ยังไม่รายงาน 6 คน');
});

test('an executive sees the whole office page by page, each person with their unit, and which units have nobody', async () => {
  for (let n = 1; n <= 7; n++) await staff('finance_division', `คลัง ${n}`);
  await staff('public_works_division', 'ช่าง');
  const boss = await bot.member({ role: 'executive' });
  await boss.says('ใครยังไม่รายงาน');
  const first = await boss.presses(PEOPLE);
  expect(first.text).toContain('รายการที่ 1 ถึง 6 จาก 8');
  expect(first.text).toContain('คลัง 6\nค้าง 3\nเตือน คลัง 6\nเตือน\nกองคลัง\nรอบ 6 เดือน ปี 2570 มาตรการ 1, 4, 8');
  expect(first.text).toContain('ยังไม่มีเจ้าหน้าที่ลงทะเบียนในสำนักปลัด');
  const second = await boss.presses('ดูต่อ อีก 2 รายการ');
  expect(second.text).toContain('ช่าง\nค้าง 1\nเตือน ช่าง\nเตือน\nกองช่าง\nรอบ 6 เดือน ปี 2570 มาตรการ 8');
});

test('of one unit that was asked for it shows that one', async () => {
  await staff('finance_division', 'คนของคลัง');
  await staff('public_works_division', 'คนของช่าง');
  const boss = await bot.member({ role: 'executive' });
  await boss.says('กองช่างค้างส่งอะไรบ้าง');
  const list = await boss.presses(PEOPLE);
  expect(list.text).toContain('คนของช่าง');
  expect(list.text).not.toContain('คนของคลัง');
});

test('when everything is reported meanwhile it says so', async () => {
  const head = await bot.member({ role: 'supervisor', unit: 'finance_division' });
  await head.says('ใครยังไม่รายงาน');
  await complete([1, 4, 8]);
  expect((await head.presses(PEOPLE)).text).toContain('กองคลังไม่มีรายการค้างส่ง รอบ 6 เดือน ปี 2570');
});

test('staff are not offered it, and in a group nobody is', async () => {
  const person = await staff('finance_division', 'คนของคลัง');
  const head = await bot.member({ role: 'supervisor', unit: 'finance_division' });
  const group = await bot.groupOf({ unit: 'finance_division', members: [head] });
  expect((await person.says('ใครยังไม่รายงาน')).labels).not.toContain(PEOPLE);
  expect((await head.says('/ใครยังไม่รายงาน', group)).labels).not.toContain(PEOPLE);
});
