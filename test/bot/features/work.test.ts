import { instantOf } from '../../../src/domain/calendar/dates';
import { useBot } from '../../../src/testing/make-bot';

const bot = useBot();

test('งานของฉัน lists the measures of the own unit with due day, days left, state and a button each', async () => {
  const person = await bot.member({ role: 'staff', unit: 'finance_division' });
  const work = await person.says('งานของฉัน');
  expect(work.text).toContain('รายงานครบแล้ว 0 จาก 3 รายการ');
  expect(work.text).toContain('รอบ 6 เดือน ยังไม่รายงาน\nกำหนดส่ง 31 มี.ค. 2570 (อีก 131 วัน)');
  expect(work.text).toContain('ยังไม่รายงาน');
  expect(work.labels.filter((label) => label.startsWith('รายงานมาตรการ'))).toEqual([
    'รายงานมาตรการ 1 รอบ 6 เดือน กองคลัง',
    'รายงานมาตรการ 4 รอบ 6 เดือน กองคลัง',
    'รายงานมาตรการ 8 รอบ 6 เดือน กองคลัง',
  ]);
});

test('the button leads into the report, and the list shows it afterwards', async () => {
  const person = await bot.member({ role: 'staff', unit: 'finance_division' });
  await person.says('งานของฉัน');
  expect((await person.presses('รายงานมาตรการ 4 รอบ 6 เดือน')).text).toContain('มาตรการ 4');
  await person.says('เสร็จแล้ว 100%');
  await person.says('ออกประกาศแล้ว');
  await person.says('หนังสือเวียน 1 ฉบับ');
  await person.says('ยืมเป็นระเบียบขึ้น');
  await person.says('https://www.kham-muang.go.th/news/4');
  await person.says('ไปต่อ');
  await person.says('ข้าม');
  await person.says('ยืนยันส่ง');
  const work = await person.says('งานของฉัน');
  expect(work.text).toContain('รายงานครบแล้ว 1 จาก 3 รายการ');
  expect(work.text).toContain('รายงานแล้ว 100% (เสร็จแล้ว)');
  expect(work.labels).toContain('แก้ไขมาตรการ 4 รอบ 6 เดือน กองคลัง');
  expect(work.labels.indexOf('แก้ไขมาตรการ 4 รอบ 6 เดือน กองคลัง')).toBe(2);
});

test('a long list goes on with ดูต่อ, and says how many are left', async () => {
  const clerk = await bot.member({ role: 'supervisor', unit: 'clerk_office' });
  const first = await clerk.says('งานของฉัน');
  expect(first.text).toContain('รายการที่ 1 ถึง 6 จาก 12');
  const second = await clerk.presses('ดูต่อ อีก 6 รายการ');
  expect(second.text).toContain('รายการที่ 7 ถึง 12 จาก 12');
  expect(second.text).toContain('12. การตรวจสอบและการต่ออายุเว็บไซต์');
  expect(second.labels.some((label) => label.startsWith('ดูต่อ'))).toBe(false);
});

test('after 31 March the first round stays, overdue, beside the second', async () => {
  const person = await bot.member({ role: 'staff', unit: 'public_works_division' });
  bot.clock.set(instantOf('2027-03-31', '23:59'));
  expect((await person.says('งานของฉัน')).text).toContain('31 มี.ค. 2570 (วันนี้)');
  bot.clock.set(instantOf('2027-04-01', '00:00'));
  const work = await person.says('งานของฉัน');
  expect(work.text).toContain('รอบ 6 เดือน ยังไม่รายงาน\nกำหนดส่ง 31 มี.ค. 2570 (เลยกำหนด 1 วัน)');
  expect(work.text).toContain('รอบ 12 เดือน ยังไม่รายงาน\nกำหนดส่ง 30 ก.ย. 2570 (อีก 182 วัน)');
});

test('a round or year that is named is shown', async () => {
  const person = await bot.member({ role: 'staff', unit: 'finance_division' });
  expect((await person.says('งานของฉันรอบ 12 เดือน')).text).toContain('30 ก.ย. 2570');
  expect((await person.says('งานของฉัน ปี 2563')).text).toContain('1 มี.ค. 2563');
});

test('a measure of every unit belongs to everybody', async () => {
  const person = await bot.member({ role: 'staff', unit: 'finance_division', office: 'soe-phloe' });
  const work = await person.says('งานของฉัน');
  expect(work.labels.filter((label) => label.startsWith('รายงานมาตรการ'))).toEqual(
    ['3 รอบ 6 เดือน', ...[9, 10, 12].map((num) => `${num} รอบ 6 เดือน กองคลัง`)].map((part) => `รายงานมาตรการ ${part}`),
  );
});

test.each(['executive', 'admin'] as const)('an %s, who has no unit, is led to the overview', async (role) => {
  const person = await bot.member({ role });
  const answer = await person.says('งานของฉัน');
  expect(answer.text).toContain('พิมพ์ "ภาพรวม"');
  expect(answer.labels).toContain('ภาพรวม');
});

test('an executive, for whose review something waits, is told of that first', async () => {
  const clerk = await bot.member({ role: 'staff', unit: 'finance_division' });
  await clerk.says('รายงาน มาตรการ 1 รอบ 6 เดือน 60% จัดอบรมแล้ว');
  await clerk.presses('ยืนยันส่ง');
  const reply = await (await bot.member({ role: 'executive' })).says('มีอะไรต้องทำบ้าง');
  expect(reply.text).toContain('มีรายงานรอคุณตรวจ 1 รายการ');
  expect(reply.labels[0]).toBe('รอตรวจ');
});

test('somebody whose unit has no measures is told so', async () => {
  const person = await bot.member({ role: 'staff', unit: 'finance_division', office: 'mueang-hong' });
  expect((await person.says('งานของฉัน')).text).toContain('แผนปี 2570 ไม่มีมาตรการของ');
});

test('in a group it is not shown, for anybody', async () => {
  const person = await bot.member({ role: 'staff', unit: 'finance_division' });
  const group = await bot.groupOf({ unit: 'finance_division', members: [person] });
  expect((await person.says('/งานของฉัน', group)).text).toContain('แชตส่วนตัว');
});
