import { instantOf } from '../../../src/domain/calendar/dates';
import { measures } from '../../../src/domain/measures/measure.model';
import { planRecords } from '../../../src/domain/measures/plan-record.model';
import { officeId } from '../../../src/domain/office-store';
import { reports } from '../../../src/domain/reports/report.model';
import { useBot } from '../../../src/testing/make-bot';
import { aMeasure, aReport } from '../../domain/reports/samples';

const bot = useBot();
const office = officeId('kham-muang');
const finance = () => bot.member({ role: 'staff', unit: 'finance_division' });

/** A plan of another year, of one measure of กองคลัง. @param storedOn when it came to TamTid */
async function planOf(fiscalYear: number, storedOn: string) {
  const { office: _, ...measure } = aMeasure({
    fiscalYear,
    title: `งานของปี ${fiscalYear}`,
    units: ['finance_division'],
  });
  await measures(office).insert(measure);
  await planRecords(office).insert({ fiscalYear, firstStoredAt: instantOf(storedOn), closings: [] });
}

async function report(given: Partial<ReturnType<typeof aReport>>) {
  const { office: _, ...content } = aReport({ unit: 'finance_division', progress: 100, ...given });
  await reports(office).insert(content);
}

describe('on 1 October, with the plan of the new year', () => {
  test('what is overdue of the year before is still one’s own work, named with its year, and can be reported', async () => {
    const person = await finance();
    await planOf(2571, '2027-09-01');
    bot.clock.set(instantOf('2027-10-01', '00:00'));
    const work = await person.says('งานของฉัน');
    expect(work.text).toContain('รอบ 6 เดือน ปี 2570 เลยกำหนด ยังไม่ส่ง 3 มาตรการ');
    expect(work.text).toContain('รอบ 12 เดือน ปี 2570 เลยกำหนด ยังไม่ส่ง 3 มาตรการ');
    expect((await person.presses('รายงานมาตรการ 4 รอบ 12 เดือน')).text).toContain('เท่าไร');
    await person.says('100%');
    expect((await person.says('ยกเลิก')).text).toContain('ยกเลิก');
    await person.says('งานของฉัน');
    expect((await person.presses('ดูต่อ')).text).toContain('รอบ 6 เดือน ปี 2571 ยังไม่รายงาน');
  });

  test('who has not reported is asked of the year before', async () => {
    const person = await finance();
    await planOf(2571, '2027-09-01');
    bot.clock.set(instantOf('2027-09-30', '23:59'));
    expect((await person.says('ใครยังไม่รายงาน')).text).not.toContain('2571');
    bot.clock.set(instantOf('2027-10-01', '00:00'));
    const list = await person.says('ใครยังไม่รายงาน');
    expect(list.text).toContain('รอบ 12 เดือน ปี 2570');
    expect(list.text).toContain('เลยกำหนด 1 วัน');
    expect(list.text).not.toContain('รอบ 6 เดือน ปี 2571');
    expect((await person.presses('ค้างส่งรอบ 6 เดือน')).text).toContain('งานของปี 2571');
  });

  test('evidence of what is overdue can be given', async () => {
    const person = await finance();
    await planOf(2571, '2027-09-01');
    for (const num of [1, 4, 8]) await report({ measure: num, round: '6m' });
    bot.clock.set(instantOf('2027-10-01', '09:00'));
    const taken = await person.says('หลักฐานมาตรการ 4 https://www.kham-muang.go.th/news/4');
    expect(taken.text).toContain('มาตรการ 4');
    expect(taken.text).toContain('รอบ 12 เดือน');
  });
});

test('a plan that was older than TamTid owes nothing', async () => {
  const person = await finance();
  await planOf(2569, '2026-11-20');
  const work = await person.says('งานของฉัน');
  expect(work.text).not.toContain('2569');
  const said = await person.says('ค้างส่งรอบ 6 เดือน ปี 2569');
  expect(said.text).toContain('แผนปี 2569 เป็นข้อมูลก่อนเริ่มติดตาม');
  expect((await person.says('งานของฉัน ปี 2569')).text).toContain('ไม่มีรายการที่ต้องรายงาน');
});

