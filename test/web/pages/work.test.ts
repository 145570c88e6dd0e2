import { officeId } from '../../../src/domain/office-store';
import { findReport } from '../../../src/domain/reports/find-report';
import { ALL_PARTS } from '../../../src/testing/complete-report';
import { useBot } from '../../../src/testing/make-bot';
import { jpeg } from '../../../src/testing/pictures';
import type { TestPerson } from '../../../src/testing/test-person';
import { signInPath, type TestBrowser, usePages } from '../../../src/testing/visitor';

const bot = useBot();
const pages = usePages(bot);
const office = officeId('kham-muang');
const WORK = '/dashboard/work';
const REVIEWS = '/dashboard/reviews';
const UNIT = 'finance_division';
/** The inputs of the finance division's part of a measure. */
const row = (num: number, input: string) => `2570-${num}-6m-${UNIT}.${input}`;

const staff = (name = 'มานี') => bot.member({ role: 'staff', unit: UNIT, name });
const head = (name = 'หัวหน้าคลัง') => bot.member({ role: 'supervisor', unit: UNIT, name });
async function browserOf(person: TestPerson): Promise<TestBrowser> {
  const browser = pages.browser();
  await browser.signIn(person);
  return browser;
}
/** Which rows of the page are open, from above. */
const opened = ({ text }: { text: string }): boolean[] =>
  [...text.matchAll(/<details class="card"( open)?>/g)].map(([, open]) => open !== undefined);
const stored = (num: number) => findReport(office, { fiscalYear: 2570, num, unit: UNIT }, '6m');

test('all that is owed is filled in on one page: what is right is stored, what is not stays with why', async () => {
  const person = await staff();
  const [offered] = [await person.says('งานของฉัน')];
  expect(JSON.stringify(offered.messages)).toContain('กรอกในหน้าเดียว');
  const browser = pages.browser();
  const path = signInPath(await person.says('กรอกในหน้าเดียว'));
  await browser.get(path);
  // The checker's address has its signs as HTML; the goal stands behind them.
  expect((await browser.post(path)).to).toBe(WORK);
  const page = await browser.get(WORK);
  for (const num of [1, 4, 8]) expect(page.text).toContain(`name="${row(num, 'detail')}"`);
  expect(opened(page)).toEqual([true, false, false]);
  expect((await browser.submit(page, WORK)).said).toContain('ยังไม่ได้กรอกหรือแก้ไขแถวใด');
  const entered = {
    [row(1, 'progress')]: '40',
    [row(1, 'detail')]: 'ประชุมแล้ว',
    [row(1, 'files')]: [new File([new Uint8Array(jpeg())], 'ประชุม.jpg')],
    [row(4, 'progress')]: 'ครึ่งหนึ่ง',
    [row(4, 'detail')]: 'เขียนไว้ยาว',
  };
  const got = await browser.submit(page, WORK, entered);
  expect(got.status).toBe(422);
  expect(got.said).toMatch(/ส่งแล้ว 1 รายการ: มาตรการ 1 .*ยังไม่ได้ส่ง 1 รายการ.*มาตรการ 4/);
  expect(got.text).toContain('value="ครึ่งหนึ่ง"');
  // What was refused stands first, and what was handed in and lacks something is open as well.
  expect(opened(got)).toEqual([true, true, false]);
  expect(await stored(1)).toMatchObject({ state: 'submitted', progress: 40, detail: 'ประชุมแล้ว', version: 1 });
  expect([await stored(4), await stored(8)]).toEqual([null, null]);
  // Somebody else reports measure 8 meanwhile: theirs is shown beside, and not overwritten.
  const other = await staff('ปิติ');
  await other.says('รายงาน มาตรการ 8 รอบ 6 เดือน 10% ของปิติ');
  await other.presses('ยืนยันส่ง');
  const next = await browser.submit(got, WORK, { [row(4, 'progress')]: '50', [row(8, 'detail')]: 'ของมานี' });
  expect(next.said).toContain('ที่บันทึกไว้ตอนนี้: ของปิติ');
  expect(await stored(4)).toMatchObject({ progress: 50, detail: 'เขียนไว้ยาว' });
  expect(await stored(8)).toMatchObject({ detail: 'ของปิติ', version: 1 });
});

test('files beyond ten are told of', async () => {
  const browser = await browserOf(await staff());
  const files = Array.from({ length: 11 }, (_, at) => new File([new Uint8Array(jpeg())], `${at}.jpg`));
  const got = await browser.submit(await browser.get(WORK), WORK, { [row(1, 'files')]: files });
  expect(got.said).toContain('ยังไม่ได้รับอีก 1 ไฟล์');
});

