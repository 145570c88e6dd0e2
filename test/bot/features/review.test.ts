import { latestAudit } from '../../../src/domain/audit/audit.model';
import { officeId } from '../../../src/domain/office-store';
import { reports } from '../../../src/domain/reports/report.model';
import { reportEvents } from '../../../src/domain/reports/report-event.model';
import { ALL_PARTS } from '../../../src/testing/complete-report';
import { type TestPerson, useBot } from '../../../src/testing/make-bot';
import { outboxRows } from '../../../src/testing/outbox-rows';

const bot = useBot();
const office = officeId('kham-muang');
const clerk = () => bot.member({ role: 'staff', unit: 'clerk_office', name: 'คนรายงาน' });
const head = (name = 'หัวหน้าปลัด') => bot.member({ role: 'supervisor', unit: 'clerk_office', name });
const states = async () => (await reports(office).find({}, { sort: { measure: 1 } })).map(({ state }) => state);
const steps = async () =>
  (await reportEvents(office).find({}, { sort: { measure: 1, seq: 1 } })).map(({ action, from, to }) => [
    action,
    from,
    to,
  ]);

/** A report that lacks nothing. */
const EVERYTHING = `60% จัดอบรมแล้ว ${ALL_PARTS}`;

/** Measure 2 of kham-muang belongs to สำนักปลัด alone. */
async function report(person: TestPerson, num = 2, said = '60% จัดอบรมแล้ว'): Promise<void> {
  await person.says(`รายงาน มาตรการ ${num} รอบ 6 เดือน ${said}`);
  await person.presses('ยืนยันส่ง');
}

describe('the queue', () => {
  test('holds what waits in the own unit, the longest waiting first, and opens it', async () => {
    const [staff, supervisor] = [await clerk(), await head()];
    await report(staff, 3);
    bot.clock.advance(2 * 24 * 3600_000);
    await report(staff, 2);
    const queue = await supervisor.says('รอตรวจ');
    expect(queue.text).toContain('รอตรวจ 2 รายการ');
    expect(queue.text).toContain('รอมา 2 วัน');
    expect(queue.labels.filter((label) => label.startsWith('ตรวจมาตรการ'))).toEqual([
      'ตรวจมาตรการ 3 รอบ 6 เดือน',
      'ตรวจมาตรการ 2 รอบ 6 เดือน',
    ]);
    const card = await supervisor.presses('ตรวจมาตรการ 2 รอบ 6 เดือน');
    expect(card.text).toContain('ส่งโดย คนรายงาน');
    expect(card.text).toContain('จัดอบรมแล้ว');
    expect(card.labels).toEqual(expect.arrayContaining(['อนุมัติ', 'ส่งกลับแก้ไข']));
  });

  test('is empty where nothing waits', async () => {
    expect((await (await head()).says('รอตรวจ')).text).toContain('ไม่มีรายงานรอตรวจของสำนักปลัด');
  });

  test('can be asked for a unit and a round', async () => {
    const executive = await bot.member({ role: 'executive' });
    await report(await clerk());
    expect((await executive.says('รอตรวจ กองคลัง')).text).toContain('ไม่มีรายงานรอตรวจของกองคลัง');
    expect((await executive.says('รอตรวจ รอบ 12 เดือน')).text).toContain('ไม่มีรายงานรอตรวจ');
    expect((await executive.says('รอตรวจ สำนักปลัด รอบ 6 เดือน')).text).toContain('รอตรวจ 1 รายการ');
  });

  test('of another unit is refused, and audited', async () => {
    const supervisor = await bot.member({ role: 'supervisor', unit: 'finance_division' });
    expect((await supervisor.says('รอตรวจ สำนักปลัด')).text).toContain('กองคลัง');
    expect(await latestAudit(office, 1)).toMatchObject([{ action: 'refused.review' }]);
  });

  test('shows nothing of another unit or office', async () => {
    await report(await clerk());
    const other = await bot.member({ role: 'supervisor', unit: 'public_works_division' });
    expect((await other.says('รอตรวจ')).text).toContain('ไม่มีรายงานรอตรวจ');
    const elsewhere = await bot.member({ role: 'executive', office: 'soe-phloe' });
    expect((await elsewhere.says('รอตรวจ')).text).toContain('ไม่มีรายงานรอตรวจ');
  });

  test.each(['staff', 'admin'] as const)('is not for %s, who is told who may', async (role) => {
    const person = await bot.member({ role, unit: role === 'staff' ? 'clerk_office' : null });
    expect((await person.says('รอตรวจ')).text).toContain('ผู้ที่ทำได้คือหัวหน้าส่วนราชการหรือผู้บริหาร');
  });

  test('is not shown in a group', async () => {
    const supervisor = await head();
    const group = await bot.groupOf({ unit: 'clerk_office', members: [supervisor] });
    expect((await supervisor.says('/รอตรวจ', group)).text).toContain('แชตส่วนตัว');
  });

  test('of seven shows six and leads on', async () => {
    const [staff, executive] = [await clerk(), await bot.member({ role: 'executive' })];
    await report(staff);
    const [first] = await reports(office).find();
    if (!first) throw new Error('no report');
    const { _id, ...like } = first;
    for (let num = 3; num <= 8; num++) await reports(office).insert({ ...like, measure: num });
    expect((await executive.says('รอตรวจ')).text).toContain('รายการที่ 1 ถึง 6 จาก 7');
    expect((await executive.presses('ดูต่อ อีก 1 รายการ')).text).toContain('รายการที่ 7 จาก 7');
  });
});

