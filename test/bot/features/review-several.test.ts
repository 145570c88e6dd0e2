import { auditOf, latestAudit } from '../../../src/domain/audit/audit.model';
import { officeId } from '../../../src/domain/office-store';
import { people } from '../../../src/domain/people/person.model';
import { reports } from '../../../src/domain/reports/report.model';
import { reportEvents } from '../../../src/domain/reports/report-event.model';
import { ALL_PARTS } from '../../../src/testing/complete-report';
import { type TestPerson, useBot } from '../../../src/testing/make-bot';
import { outboxRows } from '../../../src/testing/outbox-rows';

const bot = useBot();
const office = officeId('kham-muang');
const clerk = () => bot.member({ role: 'staff', unit: 'clerk_office', name: 'คนรายงาน' });
const head = () => bot.member({ role: 'supervisor', unit: 'clerk_office', name: 'หัวหน้าปลัด' });
const states = async () => (await reports(office).find({}, { sort: { measure: 1 } })).map(({ state }) => state);
const EVERYTHING = `60% จัดอบรมแล้ว ${ALL_PARTS}`;

async function report(person: TestPerson, num: number, said = EVERYTHING): Promise<void> {
  await person.says(`รายงาน มาตรการ ${num} รอบ 6 เดือน ${said}`);
  await person.presses('ยืนยันส่ง');
}

/** A head who was shown reports 2 and 3. */
async function shown(second = EVERYTHING) {
  const [staff, supervisor] = [await clerk(), await head()];
  await report(staff, 2);
  await report(staff, 3, second);
  await supervisor.says('รอตรวจ');
  const list = await supervisor.presses('อนุมัติหลายรายการ');
  return { staff, supervisor, list };
}

test('shows all that was reported, who sent it, and how much evidence there is', async () => {
  const { list } = await shown('40% กำลังทำ');
  for (const said of [
    '60%',
    'รายละเอียด: จัดอบรมแล้ว',
    'ผลผลิต: คู่มือ 1 เล่ม',
    'ผลลัพธ์: ผู้เข้าอบรมทำตามคู่มือ',
    'หลักฐาน 1 รายการ',
    'ส่งโดย คนรายงาน',
    'ไม่มีหลักฐาน',
    'ยังขาดผลผลิต ผลลัพธ์ และหลักฐาน',
    'ยังไม่ครบ 1 รายการ',
  ])
    expect(list.text).toContain(said);
});

test('each is stored and audited as if it were approved alone, and the reporter is told of all in one message', async () => {
  const { staff, supervisor } = await shown();
  const done = await supervisor.presses('อนุมัติ 2 รายการ');
  expect(done.text).toContain('อนุมัติแล้ว 2 รายการ มาตรการ 2, 3');
  expect(done.text).toContain('ไม่มีรายงานอื่นรอตรวจ');
  expect(await states()).toEqual(['approved', 'approved']);
  expect(await reportEvents(office).find({ action: 'approve' })).toMatchObject([{ measure: 2 }, { measure: 3 }]);
  const by = await people(office).findOne({ lineUserId: supervisor.lineUserId });
  const audited = (await auditOf(office, by?._id as never)).map(({ action, subject }) => [action, subject]);
  expect(audited.filter(([action]) => action === 'report.approved').map(([, subject]) => subject)).toEqual(
    expect.arrayContaining([expect.stringContaining('2570/2'), expect.stringContaining('2570/3')]),
  );
  expect(await outboxRows({ kind: 'review.approved' })).toMatchObject([{ to: staff.lineUserId }]);
  const { text } = await staff.says('สวัสดี');
  expect(text).toContain('อนุมัติรายงานของคุณแล้ว 2 รายการ\nรอบ 6 เดือน ปี 2570: มาตรการ 2, มาตรการ 3');
});

