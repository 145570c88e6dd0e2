import type { mongo } from 'mongoose';
import { instantOf } from '../../../src/domain/calendar/dates';
import { officeId } from '../../../src/domain/office-store';
import { people } from '../../../src/domain/people/person.model';
import { type Report, reports } from '../../../src/domain/reports/report.model';
import { useBot } from '../../../src/testing/make-bot';
import { aReport } from '../../domain/reports/samples';

const bot = useBot();
const office = officeId('kham-muang');
const idOf = async (lineUserId: string): Promise<mongo.ObjectId | undefined> =>
  (await people(office).findOne({ lineUserId }))?._id;
const reported = (given: Partial<Report>) => reports(office).insert(aReport(given));

describe('the status of a measure', () => {
  test('has its title, its units and both rounds with their due days', async () => {
    const person = await bot.member({ role: 'staff', unit: 'finance_division' });
    const status = await person.says('สถานะมาตรการ 2');
    expect(status.text).toContain('ให้ความรู้เกี่ยวกับการป้องกันผลประโยชน์ทับซ้อน');
    expect(status.text).toContain('ผู้รับผิดชอบ: สำนักปลัด');
    expect(status.text).toContain('กำหนดส่ง 31 มี.ค. 2570 (อีก 131 วัน)');
    expect(status.text).toContain('กำหนดส่ง 30 ก.ย. 2570 (อีก 314 วัน)');
    expect(status.text.match(/ยังไม่รายงาน/g)?.length).toBeGreaterThanOrEqual(2);
  });

  test('says who reported last: with the name in a private chat, without it in a group', async () => {
    const clerk = await bot.member({ role: 'staff', unit: 'clerk_office', name: 'ชื่อเล่นของเสมียน' });
    await reported({ measure: 2, progress: 60, reportedBy: await idOf(clerk.lineUserId), detail: 'จัดอบรมแล้ว' });
    const status = await clerk.says('สถานะมาตรการ 2');
    expect(status.text).toContain('รายงานล่าสุด 20 พ.ย. 2569 10.00 น. โดย ชื่อเล่นของเสมียน เจ้าหน้าที่ สำนักปลัด');
    expect(status.text).toContain('รายงานแล้ว 60% ยังขาดผลผลิต ผลลัพธ์ และหลักฐาน');

    const group = await bot.groupOf({ unit: 'clerk_office', members: [clerk] });
    const there = await clerk.says('/สถานะมาตรการ 2', group);
    expect(there.text).toContain('โดย เจ้าหน้าที่ สำนักปลัด');
    expect(there.text).not.toContain('ชื่อเล่นของเสมียน');
  });

  test('of a reporter who is not registered any more says so', async () => {
    await reported({ measure: 2, progress: 60 });
    const person = await bot.member({ role: 'executive' });
    expect((await person.says('สถานะมาตรการ 2')).text).toContain('ผู้ที่ไม่ได้ลงทะเบียนแล้ว');
  });

  test('offers the report to those who may report, to nobody else', async () => {
    const own = await bot.member({ role: 'staff', unit: 'clerk_office' });
    expect((await own.says('สถานะมาตรการ 2')).labels).toContain('รายงานรอบ 6 เดือน');
    const other = await bot.member({ role: 'staff', unit: 'public_works_division' });
    expect((await other.says('สถานะมาตรการ 2')).labels).not.toContain('รายงานรอบ 6 เดือน');
  });

  test('of a number that the plan has not says which there are', async () => {
    const person = await bot.member({ role: 'executive' });
    expect((await person.says('สถานะมาตรการ 99')).text).toContain('แผนปี 2570 ไม่มีมาตรการ 99 มีมาตรการ 1 ถึง 12');
  });

  test.each([
    ['มาตรการ 2 รอบ 12 เดือน', 'รอบ 12 เดือน', 'รายงานรอบ 12 เดือน'],
    ['รอบ ๖ เดือน มาตรการที่ ๒ ค่ะ', 'รอบ 6 เดือน', 'รายงานรอบ 6 เดือน'],
    ['ม.2', 'รอบ 6 เดือน', 'รายงานรอบ 6 เดือน'],
  ])('%s and nothing else shows it, with the way to report', async (said, round, label) => {
    const person = await bot.member({ role: 'staff', unit: 'clerk_office' });
    const status = await person.says(said);
    expect(status.text).toContain('มาตรการ 2 ปีงบประมาณ 2570');
    expect(status.text).toContain(round);
    expect(status.labels).toContain(label);
    expect((await person.presses(label)).text).toContain('มาตรการ 2');
  });

  test('a measure alone where an answer is waited for is the answer', async () => {
    const person = await bot.member({ role: 'staff', unit: 'clerk_office' });
    await person.says('รายงาน');
    expect((await person.says('มาตรการ 2')).text).not.toContain('สถานะมาตรการ 2');
  });

  test('of words that name none offers the nearest', async () => {
    const person = await bot.member({ role: 'executive' });
    const near = await person.says('สถานะมาตรการ ทรัพย์สิน');
    expect(near.labels.slice(0, 2).sort()).toEqual(['สถานะมาตรการ 1', 'สถานะมาตรการ 4']);
    expect((await person.presses('สถานะมาตรการ 4')).text).toContain('การจัดทำประกาศข้อปฏิบัติ');
  });

  test('of a year before is shown when the year is said', async () => {
    const person = await bot.member({ role: 'executive' });
    expect((await person.says('สถานะมาตรการ 2 ปี 2563')).text).toContain('1 มี.ค. 2563');
  });
});

