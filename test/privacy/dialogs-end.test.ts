import { officeId } from '../../src/domain/office-store';
import type { Grant } from '../../src/domain/people/people.rules';
import { people } from '../../src/domain/people/person.model';
import { type TestPerson, useBot } from '../../src/testing/make-bot';
import { countInOplog, endOfOplog } from '../../src/testing/oplog';

const bot = useBot();
const office = officeId('kham-muang');
const FINANCE: Grant = { role: 'staff', unit: 'finance_division' };
const CLERK: Grant = { role: 'staff', unit: 'clerk_office' };
const TAKEN = 'สิทธิ์ที่ใช้ทำรายการนี้สิ้นสุดแล้ว';

let admin: TestPerson;
beforeEach(async () => {
  admin = await bot.member({ role: 'admin', name: 'ผู้ดูแล' });
});
const clerkWith = (...grants: Grant[]) => bot.member({ name: 'มานี', grants });

async function takeAway(right: string): Promise<void> {
  await admin.says('รายชื่อเจ้าหน้าที่');
  await admin.presses(`ถอนสิทธิ์ ${right} ของ มานี`);
  await admin.presses('ยืนยันถอนสิทธิ์');
}

test('a report that was begun with a right that is taken ends, and says so when it is gone on with', async () => {
  const person = await clerkWith(FINANCE, CLERK);
  await person.says('รายงาน มาตรการ 4 รอบ 6 เดือน 60% จัดทำประกาศแล้ว');
  await person.presses('กองคลัง');
  await takeAway('เจ้าหน้าที่ กองคลัง');
  expect((await person.presses('ยืนยันส่ง')).text).toContain(TAKEN);
  expect((await person.says('ทำต่อ')).text).toContain('ไม่มีรายการที่ทำค้างไว้');
});

test('words that it waited for are answered so too; anything else is answered as ever', async () => {
  const person = await clerkWith(FINANCE, CLERK);
  await person.says('รายงาน มาตรการ 4 รอบ 6 เดือน');
  await takeAway('เจ้าหน้าที่ กองคลัง');
  expect((await person.says('60%')).text).toContain(TAKEN);
  await person.says('รายงาน มาตรการ 2 รอบ 6 เดือน');
  await takeAway('เจ้าหน้าที่ สำนักปลัด');
  expect((await person.says('ช่วยเหลือ')).text).not.toContain(TAKEN);
});

test('an announcement ends with the right to announce; a right that a dialog does not need ends nothing', async () => {
  const person = await clerkWith(FINANCE, { role: 'executive', unit: null });
  await person.says('ประกาศ พรุ่งนี้ประชุม');
  await takeAway('ผู้บริหาร');
  expect((await person.presses('ตามส่วนราชการ')).text).toContain(TAKEN);

  const other = await bot.member({ name: 'มานี', grants: [FINANCE, { role: 'executive', unit: null }] });
  await other.says('รายงาน มาตรการ 4 รอบ 6 เดือน 60% จัดทำประกาศแล้ว');
  await takeAway('ผู้บริหาร');
  expect((await other.presses('ยืนยันส่ง')).text).toContain('บันทึกรายงานแล้ว');
});

test('the rights of a stand-in end with their last day, and so do dialogs under them', async () => {
  const person = await clerkWith(CLERK, { ...FINANCE, until: '2026-11-20' });
  await bot.tick('2026-11-20', '23:50');
  await person.says('รายงาน มาตรการ 4 รอบ 6 เดือน');
  await person.presses('กองคลัง');
  bot.clock.advance(20 * 60_000);
  expect((await person.presses('25%')).text).toContain(TAKEN);
});

test('in a group it is said once; what the person says there then is not written', async () => {
  const person = await clerkWith(FINANCE, CLERK);
  const group = await bot.groupOf({ members: [person], unit: 'finance_division' });
  await person.says('/รายงาน มาตรการ 4 รอบ 6 เดือน', group);
  await takeAway('เจ้าหน้าที่ กองคลัง');
  expect((await person.says('60%', group)).text).toContain(TAKEN);
  const before = await endOfOplog();
  expect((await person.says('เรื่องในกลุ่ม', group)).messages).toEqual([]);
  expect(await countInOplog('เรื่องในกลุ่ม', before)).toBe(0);
});

test('who is registered no more is told how to come back, in a dialog and in a group', async () => {
  const person = await clerkWith(FINANCE);
  const group = await bot.groupOf({ members: [person], unit: 'finance_division' });
  await person.says('รายงาน มาตรการ 4 รอบ 6 เดือน 60% จัดทำประกาศแล้ว');
  await person.says('/รายงาน มาตรการ 4 รอบ 6 เดือน', group);
  await takeAway('เจ้าหน้าที่ กองคลัง');
  expect(await people(office).count()).toBe(1);
  expect((await person.presses('ยืนยันส่ง')).text).toContain('ยังไม่ได้ลงทะเบียน');
  expect((await person.says('60%', group)).messages).toEqual([]);
});
