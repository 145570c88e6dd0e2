import { officeId } from '../../src/domain/office-store';
import { issueCode } from '../../src/domain/people/issue-code';
import { people } from '../../src/domain/people/person.model';
import { reports } from '../../src/domain/reports/report.model';
import { useBot } from '../../src/testing/make-bot';

const bot = useBot();
const office = officeId('kham-muang');
const UNSEEN = ['\u200b', '\u3164', ' \u00a0\u2800 '];

test.each(UNSEEN)('%j answers no question of a report: it is asked again', async (unseen) => {
  const person = await bot.member({ role: 'staff', unit: 'finance_division' });
  await person.says('รายงาน มาตรการ 4 รอบ 6 เดือน 40% ประชุมชี้แจง');
  const asked = await person.presses('เพิ่มผลผลิต');
  const again = await person.says(unseen);
  expect(again.text).toBe(asked.text);
  const shown = await person.says('คู่มือ 1 เล่ม');
  expect(shown.text).toContain('คู่มือ 1 เล่ม');
  await person.presses('ยืนยันส่ง');
  expect(await reports(office).findOne({ measure: 4 })).toMatchObject({ output: 'คู่มือ 1 เล่ม', detail: 'ประชุมชี้แจง' });
});

test.each(UNSEEN)('%j is no reason for sending a report back', async (unseen) => {
  const person = await bot.member({ role: 'staff', unit: 'finance_division' });
  const head = await bot.member({ role: 'supervisor', unit: 'finance_division' });
  await person.says('รายงาน มาตรการ 4 รอบ 6 เดือน 40% ประชุมชี้แจง');
  await person.presses('ยืนยันส่ง');
  await head.says('ตรวจมาตรการ 4 รอบ 6 เดือน');
  await head.presses('ส่งกลับ');
  const again = await head.says(unseen);
  expect(again.text).toContain('เหตุผล');
  expect(await reports(office).findOne({ measure: 4 })).toMatchObject({ state: 'submitted' });
});

test.each(UNSEEN)('%j is nothing to announce', async (unseen) => {
  const admin = await bot.member({ role: 'admin' });
  const plain = await admin.says('ประกาศ');
  await admin.says('ยกเลิก');
  expect((await admin.says(`ประกาศ ${unseen}`)).text).toBe(plain.text);
  expect((await admin.says(unseen)).text).toBe(plain.text);
});

test.each(UNSEEN.slice(0, 2))('somebody whose name in LINE is %j has none', async (unseen) => {
  const now = bot.clock.now();
  const code = await issueCode({ office, role: 'staff', unit: 'finance_division', uses: 1, now, issuedBy: null });
  const person = bot.guest(unseen);
  await person.follows();
  await person.says(`ลงทะเบียน ${code}`);
  await person.presses('ยินยอมและลงทะเบียน');
  expect(await people(office).findOne({ lineUserId: person.lineUserId })).toMatchObject({ displayName: null });
});

test('ำ in two characters is ำ in what is put in fixed words', async () => {
  const person = await bot.member({ role: 'staff', unit: 'finance_division' });
  for (const text of ['ขอสำเนาข้อมูล', 'ทำไมฉันไม่ได้ข้อความ']) {
    const wanted = await person.says(text);
    const given = await person.says(text.replace('ำ', '\u0e4dา'));
    expect(given.text).toBe(wanted.text);
  }
});
