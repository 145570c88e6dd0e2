import { latestAudit } from '../../../src/domain/audit/audit.model';
import { officeId } from '../../../src/domain/office-store';
import { groups } from '../../../src/domain/organisations/group.model';
import { people } from '../../../src/domain/people/person.model';
import { useBot } from '../../../src/testing/make-bot';
import { usePages } from '../../../src/testing/visitor';

const bot = useBot();
const pages = usePages(bot);
const office = officeId('kham-muang');
const PEOPLE = '/dashboard/people';
const GROUPS = '/dashboard/groups';

async function adminsBrowser() {
  const browser = pages.browser();
  const admin = await bot.member({ role: 'admin', name: 'ผู้ดูแล' });
  await browser.signIn(admin);
  return { admin, browser };
}

test('a right is withdrawn after the page says what ends with it: the person is told, and their page is over at once', async () => {
  const { browser } = await adminsBrowser();
  const staff = await bot.member({ role: 'staff', unit: 'finance_division', name: 'มานี' });
  const theirs = pages.browser();
  await theirs.signIn(staff);
  const id = String((await people(office).findOne({ lineUserId: staff.lineUserId }))?._id);
  const listed = await browser.get(PEOPLE);
  await browser.followAll(listed);
  const [address = ''] = new RegExp(`${PEOPLE}/${id}/withdraw[^"]*`).exec(listed.text) ?? [];
  const asked = await browser.get(address.replaceAll('&amp;', '&'));
  for (const words of ['ถอนสิทธิ์ เจ้าหน้าที่ กองคลัง ของ มานี หรือไม่', 'สิทธิ์สุดท้าย', 'จะดูไม่ได้ทันที'])
    expect(asked.said).toContain(words);
  expect(await people(office).count({ lineUserId: staff.lineUserId })).toBe(1);
  const since = bot.moment();
  const done = await browser.submit(asked, `${PEOPLE}/${id}/withdraw`);
  await bot.idle();
  expect((await browser.visit(done.to ?? '')).said).toContain('ถอนสิทธิ์แล้ว');
  expect(await people(office).count({ lineUserId: staff.lineUserId })).toBe(0);
  expect(staff.got(since).text).toContain('เจ้าหน้าที่ กองคลัง');
  expect((await theirs.get('/dashboard')).said).toContain('วิธีเข้า');
  expect((await latestAudit(office, 5)).map(({ action }) => action)).toContain('grant.removed');
  // Once more it is of nobody.
  expect((await browser.submit(asked, `${PEOPLE}/${id}/withdraw`)).status).toBe(404);
});

test('the last admin stays; who withdraws their own last right is signed out', async () => {
  const { admin, browser } = await adminsBrowser();
  const id = String((await people(office).findOne({ lineUserId: admin.lineUserId }))?._id);
  const address = `${PEOPLE}/${id}/withdraw`;
  const asked = await browser.get(`${address}?role=admin`);
  const refused = await browser.submit(asked, address);
  expect([refused.status, await people(office).count({ lineUserId: admin.lineUserId })]).toEqual([422, 1]);
  await bot.member({ role: 'admin', name: 'อีกคน' });
  const gone = await browser.submit(refused, address);
  expect([gone.status, await people(office).count({ lineUserId: admin.lineUserId })]).toEqual([200, 0]);
  expect((await browser.get('/dashboard')).said).toContain('วิธีเข้า');
});

test('groups stand there with what they get, are unlinked, and nobody of another office sees them', async () => {
  const { admin, browser } = await adminsBrowser();
  expect((await browser.get(GROUPS)).said).toContain('ยังไม่มีกลุ่มที่ผูกไว้');
  const group = await bot.groupOf({ members: [admin], unit: 'finance_division' });
  const page = await browser.get(GROUPS);
  for (const words of ['ผูกกับกองคลัง', 'เตือนกำหนดส่งของกองคลัง', 'สมาชิก']) expect(page.said).toContain(words);
  const stranger = pages.browser();
  await stranger.signIn(await bot.member({ office: 'soe-phloe', role: 'admin', name: 'อื่น' }));
  const id = String((await groups(office).findOne({}))?._id);
  const theirs = await stranger.get(PEOPLE);
  const [, token = ''] = /name="token" value="([^"]+)"/.exec(theirs.text) ?? [];
  await stranger.post(`${GROUPS}/unlink`, { token, id });
  expect(await groups(office).count({})).toBe(1);
  const done = await browser.submit(page, `${GROUPS}/unlink`);
  expect((await browser.visit(done.to ?? '')).said).toContain('ยกเลิกผูกกลุ่มแล้ว');
  expect((await admin.says('/ภาพรวม', group)).text).toContain('/ผูกกลุ่ม');
  expect((await latestAudit(office, 5)).map(({ action }) => action)).toContain('group.unlinked');
});
