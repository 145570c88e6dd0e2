import { latestAudit } from '../../../src/domain/audit/audit.model';
import { officeId } from '../../../src/domain/office-store';
import { listOpenCodes } from '../../../src/domain/people/open-codes';
import { useBot } from '../../../src/testing/make-bot';
import { usePages } from '../../../src/testing/visitor';

const bot = useBot();
const pages = usePages(bot);
const office = officeId('kham-muang');
const PEOPLE = '/dashboard/people';
const ISSUE = `${PEOPLE}/codes`;

test('an admin issues a code with its picture, somebody registers with it, and it is revoked; wrong ones say why', async () => {
  const browser = pages.browser();
  await browser.signIn(await bot.member({ role: 'admin', name: 'ผู้ดูแล' }));
  const before = await listOpenCodes(office, bot.clock.now());
  const page = await browser.get(PEOPLE);
  expect(page.said).toContain('ผู้ดูแล (คุณ)');
  const wrong = await browser.submit(page, ISSUE, { role: 'supervisor', unit: '', uses: '6', days: '31' });
  expect(wrong.status).toBe(422);
  for (const words of ['เลือกส่วนราชการก่อนออกรหัส', '1 ถึง 5 คนต่อรหัส', 'จำนวนวันต้องเป็น 1 ถึง 30'])
    expect(wrong.said).toContain(words);
  expect((await browser.submit(page, ISSUE, { role: 'admin', uses: '2' })).status).toBe(422);
  const asked = { role: 'staff', unit: 'finance_division', uses: '๕', days: '7' };
  const made = await browser.submit(page, ISSUE, asked);
  expect(made.said).toContain('รหัสสำหรับเจ้าหน้าที่ กองคลัง');
  const [code = ''] = /[A-Z]{4}-\d{4}/.exec(made.said) ?? [];
  expect(made.text).toContain(`https://line.me/R/oaMessage/%40tamtid/?${encodeURIComponent(`ลงทะเบียน ${code}`)}`);
  const [, picture = ''] = /src="(\/files\/qr\/[^"]+)"/.exec(made.text) ?? [];
  expect((await browser.get(picture)).headers.get('content-type')).toBe('image/png');
  // Sent twice it is one code, which is not known any more.
  expect((await browser.submit(page, ISSUE, asked)).status).toBe(403);
  expect(await listOpenCodes(office, bot.clock.now())).toHaveLength(before.length + 1);
  // The form shown anew issues another one for the same.
  const second = await browser.submit(made, ISSUE, asked);
  expect(/[A-Z]{4}-\d{4}/.exec(second.said)?.[0]).not.toBe(code);
  expect(await listOpenCodes(office, bot.clock.now())).toHaveLength(before.length + 2);
  const guest = await bot.guest();
  expect(JSON.stringify((await guest.says(`ลงทะเบียน ${code}`)).messages)).toContain('กองคลัง');
  const open = (await listOpenCodes(office, bot.clock.now())).find(({ role }) => role === 'staff');
  const listed = await browser.get(PEOPLE);
  const gone = await browser.submit(listed, `${ISSUE}/revoke`, { id: String(open?._id) });
  expect((await browser.visit(gone.to ?? '')).said).toContain('ยกเลิกรหัสแล้ว');
  expect(await listOpenCodes(office, bot.clock.now())).toHaveLength(before.length + 1);
  const actions = (await latestAudit(office, 10)).map(({ action }) => action);
  expect(actions).toEqual(expect.arrayContaining(['code.issued', 'code.revoked']));
});

test('nobody else sees the page or its people', async () => {
  const browser = pages.browser();
  await browser.signIn(await bot.member({ role: 'executive', name: 'นายก' }));
  const got = await browser.get(PEOPLE);
  expect([got.status, got.text.includes('ออกรหัส')]).toEqual([403, false]);
  expect((await browser.get('/dashboard')).text).not.toContain(`href="${PEOPLE}"`);
});
