import type { Standing } from '../../src/domain/reports/reports.rules';
import { texts } from '../../src/notifications/reminders/texts';

const standing = (num: number, missing: Standing['missing']): Standing =>
  ({ measure: { num, fiscalYear: 2570 }, round: '6m', dueOn: '2027-03-31', daysLeft: -1, missing }) as Standing;
const OWED = [standing(1, ['report']), standing(9, ['report'])];
const LACKING = standing(10, ['output', 'evidence']);
const DUE = 'รอบ 6 เดือน กำหนดส่ง 31 มี.ค. 2570 (เลยกำหนด 1 วัน)';

test.each([
  [[...OWED, LACKING], 'คุณค้างส่งมาตรการ 1, 9 ส่งแล้วยังขาดบางส่วน มาตรการ 10'],
  [OWED, 'คุณค้างส่งมาตรการ 1, 9'],
  [[LACKING], 'คุณส่งแล้วยังขาดบางส่วน มาตรการ 10'],
])('what is handed in is not called owed: %#', (open, said) => {
  expect(texts.ownAlt(open, -1)).toBe(`เลยกำหนดส่งรายงาน 1 วัน ${said} ${DUE}`);
  expect(texts.nudgedAlt('หน่วยงาน', open)).toBe(`หน่วยงาน ขอติดตามรายงาน ${said} ${DUE}`);
});

test('nor is it of a unit, a group or the office', () => {
  const open = [...OWED, LACKING];
  const of = 'กองคลัง ค้างส่งมาตรการ 1, 9 ส่งแล้วยังขาดบางส่วน มาตรการ 10';
  expect(texts.unitsAlt(['กองคลัง'], open, -1)).toContain(of);
  expect(texts.groupAlt('กองคลัง', open, -1)).toContain(of);
  expect(texts.officeAlt('เทศบาล', open, -1, ['กองคลัง'])).toContain('เทศบาล ค้าง 2 รายการ · ส่งแล้วยังขาดบางส่วน 1 รายการ');
});
