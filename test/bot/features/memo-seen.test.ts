import { evidence } from '../../../src/domain/evidence/evidence.model';
import { measures } from '../../../src/domain/measures/measure.model';
import { memos } from '../../../src/domain/memos/memo.model';
import { setHolder } from '../../../src/domain/memos/set-holder';
import { officeId } from '../../../src/domain/office-store';
import { findOrganisation } from '../../../src/domain/organisations/organisation.model';
import { people } from '../../../src/domain/people/person.model';
import { reports } from '../../../src/domain/reports/report.model';
import { reportEvents } from '../../../src/domain/reports/report-event.model';
import { sendBackButton } from '../../../src/notifications/memos/buttons';
import { ALL_PARTS } from '../../../src/testing/complete-report';
import { type TestPerson, useBot } from '../../../src/testing/make-bot';
import { outboxRows } from '../../../src/testing/outbox-rows';

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

describe('sending a report back from the memo', () => {
  const onTurn = async () => {
    const { holder, admin } = await putForward();
    await admin.says('เสนอรายงานรอบ 6 เดือน');
    await admin.presses('เสนอรายงาน');
    await holder.says('เรื่องเสนอ');
    return { holder, admin };
  };

  test('with a reason: the report is with its reporter, who is told, and the memo stops', async () => {
    const { holder, admin } = await onTurn();
    expect((await holder.presses('ส่งกลับแก้ไข')).text).toContain('ส่งกลับรายงานมาตรการ 1 เพราะอะไร');
    expect((await holder.says('ขอจำนวนผู้เข้าอบรม')).text).toContain('"ขอจำนวนผู้เข้าอบรม"');
    expect(await reports(office).find()).toMatchObject([{ state: 'approved' }]);
    expect((await holder.presses('ส่งกลับ')).text).toContain('การเสนอหยุดไว้');
    expect(await reports(office).find()).toMatchObject([{ state: 'returned' }]);
    expect(await memos(office).find()).toMatchObject([{ state: 'stopped' }]);
    expect((await reportEvents(office).find({ action: 'return' }))[0]?.note).toBe('ขอจำนวนผู้เข้าอบรม');
    expect(await outboxRows({ kind: 'review.returned' })).toHaveLength(1);
    expect((await admin.says('เรื่องเสนอ')).text).toContain('หยุดเสนอ');
  });

  test('pressed twice sends it back once', async () => {
    const { holder } = await onTurn();
    await holder.presses('ส่งกลับแก้ไข');
    await holder.presses('ขาดผลผลิต');
    await holder.presses('ส่งกลับ');
    await holder.presses('ส่งกลับ');
    expect(await reportEvents(office).count({ action: 'return' })).toBe(1);
  });

  test('given up, the memo still waits', async () => {
    const { holder } = await onTurn();
    await holder.presses('ส่งกลับแก้ไข');
    expect((await holder.presses('ยกเลิก')).text).toContain('ยังไม่ส่งกลับ');
    expect(await memos(office).find()).toMatchObject([{ state: 'endorsing' }]);
  });

  test('is for who holds the position, an executive or not; another is refused', async () => {
    const { admin } = await putForward();
    const other = await bot.member({ office: slug, role: 'executive' });
    const clerk = await bot.member({ office: slug, role: 'staff', unit: 'clerk_office' });
    const organisation = await findOrganisation(office);
    const found = await people(office).findOne({ lineUserId: clerk.lineUserId });
    if (!organisation || !found) throw new Error('nobody');
    await setHolder(organisation, FIRST, found._id, { by: found._id, eventId: 'e2', now: bot.clock.now() });
    await admin.says('เสนอรายงานรอบ 6 เดือน');
    await admin.presses('เสนอรายงาน');
    const turn = sendBackButton.data({ year: 2570, round: '6m', run: 1, step: 0 });
    expect((await other.pressesData(turn)).text).toContain('ผู้ที่ลงความเห็นตอนนี้คือ');
    await clerk.says('เรื่องเสนอ');
    await clerk.presses('ส่งกลับแก้ไข');
    await clerk.presses('ขาดผลผลิต');
    await clerk.presses('ส่งกลับ');
    expect(await reports(office).find()).toMatchObject([{ state: 'returned' }]);
  });

  test('of several measures one is chosen, by a tap or by its number', async () => {
    const { holder, admin } = await putForward();
    const [like] = await reports(office).find();
    if (!like) throw new Error('no report');
    const { _id, ...report } = like;
    for (const measure of [2, 3]) await reports(office).insert({ ...report, measure });
    await admin.says('เสนอรายงานรอบ 6 เดือน');
    await admin.presses('เสนอรายงาน');
    await holder.says('เรื่องเสนอ');
    expect((await holder.presses('ส่งกลับแก้ไข')).labels).toEqual(expect.arrayContaining(['มาตรการ 1', 'มาตรการ 3']));
    expect((await holder.says('9')).text).toContain('ไม่อยู่ในเรื่องที่เสนอ');
    await holder.says('3');
    await holder.presses('ขาดผลลัพธ์');
    await holder.presses('ส่งกลับ');
    const found = await reports(office).find({}, { sort: { measure: 1 } });
    expect(found.map(({ state }) => state)).toEqual(['approved', 'approved', 'returned']);
  });

  test('once it went on to the next position is refused', async () => {
    const { holder } = await onTurn();
    await holder.presses('ส่งกลับแก้ไข');
    await holder.says('ขอจำนวน');
    await memos(office).updateOne({ run: 1 }, { $set: { step: 1 } });
    expect((await holder.presses('ส่งกลับ')).text).toContain('ลงความเห็นไปแล้ว');
    expect(await reports(office).find()).toMatchObject([{ state: 'approved' }]);
  });
});

