import { officeId } from '../../../src/domain/office-store';
import { people } from '../../../src/domain/people/person.model';
import { NOTICE_VERSION } from '../../../src/domain/people/privacy-notice';
import { reports } from '../../../src/domain/reports/report.model';
import { useBot } from '../../../src/testing/make-bot';

const bot = useBot();
const KHAM_MUANG = officeId('kham-muang');

test('shows everything that is stored: name, office, rights, registration, consent', async () => {
  const grants = [
    { role: 'staff' as const, unit: 'finance_division' },
    { role: 'supervisor' as const, unit: 'clerk_office' },
  ];
  const person = await bot.member({ grants, name: 'คนสองกอง' });
  const reply = await person.says('ข้อมูลของฉัน');
  for (const part of ['คนสองกอง', 'เทศบาลตำบลคำม่วง', 'เจ้าหน้าที่ กองคลัง', 'หัวหน้าส่วนราชการ สำนักปลัด']) {
    expect(reply.text).toContain(part);
  }
  expect(reply.text).toContain(`ฉบับที่ ${NOTICE_VERSION} เมื่อ 20 พ.ย. 2569`);
  expect(reply.text).not.toContain(person.lineUserId);
});

test('says so when LINE gave no name', async () => {
  const person = await bot.member({ role: 'executive' });
  await people(KHAM_MUANG).updateOne({ lineUserId: person.lineUserId }, { $set: { displayName: null } });
  expect((await person.says('ข้อมูลของฉัน')).text).toContain('LINE ไม่ได้ให้ชื่อ');
});

test('counts the reports the person sent', async () => {
  const person = await bot.member({ role: 'staff', unit: 'finance_division' });
  expect((await person.says('ข้อมูลของฉัน')).text).toContain('ยังไม่มี');
  const stored = await people(KHAM_MUANG).findOne({ lineUserId: person.lineUserId });
  if (!stored) throw new Error('not registered');
  const content = { status: null, progress: 60, detail: 'จัดอบรมแล้ว', output: null, outcome: null, remarks: null };
  await reports(KHAM_MUANG).insert({
    ...content,
    fiscalYear: 2570,
    measure: 2,
    round: '6m',
    unit: 'finance_division',
    version: 1,
    reportedBy: stored._id,
    reportedAt: bot.clock.now(),
  });
  expect((await person.says('ข้อมูลของฉัน')).text).toContain('1 รายการ');
});

test('is nothing for a group', async () => {
  const person = await bot.member({ role: 'staff', unit: 'finance_division', name: 'คนคลัง' });
  const group = await bot.groupOf({ unit: 'finance_division', members: [person] });
  const reply = await person.says('/ข้อมูลของฉัน', group);
  expect(reply.text).toContain('แชตส่วนตัว');
  expect(reply.text).not.toContain('คนคลัง');
});

test('a guest learns that they are not registered', async () => {
  expect((await bot.guest().says('ข้อมูลของฉัน')).text).toContain('ยังไม่ได้ลงทะเบียน');
});