describe('the status of a unit', () => {
  test('has its measures, their mean, and how many were reported', async () => {
    await reported({ measure: 1, unit: 'finance_division', progress: 100 });
    await reported({ measure: 4, unit: 'finance_division', progress: 50 });
    const person = await bot.member({ role: 'executive' });
    const status = await person.says('สถานะของกองคลัง');
    expect(status.text).toContain('50%');
    expect(status.text).toContain('รายงานแล้ว 2 จาก 3 มาตรการ');
    expect(status.text).toContain('เสร็จแล้ว 1 · เริ่มแล้ว 1 · ยังไม่เริ่ม 1');
  });

  test('in the second round is that of the second round', async () => {
    await reported({ measure: 1, unit: 'finance_division', progress: 100 });
    const person = await bot.member({ role: 'executive' });
    expect((await person.says('สถานะของกองคลัง รอบ 12 เดือน')).text).toContain('รายงานแล้ว 0 จาก 3 มาตรการ');
  });

  test('of a unit that the office has not says which there are', async () => {
    const person = await bot.member({ role: 'executive' });
    expect((await person.says('สถานะของกองการประปา')).text).toContain('ไม่มีกองการประปาในหน่วยงานนี้');
  });
});

describe('ภาพรวม', () => {
  test('ranks the units, the furthest first, with counts and the next due day', async () => {
    await reported({ measure: 1, unit: 'finance_division', progress: 100 });
    const person = await bot.member({ role: 'staff', unit: 'public_works_division' });
    const overview = await person.says('ภาพรวม');
    expect(overview.text).toContain('ความก้าวหน้าเฉลี่ยของ 12 มาตรการ');
    expect(overview.text).toContain('รายงานแล้ว 0 จาก 12 มาตรการ');
    expect(overview.text).toContain('มาตรการ 1 รายงานแล้ว 1 จาก 2 ส่วนราชการ');
    expect(overview.text).toContain('รายงานแล้ว 1 จาก 3 มาตรการ');
    expect(overview.text).toContain('กำหนดส่ง 31 มี.ค. 2570 (อีก 131 วัน)');
    expect(overview.text).toMatch(/1\. กองคลัง[\s\S]*2\. สำนักปลัด[\s\S]*3\. กองช่าง/);
  });

  test('a tap on a unit opens it', async () => {
    const person = await bot.member({ role: 'executive' });
    await person.says('ภาพรวม');
    expect((await person.presses('กองการศึกษาฯ')).text).toContain('กองการศึกษาฯ รอบ 6 เดือน');
  });

  test('from 1 April is of the first round while it is overdue; the second is a tap away', async () => {
    const person = await bot.member({ role: 'executive' });
    bot.clock.set(instantOf('2027-04-01', '00:00'));
    const late = await person.says('ภาพรวม');
    expect(late.text).toContain('ภาพรวม รอบ 6 เดือน');
    expect(late.text).toContain('รอบ 6 เดือน ปี 2570 เลยกำหนด ยังไม่ส่ง 12 มาตรการ');
    const open = await person.presses('รอบ 12 เดือน ปี 2570');
    expect(open.text).toContain('ภาพรวม รอบ 12 เดือน');
    expect(open.text).toContain('รอบ 6 เดือน ปี 2570 เลยกำหนด ยังไม่ส่ง 12 มาตรการ');
  });

  test('tells who leads the office how it did in the rounds before, and what changed', async () => {
    const finance = await bot.member({ role: 'staff', unit: 'finance_division' });
    const executive = await bot.member({ role: 'executive' });
    await finance.says('รายงาน มาตรการ 4 รอบ 6 เดือน 40% ทำแล้วบางส่วน');
    await finance.says('ยืนยันส่ง');
    expect((await executive.says('ภาพรวม')).text).not.toContain('จากรอบ 6 เดือน');
    bot.clock.set(instantOf('2027-05-02', '10:00'));
    await finance.says('รายงาน มาตรการ 4 รอบ 12 เดือน 90% ทำครบแล้ว');
    await finance.says('ยืนยันส่ง');
    const later = await executive.says('ภาพรวมรอบ 12 เดือน');
    expect(later.text).toContain('เพิ่มขึ้น 50% จากรอบ 6 เดือน');
    expect(later.text).toMatch(/รอบ 6 เดือน ปี 2570: ส่งแล้ว 1 จาก \d+ รายงาน · เฉลี่ยที่ส่ง 40% · ล่าช้า \d+/);
    expect(later.text).toMatch(/รอบ 12 เดือน ปี 2570: ส่งแล้ว 1 จาก \d+ รายงาน · เฉลี่ยที่ส่ง 90% · ล่าช้า 0/);
    expect((await finance.says('ภาพรวมรอบ 12 เดือน')).text).not.toContain('จากรอบ 6 เดือน');
  });

  test('of every office in the examples is a card that LINE takes', async () => {
    for (const slug of ['soe-phloe', 'mueang-hong', 'ko-loi-bang-hak']) {
      const person = await bot.member({ role: 'executive', office: slug });
      expect((await person.says('ภาพรวม')).text).toContain('ภาพรวม รอบ 6 เดือน');
    }
  });
});

