import { latestAudit } from '../../../src/domain/audit/audit.model';
import { officeId } from '../../../src/domain/office-store';
import { findOrganisation, setChain } from '../../../src/domain/organisations/organisation.model';
import { type TestPerson, useBot } from '../../../src/testing/make-bot';

const bot = useBot();
const office = officeId('kham-muang');
const taught = async () => (await findOrganisation(office))?.words ?? [];

let admin: TestPerson;
beforeEach(async () => {
  admin = await bot.member({ role: 'admin', name: 'ผู้ดูแล' });
});

test('a word for a unit is shown, confirmed, heard at once by everybody, listed, and forgotten', async () => {
  const staff = await bot.member({ role: 'staff', unit: 'health_division' });
  const unit = /ของกองสาธารณสุขฯ ความก้าวหน้า/u;
  expect((await staff.says('สถานะของกสว')).text).not.toMatch(unit);
  const preview = await admin.says('กสว คือ กองสาธารณสุข');
  expect(preview.text).toContain('"กสว" หมายถึง กองสาธารณสุขฯ');
  expect(await taught()).toEqual([]);
  expect((await admin.presses('ยืนยันสอนคำ')).text).toContain('สอนคำแล้ว');
  expect(await taught()).toEqual([{ word: 'กสว', is: 'unit', key: 'health_division' }]);
  expect((await staff.says('สถานะของกสว')).text).toMatch(unit);
  expect((await admin.says('คำของหน่วยงาน')).text).toContain('กสว');
  expect((await admin.presses('ลบคำ กสว')).text).toContain('ลบคำ "กสว"');
  await admin.presses('ยืนยันลบคำ');
  expect(await taught()).toEqual([]);
  expect((await staff.says('สถานะของกสว')).text).not.toMatch(unit);
  const actions = (await latestAudit(office, 2)).map(({ action }) => action);
  expect(actions).toEqual(expect.arrayContaining(['word.taught', 'word.forgotten']));
});

test('a nickname of a measure is its number in what is asked and reported', async () => {
  const staff = await bot.member({ role: 'staff', unit: 'clerk_office' });
  await admin.says('ตู้แดง หมายถึง มาตรการ 2');
  await admin.presses('ยืนยันสอนคำ');
  expect((await staff.says('สถานะตู้แดง')).text).toContain('มาตรการ 2');
  const preview = await staff.says('รายงานตู้แดง รอบ 6 เดือน 60% จัดอบรมแล้ว');
  expect(preview.text).toContain('มาตรการ 2 รอบ 6 เดือน');
  expect(preview.text).toContain('จัดอบรมแล้ว');
});

test('a position is named by its word where positions are', async () => {
  const approvalChain = [
    { position: 'clerk', title: 'ปลัดเทศบาล' },
    { position: 'mayor', title: 'นายกเทศมนตรี' },
  ];
  await setChain(office, { approvalChain, formerPositions: [] });
  await admin.says('ท่านป คือ ปลัดเทศบาล');
  expect((await admin.presses('ยืนยันสอนคำ')).text).toContain('ปลัดเทศบาล');
  expect((await taught())[0]?.is).toBe('position');
  expect((await admin.says('ลบตำแหน่ง ท่านป')).text).toContain('ปลัดเทศบาล');
});

test.each(['รายงาน', 'คะแนน', 'งาน', 'รอบ 6 เดือน', 'ปี 2562', 'กองคลัง', 'ที่', 'OIT', '60%', 'มาตรการ 3'])(
  '%s keeps the meaning it has',
  async (word) => {
    await admin.says('สอนคำ');
    expect((await admin.says(word)).text).toMatch(/เป็นคำที่ตามติดใช้อยู่แล้ว|คำใด/u);
    expect(await taught()).toEqual([]);
  },
);

test('only admins teach, and what nothing is called so is asked for again', async () => {
  const staff = await bot.member({ role: 'staff', unit: 'finance_division' });
  expect((await staff.says('กสว คือ กองสาธารณสุข')).text).toContain('ผู้ดูแลระบบ');
  expect((await admin.says('กสว คือ กองอวกาศยาน')).text).toContain('ไม่พบส่วนราชการ');
  expect((await admin.says('กองช่าง')).text).toContain('"กสว" หมายถึง กองช่าง');
});