describe('on 1 April a nudge', () => {
  test('asks only for what is overdue, and each person’s line says its round', async () => {
    const person = await finance();
    const head = await bot.member({ role: 'supervisor', unit: 'finance_division' });
    bot.clock.set(instantOf('2027-04-01', '09:00'));
    await head.says('ใครยังไม่รายงาน');
    expect((await head.presses('ดูรายบุคคล')).text).toContain(
      'ค้าง 3\nเตือน เจ้าหน้าที่\nเตือน\nรอบ 6 เดือน ปี 2570 มาตรการ 1, 4, 8',
    );
    const before = bot.moment();
    await head.says('เตือนคนที่ยังไม่รายงาน');
    await head.presses('ส่งข้อความติดตาม');
    const list = person.got(before);
    expect(list.text).toContain('เหลือ 3 รายการ');
    expect(list.text).not.toContain('รอบ 12 เดือน');
  });
});

describe('what is approved or published', () => {
  test.each(['approved', 'published'] as const)(
    '%s: counts as in, is not red, and offers nothing that is refused',
    async (state) => {
      const person = await finance();
      for (const num of [1, 4, 8]) await report({ measure: num, round: '6m', state });
      // มาตรการ 4 has one other part.
      await report({ measure: 4, unit: 'clerk_office', round: '6m', state });
      bot.clock.set(instantOf('2027-04-01', '09:00'));
      expect((await person.says('ใครยังไม่รายงาน')).text).not.toContain('เลยกำหนด');
      const work = await person.says('งานของฉัน รอบ 6 เดือน');
      expect(work.text).toContain('รายงานครบแล้ว 3 จาก 3 รายการ');
      expect(work.text).not.toContain('เลยกำหนด');
      expect(work.labels.filter((label) => label.includes('แก้ไขมาตรการ'))).toEqual([]);
      const status = await person.says('สถานะมาตรการ 4');
      expect(status.text).not.toContain('เลยกำหนด');
      expect(status.labels).toContain('รายงานรอบ 12 เดือน');
      expect(status.labels).not.toContain('แก้ไขรายงานรอบ 6 เดือน');
    },
  );
});

describe('a report that does not say its round', () => {
  test('goes to the overdue one, says so, and can be turned to the open one', async () => {
    const person = await finance();
    bot.clock.set(instantOf('2027-03-31', '23:59'));
    expect((await person.says('รายงาน มาตรการ 4 60% ออกประกาศแล้ว')).text).toContain('รายงานรอบใด');
    bot.clock.set(instantOf('2027-04-01', '00:00'));
    const preview = await person.says('รายงาน มาตรการ 4 60% ออกประกาศแล้ว');
    expect(preview.text).toContain('รอบ 6 เดือน ปี 2570 ซึ่งเลยกำหนดแล้ว');
    const other = await person.presses('รอบ 12 เดือน ปี 2570');
    expect(other.text).toContain('มาตรการ 4 รอบ 12 เดือน');
    expect(other.text).toContain('60%');
    expect(other.text).not.toContain('เลยกำหนด');
    await person.presses('ยืนยันส่ง');
    expect(await reports(office).find({})).toMatchObject([
      { fiscalYear: 2570, measure: 4, round: '12m', progress: 60 },
    ]);
  });

  test('nor its year: on 1 October to that of the year before, also by its title', async () => {
    const person = await finance();
    await planOf(2571, '2027-09-01');
    const title = (await measures(office).findOne({ fiscalYear: 2570, num: 1 }))?.title ?? '';
    await measures(office).updateOne({ fiscalYear: 2571, num: 1 }, { $set: { num: 9, title } });
    bot.clock.set(instantOf('2027-10-01', '09:00'));
    const preview = await person.says(`รายงาน ${title} รอบ 12 เดือน 60%`);
    expect(preview.text).toContain('มาตรการ 1 รอบ 12 เดือน');
    expect(preview.text).toContain('รอบ 12 เดือน ปี 2570 ซึ่งเลยกำหนดแล้ว');
    expect((await person.says('รอบ 6 เดือน ปี 2571')).text).toContain('มาตรการ 9 รอบ 6 เดือน');
  });
});

