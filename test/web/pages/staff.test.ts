import { carries } from '../../../src/domain/abilities/roles.rules';
import { latestAudit } from '../../../src/domain/audit/audit.model';
import { officeId } from '../../../src/domain/office-store';
import { ownUnits, type Role } from '../../../src/domain/people/people.rules';
import { people } from '../../../src/domain/people/person.model';
import { ALL_PARTS } from '../../../src/testing/complete-report';
import { useBot } from '../../../src/testing/make-bot';
import { jpeg } from '../../../src/testing/pictures';
import type { TestPerson } from '../../../src/testing/test-person';
import { type TestBrowser, usePages } from '../../../src/testing/visitor';
import { STAFF_PAGES } from '../../../src/web/pages/staff/all-pages';
import { putAnnouncement } from '../../authorization/things';

const bot = useBot();
const pages = usePages(bot);
const office = officeId('kham-muang');
const MEASURE = '/dashboard/measures/2570/4';
const REPORT = '/dashboard/report/2570/4/6m/finance_division';

const head = () => bot.member({ role: 'supervisor', unit: 'finance_division', name: 'หัวหน้าคลัง' });
const staff = (unit = 'finance_division') => bot.member({ role: 'staff', unit, name: 'มานี' });

async function browserOf(person: Awaited<ReturnType<typeof staff>>): Promise<TestBrowser> {
  const browser = pages.browser();
  await browser.signIn(person);
  return browser;
}

/** The finance division's part of measure 4 is reported, with a picture, and sent back. */
async function reported() {
  const [person, reviewer] = [await staff(), await head()];
  await person.says(`รายงาน มาตรการ 4 รอบ 6 เดือน 60% จัดทำประกาศ <b>แล้ว</b> ${ALL_PARTS}`);
  await person.presses('ยืนยันส่ง');
  await person.sendsPicture(jpeg());
  await person.says('ส่งหลักฐานมาตรการ 4 รอบ 6 เดือน');
  await reviewer.says('ตรวจมาตรการ 4 รอบ 6 เดือน');
  await reviewer.presses('ส่งกลับแก้ไข');
  await reviewer.says('ขอรายละเอียดเพิ่ม');
  await reviewer.presses('ส่งกลับ');
  return { person, reviewer };
}

/** Something of a person's own that pages are about. */
async function ownAnnouncement({ lineUserId }: TestPerson): Promise<string> {
  const me = await people(office).findOne({ lineUserId });
  if (!me) throw new Error('nobody');
  return String(
    await putAnnouncement(office, { by: me._id, text: 'ประชุม', now: bot.clock.now(), within: ownUnits(me) }),
  );
}

