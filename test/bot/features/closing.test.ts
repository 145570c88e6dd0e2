import { readFileSync } from 'node:fs';
import { knownFrameworks } from '../../../src/domain/assessments/framework-file';
import { assignments } from '../../../src/domain/assignments/assignment.model';
import { latestAudit } from '../../../src/domain/audit/audit.model';
import { instantOf } from '../../../src/domain/calendar/dates';
import { importOfficeFiles } from '../../../src/domain/imports/import-office-file';
import { measures } from '../../../src/domain/measures/measure.model';
import { planRecords } from '../../../src/domain/measures/plan-record.model';
import { officeId } from '../../../src/domain/office-store';
import { people } from '../../../src/domain/people/person.model';
import { reports } from '../../../src/domain/reports/report.model';
import { useBot } from '../../../src/testing/make-bot';
import { partsOfPlan } from '../../domain/reports/parts-of-plan';
import { aReport } from '../../domain/reports/samples';

const bot = useBot();
const office = officeId('kham-muang');
const finance = () => bot.member({ role: 'staff', unit: 'finance_division' });
const admin = () => bot.member({ role: 'admin' });
const on = (day: string) => bot.clock.set(instantOf(day, '09:00'));

async function closingsOf(fiscalYear: number) {
  const plan = await planRecords(office).findOne({ fiscalYear });
  return (plan?.closings ?? []).map(({ round, measure, reason }) => ({ round, measure, reason }));
}

async function close(person: Awaited<ReturnType<typeof admin>>, what: string, reason = 'ยุบโครงการแล้ว') {
  await person.says(what);
  await person.says(reason);
  return person.presses('ยืนยันปิด');
}

test('an admin closes a measure’s overdue round: the reason is asked for, all is shown once more, and it is audited', async () => {
  const person = await admin();
  on('2027-04-01');
  expect((await person.says('ปิดมาตรการ 4 รอบ 6 เดือน')).text).toContain('ปิดมาตรการ 4 รอบ 6 เดือน ปี 2570 เพราะอะไร');
  const preview = await person.says('ยุบโครงการแล้ว');
  expect(preview.text).toContain('รอบ 6 เดือน ปี 2570 1 รายการ (มาตรการ 4)');
  expect(preview.text).toContain('"ยุบโครงการแล้ว"');
  expect(await closingsOf(2570)).toEqual([]);
  expect((await person.presses('ยืนยันปิด')).text).toContain('ปิดมาตรการ 4 รอบ 6 เดือน ปี 2570 แล้ว');
  expect(await closingsOf(2570)).toEqual([{ round: '6m', measure: 4, reason: 'ยุบโครงการแล้ว' }]);
  expect(await latestAudit(office, 1)).toMatchObject([{ action: 'measure.closed', subject: 'measure 2570/4 6m' }]);
});

test('what is closed is outstanding nowhere, is shown as closed, and stays so after the plan is imported again', async () => {
  const staff = await finance();
  const person = await admin();
  on('2027-04-01');
  expect((await staff.says('งานของฉัน')).text).toContain('รอบ 6 เดือน ปี 2570 เลยกำหนด ยังไม่ส่ง 3 มาตรการ');
  await close(person, 'ปิดมาตรการ 1, 4 รอบ 6 เดือน');
  const isClosed = async () => {
    expect((await staff.says('งานของฉัน')).text).toContain('รอบ 6 เดือน ปี 2570 เลยกำหนด ยังไม่ส่ง 1 มาตรการ');
    const list = await staff.says('ใครยังไม่รายงาน');
    expect(list.text).not.toContain('4. ');
    expect((await staff.says('สถานะมาตรการ 4 รอบ 6 เดือน')).text).toContain('ปิดโดยผู้ดูแลระบบ');
    expect((await staff.says('กำหนดส่งเมื่อไหร่')).text).toContain('รอบ 6 เดือน ปี 2570 เลยกำหนด ยังไม่ส่ง 10 มาตรการ');
  };
  await isClosed();
  await measures(office).updateOne({ fiscalYear: 2570, num: 4 }, { $set: { title: 'ชื่อเดิม' } });
  await importOfficeFiles([{ name: 'kham-muang.yaml', bytes: readFileSync('data/examples/kham-muang.yaml') }], {
    frameworks: knownFrameworks(),
    at: bot.clock.now(),
  });
  expect((await measures(office).findOne({ fiscalYear: 2570, num: 4 }))?.title).not.toBe('ชื่อเดิม');
  await isClosed();
});