test('words about what was approved meanwhile are shown to be copied', async () => {
  const person = await staff();
  const browser = await browserOf(person);
  const page = await browser.get(WORK);
  await person.says(`รายงาน มาตรการ 4 รอบ 6 เดือน 60% ทำแล้ว ${ALL_PARTS}`);
  await person.presses('ยืนยันส่ง');
  const reviewer = await browserOf(await head());
  const waiting = await reviewer.get(REVIEWS);
  expect((await reviewer.submit(waiting, `${REVIEWS}/approve`)).to).toBe(`${REVIEWS}?done=approved&num=4&round=6m`);
  const late = await browser.submit(page, WORK, { [row(4, 'detail')]: 'เขียนไว้ยาวมาก' });
  expect(late.said).toMatch(/อนุมัติแล้ว จึงแก้ไขไม่ได้.*เขียนไว้ยาวมาก/);
});

describe('reviewing', () => {
  test('shows all that was written; sent back with a reason, corrected, approved though it lacks something; audited and told', async () => {
    const person = await staff();
    await person.says('รายงาน มาตรการ 4 รอบ 6 เดือน 60% จัดทำ <i>ประกาศ</i> แล้ว');
    await person.presses('ยืนยันส่ง');
    const browser = await browserOf(await head());
    const page = await browser.get(REVIEWS);
    expect(page.said).toMatch(/รอตรวจ 1 รายการ.*จัดทำ <i>ประกาศ<\/i> แล้ว/);
    const without = await browser.submit(page, `${REVIEWS}/return`, { reason: ' ' });
    expect(without.status).toBe(422);
    const long = await browser.submit(page, `${REVIEWS}/return`, { reason: 'ย'.repeat(501) });
    expect([long.status, long.text.includes('ย'.repeat(501))]).toEqual([422, true]);
    const back = await browser.submit(page, `${REVIEWS}/return`, { common: '1' });
    expect((await browser.visit(back.to ?? '')).said).toMatch(/ส่งกลับแล้ว: มาตรการ \d+ รอบ 6 เดือน/);
    expect(await stored(4)).toMatchObject({ state: 'returned' });
    // The reason rides along with the next answer, or goes out by itself.
    expect((await person.says('งานของฉัน')).text).toContain('ส่งกลับแก้ไข');
    // What was seen is over: nothing is approved unseen.
    const old = await browser.submit(page, `${REVIEWS}/approve`);
    expect(old.status).toBe(422);
    const owed = await browserOf(person);
    const toMend = await owed.get(WORK);
    expect(toMend.said).toContain('เหตุผลที่ส่งกลับ: ');
    await owed.submit(toMend, WORK, { [row(4, 'as-is')]: 'yes' });
    const again = await browser.get(REVIEWS);
    expect(again.said).toContain('ตรวจครั้งก่อน: ส่งกลับแก้ไข');
    expect(again.said).toContain('อนุมัติทั้งที่ไม่มีผลผลิต');
    const other = await browser.submit(again, `${REVIEWS}/approve`, { without: 'output' });
    expect(other.said).toContain('ขาดส่วนอื่นเพิ่ม');
    await browser.submit(again, `${REVIEWS}/approve`);
    expect(await stored(4)).toMatchObject({ state: 'approved' });
  });

  test("is of one's own units, and never of one's own words", async () => {
    const author = await head();
    await author.says(`รายงาน มาตรการ 4 รอบ 6 เดือน 60% ทำแล้ว ${ALL_PARTS}`);
    await author.presses('ยืนยันส่ง');
    const own = await browserOf(author);
    expect((await own.get(REVIEWS)).said).toContain('อีก 1 รายการมีข้อมูลที่คุณกรอก');
    const elsewhere = await browserOf(await bot.member({ role: 'supervisor', unit: 'education_division', name: 'อื่น' }));
    expect((await elsewhere.get(REVIEWS)).said).toContain('ไม่มีรายงานที่คุณต้องตรวจ');
    const seen = await (await browserOf(await bot.member({ role: 'executive', name: 'นายก' }))).get(REVIEWS);
    for (const browser of [own, elsewhere]) {
      const token = /name="token" value="([^"]+)"/.exec((await browser.get('/dashboard/sessions')).text)?.[1] ?? '';
      const form = { token, year: '2570', num: '4', round: '6m', unit: UNIT, version: '1', without: '' };
      expect((await browser.post(`${REVIEWS}/approve`, form)).status).toBe(422);
    }
    expect(seen.said).toContain('รอตรวจ 1 รายการ');
    expect(await stored(4)).toMatchObject({ state: 'submitted' });
  });
});
