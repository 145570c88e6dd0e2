import { latestAudit } from '../../../src/domain/audit/audit.model';
import { officeId } from '../../../src/domain/office-store';
import { ALL_PARTS } from '../../../src/testing/complete-report';
import { useBot } from '../../../src/testing/make-bot';
import type { TestPerson } from '../../../src/testing/test-person';
import { usePages } from '../../../src/testing/visitor';

const bot = useBot();
const pages = usePages(bot);
const office = officeId('kham-muang');
const RESULTS = '/dashboard/documents/2570/C/6m';
const MEMO = '/dashboard/documents/2570/D/6m';

async function browserOf(person: TestPerson) {
  const browser = pages.browser();
  await browser.signIn(person);
  return browser;
}

test('a paper is checked, made while the page waits, downloaded with the session, and its next version says what changed', async () => {
  const staff = await bot.member({ role: 'staff', unit: 'finance_division', name: 'มานี' });
  const browser = await browserOf(staff);
  expect((await browser.get('/dashboard/documents')).text).not.toContain('/2570/D/6m');
  const page = await browser.get(RESULTS);
  expect(page.said).toContain('เฉพาะมาตรการของกองคลัง');
  expect(page.said).toMatch(/พบ 3 ข้อที่ควรดูก่อน.*เปิดมาตรการ 4/);
  await browser.followAll(page);
  const asked = await browser.submit(page, RESULTS, { format: 'xlsx' });
  const making = await browser.get(asked.to ?? '');
  expect(making.said).toContain('กำลังทำไฟล์ Excel');
  expect(making.text).toContain('http-equiv="refresh"');
  await bot.idle();
  const made = await browser.get(asked.to ?? '');
  expect(made.text).not.toContain('http-equiv="refresh"');
  expect(made.said).toMatch(/ทำไฟล์ที่ขอเสร็จแล้ว.*ดาวน์โหลด Excel ฉบับที่ 1/);
  const [address = ''] = /\/dashboard\/documents\/files\/[0-9a-f]{24}/.exec(made.text) ?? [];
  const file = await browser.visit(address);
  expect([file.status, file.headers.get('content-type')]).toEqual([200, expect.stringContaining('spreadsheetml')]);
  // Another unit's part is nobody else's; what it is of is told to nobody.
  const stranger = await browserOf(await bot.member({ role: 'staff', unit: 'clerk_office', name: 'สมศรี' }));
  expect((await stranger.get(address)).status).toBe(403);
  expect((await stranger.get(RESULTS)).text).not.toContain(address);

  await staff.says(`รายงาน มาตรการ 4 รอบ 6 เดือน 60% จัดทำประกาศแล้ว ${ALL_PARTS}`);
  await staff.presses('ยืนยันส่ง');
  // What is missing is less by now: it is shown anew first.
  const changed = await browser.submit(page, RESULTS, { format: 'xlsx' });
  expect([changed.status, changed.said.includes('ข้อที่ควรดูเปลี่ยนไป')]).toEqual([422, true]);
  await browser.submit(changed, RESULTS, { format: 'xlsx' });
  await bot.idle();
  const second = await browser.get(RESULTS);
  expect(second.said).toMatch(/ดาวน์โหลด Excel ฉบับที่ 2.*เปลี่ยนจากฉบับก่อน.*ดาวน์โหลด Excel ฉบับที่ 1/);
  expect((await latestAudit(office, 20)).map(({ action }) => action)).toContain('document.asked');
});

test('the memo has the number and day that are entered; what is wrong says why, and who may not have it is refused', async () => {
  const admin = await browserOf(await bot.member({ role: 'admin', name: 'ผู้ดูแล' }));
  const page = await admin.get(MEMO);
  const wrong = await admin.submit(page, MEMO, { format: 'docx', number: 'ก'.repeat(61), datedOn: '31 ก.พ. 2570' });
  expect(wrong.status).toBe(422);
  for (const words of ['เลขที่ยาวเกินไป', 'ปฏิทินไม่มีวันที่นั้น']) expect(wrong.said).toContain(words);
  expect((await admin.submit(page, MEMO, { format: 'xlsx' })).said).toContain('ทำได้เป็น Word หรือ PDF');
  const asked = await admin.submit(wrong, MEMO, { format: 'docx', number: 'กส 52001/7', datedOn: '1 ธ.ค. 69' });
  await bot.idle();
  expect((await admin.get(asked.to ?? '')).said).toContain('ดาวน์โหลด Word ฉบับที่ 1');
  const staff = await browserOf(await bot.member({ role: 'staff', unit: 'finance_division', name: 'มานี' }));
  expect((await staff.get(MEMO)).status).toBe(403);
  expect((await admin.get('/dashboard/documents/2570/C/year')).status).toBe(404);
});
