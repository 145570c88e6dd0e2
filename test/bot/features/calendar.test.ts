import { latestAudit } from '../../../src/domain/audit/audit.model';
import { calendarFeeds } from '../../../src/domain/calendar-feeds/feed.model';
import { nextDays } from '../../../src/domain/calendar-feeds/next-days.rules';
import type { OfficeDay } from '../../../src/domain/calendar-feeds/office-days';
import { officeId } from '../../../src/domain/office-store';
import { useBot } from '../../../src/testing/make-bot';
import { signInPath, usePages } from '../../../src/testing/visitor';

const bot = useBot();
const pages = usePages(bot);
const office = officeId('kham-muang');

test('the next days, the way to the page of all, and the address for a calendar program, made, replaced and ended', async () => {
  const person = await bot.member({ role: 'staff', unit: 'finance_division', name: 'มานี' });
  const shown = await person.says('ปฏิทิน');
  expect(shown.text).toMatch(/5 ธ\.ค\. 2569 \(อีก 15 วัน\)/);
  expect(shown.text).not.toContain('ต.ค. 2569');
  const browser = pages.browser();
  const path = signInPath(shown);
  expect(path).toContain('&to=calendar');
  await browser.get(path);

  const made = await person.presses('สร้างลิงก์ปฏิทิน');
  const [, address = ''] = /https:\/\/tamtid\.example(\/calendar\/\S+\.ics)/.exec(made.text) ?? [];
  expect((await browser.get(address)).text).toContain('BEGIN:VCALENDAR');
  expect((await latestAudit(office, 1))[0]).toMatchObject({ action: 'calendar.shared' });
  const again = await person.says('ขอลิงก์ปฏิทิน');
  expect(again.text).toContain('สร้างเมื่อ 20 พ.ย. 2569');
  expect(again.text).not.toContain('.ics');
  await person.presses('สร้างลิงก์ใหม่');
  expect((await browser.get(address)).status).toBe(410);
  expect(await calendarFeeds(office).count()).toBe(1);

  await person.says('ปฏิทิน');
  expect((await person.presses('เลิกใช้ลิงก์')).text).toContain('เลิกใช้ลิงก์ปฏิทินแล้ว');
  expect(await calendarFeeds(office).count()).toBe(0);
});

test('a button from before another address was made ends nothing unseen', async () => {
  const person = await bot.member({ role: 'executive', name: 'นายก' });
  const before = await person.says('ปฏิทิน');
  expect(before.labels).toContain('สร้างลิงก์ปฏิทิน');
  await person.presses('สร้างลิงก์ปฏิทิน');
  const [{ hash } = { hash: '' }] = await calendarFeeds(office).find();
  const pressed = await person.presses('สร้างลิงก์ปฏิทิน');
  expect(pressed.text).toContain('เปลี่ยนไปแล้ว');
  expect((await calendarFeeds(office).find())[0]?.hash).toBe(hash);
});

test('days that are over are left out, and a holiday of two years stands once', () => {
  const holiday = (from: string, to: string, name: string) =>
    ({ kind: 'holiday', from, to, name, isOwn: false, since: new Date(0) }) as unknown as OfficeDay;
  const turn = () => holiday('2026-09-30', '2026-10-01', 'สอง');
  const days = [holiday('2026-09-01', '2026-09-01', 'หนึ่ง'), turn(), turn(), holiday('2026-10-05', '2026-10-05', 'สาม')];
  expect(nextDays(days, '2026-10-01', 5)).toEqual([turn(), days[3]]);
  expect(nextDays(days, '2026-10-01', 1)).toEqual([turn()]);
});
