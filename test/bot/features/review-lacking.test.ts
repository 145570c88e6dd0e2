import { latestAudit } from '../../../src/domain/audit/audit.model';
import { evidence } from '../../../src/domain/evidence/evidence.model';
import { officeId } from '../../../src/domain/office-store';
import { reports } from '../../../src/domain/reports/report.model';
import { approveButton } from '../../../src/notifications/reviews/buttons';
import { ALL_PARTS } from '../../../src/testing/complete-report';
import { useBot } from '../../../src/testing/make-bot';

// Approving what lacks output, outcome or evidence asks first (issue 11, 1.5).
const bot = useBot();
const office = officeId('kham-muang');
const states = async () => (await reports(office).find()).map(({ state }) => state);

async function handedIn(more: string) {
  const staff = await bot.member({ role: 'staff', unit: 'clerk_office' });
  const head = await bot.member({ role: 'supervisor', unit: 'clerk_office' });
  await staff.says(`รายงาน มาตรการ 2 รอบ 6 เดือน 60% จัดอบรมแล้ว ${more}`);
  await staff.presses('ยืนยันส่ง');
  await head.says('ตรวจมาตรการ 2');
  return { staff, head };
}

test('what lacks nothing is approved by one tap', async () => {
  const { head } = await handedIn(ALL_PARTS);
  expect((await head.presses('อนุมัติ')).text).toContain('อนุมัติรายงานมาตรการ 2 รอบ 6 เดือนแล้ว');
  expect(await states()).toEqual(['approved']);
});

test.each([
  ['', 'ผลผลิต ผลลัพธ์ และหลักฐาน'],
  ['ผลผลิต คู่มือ 1 เล่ม', 'ผลลัพธ์และหลักฐาน'],
  ['ผลผลิต คู่มือ 1 เล่ม ผลลัพธ์ ทำตามคู่มือ', 'หลักฐาน'],
])('with "%s" it is asked about, naming %s', async (more, lacking) => {
  const { head } = await handedIn(more);
  const asked = await head.presses('อนุมัติ');
  expect(asked.text).toContain(`ยังไม่มี${lacking} ส่งกลับ`);
  expect(asked.labels).toEqual(expect.arrayContaining([`อนุมัติทั้งที่ไม่มี${lacking}`, 'ส่งกลับแก้ไข']));
  expect(await states()).toEqual(['submitted']);
  await head.presses(`อนุมัติทั้งที่ไม่มี${lacking}`);
  expect(await states()).toEqual(['approved']);
});

test('from the question it can be sent back', async () => {
  const { head } = await handedIn('');
  await head.presses('อนุมัติ');
  await head.presses('ส่งกลับแก้ไข');
  await head.presses('ขาดผลผลิต');
  expect(await states()).toEqual(['returned']);
});

test('what lacks more by now than was said is asked about again', async () => {
  const { head } = await handedIn('ผลผลิต คู่มือ 1 เล่ม หลักฐาน https://www.example.go.th/manual');
  await head.presses('อนุมัติ');
  await evidence(office).updateMany({}, { $set: { state: 'withdrawn' } });
  expect((await head.presses('อนุมัติทั้งที่ไม่มีผลลัพธ์')).text).toContain('ยังไม่มีผลลัพธ์และหลักฐาน');
  expect(await states()).toEqual(['submitted']);
});

test('what was edited after the question is shown again', async () => {
  const { staff, head } = await handedIn('');
  await head.presses('อนุมัติ');
  await staff.says('รายงาน มาตรการ 2 รอบ 6 เดือน 90%');
  await staff.presses('ยืนยันส่ง');
  const again = await head.presses('อนุมัติทั้งที่ไม่มีผลผลิต ผลลัพธ์ และหลักฐาน');
  expect(again.text).toContain('มีการแก้ไขรายงานนี้หลังจากที่เปิดดู');
  expect(await states()).toEqual(['submitted']);
});

test('pressed twice, the second says that it is approved', async () => {
  const { head } = await handedIn('');
  await head.presses('อนุมัติ');
  await head.presses('อนุมัติทั้งที่ไม่มีผลผลิต ผลลัพธ์ และหลักฐาน');
  expect((await head.presses('อนุมัติทั้งที่ไม่มีผลผลิต ผลลัพธ์ และหลักฐาน')).text).toContain('อนุมัติไปแล้ว');
});

test('who may not review is refused before anything is said of the report', async () => {
  await handedIn('');
  const other = await bot.member({ role: 'supervisor', unit: 'finance_division' });
  const seen = approveButton.data({ year: 2570, measure: 2, round: '6m', version: 1 });
  const refused = await other.pressesData(seen);
  expect(refused.text).toContain('ผู้ที่ตรวจได้คือหัวหน้าส่วนราชการของสำนักปลัด');
  expect(refused.text).not.toContain('ยังไม่มี');
  expect(await latestAudit(office, 1)).toMatchObject([{ action: 'refused.review' }]);
});