test('without a measure everything that is overdue in the round is closed; what is handed in is not', async () => {
  const person = await admin();
  for (const { num, unit } of (await partsOfPlan(office)).filter((part) => part.num === 4)) {
    const { office: _, ...report } = aReport({ measure: num, unit, round: '6m', progress: 100, state: 'approved' });
    await reports(office).insert(report);
  }
  on('2027-04-01');
  const preview = await person.says('ปิดรายการที่เลยกำหนด เพราะเริ่มใช้ระบบหลังกำหนดส่ง');
  expect(preview.text).toContain('"เริ่มใช้ระบบหลังกำหนดส่ง"');
  await person.presses('ยืนยันปิด');
  const closed = await closingsOf(2570);
  expect(closed.map(({ measure }) => measure)).toEqual([1, 2, 3, 5, 6, 7, 8, 9, 10, 11, 12]);
  expect((await person.says('ใครยังไม่รายงาน')).text).not.toContain('เลยกำหนด');
});

test('a measure that the reason names is not closed', async () => {
  const person = await admin();
  on('2027-04-01');
  const preview = await person.says('ปิดมาตรการ 4 รอบ 6 เดือน เพราะรวมกับมาตรการ 5');
  expect(preview.text).toContain('1 รายการ (มาตรการ 4)');
});

test('where several rounds have something overdue it is asked which', async () => {
  const person = await admin();
  on('2027-10-01');
  const asked = await person.says('ปิดมาตรการ 4');
  expect(asked.text).toContain('ของรอบใด');
  expect(asked.text).toContain('กดหรือพิมพ์: รอบ 6 เดือน ปี 2570, รอบ 12 เดือน ปี 2570');
  expect((await person.presses('รอบ 12 เดือน ปี 2570')).text).toContain('ปิดมาตรการ 4 รอบ 12 เดือน ปี 2570 เพราะอะไร');
});

test('on the due day nothing can be closed, from the next on it can', async () => {
  const person = await admin();
  bot.clock.set(instantOf('2027-03-31', '23:59'));
  expect((await person.says('ปิดมาตรการ 4 รอบ 6 เดือน')).text).toContain('มาตรการ 4 ไม่มีรายการที่เลยกำหนดให้ปิด');
  expect((await person.says('ปิดรายการที่เลยกำหนด')).text).toContain('ไม่มีรายการที่เลยกำหนดให้ปิด');
  bot.clock.set(instantOf('2027-04-01', '00:00'));
  expect((await person.says('ปิดมาตรการ 4 รอบ 6 เดือน')).text).toContain('เพราะอะไร');
});

test('a report that came in while the closing was shown is not closed', async () => {
  const staff = await bot.member({ role: 'staff', unit: 'clerk_office' });
  const person = await admin();
  on('2027-04-01');
  await person.says('ปิดมาตรการ 1, 3 รอบ 6 เดือน เพราะยุบโครงการ');
  await staff.says('รายงาน มาตรการ 3 รอบ 6 เดือน 100% ทำครบแล้ว ผลผลิต ประกาศ 1 ฉบับ ผลลัพธ์ ทุกคนทราบ https://a.go.th/1');
  await staff.presses('ยืนยันส่ง');
  await reports(office).updateOne({ measure: 3 }, { $set: { state: 'approved' } });
  const again = await person.presses('ยืนยันปิด');
  expect(again.text).toContain('มาตรการ 3 ไม่ค้างแล้ว จึงไม่รวม');
  expect(again.text).toContain('1 รายการ (มาตรการ 1)');
  await person.presses('ยืนยันปิด');
  expect((await closingsOf(2570)).map(({ measure }) => measure)).toEqual([1]);
});

test('reporting what is closed is refused with why and what to do; opened again it can be reported', async () => {
  const staff = await finance();
  const person = await admin();
  on('2027-04-01');
  await close(person, 'ปิดมาตรการ 1, 4 รอบ 6 เดือน');
  const refused = await staff.says('รายงาน มาตรการ 4 รอบ 6 เดือน 60% จัดอบรมแล้ว');
  expect(refused.text).toContain('ปิดโดยผู้ดูแลระบบ');
  expect(refused.text).toContain('"ยุบโครงการแล้ว"');
  expect(refused.text).toContain('พิมพ์ "ยกเลิกการปิด"');
  const list = await person.says('ยกเลิกการปิดมาตรการ 4 รอบ 6 เดือน');
  expect(list.text).toContain('"ยุบโครงการแล้ว"');
  expect(list.labels).not.toContain('เปิดมาตรการ 1 อีกครั้ง');
  expect((await person.presses('เปิดมาตรการ 4 อีกครั้ง')).text).toContain('ยกเลิกการปิดมาตรการ 4 รอบ 6 เดือน ปี 2570 แล้ว');
  expect(await latestAudit(office, 1)).toMatchObject([{ action: 'measure.reopened', subject: 'measure 2570/4 6m' }]);
  expect((await closingsOf(2570)).map(({ measure }) => measure)).toEqual([1]);
  expect((await staff.says('รายงาน มาตรการ 4 รอบ 6 เดือน 60% จัดอบรมแล้ว')).text).toContain('60%');
  await staff.presses('ยืนยันส่ง');
  expect(await reports(office).find({})).toMatchObject([{ measure: 4, round: '6m', progress: 60 }]);
});