test('what a position sent back is said where the memo is seen, to who had approved it, and when it comes again', async () => {
  const staff = await bot.member({ office: slug, role: 'staff', unit: 'clerk_office' });
  const head = await bot.member({ office: slug, role: 'supervisor', unit: 'clerk_office' });
  const admin = await bot.member({ office: slug, role: 'admin' });
  const holder = await bot.member({ office: slug, role: 'executive' });
  const organisation = await findOrganisation(office);
  const found = await people(office).findOne({ lineUserId: holder.lineUserId });
  if (!organisation || !found) throw new Error('nobody');
  await setHolder(organisation, FIRST, found._id, { by: found._id, eventId: 'e', now: bot.clock.now() });
  const handIn = async (detail: string) => {
    await staff.says(`รายงาน มาตรการ 1 รอบ 6 เดือน 60% ${detail} ${ALL_PARTS}`);
    await staff.presses('ยืนยันส่ง');
    await head.says('ตรวจมาตรการ 1');
    await head.presses('อนุมัติ');
    if (head.got().labels.some((label) => label.startsWith('อนุมัติทั้งที่')))
      await head.presses(head.got().labels.find((label) => label.startsWith('อนุมัติทั้งที่')) ?? '');
    await admin.says('เสนอรายงานรอบ 6 เดือน');
    await admin.presses('เสนอรายงาน');
  };
  await handIn('จัดอบรมแล้ว');
  expect((await holder.says('เรื่องเสนอ')).text).not.toContain('เสนอใหม่');
  await holder.presses('ส่งกลับแก้ไข');
  await holder.says('ขอจำนวนผู้เข้าอบรม');
  await holder.presses('ส่งกลับ');

  const stopped = (await admin.says('เรื่องเสนอ')).text;
  expect(stopped).toContain('มาตรการ 1 ถูกส่งกลับแก้ไข เหตุผล: ขอจำนวนผู้เข้าอบรม');
  expect(stopped).toMatch(/ส่งกลับแก้ไข \d+ พ\.ย\. 2569/);
  const told = await outboxRows({ kind: 'review.returned' });
  expect(told.map(({ to }) => to).sort()).toEqual([staff.lineUserId, head.lineUserId].sort());

  await handIn('จัดอบรมแล้ว 40 คน');
  expect((await head.says('ตรวจมาตรการ 1')).text).toMatch(/ตรวจครั้งก่อน: อนุมัติแล้ว .* โดย /);
  const again = (await holder.says('เรื่องเสนอ')).text;
  expect(again).toContain('เสนอใหม่หลังแก้ไขมาตรการ 1 ที่ "หัวหน้าฝ่ายอำนวยการ" ส่งกลับ เหตุผล: ขอจำนวนผู้เข้าอบรม');
});
