import { officeId } from '../../../src/domain/office-store';
import { people } from '../../../src/domain/people/person.model';
import { useCommands } from '../../../src/testing/commands';
import { ALL_PARTS } from '../../../src/testing/complete-report';
import { useBot } from '../../../src/testing/make-bot';
import { jpeg } from '../../../src/testing/pictures';
import { type Got, usePages } from '../../../src/testing/visitor';

const bot = useBot();
const pages = usePages(bot);
const asked = useCommands();
const office = officeId('kham-muang');

const headersOf = ({ headers }: Got) => Object.fromEntries([...headers].filter(([name]) => name !== 'date'));

async function signedIn(person: Awaited<ReturnType<typeof bot.member>>) {
  const browser = pages.browser();
  await browser.signIn(person);
  await browser.get('/dashboard');
  return browser;
}

/** What a page asked of the database. */
async function commandsOf<T>(work: () => Promise<T>): Promise<[T, string[]]> {
  await bot.idle();
  asked();
  const done = await work();
  return [done, asked().others];
}

test('the overview that was made is given again in one command, as it was sent, until anything is done in the office', async () => {
  const staff = await bot.member({ role: 'staff', unit: 'finance_division', name: 'มานี' });
  const executive = await bot.member({ role: 'executive', name: 'นายก' });
  const [own, other] = [await signedIn(staff), await signedIn(executive)];
  const first = await other.get('/dashboard?year=2570');
  const [again, commands] = await commandsOf(() => other.get('/dashboard?year=2570'));
  expect(commands).toEqual(['organisations.aggregate']);
  expect([again.text, headersOf(again)]).toEqual([first.text, headersOf(first)]);
  expect((await own.get('/dashboard?year=2570')).text).not.toBe(again.text);
  // Whoever takes it in another way, or asks for another year, has theirs.
  const plain = await other.get('/dashboard?year=2570', { 'accept-encoding': 'identity' });
  expect([plain.text, plain.headers.get('content-encoding')]).toEqual([first.text, null]);
  expect((await other.get('/dashboard?year=2569')).status).toBe(404);

  await staff.says(`รายงาน มาตรการ 4 รอบ 6 เดือน 60% จัดทำประกาศแล้ว ${ALL_PARTS}`);
  await staff.presses('ยืนยันส่ง');
  const reported = await other.get('/dashboard?year=2570');
  expect(reported.text).not.toBe(first.text);
  await staff.sendsPicture(jpeg());
  await staff.says('ส่งหลักฐานมาตรการ 4 รอบ 6 เดือน');
  // Nothing of it is shown there, and it is made anew all the same: what is done is not weighed.
  const [, afterwards] = await commandsOf(() => other.get('/dashboard?year=2570'));
  expect(afterwards.length).toBeGreaterThan(1);
});

test('who has pressed a button of their list, or opened the page of it, counts at once as one who has seen it', async () => {
  const other = await signedIn(await bot.member({ role: 'executive', name: 'นายก' }));
  const seenIn = async () =>
    /กองคลัง 0% ส่งแล้ว 0 จาก \d+ · เปิดดูแล้ว (\d+)/.exec((await other.get('/dashboard')).said)?.[1];
  expect(await seenIn()).toBe('0');
  const staff = await bot.member({ role: 'staff', unit: 'finance_division', name: 'มานี' });
  await staff.says('งานของฉัน');
  expect(await seenIn()).toBe('0');
  await staff.presses('รายงานมาตรการ 4 รอบ 6 เดือน กองคลัง');
  const count = await seenIn();
  expect(Number(count)).toBeGreaterThan(0);
  await staff.says('ยกเลิก');
  expect((await staff.says('ขอสำเนาข้อมูล')).text).toContain('เปิดดูงานของรอบ 6 เดือน');
  const education = await bot.member({ role: 'staff', unit: 'education_division', name: 'ปิติ' });
  expect((await other.get('/dashboard')).said).toMatch(/กองการศึกษาฯ 0% ส่งแล้ว 0 จาก 1 · เปิดดูแล้ว 0/);
  await (await signedIn(education)).get('/dashboard/work');
  expect((await other.get('/dashboard')).said).toMatch(/กองการศึกษาฯ 0% ส่งแล้ว 0 จาก 1 · เปิดดูแล้ว 1/);
});

test('what somebody may see is asked each time', async () => {
  const executive = await bot.member({ role: 'executive', name: 'นายก' });
  const browser = await signedIn(executive);
  const { lineUserId } = executive;
  expect((await browser.get('/dashboard')).said).toContain('ภาพรวม');
  const grants = [{ role: 'admin' as const, unit: null }];
  await people(office).updateOne({ lineUserId }, { $set: { grants } });
  expect((await browser.get('/dashboard')).text).toContain('/dashboard/settings');
  await people(office).updateOne({ lineUserId }, { $set: { grants: [] } });
  expect((await browser.get('/dashboard')).said).toContain('พิมพ์');
  await people(office).updateOne({ lineUserId }, { $set: { grants } });
  expect((await browser.get('/dashboard')).status).toBe(200);
  bot.clock.advance(9 * 3_600_000);
  expect((await browser.get('/dashboard')).said).not.toContain('ภาพรวม');
});

test('a day later it is another page', async () => {
  const browser = await signedIn(await bot.member({ role: 'executive', name: 'นายก' }));
  const before = (await browser.get('/dashboard')).said;
  expect(before).toMatch(/อีก \d+ วัน/);
  for (let hours = 0; hours < 24; hours += 6) {
    bot.clock.advance(6 * 3_600_000);
    await browser.get('/dashboard');
  }
  expect((await browser.get('/dashboard')).said).not.toBe(before);
});

test('the public page is given again in front of everything, as Express gives it', async () => {
  const browser = pages.browser();
  for (const path of ['/public/kham-muang', '/robots.txt']) {
    const first = await browser.get(path);
    const [again, commands] = await commandsOf(() => browser.get(path));
    expect(commands.length).toBeLessThanOrEqual(1);
    const tag = again.headers.get('etag') ?? '';
    const { 'content-length': _, 'transfer-encoding': __, ...headers } = headersOf(again);
    expect([again.text, { ...headersOf(first), ...headers }]).toEqual([first.text, headersOf(first)]);
    expect(await browser.get(path, { 'if-none-match': tag })).toMatchObject({ status: 304, text: '' });
    expect((await browser.get(path, { 'accept-encoding': 'gzip' })).text).toBe(first.text);
  }
});