/** Addresses of every page as the menu and the pages lead there. */
const ADDRESSES: Record<string, string> = {
  'get /': '/dashboard',
  'get /measures': '/dashboard/measures',
  'get /measures/:year/:num': MEASURE,
  'get /scores': '/dashboard/scores',
  'get /calendar': '/dashboard/calendar',
  'post /calendar/subscribe': '/dashboard/calendar/subscribe',
  'post /calendar/end': '/dashboard/calendar/end',
  'get /announcements': '/dashboard/announcements',
  'get /announcements/new': '/dashboard/announcements/new',
  'post /announcements/new': '/dashboard/announcements/new',
  'get /announcements/:id': '/dashboard/announcements/:id',
  'post /announcements/:id/nudge': '/dashboard/announcements/:id/nudge',
  'post /announcements/:id/cancel': '/dashboard/announcements/:id/cancel',
  'get /documents': '/dashboard/documents',
  'get /documents/:year/:kind/:round': '/dashboard/documents/2570/C/6m',
  'post /documents/:year/:kind/:round': '/dashboard/documents/2570/C/6m',
  'get /documents/files/:id': '/dashboard/documents/files/:id',
  'get /import': '/dashboard/import',
  'post /import': '/dashboard/import',
  'get /import/:id': '/dashboard/import/:id',
  'post /import/:id': '/dashboard/import/:id',
  'get /settings': '/dashboard/settings',
  'post /settings/deadline': '/dashboard/settings/deadline',
  'post /settings/emblem': '/dashboard/settings/emblem',
  'post /settings/papers': '/dashboard/settings/papers',
  'get /messages': '/dashboard/messages',
  'get /audit': '/dashboard/audit',
  'get /sessions': '/dashboard/sessions',
  'post /sessions/end': '/dashboard/sessions/end',
  'post /sessions/end-all': '/dashboard/sessions/end-all',
  'get /groups': '/dashboard/groups',
  'post /groups/unlink': '/dashboard/groups/unlink',
  'get /people/:id/withdraw': '/dashboard/people/:id/withdraw',
  'post /people/:id/withdraw': '/dashboard/people/:id/withdraw',
  'get /people': '/dashboard/people',
  'post /people/codes': '/dashboard/people/codes',
  'post /people/codes/revoke': '/dashboard/people/codes/revoke',
  'get /work': '/dashboard/work',
  'post /work': '/dashboard/work',
  'get /reviews': '/dashboard/reviews',
  'post /reviews/approve': '/dashboard/reviews/approve',
  'post /reviews/return': '/dashboard/reviews/return',
  'get /report/:year/:num/:round/:unit': REPORT,
  'post /report/:year/:num/:round/:unit': REPORT,
  'post /report/:year/:num/:round/:unit/withdraw': `${REPORT}/withdraw`,
};
const isPosted = (page: string): boolean => page.startsWith('post');

test.each<[Role, string | null]>([
  ['staff', 'finance_division'],
  ['supervisor', 'finance_division'],
  ['executive', null],
  ['admin', null],
])('every page is as it should be for %s, and whatever it leads to answers', async (role, unit) => {
  const person = await bot.member({ role, unit, name: 'มานี' });
  const browser = await browserOf(person);
  const id = await ownAnnouncement(person);
  // A page that is not fetched here fails.
  expect(Object.keys(ADDRESSES).toSorted()).toEqual(
    STAFF_PAGES.map(({ method, path }) => `${method} ${path}`).toSorted(),
  );
  for (const [page, path] of Object.entries(ADDRESSES)) {
    const address = path.replace(':id', id);
    if (isPosted(page)) {
      expect((await browser.post(address)).status).toBe(403); // without the token of a form
      continue;
    }
    const got = await browser.get(address);
    const { who } = STAFF_PAGES.find(({ method, path }) => `${method} ${path}` === page) ?? { who: 'view' };
    // Nothing was made that could be downloaded, nor sent to be imported: tests of their own.
    const found =
      { 'get /documents/files/:id': 404, 'get /people/:id/withdraw': 404, 'get /import/:id': 303 }[page] ?? 200;
    expect([address, got.status]).toEqual([address, carries(role, who) ? found : 403]);
    await browser.followAll(got);
  }
});

test('nobody sees a page of staff without signing in, and a page of another office is not there', async () => {
  const guest = pages.browser();
  for (const [page, address] of Object.entries(ADDRESSES)) {
    const got = isPosted(page) ? await guest.post(address) : await guest.get(address);
    expect(got.said).toContain(isPosted(page) ? 'ยังไม่ได้เข้าสู่แดชบอร์ด' : 'วิธีเข้า');
    expect(got.text).not.toContain('เทศบาลตำบลคำม่วง');
  }
  const other = await browserOf(await bot.member({ office: 'soe-phloe', role: 'admin', name: 'อื่น' }));
  const title = 'การจัดทำประกาศข้อปฏิบัติ';
  expect((await (await browserOf(await staff())).get(MEASURE)).said).toContain(title);
  expect((await other.get(MEASURE)).said).not.toContain(title);
});

