import { recordAudit } from '../../../src/domain/audit/audit.model';
import { officeId } from '../../../src/domain/office-store';
import { ALL_PARTS } from '../../../src/testing/complete-report';
import { useBot } from '../../../src/testing/make-bot';
import { usePages } from '../../../src/testing/visitor';

const bot = useBot();
const pages = usePages(bot);
const office = officeId('kham-muang');

const rowsOf = (text: string): number => text.split('<tr').length - 2;
const olderIn = (text: string): string =>
  (/href="([^"]+before=[^"]+)"/.exec(text)?.[1] ?? 'none').replaceAll('&amp;', '&');

test('an admin reads what the bot sent and who did what, by month and kind, page by page; nothing of another office', async () => {
  const staff = await bot.member({ role: 'staff', unit: 'finance_division', name: 'มานี' });
  await bot.member({ role: 'supervisor', unit: 'finance_division', name: 'หัวหน้าคลัง' });
  await staff.says(`รายงาน มาตรการ 4 รอบ 6 เดือน 60% จัดทำประกาศแล้ว ${ALL_PARTS}`);
  await staff.presses('ยืนยันส่ง');
  await staff.says('ออกรหัสลงทะเบียน'); // which they may not
  const browser = pages.browser();
  await browser.signIn(await bot.member({ role: 'admin', name: 'ผู้ดูแล' }));

  const messages = await browser.get('/dashboard/messages');
  expect(messages.said).toContain(
    'หัวหน้าคลัง (กองคลัง) 20 พ.ย. 2569 10.00 น. มีรายงานส่งเข้ามาใหม่ในส่วนที่คุณเป็นผู้ตรวจ รอส่ง 21 พ.ย. 2569 08.30 น.',
  );
  expect((await browser.get('/dashboard/messages?state=failed')).said).toContain('ไม่มีข้อความในเดือนนี้ที่ตรงกับที่เลือก');
  expect((await browser.get('/dashboard/messages?month=2026-10')).said).not.toContain('หัวหน้าคลัง');

  const audit = async (query = '') => browser.get(`/dashboard/audit${query}`);
  expect((await audit()).said).toMatch(/ส่งรายงาน มาตรการ 4 รอบ 6 เดือน ปี 2570 ส่วนของกองคลัง มานี/);
  expect((await audit('?area=work')).said).toContain('ส่งรายงาน');
  expect((await audit('?area=people')).said).not.toContain('ส่งรายงาน');
  expect(rowsOf((await audit('?area=refused')).text)).toBe(1);
  expect((await audit('?month=2026-10&before=x')).said).toContain('ไม่มีการใช้งานในเดือนนี้');

  // Many at one instant: no page leaves one out or shows one twice.
  const at = bot.clock.now();
  for (let count = 0; count < 55; count += 1) {
    const event = { at, actor: null, action: 'word.taught' as const, subject: '', eventId: null };
    await recordAudit(office, event);
  }
  const first = await audit('?area=settings');
  expect(rowsOf(first.text)).toBe(50);
  const second = await browser.get(olderIn(first.text));
  expect(rowsOf(second.text)).toBe(5);
  await browser.followAll(second);

  const other = pages.browser();
  await other.signIn(await bot.member({ office: 'soe-phloe', role: 'admin', name: 'อื่น' }));
  for (const path of ['/dashboard/messages', '/dashboard/audit'])
    expect((await other.get(path)).said).not.toMatch(/มานี|หัวหน้าคลัง/);
});
