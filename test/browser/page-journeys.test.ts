import type { Browser, BrowserContext, Page } from 'playwright-core';
import { evidenceOf } from '../../src/domain/evidence/find-evidence';
import { measuresOfPlan } from '../../src/domain/measures/plan';
import { officeId } from '../../src/domain/office-store';
import { reports } from '../../src/domain/reports/report.model';
import { ALL_PARTS } from '../../src/testing/complete-report';
import { useBot } from '../../src/testing/make-bot';
import { jpeg } from '../../src/testing/pictures';
import type { TestPerson } from '../../src/testing/test-person';
import { signInPath, usePages } from '../../src/testing/visitor';
import { launchBrowser } from '../simulator/browser';

const bot = useBot();
const pages = usePages(bot, 'http://tamtid.example');
const OFFICE = officeId('kham-muang');
const PHONE = { width: 360, height: 740 };

let browser: Browser;
let context: BrowserContext;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  context = await browser.newContext({ viewport: PHONE, locale: 'th-TH', acceptDownloads: true });
  page = await context.newPage();
  // Ends what hangs: the other worker has a processor too.
  page.setDefaultTimeout(60_000);
});
afterEach(() => context.close());

/** Signs a person in by a link of the chat, pressed as people do. */
async function enter(path: string): Promise<void> {
  await page.goto(`${pages.address}${path}`);
  await page.getByRole('button', { name: 'เปิดแดชบอร์ดบนเครื่องนี้' }).click();
  await page.getByRole('navigation').first().waitFor();
}
const linkOf = async (person: TestPerson, words = 'เปิดแดชบอร์ด') =>
  signInPath(await person.says(words)).replace('https://tamtid.example', '');

const fits = async (): Promise<boolean> =>
  (await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')) as boolean;

test('a head reviews five reports on a phone: four approved, one sent back with a reason', async () => {
  const plan = await measuresOfPlan(OFFICE, 2570);
  const nums = plan
    .filter(({ units }) => units.join() === 'clerk_office')
    .map(({ num }) => num)
    .slice(0, 5);
  const [staff, head] = [
    await bot.member({ role: 'staff', unit: 'clerk_office', name: 'สมศรี' }),
    await bot.member({ role: 'supervisor', unit: 'clerk_office', name: 'หัวหน้า' }),
  ];
  for (const num of nums) {
    await staff.says(`รายงาน มาตรการ ${num} รอบ 6 เดือน 60% จัดทำแล้ว ${ALL_PARTS}`);
    await staff.presses('ยืนยันส่ง');
  }
  await enter(await linkOf(head));
  await page.goto(`${pages.address}/dashboard/reviews`);
  for (const left of nums.slice(1)) {
    await page.getByRole('button', { name: /^อนุมัติ/ }).first().click();
    await page.getByText('อนุมัติแล้ว').first().waitFor();
    expect([left, await fits()]).toEqual([left, true]);
  }
  await page.getByText('ส่งกลับแก้ไข').first().click();
  await page.getByLabel('เหตุผลที่เขียนเอง').fill('ขอรายชื่อผู้เข้าอบรม');
  await page.getByRole('button', { name: 'ส่งกลับ' }).click();
  await page.getByText('ไม่มีรายงานที่คุณต้องตรวจ').waitFor();
  const states = (await reports(OFFICE).find({ fiscalYear: 2570 })).map(({ state }) => state).toSorted();
  expect(states).toEqual(['approved', 'approved', 'approved', 'approved', 'returned']);
});

test('an officer reports with long texts and three pictures from the phone', async () => {
  const staff = await bot.member({ role: 'staff', unit: 'finance_division', name: 'มานี' });
  await enter(await linkOf(staff));
  await page.goto(`${pages.address}/dashboard/report/2570/4/6m/finance_division`);
  const long = 'จัดอบรมพนักงานทุกคน\n'.repeat(60).trim();
  await page.getByLabel('ความก้าวหน้า').fill('60');
  await page.getByLabel('รายละเอียด').fill(long);
  await page.getByLabel('ผลผลิต').fill('ประกาศ 1 ฉบับ');
  const pictures = ['#111111', '#222222', '#333333'].map((colour, at) => ({
    name: `ภาพ ${at + 1}.jpg`,
    mimeType: 'image/jpeg',
    buffer: Buffer.from(jpeg(colour)),
  }));
  await page.locator('#files').setInputFiles(pictures);
  await page.getByRole('button', { name: 'ส่งรายงาน' }).click();
  await page.getByText('ส่งรายงานแล้ว').waitFor();
  expect(await fits()).toBe(true);
  const part = { fiscalYear: 2570, measure: 4, round: '6m', unit: 'finance_division' } as const;
  expect((await evidenceOf(OFFICE, part)).map(({ state }) => state)).toEqual(['kept', 'kept', 'kept']);
  expect((await reports(OFFICE).findOne({ measure: 4 }))?.detail).toBe(long);
});

test('what was released is read and a paper of it downloaded by everybody', async () => {
  const staff = await bot.member({ role: 'staff', unit: 'clerk_office', name: 'สมศรี' });
  const head = await bot.member({ role: 'supervisor', unit: 'clerk_office', name: 'หัวหน้า' });
  const mayor = await bot.member({ role: 'executive', name: 'นายก' });
  const admin = await bot.member({ role: 'admin', name: 'ผู้ดูแล' });
  await staff.says(`รายงาน มาตรการ 3 รอบ 6 เดือน 70% จัดอบรมแล้ว ${ALL_PARTS}`);
  await staff.presses('ยืนยันส่ง');
  await head.says('ตรวจมาตรการ 3 รอบ 6 เดือน');
  await head.presses('อนุมัติ');
  await admin.says('เผยแพร่รายงานรอบ 6 เดือน');
  await admin.presses('อนุมัติเผยแพร่');
  bot.clock.advance(60_000);
  await bot.idle();
  await page.goto(`${pages.address}/public/kham-muang/2570`);
  const paper = page.locator('section[aria-labelledby="papers"] a').first();
  await paper.waitFor();
  const file = await context.request.get(`${pages.address}${await paper.getAttribute('href')}`);
  expect(file.status()).toBe(200);
  expect(file.headers()['content-disposition']).toMatch(/filename="kham-muang-2570-/);
  expect((await file.body()).length).toBeGreaterThan(5_000);

  // The executive is reminded in the chat, and opens the overview from there.
  await bot.tick('2027-03-24');
  const opened = await mayor.presses('เปิดแดชบอร์ด');
  await enter(signInPath(opened).replace('https://tamtid.example', ''));
  await page.getByRole('heading', { name: 'รอบ 6 เดือน' }).waitFor();
  expect(await fits()).toBe(true);
  await page.getByText('สิ่งที่ควรทำต่อ').waitFor();
});