test('the overview counts both rounds, and tells each what is theirs to do', async () => {
  const { person, reviewer } = await reported();
  const clerk = await staff('clerk_office');
  await clerk.says(`รายงาน มาตรการ 2 รอบ 6 เดือน 100% จัดอบรมแล้ว ${ALL_PARTS}`);
  await clerk.presses('ยืนยันส่ง');
  const executive = await bot.member({ role: 'executive', name: 'นายก' });
  const seen = (await (await browserOf(executive)).get('/dashboard')).said;
  expect(seen).toContain(
    'รอบ 6 เดือน กำหนดส่ง 31 มี.ค. 2570 (อีก 131 วัน) 8% ความก้าวหน้าเฉลี่ยของ 12 มาตรการ ต้องรายงาน 12 เปิดดูแล้ว 1 ส่งแล้ว 1 อนุมัติแล้ว 0',
  );
  expect(seen).toContain('ตรวจรายงานที่รออยู่ 1 รายการ');
  expect(seen).toContain('ติดตามรายงานที่ค้าง 17 รายการ');
  // Of the head's own unit three parts, one of them sent back; staff follow nobody up.
  expect((await (await browserOf(reviewer)).get('/dashboard')).said).toContain(
    'ติดตามรายงานที่ค้าง 3 รายการ จาก 1 ส่วนราชการ',
  );
  const mine = await browserOf(person);
  const { said: own, text } = await mine.get('/dashboard');
  // What is counted is what the list shows.
  const [, address = ''] = /href="(\/dashboard\/measures\?year=2570&amp;state=missing[^"]*)"/.exec(text) ?? [];
  expect((await mine.get(address.replaceAll('&amp;', '&'))).said).toContain('3 จาก 12 มาตรการ');
  expect(own).toContain('ส่งหรือเพิ่มรายงานของส่วนราชการคุณ 3 รายการ');
  expect(own).not.toContain('ติดตามรายงานที่ค้าง');
  // Admins alone give out codes, and are told which units have nobody.
  for (const said of [seen, own]) expect(said).not.toContain('ออกรหัสให้');
  const admin = await bot.member({ role: 'admin', name: 'ผู้ดูแล' });
  const admins = await browserOf(admin);
  const unstaffed = /ออกรหัสให้(.+?) ที่ค้างส่งและยังไม่มีผู้ลงทะเบียน/;
  expect(unstaffed.exec((await admins.get('/dashboard')).said)?.[1]).toBe('กองช่าง กองการศึกษาฯ และกองสาธารณสุขฯ');
  const code = /[A-Z0-9]{4}-[A-Z0-9]{4}/.exec((await admin.says('ออกรหัส หัวหน้า กองช่าง')).text)?.[0];
  const newcomer = bot.guest();
  await newcomer.says(`ลงทะเบียน ${code}`);
  await newcomer.presses('ยินยอมและลงทะเบียน');
  expect(unstaffed.exec((await admins.get('/dashboard')).said)?.[1]).not.toContain('กองช่าง');
});

test('measures are found by number, words, unit and status, and nothing says so', async () => {
  await reported();
  const browser = await browserOf(await staff());
  const nums = async (query: string) => {
    const { text } = await browser.get(`/dashboard/measures?${query}`);
    return [...text.matchAll(/href="\/dashboard\/measures\/2570\/(\d+)"/g)].map(([, num]) => Number(num));
  };
  expect(await nums('')).toHaveLength(12);
  expect(await nums('q=ม.4')).toEqual([4]);
  expect(await nums('q=๔')).toEqual([4]);
  expect(await nums('q=ผลประโยชน์ทับซ้อน')).toEqual([2]);
  expect(await nums('unit=finance_division')).toEqual([1, 4, 8]);
  expect(await nums('state=returned')).toEqual([4]);
  expect(await nums('state=returned&round=12m')).toEqual([]);
  expect((await browser.get('/dashboard/measures?q=<script>')).said).toContain('ไม่มีมาตรการที่ตรงกับตัวกรอง');
  expect((await browser.get('/dashboard/measures?year=2599')).status).toBe(404);
});