describe('approving', () => {
  test('ends the waiting, tells the reporter, and leads on to the next', async () => {
    const [staff, supervisor] = [await clerk(), await head()];
    await report(staff, 2, EVERYTHING);
    await report(staff, 3, EVERYTHING);
    await supervisor.says('ตรวจมาตรการ 2 รอบ 6 เดือน');
    const done = await supervisor.presses('อนุมัติ');
    expect(done.text).toContain('อนุมัติรายงานมาตรการ 2 รอบ 6 เดือนแล้ว');
    expect(done.text).toContain('เหลือรอตรวจ 1 รายการ');
    expect(await states()).toEqual(['approved', 'submitted']);
    expect((await supervisor.presses('ตรวจรายการถัดไป')).text).toContain('มาตรการ 3 รอบ 6 เดือน');
    expect(await outboxRows({ kind: 'review.approved' })).toMatchObject([{ to: staff.lineUserId, priority: 2 }]);
  });

  test('pressed twice approves once', async () => {
    const [staff, supervisor] = [await clerk(), await head()];
    await report(staff, 2, EVERYTHING);
    await supervisor.says('ตรวจมาตรการ 2');
    await supervisor.presses('อนุมัติ');
    expect((await supervisor.presses('อนุมัติ')).text).toContain('อนุมัติไปแล้ว');
    expect(await steps()).toEqual([
      ['submit', 'none', 'submitted'],
      ['approve', 'submitted', 'approved'],
    ]);
  });

  test('what was edited after it was opened is shown again first', async () => {
    const [staff, supervisor] = [await clerk(), await head()];
    await report(staff, 2, EVERYTHING);
    await supervisor.says('ตรวจมาตรการ 2');
    await report(staff, 2, '90%');
    const again = await supervisor.presses('อนุมัติ');
    expect(again.text).toContain('มีการแก้ไขรายงานนี้หลังจากที่เปิดดู');
    expect(again.text).toContain('90%');
    expect(await states()).toEqual(['submitted']);
    await supervisor.presses('อนุมัติ');
    expect(await states()).toEqual(['approved']);
  });

  test("one's own report is not offered, and refused and audited when opened", async () => {
    const supervisor = await head();
    await report(supervisor);
    expect((await supervisor.says('รอตรวจ')).text).toContain('1 รายการที่มีข้อมูลที่คุณกรอก');
    expect((await supervisor.says('ตรวจมาตรการ 2')).text).toContain('จึงตรวจเองไม่ได้');
    expect(await latestAudit(office, 1)).toMatchObject([{ action: 'refused.review_own' }]);
  });

  test("a report one has only edited is one's own too", async () => {
    const [staff, supervisor] = [await clerk(), await head()];
    await report(staff, 2, EVERYTHING);
    await report(supervisor, 2, '70%');
    await report(staff, 2, '80%');
    expect((await supervisor.says('ตรวจมาตรการ 2')).text).toContain('จึงตรวจเองไม่ได้');
    const executive = await bot.member({ role: 'executive' });
    await executive.says('ตรวจมาตรการ 2');
    await executive.presses('อนุมัติ');
    expect(await states()).toEqual(['approved']);
  });

  test("a draft one has kept makes the report one's own, whoever hands it in", async () => {
    const [staff, supervisor] = [await clerk(), await head()];
    await supervisor.says('รายงาน มาตรการ 2 รอบ 6 เดือน 60% จัดอบรมแล้ว');
    await supervisor.presses('เก็บเป็นร่าง');
    await report(staff, 2, '60%');
    expect((await supervisor.says('รอตรวจ')).text).toContain('1 รายการที่มีข้อมูลที่คุณกรอก');
    expect((await supervisor.says('ตรวจมาตรการ 2')).text).toContain('จึงตรวจเองไม่ได้');
  });

  test('a report of another unit is refused with who may', async () => {
    await report(await clerk());
    const other = await bot.member({ role: 'supervisor', unit: 'finance_division' });
    expect((await other.says('ตรวจมาตรการ 2')).text).toContain('ผู้ที่ตรวจได้คือหัวหน้าส่วนราชการของสำนักปลัด หรือผู้บริหาร');
  });

  test('an approved report cannot be edited, and the refusal says who can return it', async () => {
    const [staff, supervisor] = [await clerk(), await head()];
    await report(staff, 2, EVERYTHING);
    await supervisor.says('ตรวจมาตรการ 2');
    await supervisor.presses('อนุมัติ');
    const refused = await staff.says('รายงาน มาตรการ 2 รอบ 6 เดือน 90%');
    expect(refused.text).toContain('อนุมัติแล้ว จึงแก้ไขไม่ได้');
    expect(refused.text).toContain('หัวหน้าส่วนราชการของสำนักปลัด หรือผู้บริหาร');
  });

  test('while the reporter corrects, the correction is refused and nothing is changed', async () => {
    const [staff, supervisor] = [await clerk(), await head()];
    await report(staff, 2, EVERYTHING);
    await staff.says('รายงาน มาตรการ 2 รอบ 6 เดือน 90%');
    await supervisor.says('ตรวจมาตรการ 2');
    await supervisor.presses('อนุมัติ');
    expect((await staff.presses('ยืนยันส่ง')).text).toContain('อนุมัติแล้ว จึงแก้ไขไม่ได้');
    expect(await reports(office).find()).toMatchObject([{ progress: 60, state: 'approved' }]);
  });
});