test('deadlines begin with what is overdue, of the year before too', async () => {
  const person = await finance();
  await planOf(2571, '2027-09-01');
  bot.clock.set(instantOf('2027-10-01', '09:00'));
  const deadlines = await person.says('กำหนดส่งเมื่อไหร่');
  expect(deadlines.text).toContain('รอบ 12 เดือน ปี 2570 เลยกำหนด ยังไม่ส่ง 12 มาตรการ');
  expect(deadlines.text).toContain('ปีงบประมาณ 2571');
});

test('the slowest unit is told by what is overdue of any year, unless a year is said', async () => {
  const person = await finance();
  await planOf(2571, '2027-09-01');
  bot.clock.set(instantOf('2027-10-01', '09:00'));
  const ranking = await person.says('กองไหนช้าที่สุด');
  expect(ranking.text).toContain('กองคลัง');
  expect(ranking.text).toContain('เลยกำหนด 6 รายงาน นานที่สุด 184 วัน (รอบ 6 เดือน ปี 2570)');
  expect(ranking.text).toContain('สำนักปลัด');
  const year = await person.says('กองไหนช้าที่สุด ปี 2571');
  expect(year.text).toContain('กองคลัง');
  expect(year.text).not.toContain('2570');
});

test('an executive sees how late each unit was in the same round of the year before, corrections not counted', async () => {
  const person = await finance();
  bot.clock.set(instantOf('2027-04-02', '10:00'));
  await person.says('รายงาน มาตรการ 4 รอบ 6 เดือน 40% ทำแล้วบางส่วน');
  await person.says('ยืนยันส่ง');
  await planOf(2571, '2027-09-01');
  bot.clock.set(instantOf('2028-03-20', '10:00'));
  await person.says('รายงาน มาตรการ 1 ปี 2571 รอบ 6 เดือน 90% ทำแล้ว');
  await person.says('ยืนยันส่ง');
  const mayor = await bot.member({ role: 'executive' });
  const ranking = await mayor.says('กองไหนช้าที่สุด ปี 2571 รอบ 6 เดือน');
  expect(ranking.text).toContain('รอบ 6 เดือน ปี 2570: ส่งแล้ว 1 จาก 3 รายงาน · เฉลี่ยที่ส่ง 40% · ล่าช้า 3');
  expect(ranking.text).toMatch(/รอบ 6 เดือน ปี 2571: ส่งแล้ว 1 จาก 1 รายงาน · เฉลี่ยที่ส่ง 90% · ล่าช้า 0/);
});

describe('step by step', () => {
  test('what is overdue comes first, of the year before too, and is said to be so at the next question', async () => {
    const person = await finance();
    await planOf(2571, '2027-09-01');
    bot.clock.set(instantOf('2027-10-01', '09:00'));
    const choice = await person.says('รายงาน');
    expect(choice.text).toMatch(/รอบ 6 เดือน ปี 2570[\s\S]*เลยกำหนด 184 วัน[\s\S]*งานของปี 2571/);
    const asked = await person.presses('มาตรการ 4 รอบ 6 เดือน ปี 2570');
    expect(asked.text).toContain('เป็นรายงานของรอบ 6 เดือน ปี 2570 ซึ่งเลยกำหนดแล้ว');
    for (const said of ['60%', 'ออกประกาศแล้ว', 'ข้าม', 'ข้าม', 'ข้าม']) await person.says(said);
    const preview = await person.says('ข้าม');
    expect(preview.text).toContain('มาตรการ 4 รอบ 6 เดือน');
    expect(preview.text).toContain('รอบ 6 เดือน ปี 2570 ซึ่งเลยกำหนดแล้ว');
    await person.presses('ยืนยันส่ง');
    expect(await reports(office).find({})).toMatchObject([{ fiscalYear: 2570, measure: 4, round: '6m' }]);
  });

  test('a number that is typed means what is overdue; before that the round is asked for', async () => {
    const person = await finance();
    bot.clock.set(instantOf('2027-03-31', '23:59'));
    await person.says('รายงาน');
    expect((await person.says('4')).text).toContain('รายงานรอบใด');
    await person.says('ยกเลิก');
    bot.clock.set(instantOf('2027-04-01', '00:00'));
    await person.says('รายงาน');
    expect((await person.says('4')).text).toContain('เป็นรายงานของรอบ 6 เดือน ปี 2570 ซึ่งเลยกำหนดแล้ว');
  });

  test('a round that was said stays', async () => {
    const person = await finance();
    bot.clock.set(instantOf('2027-04-01', '09:00'));
    const choice = await person.says('รายงานรอบ 12 เดือน');
    expect(choice.text).not.toContain('เลยกำหนด');
    expect((await person.presses('มาตรการ 4')).text).not.toContain('เลยกำหนด');
  });
});

