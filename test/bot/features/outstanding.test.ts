import { latestAudit } from '../../../src/domain/audit/audit.model';
import { instantOf } from '../../../src/domain/calendar/dates';
import { evidence } from '../../../src/domain/evidence/evidence.model';
import { officeId } from '../../../src/domain/office-store';
import { reports } from '../../../src/domain/reports/report.model';
import { useBot } from '../../../src/testing/make-bot';
import { aPiece } from '../../domain/evidence/samples';
import { aReport } from '../../domain/reports/samples';

const bot = useBot();
const office = officeId('kham-muang');
const COMPLETE = { progress: 100, output: 'หนังสือ 1 ฉบับ', outcome: 'ร้องเรียนลดลง' };

const FINANCE = 'finance_division';

async function complete(measure: number, unit = FINANCE, round: '6m' | '12m' = '6m'): Promise<void> {
  await reports(office).insert(aReport({ measure, unit, round, ...COMPLETE }));
  await evidence(office).insert(aPiece({ about: { fiscalYear: 2570, measure, round, unit } }));
}

test('staff see what their own unit owes, with who registered there', async () => {
  await complete(1);
  await reports(office).insert(aReport({ measure: 4, unit: FINANCE, progress: 60, output: 'หนังสือ 1 ฉบับ' }));
  const person = await bot.member({ role: 'staff', unit: 'finance_division', name: 'คนของคลัง' });
  await bot.member({ role: 'staff', unit: 'public_works_division', name: 'คนของช่าง' });
  const list = await person.says('ใครยังไม่รายงาน');
  expect(list.text).toContain('ค้าง 1 จาก 3 มาตรการ ส่งแล้วยังขาดบางส่วน 1 มาตรการ');
  expect(list.text).toContain('กำหนดส่ง 31 มี.ค. 2570 (อีก 131 วัน)');
  expect(list.text).toContain('รายงานแล้ว 60% ยังขาดผลลัพธ์และหลักฐาน');
  expect(list.text).toContain('ผู้ลงทะเบียน คนของคลัง');
  expect(list.text).not.toContain('กองช่าง');
  expect(list.text).not.toContain('คนของช่าง');
  expect(list.text).not.toContain('1. มีแนวทาง');
});

test('staff asking for another unit are refused with what they may see and who may more, and it is audited', async () => {
  const person = await bot.member({ role: 'staff', unit: 'finance_division' });
  const refused = await person.says('กองช่างค้างส่งอะไรบ้าง');
  expect(refused.text).toContain('ดูรายการค้างของกองช่างไม่ได้ สิทธิ์ของคุณดูได้เฉพาะกองคลัง');
  expect(await latestAudit(office, 1)).toMatchObject([
    { action: 'refused.see_outstanding', subject: 'unit public_works_division' },
  ]);
});

test.each(['executive', 'admin'] as const)('an %s sees every unit, and goes on page by page', async (role) => {
  const person = await bot.member({ role });
  const first = await person.says('ใครยังไม่รายงาน');
  expect(first.text).toContain('สำนักปลัด 12 มาตรการ');
  expect(first.text).toContain('รายการที่ 1 ถึง 6 จาก 18');
  await person.presses('ดูต่อ อีก 12 รายการ');
  const last = await person.presses('ดูต่อ อีก 6 รายการ');
  expect(last.text).toContain('กองคลัง 3 มาตรการ');
  expect(last.text).toContain('กองสาธารณสุขฯ 1 มาตรการ');
  expect(last.text).toContain('ยังไม่มีเจ้าหน้าที่ลงทะเบียน');
});

test('an executive may ask for one unit', async () => {
  const person = await bot.member({ role: 'executive' });
  const list = await person.says('กองช่างค้างส่งอะไรบ้าง');
  expect(list.text).toContain('กองช่าง 1 มาตรการ');
  expect(list.text).not.toContain('สำนักปลัด 12');
});

test('nothing outstanding is said so', async () => {
  for (const measure of [1, 4, 8]) await complete(measure);
  const person = await bot.member({ role: 'staff', unit: 'finance_division' });
  expect((await person.says('ใครยังไม่รายงาน')).text).toContain('กองคลังไม่มีรายการค้างส่ง รอบ 6 เดือน ปี 2570');
});

test('on 31 March it is due today; on 1 April it is overdue and stays the list, and the second round is a tap away', async () => {
  const person = await bot.member({ role: 'staff', unit: 'finance_division' });
  bot.clock.set(instantOf('2027-03-31', '23:59'));
  expect((await person.says('ใครยังไม่รายงาน')).text).toContain('31 มี.ค. 2570 (วันนี้)');
  bot.clock.set(instantOf('2027-04-01', '00:00'));
  const late = await person.says('ใครยังไม่รายงาน');
  expect(late.text).toContain('31 มี.ค. 2570 (เลยกำหนด 1 วัน)');
  expect(late.text).toContain('ค้าง 3 จาก 3 มาตรการ');
  expect((await person.presses('ค้างส่งรอบ 12 เดือน')).text).toContain('30 ก.ย. 2570 (อีก 182 วัน)');
});

describe('in a group', () => {
  test('names are not shown, only how many registered', async () => {
    const person = await bot.member({ role: 'supervisor', unit: 'finance_division', name: 'หัวหน้าคลัง' });
    const group = await bot.groupOf({ unit: 'finance_division', members: [person] });
    const list = await person.says('/ใครยังไม่รายงาน', group);
    expect(list.text).toContain('ลงทะเบียนแล้ว 1 คน');
    expect(list.text).not.toContain('หัวหน้าคลัง');
  });

  test("an executive sees the group's unit only", async () => {
    const person = await bot.member({ role: 'executive' });
    const group = await bot.groupOf({ unit: 'finance_division', members: [person] });
    const list = await person.says('/ใครยังไม่รายงาน', group);
    expect(list.text).toContain('กองคลัง 3 มาตรการ');
    expect(list.text).not.toContain('สำนักปลัด');
    expect((await person.says('/กองช่างค้างส่งอะไรบ้าง', group)).text).toContain('กลุ่มนี้ดูได้เฉพาะข้อมูลของกองคลัง');
  });

  test("staff of another unit get nothing of the group's unit", async () => {
    const person = await bot.member({ role: 'staff', unit: 'clerk_office' });
    const group = await bot.groupOf({ unit: 'public_works_division', members: [person] });
    expect((await person.says('/ใครยังไม่รายงาน', group)).text).toContain('กลุ่มนี้ผูกกับกองช่าง ซึ่งไม่ใช่ส่วนราชการของคุณ');
  });
});

test('a measure of every unit stands under each unit, ทุกส่วนราชการ owes nothing itself', async () => {
  const person = await bot.member({ role: 'staff', unit: 'finance_division', office: 'soe-phloe' });
  const list = (await person.says('ใครยังไม่รายงาน')).text;
  expect(list).toContain('กองคลัง 4 มาตรการ');
  expect(list).not.toContain('ทุกส่วนราชการ 3 มาตรการ');
});
