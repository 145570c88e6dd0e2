import { latestAudit } from '../../../src/domain/audit/audit.model';
import { evidenceOf } from '../../../src/domain/evidence/find-evidence';
import { officeId } from '../../../src/domain/office-store';
import { setPartRequired } from '../../../src/domain/organisations/organisation.model';
import { findReport } from '../../../src/domain/reports/find-report';
import { useBot } from '../../../src/testing/make-bot';
import { jpeg, png } from '../../../src/testing/pictures';
import type { TestPerson } from '../../../src/testing/test-person';
import { type Got, type TestBrowser, usePages } from '../../../src/testing/visitor';

const bot = useBot();
const pages = usePages(bot);
const office = officeId('kham-muang');
const REPORT = '/dashboard/report/2570/4/6m/finance_division';
const KEY = { fiscalYear: 2570, num: 4, unit: 'finance_division' };
const PART = { fiscalYear: 2570, measure: 4, round: '6m', unit: 'finance_division' } as const;
const LONG = 'จัดอบรมพนักงานทุกคน\n'.repeat(80).trim();

const staff = (unit = 'finance_division', name = 'มานี') => bot.member({ role: 'staff', unit, name });
async function browserOf(person: TestPerson): Promise<TestBrowser> {
  const browser = pages.browser();
  await browser.signIn(person);
  return browser;
}
const stored = () => findReport(office, KEY, '6m');
const file = (bytes: Uint8Array, name: string) => new File([new Uint8Array(bytes)], name);
const send = (browser: TestBrowser, page: Got, entered: Parameters<TestBrowser['submit']>[2]) =>
  browser.submit(page, REPORT, { do: 'submit', ...entered });

test('a report is handed in with long texts and pictures, as in the chat: reviewer told, audited, once', async () => {
  const head = await bot.member({ role: 'supervisor', unit: 'finance_division', name: 'หัวหน้าคลัง' });
  const browser = await browserOf(await staff());
  const measure = await browser.get('/dashboard/measures/2570/4');
  expect(measure.text).toContain(`href="${REPORT}"`);
  const entered = {
    progress: '๖๐',
    status: 'in_progress',
    detail: LONG,
    output: 'ประกาศ 1 ฉบับ',
    outcome: '<b>ลดลง</b>',
  };
  const files = [file(jpeg(), 'ประชุม.jpg'), file(png(), 'b.png'), file(jpeg(), 'เหมือนกัน.jpg')];
  const form = await browser.get(REPORT);
  const done = await send(browser, form, { ...entered, files, links: 'คำสั่ง https://example.go.th/1' });
  expect(done.to).toBe('/dashboard/measures/2570/4?done=reported');
  const seen = await browser.visit(done.to ?? '');
  expect(seen.said).toContain('ส่งรายงานแล้ว');
  expect(seen.said).toContain('ประชุม.jpg');
  await browser.followAll(seen);
  expect(await stored()).toMatchObject({
    state: 'submitted',
    version: 1,
    progress: 60,
    detail: LONG,
    outcome: '<b>ลดลง</b>',
  });
  // The same picture twice is one piece.
  const pieces = await evidenceOf(office, PART);
  expect(pieces.map(({ kind, state }) => `${kind} ${state}`).toSorted()).toEqual([
    'image kept',
    'image kept',
    'link kept',
  ]);
  expect((await head.says('รอตรวจ')).text).toContain('รอตรวจ 1 รายการ');
  const actions = (await latestAudit(office, 10)).map(({ action }) => action);
  expect(actions).toEqual(expect.arrayContaining(['report.submitted', 'evidence.given']));
  // Pressed twice it was sent once; what was written on something older is shown beside what is stored.
  expect((await send(browser, form, { ...entered, files, links: 'คำสั่ง https://example.go.th/1' })).to).toBe(done.to);
  expect((await stored())?.version).toBe(1);
  const late = await send(browser, form, { ...entered, detail: 'ของฉัน' });
  expect(late.status).toBe(422);
  expect(late.said).toContain('ที่บันทึกไว้ตอนนี้: จัดอบรมพนักงานทุกคน');
  expect((await send(browser, late, {})).to).toBe(done.to);
  expect(await stored()).toMatchObject({ version: 2, detail: 'ของฉัน', output: 'ประกาศ 1 ฉบับ' });
});