test('a whole round is opened again by one tap; what is open already is said to be so', async () => {
  const person = await admin();
  on('2027-04-01');
  await close(person, 'ปิดรอบ 6 เดือน');
  const list = await person.says('ยกเลิกการปิด');
  expect(list.text).toContain('รายการที่ 1 ถึง 6 จาก 12');
  await person.presses('เปิดทั้งรอบ 6 เดือน');
  expect(await closingsOf(2570)).toEqual([]);
  expect((await person.presses('เปิดมาตรการ 1 อีกครั้ง')).text).toContain('ไม่ได้ปิดไว้');
});

test('only an admin closes', async () => {
  const head = await bot.member({ role: 'supervisor', unit: 'finance_division' });
  on('2027-04-01');
  const refused = await head.says('ปิดมาตรการ 4 รอบ 6 เดือน');
  expect(refused.text).toContain('ผู้ดูแลระบบ');
  expect(await closingsOf(2570)).toEqual([]);
});

test('a round that waited only for what was closed is put forward', async () => {
  const person = await admin();
  for (const { num, unit } of (await partsOfPlan(office)).filter((part) => part.num !== 4)) {
    const { office: _, ...report } = aReport({ measure: num, unit, round: '6m', progress: 100, state: 'approved' });
    await reports(office).insert(report);
  }
  on('2027-04-01');
  const done = await close(person, 'ปิดมาตรการ 4 รอบ 6 เดือน');
  expect(done.text).toContain('ครบทุกมาตรการที่ต้องรายงาน');
  expect((await person.says('เผยแพร่รายงานรอบ 6 เดือน')).text).toContain('11 จาก 11');
});

describe('who owed what was closed', () => {
  const told = (person: Awaited<ReturnType<typeof finance>>) =>
    person.got().messages.filter((message) => JSON.stringify(message).includes('ผู้ดูแลระบบปิดรายการค้างส่ง'));

  test('is told once of all that was closed until then, with the reasons; nobody else is', async () => {
    const [staff, person] = [await finance(), await admin()];
    const head = await bot.member({ role: 'supervisor', unit: 'clerk_office' });
    const other = await bot.member({ role: 'staff', unit: 'education_division' });
    on('2027-04-01');
    await close(person, 'ปิดมาตรการ 1 รอบ 6 เดือน');
    await close(person, 'ปิดมาตรการ 4 รอบ 6 เดือน', 'เปลี่ยนแผน');
    await close(person, 'ปิดมาตรการ 2 รอบ 6 เดือน');
    await bot.tick('2027-04-02');
    expect(told(staff)).toMatchObject([
      {
        text: [
          'ผู้ดูแลระบบปิดรายการค้างส่ง ไม่ต้องรายงานอีก',
          'รอบ 6 เดือน ปี 2570: มาตรการ 1',
          'เหตุผล: ยุบโครงการแล้ว',
          'รอบ 6 เดือน ปี 2570: มาตรการ 4',
          'เหตุผล: เปลี่ยนแผน',
        ].join('\n'),
      },
    ]);
    expect(told(head)).toMatchObject([{ text: expect.stringContaining('รอบ 6 เดือน ปี 2570: มาตรการ 1, 2\n') }]);
    expect(told(other)).toEqual([]);
    expect(told(person)).toEqual([]);
    await bot.tick('2027-04-03');
    expect(told(staff)).toHaveLength(1);
  });

  test('is not told of what is open again', async () => {
    const [staff, person] = [await finance(), await admin()];
    on('2027-04-01');
    await close(person, 'ปิดมาตรการ 4 รอบ 6 เดือน');
    await person.says('ยกเลิกการปิดมาตรการ 4 รอบ 6 เดือน');
    await person.presses('เปิดมาตรการ 4 อีกครั้ง');
    expect(await closingsOf(2570)).toEqual([]);
    await bot.tick('2027-04-02');
    expect(told(staff)).toEqual([]);
  });

  test('where the measure was given to somebody, that is them alone', async () => {
    const [staff, given, person] = [await finance(), await finance(), await admin()];
    const holder = await people(office).findOne({ lineUserId: given.lineUserId });
    const to = holder ? [holder._id] : [];
    const key = { fiscalYear: 2570, measure: 4, unit: 'finance_division' };
    await assignments(office).insert({ ...key, people: to, released: [] });
    on('2027-04-01');
    await close(person, 'ปิดมาตรการ 4 รอบ 6 เดือน');
    await bot.tick('2027-04-02');
    expect([told(staff).length, told(given).length]).toEqual([0, 1]);
  });
});