describe('in the group of a unit', () => {
  const inFinance = async () => {
    const person = await bot.member({ role: 'executive' });
    return { person, group: await bot.groupOf({ unit: 'finance_division', members: [person] }) };
  };

  test('the overview is that of the unit', async () => {
    const { person, group } = await inFinance();
    const overview = await person.says('ตามติด ภาพรวม', group);
    expect(overview.text).toContain('กองคลัง รอบ 6 เดือน');
    expect(overview.text).not.toContain('กองช่าง');
  });

  test('other units and their measures are not shown, whoever asks', async () => {
    const { person, group } = await inFinance();
    expect((await person.says('/สถานะของกองช่าง', group)).text).toContain('กลุ่มนี้ดูได้เฉพาะข้อมูลของกองคลัง');
    expect((await person.says('/สถานะมาตรการ 2', group)).text).toContain('กลุ่มนี้ดูได้เฉพาะมาตรการของกองคลัง');
    expect((await person.says('/สถานะมาตรการ 1', group)).text).toContain('ผู้รับผิดชอบ: สำนักปลัดและกองคลัง');
  });

  test('what a tap types is addressed to the bot', async () => {
    const { person, group } = await inFinance();
    await person.says('/ภาพรวม', group);
    expect((await person.presses('สถานะมาตรการ 8', group)).text).toContain('การดำเนินงาน');
  });

  test('a group of the whole office sees all units', async () => {
    const person = await bot.member({ role: 'staff', unit: 'finance_division' });
    const group = await bot.groupOf({ unit: null, members: [person] });
    expect((await person.says('/ภาพรวม', group)).text).toContain('กองช่าง');
  });
});

test('who has not registered sees nothing', async () => {
  expect((await bot.guest().says('ภาพรวม')).text).toContain('ยังไม่ได้ลงทะเบียน');
});