test('what is refused says why beside its input, keeps every word, and evidence that is good is kept', async () => {
  await setPartRequired(office, 'outcome', true);
  const browser = await browserOf(await staff());
  const bad = {
    progress: '120',
    detail: 'ก'.repeat(2_001),
    links: 'https://example.go.th/1\nไดรฟ์กองคลัง/2',
    files: [file(jpeg(), 'a.jpg'), file(Buffer.from('MZ not taken'), 'โปรแกรม.exe')],
  };
  const got = await send(browser, await browser.get(REPORT), bad);
  expect(got.status).toBe(422);
  for (const words of [
    'ความก้าวหน้าต้องเป็นตัวเลข 0 ถึง 100',
    'รายละเอียดยาว 2,001 ตัวอักษร',
    'บรรทัด "ไดรฟ์กองคลัง/2" ไม่มีลิงก์ที่เปิดได้',
    'ไม่ได้เก็บไฟล์ "โปรแกรม.exe"',
    'หน่วยงานกำหนดให้รายงานมีผลลัพธ์',
    'เก็บหลักฐานใหม่แล้ว 1 รายการ',
  ])
    expect(got.said).toContain(words);
  expect(got.text).toContain('ก'.repeat(2_001));
  expect(await stored()).toBeNull();
  expect(await evidenceOf(office, PART)).toHaveLength(1);
  const better = { progress: '', status: 'done', detail: 'ทำแล้ว', outcome: 'ดีขึ้น', links: '' };
  expect((await send(browser, got, better)).status).toBe(303);
  expect(await stored()).toMatchObject({ progress: null, status: 'done', outcome: 'ดีขึ้น' });
  const [piece] = await evidenceOf(office, PART);
  const gone = await browser.submit(await browser.get(REPORT), `${REPORT}/withdraw`, { id: String(piece?._id) });
  expect((await browser.visit(gone.to ?? '')).said).toContain('ถอนหลักฐานแล้ว');
  expect(await evidenceOf(office, PART)).toEqual([]);
});

test('a draft is kept, gone on with, and handed in; nothing new is said so', async () => {
  const browser = await browserOf(await staff());
  await browser.submit(await browser.get(REPORT), REPORT, { do: 'draft', detail: 'ครึ่งทาง' });
  expect(await stored()).toMatchObject({ state: 'draft', detail: 'ครึ่งทาง' });
  const again = await browser.get(REPORT);
  expect(again.text).toContain('ครึ่งทาง</textarea>');
  expect((await browser.submit(again, REPORT, { do: 'draft' })).said).toContain('ไม่มีข้อมูลใหม่');
  await send(browser, again, {});
  expect(await stored()).toMatchObject({ state: 'submitted' });
});

test('only who may report gets the form, and only while it can be handed in; words that came too late are not lost', async () => {
  const other = await browserOf(await staff('education_division', 'ปิติ'));
  const refused = await other.get(REPORT);
  expect([refused.status, refused.said.includes('ไม่ได้อยู่ในส่วนราชการของคุณ')]).toEqual([403, true]);
  expect((await latestAudit(office, 1))[0]?.action).toBe('refused.report');
  expect((await other.get('/dashboard/report/2570/4/6m/nobody')).status).toBe(404);
  const person = await staff();
  const browser = await browserOf(person);
  const form = await browser.get(REPORT);
  expect((await other.submit(form, REPORT, { do: 'submit', detail: 'ของผู้อื่น' })).status).toBe(403);
  await send(browser, form, { detail: 'ทำแล้ว' });
  const head = await bot.member({ role: 'supervisor', unit: 'finance_division', name: 'หัวหน้าคลัง' });
  const open = await browser.get(REPORT);
  await head.says('ตรวจมาตรการ 4 รอบ 6 เดือน');
  await head.presses('อนุมัติ');
  await head.presses('อนุมัติทั้งที่ไม่มีผลผลิต ผลลัพธ์ และหลักฐาน');
  const late = await send(browser, open, { detail: 'เขียนไว้ยาวมาก' });
  expect(late.status).toBe(422);
  expect(late.said).toMatch(/อนุมัติแล้ว จึงแก้ไขไม่ได้.*เขียนไว้ยาวมาก/);
  expect((await browser.get('/dashboard/measures/2570/4')).text).not.toContain(`href="${REPORT}"`);
});

test('a form that is sent when nobody is signed in any more shows what was written, and stores nothing', async () => {
  const person = await staff();
  const browser = await browserOf(person);
  const form = await browser.get(REPORT);
  await person.says('ออกจากแดชบอร์ด');
  const files = [file(jpeg(), 'ประชุม.jpg')];
  const kept = await send(browser, form, { progress: '60', detail: `${LONG} <b>`, output: 'สั้น', files });
  expect(kept.status).toBe(401);
  expect(kept.said).toContain('ยังไม่ได้บันทึก');
  expect(kept.text).toContain(`${LONG} &lt;b>`);
  expect(kept.text).not.toContain('สั้น');
  expect(kept.said).toContain('รายละเอียด');
  expect(await stored()).toBeNull();
  expect(await evidenceOf(office, PART)).toEqual([]);
  // Signed in anew, as by a second link on the phone: what was shown before is not taken either, and not lost.
  await browser.signIn(person);
  const before = await send(browser, form, { progress: '60', detail: `${LONG} <b>`, files });
  expect([before.status, before.said.includes('ก่อนเข้าแดชบอร์ดครั้งล่าสุด')]).toEqual([403, true]);
  expect(before.text).toContain(`${LONG} &lt;b>`);
  expect(await stored()).toBeNull();
  await person.says('ออกจากแดชบอร์ด');
  // From a page of somebody else's nothing is read, and where nothing was written there is nothing to keep.
  const elsewhere = { origin: 'https://evil.example' };
  expect((await browser.post(REPORT, { detail: LONG }, elsewhere)).status).toBe(403);
  expect((await browser.post(REPORT, { progress: '60' })).said).toContain('ยังไม่ได้เข้าสู่แดชบอร์ด');
});
