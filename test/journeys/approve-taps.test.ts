import { officeId } from '../../src/domain/office-store';
import { reports } from '../../src/domain/reports/report.model';
import { useBot } from '../../src/testing/make-bot';
import { Hand } from './hand';

// How many taps it takes to approve twelve reports after seeing them (issue 11, section 2).
const bot = useBot();
const office = officeId('kham-muang');
const approved = () => reports(office).count({ state: 'approved' });

/** A head with twelve reports that wait. @param complete how many of them, from the first on, lack nothing */
async function twelveWait(complete: number) {
  const clerk = await bot.member({ role: 'staff', unit: 'clerk_office' });
  const head = await bot.member({ role: 'supervisor', unit: 'clerk_office' });
  for (let measure = 1; measure <= complete; measure += 1) {
    const parts = `ผลผลิต คู่มือ ${measure} เล่ม ผลลัพธ์ ทำตามคู่มือ หลักฐาน https://www.example.go.th/${measure}`;
    await clerk.says(`รายงาน มาตรการ ${measure} รอบ 6 เดือน 60% จัดอบรมแล้ว ${parts}`);
    await clerk.presses('ยืนยันส่ง');
  }
  if (complete < 12) {
    await clerk.says(`รายงาน มาตรการ ${complete + 1}-12 รอบ 6 เดือน 60% จัดอบรมแล้ว`);
    await clerk.presses('ยืนยันส่ง');
  }
  return new Hand(head);
}

test('twelve reports: one message and two taps', async () => {
  const head = await twelveWait(12);
  await head.type('รอตรวจ');
  const list = await head.tap('อนุมัติหลายรายการ');
  for (let measure = 1; measure <= 12; measure += 1) expect(list.text).toContain(`ผลผลิต: คู่มือ ${measure} เล่ม`);
  expect(list.text).not.toContain('ยังขาด');
  expect((await head.tap('อนุมัติ 12 รายการ')).text).toContain('อนุมัติแล้ว 12 รายการ');
  expect([head.messages, head.taps]).toEqual([1, 2]);
  expect(await approved()).toBe(12);
});

test('of which three lack something: one message and three taps', async () => {
  const head = await twelveWait(9);
  await head.type('รอตรวจ');
  const list = await head.tap('อนุมัติหลายรายการ');
  expect(list.text).toContain('ยังไม่ครบ 3 รายการ');
  const asked = await head.tap('อนุมัติ 12 รายการ');
  expect(asked.text).toContain('มาตรการ 12 รอบ 6 เดือน ปี 2570 ยังขาดผลผลิต ผลลัพธ์ และหลักฐาน');
  await head.tap('เฉพาะที่ครบ 9 รายการ');
  expect([head.messages, head.taps]).toEqual([1, 3]);
  expect(await approved()).toBe(9);
});

test('without one of them: one message and two taps', async () => {
  const head = await twelveWait(12);
  await head.type('อนุมัติทั้งหมด');
  const list = await head.tap('ไม่รวมมาตรการ 3 รอบ 6 เดือน ปี 2570');
  expect(list.labels).toContain('รวมมาตรการ 3 รอบ 6 เดือน ปี 2570');
  await head.tap('อนุมัติ 11 รายการ');
  expect([head.messages, head.taps]).toEqual([1, 2]);
  expect(await approved()).toBe(11);
  expect(await reports(office).find({ state: 'submitted' })).toMatchObject([{ measure: 3 }]);
});