test('pressed twice approves once', async () => {
  const { supervisor } = await shown();
  await supervisor.presses('อนุมัติ 2 รายการ');
  expect((await supervisor.presses('อนุมัติ 2 รายการ')).text).toContain('ปุ่มนี้ใช้ไม่ได้แล้ว');
  expect(await reportEvents(office).count({ action: 'approve' })).toBe(2);
});

test('what was edited after it was shown is shown again, and nothing is approved', async () => {
  const { staff, supervisor } = await shown();
  await report(staff, 3, '90%');
  const again = await supervisor.presses('อนุมัติ 2 รายการ');
  expect(again.text).toContain('มีรายการที่เปลี่ยนไปหลังจากแสดง');
  expect(again.text).toContain('90%');
  expect(await states()).toEqual(['submitted', 'submitted']);
  await supervisor.presses('อนุมัติ 2 รายการ');
  expect(await states()).toEqual(['approved', 'approved']);
});

test('one that is left out may have been edited', async () => {
  const { staff, supervisor } = await shown();
  await supervisor.presses('ไม่รวมมาตรการ 3 รอบ 6 เดือน ปี 2570');
  await report(staff, 3, '90%');
  await supervisor.presses('อนุมัติ 1 รายการ');
  expect(await states()).toEqual(['approved', 'submitted']);
});

test('what somebody else reviewed meanwhile is dropped, and that is said', async () => {
  const { supervisor } = await shown();
  const other = await head();
  await other.says('ตรวจมาตรการ 3');
  await other.presses('อนุมัติ');
  const done = await supervisor.presses('อนุมัติ 2 รายการ');
  expect(done.text).toContain('อนุมัติแล้ว 1 รายการ มาตรการ 2');
  expect(done.text).toContain('มี 1 รายการที่ผู้อื่นตรวจแล้วหรือถอนแล้ว');
  expect(await reportEvents(office).count({ action: 'approve' })).toBe(2);
});

test('when nothing of them waits any more, that is said', async () => {
  const { supervisor } = await shown();
  const other = await head();
  await other.says('อนุมัติทั้งหมด');
  await other.presses('อนุมัติ 2 รายการ');
  expect((await supervisor.presses('อนุมัติ 2 รายการ')).text).toContain('ไม่รออนุมัติแล้ว');
});

describe('where one lacks something', () => {
  test('it is asked about, and all can be approved', async () => {
    const { supervisor } = await shown('40% กำลังทำ');
    const asked = await supervisor.presses('อนุมัติ 2 รายการ');
    expect(asked.text).toContain('มาตรการ 3 รอบ 6 เดือน ปี 2570 ยังขาดผลผลิต ผลลัพธ์ และหลักฐาน');
    expect(asked.labels).not.toContain('ข้าม');
    expect(await states()).toEqual(['submitted', 'submitted']);
    await supervisor.presses('ทั้งหมด 2 รายการ');
    expect(await states()).toEqual(['approved', 'approved']);
  });

  test('what was taken back while it was asked about is told, and answers nothing after that', async () => {
    const [staff, supervisor] = [await clerk(), await head()];
    await report(staff, 3, '40% กำลังทำ');
    await supervisor.says('อนุมัติหลายรายการ');
    await supervisor.presses('อนุมัติ 1 รายการ');
    await staff.says('ย้อนการส่ง');
    expect((await supervisor.says('เอ๊ะ')).text).toContain('ไม่รออนุมัติแล้ว');
    expect((await supervisor.says('เอ๊ะ')).text).not.toContain('ไม่รออนุมัติแล้ว');
  });

  test('what was edited while it was asked about is shown again', async () => {
    const { staff, supervisor } = await shown('40% กำลังทำ');
    await supervisor.presses('อนุมัติ 2 รายการ');
    await report(staff, 2, '70%');
    expect((await supervisor.presses('ทั้งหมด 2 รายการ')).text).toContain('70%');
    expect(await states()).toEqual(['submitted', 'submitted']);
  });
});