describe('several at once', () => {
  test('go to the overdue round, say so, and can be turned to the open one', async () => {
    const person = await finance();
    bot.clock.set(instantOf('2027-04-01', '09:00'));
    const preview = await person.says('รายงาน มาตรการ 1 และ 4 60%');
    expect(preview.text).toContain('เป็นรายงานของรอบ 6 เดือน ปี 2570 ซึ่งเลยกำหนดแล้ว');
    expect(preview.text).toContain('มาตรการ 4 รอบ 6 เดือน');
    const other = await person.says('รอบ 12 เดือน ปี 2570');
    expect(other.text).toContain('มาตรการ 4 รอบ 12 เดือน');
    expect(other.text).not.toContain('เลยกำหนด');
    await person.presses('ยืนยันส่ง');
    expect(await reports(office).find({}, { sort: { measure: 1 } })).toMatchObject([
      { measure: 1, round: '12m', progress: 60 },
      { measure: 4, round: '12m', progress: 60 },
    ]);
  });

  test('of those that are handed in already the round is asked for', async () => {
    const person = await finance();
    await report({ measure: 1, round: '6m', state: 'approved' });
    bot.clock.set(instantOf('2027-04-01', '09:00'));
    expect((await person.says('รายงาน มาตรการ 1 และ 4 60%')).text).toContain('รายงานมาตรการ 1 ของรอบใด');
    const preview = await person.presses('รอบ 12 เดือน');
    expect(preview.text).toContain('มาตรการ 1 รอบ 12 เดือน');
    expect(preview.text).toContain('มาตรการ 4 รอบ 6 เดือน');
  });

  test('on 1 October those of the year before', async () => {
    const person = await finance();
    await planOf(2571, '2027-09-01');
    await measures(office).updateOne({ fiscalYear: 2571, num: 1 }, { $set: { num: 9 } });
    bot.clock.set(instantOf('2027-10-01', '09:00'));
    expect((await person.says('รายงาน มาตรการ 1 และ 4 60%')).text).toContain('รอบ 6 เดือน ปี 2570 ซึ่งเลยกำหนดแล้ว');
  });
});

test('on 1 October status and evidence of a measure show the year before first where it is overdue', async () => {
  const person = await finance();
  await planOf(2571, '2027-09-01');
  bot.clock.set(instantOf('2027-10-01', '09:00'));
  for (const asked of ['สถานะมาตรการ 1', 'หลักฐานมาตรการ 1']) {
    expect((await person.says(asked)).text).toMatch(/ปีงบประมาณ 2570[\s\S]*งานของปี 2571/);
    expect((await person.says(`${asked} ปี 2571`)).text).not.toContain('2570');
  }
});

test('the overview leads to every round in which something is overdue, and to the open one', async () => {
  const boss = await bot.member({ role: 'executive' });
  bot.clock.set(instantOf('2027-10-01', '09:00'));
  const overview = await boss.says('ภาพรวม');
  expect(overview.text).toContain('ภาพรวม รอบ 6 เดือน');
  expect((await boss.presses('รอบ 12 เดือน ปี 2570')).text).toContain('ภาพรวม รอบ 12 เดือน');
  expect((await boss.presses('รอบ 6 เดือน ปี 2570')).text).toContain('ภาพรวม รอบ 6 เดือน');
});
