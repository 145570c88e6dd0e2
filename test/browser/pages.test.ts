import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { carries } from '../../src/domain/abilities/roles.rules';
import { announcements } from '../../src/domain/announcements/announcement.model';
import { officeId } from '../../src/domain/office-store';
import type { Role } from '../../src/domain/people/people.rules';
import { projectRoot } from '../../src/root';
import { ALL_PARTS } from '../../src/testing/complete-report';
import { useBot } from '../../src/testing/make-bot';
import { jpeg } from '../../src/testing/pictures';
import { usePages } from '../../src/testing/visitor';
import { STAFF_PAGES } from '../../src/web/pages/staff/all-pages';
import { launchBrowser } from '../simulator/browser';

const bot = useBot();
const pages = usePages(bot, 'http://tamtid.example');
/** A picture of each page, for people to look at; git does not keep them. */
const ARTIFACTS = join(projectRoot(), 'artifacts/pages');
const AXE = readFileSync(join(projectRoot(), 'node_modules/axe-core/axe.min.js'), 'utf8');
/** What differs between roles is seen in these. */
const SHOWN = new Set(['supervisor', 'anybody']);
const WIDTHS = [360, 1280];
const ROLES: [Role, string | null][] = [
  ['staff', 'clerk_office'],
  ['supervisor', 'finance_division'],
  ['executive', null],
  ['admin', null],
];

let browser: Browser;
beforeAll(async () => {
  mkdirSync(ARTIFACTS, { recursive: true });
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Reports in several states: approved and released, sent back with a picture, handed in. */
async function aYearAtWork(): Promise<void> {
  const clerk = await bot.member({ role: 'staff', unit: 'clerk_office', name: 'สมศรี' });
  const finance = await bot.member({ role: 'staff', unit: 'finance_division', name: 'มานี' });
  const heads = [
    await bot.member({ role: 'supervisor', unit: 'clerk_office', name: 'หัวหน้าปลัด' }),
    await bot.member({ role: 'supervisor', unit: 'finance_division', name: 'หัวหน้าคลัง' }),
  ];
  const admin = await bot.member({ role: 'admin', name: 'ผู้ดูแล' });
  for (const num of [2, 3]) {
    await clerk.says(`รายงาน มาตรการ ${num} รอบ 6 เดือน ${num * 30}% จัดอบรมพนักงานแล้ว 2 รุ่น รุ่นละ 40 คน ${ALL_PARTS}`);
    await clerk.presses('ยืนยันส่ง');
  }
  await heads[0]?.says('ตรวจมาตรการ 3 รอบ 6 เดือน');
  await heads[0]?.presses('อนุมัติ');
  await admin.says('เผยแพร่รายงานรอบ 6 เดือน');
  await admin.presses('อนุมัติเผยแพร่');
  await admin.says('ประกาศ พรุ่งนี้ประชุม 9 โมง');
  await admin.presses('ทุกคน');
  await admin.presses('ส่งเลย');
  await finance.says(`รายงาน มาตรการ 4 รอบ 6 เดือน 60% จัดทำประกาศแล้ว ${ALL_PARTS}`);
  await finance.presses('ยืนยันส่ง');
  await finance.sendsPicture(jpeg());
  await finance.says('ส่งหลักฐานมาตรการ 4 รอบ 6 เดือน');
  await heads[1]?.says('ตรวจมาตรการ 4 รอบ 6 เดือน');
  await heads[1]?.presses('ส่งกลับแก้ไข');
  await heads[1]?.says('ขอรายละเอียดเพิ่ม');
  await heads[1]?.presses('ส่งกลับ');
}

/** What axe finds wrong with a page as it is shown, by its rules of WCAG 2.2 AA and of good practice, none left out; and whether it is too wide. */
async function faultsAt(page: Page, address: string, width: number): Promise<string[]> {
  await page.setViewportSize({ width, height: 800 });
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const found = (await page.evaluate(`axe.run(document, { runOnly: ${JSON.stringify(tags)} })`)) as AxeResults;
  const scrolled = (await page.evaluate('document.documentElement.scrollWidth')) as number;
  return [
    ...found.violations.map(({ id, nodes }) => `${address} at ${width}: ${id} ${nodes[0]?.html}`),
    ...(found.passes.length < 20 ? [`${address}: axe looked at nothing`] : []),
    ...(scrolled > width ? [`${address} at ${width}: ${scrolled} wide`] : []),
  ];
}

async function faultsOf(addresses: readonly string[], who: string, cookie: string | null): Promise<string[]> {
  const faults: string[] = [];
  const context = await browser.newContext({ locale: 'th-TH', ...(cookie && { extraHTTPHeaders: { cookie } }) });
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  for (const [index, address] of addresses.entries()) {
    await page.goto(`${pages.address}${address}`);
    await page.evaluate(AXE);
    for (const width of WIDTHS) {
      faults.push(...(await faultsAt(page, address, width)));
      if (SHOWN.has(who)) {
        await page.screenshot({ path: join(ARTIFACTS, `${who}-${index}-${width}.png`), fullPage: true });
      }
    }
  }
  await context.close();
  return faults;
}

/** A page of staff, of things that the role may see there. */
const addressOf = (path: string, unit: string | null, id: string): string => {
  const part = unit === 'clerk_office' ? ['2570/2', '6m/clerk_office'] : ['2570/4', '6m/finance_division'];
  return `/dashboard${
    path === '/'
      ? ''
      : path
          .replace(':year/:num', part[0] ?? '')
          .replace(':round/:unit', part[1] ?? '')
          .replace(':year/:kind/:round', '2570/C/6m')
          .replace(':id', id)
  }`;
};

test('no page has a fault that axe finds, for any role, on a phone or a desk', async () => {
  await aYearAtWork();
  const id = String((await announcements(officeId('kham-muang')).findOne({}))?._id);
  const faults: string[] = [];
  for (const [role, unit] of ROLES) {
    const signedIn = pages.browser();
    await signedIn.signIn(await bot.member({ role, unit, name: 'มานี' }));
    // What a role may not see is the same one page everywhere.
    const seen = STAFF_PAGES.filter(({ method, who }) => method === 'get' && carries(role, who));
    faults.push(
      ...(await faultsOf(
        seen.map(({ path }) => addressOf(path, unit, id)),
        role,
        signedIn.cookieHeader,
      )),
    );
  }
  const open = ['/dashboard', '/nothing', '/dashboard/sign-in/x', '/public/kham-muang', '/public/kham-muang/2570'];
  faults.push(...(await faultsOf(open, 'anybody', null)));
  expect(faults).toEqual([]);

  // On paper: heads that repeat, no menus, and nothing in a grid, which would be printed over what follows where a page ends.
  const signedIn = pages.browser();
  await signedIn.signIn(await bot.member({ role: 'admin', name: 'มานี' }));
  const context = await browser.newContext({ extraHTTPHeaders: { cookie: signedIn.cookieHeader } });
  const paper = await context.newPage();
  await paper.setViewportSize({ width: 680, height: 960 });
  await paper.emulateMedia({ media: 'print' });
  await paper.goto(`${pages.address}/dashboard/measures`);
  const displays = (selector: string) =>
    paper.$$eval(selector, (found) => [...new Set(found.map((one) => getComputedStyle(one).display))]);
  expect(await displays('.screen, nav, footer')).toEqual(['none']);
  expect(await displays('main, section.card')).toEqual(['block']);
  expect(await displays('table > thead')).toEqual(['table-header-group']);
  await context.close();
});