test('with all left out nothing is offered to approve', async () => {
  const { supervisor } = await shown();
  await supervisor.presses('ไม่รวมมาตรการ 2 รอบ 6 เดือน ปี 2570');
  const none = await supervisor.presses('ไม่รวมมาตรการ 3 รอบ 6 เดือน ปี 2570');
  expect(none.messages.flatMap((message) => JSON.stringify(message)).join()).not.toContain('approvals.confirm');
  expect((await supervisor.says('อนุมัติ')).text).toContain('ยังไม่มีรายการที่จะอนุมัติ');
  await supervisor.presses('รวมมาตรการ 2 รอบ 6 เดือน ปี 2570');
  await supervisor.presses('อนุมัติ 1 รายการ');
  expect(await states()).toEqual(['approved', 'submitted']);
});

test("one's own reports and those of other units are not among them", async () => {
  const supervisor = await head();
  await report(supervisor, 2);
  await report(await clerk(), 3);
  const other = await bot.member({ role: 'supervisor', unit: 'health_division' });
  expect((await supervisor.says('อนุมัติทั้งหมด')).text).toContain('รายงานรอตรวจ 1 รายการ');
  expect((await other.says('อนุมัติทั้งหมด')).text).toContain('ไม่มีรายงานรอตรวจ');
  expect((await other.says('อนุมัติทั้งหมด สำนักปลัด')).text).toContain('กองสาธารณสุข');
  expect(await latestAudit(office, 1)).toMatchObject([{ action: 'refused.review' }]);
});

test('given up, all still wait', async () => {
  const { supervisor } = await shown();
  expect((await supervisor.presses('ยกเลิก')).text).toContain('ยังไม่อนุมัติ');
  expect(await states()).toEqual(['submitted', 'submitted']);
});

test('of thirteen with texts as long as they can be, twelve are shown, and one is left', async () => {
  const [staff, executive] = [await clerk(), await bot.member({ role: 'executive' })];
  await report(staff, 2);
  const [first] = await reports(office).find();
  if (!first) throw new Error('no report');
  const { _id, ...like } = first;
  const long = 'ที่'.repeat(666);
  for (let measure = 1; measure <= 12; measure += 1) {
    await reports(office).insert({ ...like, measure, round: '12m', detail: long, output: long, outcome: long });
  }
  const list = await executive.says('อนุมัติทั้งหมด');
  expect(list.messages).toHaveLength(2);
  const alts = list.messages.map((message) => ('altText' in message ? message.altText : ''));
  expect(alts[0]).toContain('รายงานรอตรวจ 12 รายการ มาตรการ 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 ');
  expect(alts[1]).toContain('รายการที่ 7 ถึง 12 มาตรการ');
  await executive.presses('อนุมัติ 12 รายการ');
  expect((await executive.presses('ทั้งหมด 12 รายการ')).text).toContain('เหลือรอตรวจ 1 รายการ');
});

test('of a joint measure each part is shown, left out and approved by itself', async () => {
  for (const unit of ['finance_division', 'clerk_office']) {
    await report(await bot.member({ role: 'staff', unit }), 8);
  }
  const executive = await bot.member({ role: 'executive' });
  const list = await executive.says('อนุมัติหลายรายการ');
  expect(list.text).toContain('(ส่วนของกองคลัง)');
  await executive.says('ไม่รวมมาตรการ 8 ส่วนของกองคลัง รอบ 6 เดือน ปี 2570');
  expect((await executive.presses('อนุมัติ 1 รายการ')).text).toContain('อนุมัติแล้ว 1 รายการ มาตรการ 8');
  const found = await reports(office).find({}, { sort: { unit: 1 } });
  expect(found.map(({ unit, state }) => [unit, state])).toEqual([
    ['clerk_office', 'approved'],
    ['finance_division', 'submitted'],
  ]);
  await executive.says('อนุมัติหลายรายการ');
  await executive.presses('อนุมัติ 1 รายการ');
  expect(await states()).toEqual(['approved', 'approved']);
});
