import { allFeatures } from '../../../src/bot/features';
import { ABILITIES } from '../../../src/domain/abilities/roles.rules';
import { actionWords } from '../../../src/domain/audit/action-words';
import { auditWords } from '../../../src/domain/audit/texts';
import { adminsTry, triedWords } from '../../../src/domain/audit/tried-words';
import { STAFF_PAGES } from '../../../src/web/pages/staff/all-pages';
import { anOffice } from '../reports/samples';

const ended = { key: 'old_division', name: 'กองเดิม', aliases: [], group: false, endedAt: new Date(0), into: null };
const organisation = anOffice({ formerUnits: [ended] });

test.each([
  ['report.submitted', 'measure 2570/3 6m', 'ส่งรายงาน มาตรการ 3 รอบ 6 เดือน ปี 2570'],
  ['report.approved', 'measure 2570/8 6m finance_division', 'อนุมัติรายงาน มาตรการ 8 รอบ 6 เดือน ปี 2570 ส่วนของกองคลัง'],
  ['report.returned', 'measure 2570/8 6m old_division', 'ส่งกลับรายงานให้แก้ไข มาตรการ 8 รอบ 6 เดือน ปี 2570 ส่วนของกองเดิม'],
  ['measure.released', 'measure 2570/4 finance_division x1', 'เห็นด้วยว่าไม่ใช่ผู้รับผิดชอบ มาตรการ 4 ปี 2570 ส่วนของกองคลัง'],
  ['code.revoked', '65f2570a6e0c0d1e2f3a4b5c admin x1', 'ยกเลิกรหัสลงทะเบียน'],
  ['memo.endorsed', 'memo 2570 12m mayor', 'ลงความเห็นในเรื่องเสนอ รอบ 12 เดือน ปี 2570'],
  ['nudge.sent', '2570 6m finance_division x3', 'ส่งข้อความติดตามถึงผู้ที่ยังไม่รายงาน รอบ 6 เดือน ปี 2570 ส่วนของกองคลัง'],
  ['code.issued', 'staff finance_division x1', 'ออกรหัสลงทะเบียน'],
  ['refused.review', 'measure 2570/3 6m', 'ลองตรวจรายงาน แต่ไม่มีสิทธิ์ จึงถูกปฏิเสธ มาตรการ 3 รอบ 6 เดือน ปี 2570'],
  ['refused.administer', 'chat imports', 'ลองนำเข้าข้อมูล แต่ไม่มีสิทธิ์ จึงถูกปฏิเสธ'],
  ['refused.administer', 'page /people/:id/withdraw', 'ลองดูหรือเปลี่ยนผู้ใช้และรหัส แต่ไม่มีสิทธิ์ จึงถูกปฏิเสธ'],
  ['refused.administer', '', 'ลองทำรายการของผู้ดูแลระบบ แต่ไม่มีสิทธิ์ จึงถูกปฏิเสธ'],
  ['refused.of_old', '', 'ลองทำรายการ แต่ไม่มีสิทธิ์ จึงถูกปฏิเสธ'],
] as const)('%s of %j is read as %j', (action, subject, expected) => {
  expect(actionWords({ action, subject }, organisation)).toBe(expected);
});

test('an action of an older version is said to be one', () => {
  expect(actionWords({ action: 'constructor' as 'code.issued', subject: '' }, organisation)).toBe(
    'ทำรายการในตามติดรุ่นก่อน',
  );
});

test('no words of an action have a Latin letter, but for LINE', () => {
  for (const words of Object.values(auditWords)) expect(words.replaceAll('LINE', '')).not.toMatch(/[A-Za-z]/);
});

test('of all that admins alone do, in the chat and on pages, it is said which was tried', () => {
  const chat = allFeatures().filter(({ routes }) => routes.some(({ who }) => who === 'administer'));
  const pages = STAFF_PAGES.filter(({ who }) => who === 'administer');
  const subjects = [...chat.map(({ name }) => `chat ${name}`), ...pages.map(({ path }) => `page ${path}`)];
  expect(subjects.filter((subject) => adminsTry(subject) === null)).toEqual([]);
  expect(ABILITIES.filter((ability) => triedWords(ability, '') === null)).toEqual([]);
});
