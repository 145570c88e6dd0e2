import { evidence } from '../../../src/domain/evidence/evidence.model';
import { measures } from '../../../src/domain/measures/measure.model';
import { setHolder } from '../../../src/domain/memos/set-holder';
import { officeId } from '../../../src/domain/office-store';
import { findOrganisation } from '../../../src/domain/organisations/organisation.model';
import { people } from '../../../src/domain/people/person.model';
import { reports } from '../../../src/domain/reports/report.model';
import { ALL_PARTS } from '../../../src/testing/complete-report';
import { type TestPerson, useBot } from '../../../src/testing/make-bot';

// What is signed is seen first: all parts of the round (issue 11, section 2).
const bot = useBot();
const slug = 'mueang-hong';
const office = officeId(slug);
const FIRST = 'head_of_administration';

/** Somebody who holds the first position, with an approved report that an admin puts forward. */
async function putForward(): Promise<{ holder: TestPerson; admin: TestPerson }> {
  const staff = await bot.member({ office: slug, role: 'staff', unit: 'clerk_office' });
  const admin = await bot.member({ office: slug, role: 'admin' });
  const holder = await bot.member({ office: slug, role: 'executive' });
  await staff.says(`รายงาน มาตรการ 1 รอบ 6 เดือน 60% จัดอบรมแล้ว ${ALL_PARTS}`);
  await staff.presses('ยืนยันส่ง');
  await reports(office).updateOne({ measure: 1 }, { $set: { state: 'approved' } });
  const organisation = await findOrganisation(office);
  const found = await people(office).findOne({ lineUserId: holder.lineUserId });
  if (!organisation || !found) throw new Error('nobody');
  await setHolder(organisation, FIRST, found._id, { by: found._id, eventId: 'e', now: bot.clock.now() });
  return { holder, admin };
}

const PARTS = ['60%', 'รายละเอียด: จัดอบรมแล้ว', 'ผลผลิต: คู่มือ 1 เล่ม', 'ผลลัพธ์: ผู้เข้าอบรมทำตามคู่มือ', 'หลักฐาน 1 รายการ'];

test('the position whose turn it is sees every part of each report before the memo', async () => {
  const { holder, admin } = await putForward();
  await admin.says('เสนอรายงานรอบ 6 เดือน');
  await admin.presses('เสนอรายงาน');
  const seen = await holder.says('เรื่องเสนอ');
  for (const part of PARTS) expect(seen.text).toContain(part);
  const [first, last] = [seen.messages[0], seen.messages.at(-1)];
  expect(JSON.stringify(first)).toContain('รายงานที่เสนอ');
  expect(JSON.stringify(first)).not.toContain('memo.endorse');
  expect(JSON.stringify(last)).toContain('memo.endorse');
  // Who only looks at where it is sees no report.
  expect((await admin.says('เรื่องเสนอ')).text).not.toContain('รายงานที่เสนอ');
});

test('so does who is told that it is their turn', async () => {
  const { holder, admin } = await putForward();
  await admin.says('เสนอรายงานรอบ 6 เดือน');
  await admin.presses('เสนอรายงาน');
  await bot.tick('2026-11-23');
  for (const part of PARTS) expect(holder.got().text).toContain(part);
  expect(holder.got().labels).toContain('ทราบ');
});

test('of thirty long reports twenty-four are shown at once, and the rest by a tap', async () => {
  const { holder, admin } = await putForward();
  const [like] = await reports(office).find();
  const [measure] = await measures(office).find({ fiscalYear: 2570, num: 1 });
  if (!like || !measure) throw new Error('no report');
  const { _id: _report, ...report } = like;
  const { _id: _measure, ...plan } = measure as typeof measure & { _id: unknown };
  const long = 'ที่'.repeat(666);
  await measures(office).deleteMany({ fiscalYear: 2570, num: { $ne: 1 } });
  for (let num = 2; num <= 30; num += 1) {
    await measures(office).insert({ ...plan, num, title: `มาตรการทดสอบ ${num}` });
    await reports(office).insert({ ...report, measure: num, detail: long, output: long, outcome: long });
  }
  await evidence(office).deleteMany({});
  await admin.says('เสนอรายงานรอบ 6 เดือน');
  await admin.presses('เสนอรายงาน');
  const seen = await holder.says('เรื่องเสนอ');
  expect(seen.messages).toHaveLength(5);
  expect(seen.text).toContain('มาตรการทดสอบ 24');
  expect(seen.text).not.toContain('มาตรการทดสอบ 25');
  const rest = await holder.presses('ดูต่อ อีก 6 รายการ');
  for (let num = 25; num <= 30; num += 1) expect(rest.text).toContain(`มาตรการทดสอบ ${num}`);
  expect((await holder.presses('ทราบ')).text).toContain('บันทึกความเห็น');
});