describe('sending back', () => {
  const open = async (said?: string) => {
    const [staff, supervisor] = [await clerk(), await head()];
    await report(staff, 2, said);
    await supervisor.says('ตรวจมาตรการ 2');
    return { staff, supervisor };
  };

  test('with a common reason: one tap, and the reporter is told why', async () => {
    const { staff, supervisor } = await open();
    const asked = await supervisor.presses('ส่งกลับแก้ไข');
    expect(asked.labels).toEqual(expect.arrayContaining(['ขาดผลผลิต', 'ขอหลักฐานเพิ่ม', 'ยกเลิก']));
    expect((await supervisor.presses('ขาดผลผลิต')).text).toContain('ส่งกลับรายงานมาตรการ 2');
    expect(await states()).toEqual(['returned']);
    expect(await outboxRows({ kind: 'review.returned' })).toMatchObject([{ to: staff.lineUserId, priority: 1 }]);
    expect((await reportEvents(office).find({ action: 'return' }))[0]?.note).toContain('ยังไม่มีผลผลิต');
  });

  test('with own words: they are shown before they are sent, and can be said anew', async () => {
    const { supervisor } = await open();
    await supervisor.presses('ส่งกลับแก้ไข');
    expect((await supervisor.says('ขอวันที่อบรม')).text).toContain('"ขอวันที่อบรม"');
    expect(await states()).toEqual(['submitted']);
    await supervisor.says('ขอวันที่และจำนวนคน');
    await supervisor.presses('ส่งกลับ');
    expect((await reportEvents(office).find({ action: 'return' }))[0]?.note).toBe('ขอวันที่และจำนวนคน');
  });

  test('given up leaves the report waiting', async () => {
    const { supervisor } = await open();
    await supervisor.presses('ส่งกลับแก้ไข');
    expect((await supervisor.presses('ยกเลิก')).text).toContain('ยังไม่ส่งกลับ');
    expect(await states()).toEqual(['submitted']);
  });

  test('a reason of more than 500 characters is refused, and asked for again', async () => {
    const { supervisor } = await open();
    await supervisor.presses('ส่งกลับแก้ไข');
    expect((await supervisor.says('ก'.repeat(501))).text).toContain('รับได้ไม่เกิน 500 ตัวอักษร');
    expect((await supervisor.says('ก'.repeat(500))).text).toContain('กดส่งกลับ');
  });

  test('a returned report counts as missing and says so, until it is handed in again', async () => {
    const { staff, supervisor } = await open();
    await supervisor.presses('ส่งกลับแก้ไข');
    await supervisor.presses('ขาดผลผลิต');
    expect((await staff.says('สถานะมาตรการ 2')).text).toContain('ส่งกลับแก้ไข 60%');
    expect((await staff.says('ใครยังไม่รายงาน')).text).toContain('ส่งกลับแก้ไข 60%');
    const preview = await staff.says('รายงาน มาตรการ 2 รอบ 6 เดือน');
    expect(preview.text).toContain('ทำไปแล้วเท่าไร');
    await staff.presses('75%');
    for (let skipped = 0; skipped < 5; skipped++) await staff.presses('ข้าม');
    expect((await staff.presses('ยืนยันส่ง')).text).toContain('แก้ไขรายงานแล้ว');
    expect(await states()).toEqual(['submitted']);
  });

  test('the reviewer then sees what changed since, and the reason given', async () => {
    const { staff, supervisor } = await open();
    await supervisor.presses('ส่งกลับแก้ไข');
    await supervisor.presses('ขาดผลผลิต');
    await staff.says('รายงาน มาตรการ 2 รอบ 6 เดือน 80%');
    await staff.presses('เพิ่มผลผลิต');
    await staff.says('คู่มือ 1 เล่ม');
    await staff.presses('ยืนยันส่ง');
    const card = await supervisor.says('ตรวจมาตรการ 2');
    expect(card.text).toContain('แก้ไขจากครั้งก่อน: ความก้าวหน้า ผลผลิต');
    expect(card.text).toContain('เดิม: 60%');
    expect(card.text).toContain('เหตุผล: ยังไม่มีผลผลิต');
  });

  test('while the reporter edits, the reason is shown before it is handed in', async () => {
    const { staff, supervisor } = await open();
    await staff.says('รายงาน มาตรการ 2 รอบ 6 เดือน 90%');
    await supervisor.presses('ส่งกลับแก้ไข');
    await supervisor.presses('ขาดผลผลิต');
    const again = await staff.presses('ยืนยันส่ง');
    expect(again.text).toContain('ถูกส่งกลับแก้ไขระหว่างที่กรอก');
    expect(again.text).toContain('เหตุผล: ยังไม่มีผลผลิต');
    expect(await states()).toEqual(['returned']);
    await staff.presses('ยืนยันส่ง');
    expect(await reports(office).find()).toMatchObject([{ state: 'submitted', progress: 90 }]);
  });

  test('works on an approved one too, for whoever may review it', async () => {
    const { staff, supervisor } = await open(EVERYTHING);
    await supervisor.presses('อนุมัติ');
    const card = await supervisor.says('ตรวจมาตรการ 2');
    expect(card.text).toContain('สถานะ: อนุมัติแล้ว');
    expect(card.labels).not.toContain('อนุมัติ');
    await supervisor.presses('ส่งกลับแก้ไข');
    await supervisor.presses('ความก้าวหน้าไม่ตรง');
    expect(await states()).toEqual(['returned']);
    await report(staff, 2, '90%');
    expect(await states()).toEqual(['submitted']);
  });

  test('what was sent back is refused before the reason is asked for', async () => {
    const { supervisor } = await open();
    await supervisor.presses('ส่งกลับแก้ไข');
    await supervisor.presses('ขาดผลผลิต');
    const again = await supervisor.presses('ส่งกลับแก้ไข');
    expect(again.text).toContain('ส่งกลับแก้ไขไปแล้ว');
    expect(again.labels).not.toContain('ขาดผลผลิต');
  });

  test('a second time is refused: it is with the reporter already', async () => {
    const { supervisor } = await open();
    const other = await bot.member({ role: 'executive' });
    await other.says('ตรวจมาตรการ 2');
    await other.presses('ส่งกลับแก้ไข');
    await supervisor.presses('ส่งกลับแก้ไข');
    await supervisor.presses('ขาดผลผลิต');
    expect((await other.presses('ขาดผลลัพธ์')).text).toContain('ส่งกลับแก้ไขไปแล้ว');
    expect((await reportEvents(office).find({ action: 'return' })).length).toBe(1);
  });
});

describe('who is told that reports wait', () => {
  const told = async () => (await outboxRows({ kind: 'review.waiting' })).map(({ to }) => to).sort();

  test('not while the reviewer sees the list; what comes in after that is told again', async () => {
    const [staff, supervisor] = [await clerk(), await head()];
    await report(staff, 2);
    await supervisor.says('รอตรวจ');
    expect(await outboxRows({ kind: 'review.waiting' })).toMatchObject([{ state: 'dropped', dropped: 'superseded' }]);
    await report(staff, 3);
    expect((await outboxRows({ kind: 'review.waiting', open: true })).length).toBe(1);
  });

  test('the heads of the unit, once each, however much comes in', async () => {
    const [staff, one, other] = [await clerk(), await head(), await head('หัวหน้าคนที่สอง')];
    await bot.member({ role: 'executive' });
    await report(staff, 2);
    await report(staff, 3);
    expect(await told()).toEqual([one.lineUserId, other.lineUserId].sort());
  });

  test("an executive when the unit's only head has written in the report", async () => {
    const [supervisor, executive] = [await head(), await bot.member({ role: 'executive' })];
    await report(supervisor);
    expect(await told()).toEqual([executive.lineUserId]);
  });
});