describe('one measure', () => {
  test('shows who is of the unit how the report came about, and its evidence', async () => {
    const { person } = await reported();
    const browser = await browserOf(person);
    const got = await browser.get(MEASURE);
    expect(got.said).toContain('ส่งกลับแก้ไข 60%');
    expect(got.said).toContain('จัดทำประกาศ <b>แล้ว</b>');
    expect(got.said).toContain('เหตุผล: ขอรายละเอียดเพิ่ม');
    expect(got.said).toMatch(/ส่งกลับแก้ไข โดย หัวหน้าคลัง/);
    const files = [...got.text.matchAll(/(?:href|src)="(\/files\/[^"]+)"/g)].map(
      ([, path]) => path?.replaceAll('&amp;', '&') ?? '',
    );
    // The picture, large and small.
    expect(files.length).toBeGreaterThanOrEqual(2);
    for (const path of files) expect((await browser.get(path)).status).toBe(200);
  });

  test('shows other units what was reported, but neither its evidence nor what reviewers wrote', async () => {
    await reported();
    const got = await (await browserOf(await staff('education_division'))).get(MEASURE);
    expect(got.said).toContain('จัดทำประกาศ');
    expect(got.said).toContain('เปิดดูหลักฐานได้เฉพาะผู้ที่อยู่ในส่วนราชการนี้');
    expect(got.text).not.toContain('/files/');
    expect(got.text).not.toContain('example.go.th/manual"');
    expect(got.said).not.toContain('ขอรายละเอียดเพิ่ม');
  });

  test('that the plan does not have is not found, with what to do', async () => {
    const browser = await browserOf(await staff());
    for (const path of ['/dashboard/measures/2570/99', '/dashboard/measures/2570/x']) {
      const got = await browser.get(path);
      expect(got.status).toBe(404);
      expect(got.said).toContain('ในแผนปีงบประมาณ 2570');
    }
    expect((await browser.get('/dashboard/measures/2001/1')).status).toBe(404);
  });
});

test('scores stand in a chart with words, and beside it in figures', async () => {
  const { said, text } = await (await browserOf(await staff())).get('/dashboard/scores');
  for (const words of ['57.31', 'ระดับ D', 'OIT การเปิดเผยข้อมูลสาธารณะ 40% 26.30', 'O42', '+1.43'])
    expect(said).toContain(words);
  expect(text).toContain('<title id="chart-title">แผนภูมิคะแนนตัวชี้วัด ปี 2562</title>');
});

test('items are ticked to see what the score would be, and what the next level takes', async () => {
  const browser = await browserOf(await staff());
  const first = await browser.get('/dashboard/scores');
  expect(first.said).toMatch(/ถึงระดับ C ได้ด้วย \d+ ข้อ/);
  expect(first.said).not.toContain('ถ้าได้คะแนนเต็ม');
  const two = await browser.get('/dashboard/scores?year=2562&O42=on&O38=on&O999=on&x=on');
  expect(two.said).toContain('ถ้าได้คะแนนเต็มเพิ่ม 2 ข้อ');
  expect(two.said).toContain('จาก 57.31 เพิ่ม');
  expect(two.text.match(/ checked/g)).toHaveLength(2);
  const [, next = ''] = /href="(\/dashboard\/scores\?year=2562&amp;O[^"#]*)#what-if"/.exec(first.text) ?? [];
  expect((await browser.get(next.replaceAll('&amp;', '&'))).said).toContain('จากระดับ D เป็นระดับ C');
});

test('what somebody holds decides which pages there are: without it each is refused, and audited once', async () => {
  const person = await bot.member({ role: 'executive', name: 'นายก' });
  const browser = await browserOf(person);
  const of = { lineUserId: person.lineUserId };
  await people(office).updateOne(of, { $set: { grants: [] } });
  expect((await browser.get(MEASURE)).said).toContain('วิธีเข้า');
  expect((await latestAudit(office, 5)).filter(({ action }) => action.startsWith('refused'))).toEqual([]);
});
