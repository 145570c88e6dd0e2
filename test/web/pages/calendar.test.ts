import { latestAudit } from '../../../src/domain/audit/audit.model';
import { calendarFeeds } from '../../../src/domain/calendar-feeds/feed.model';
import { officeId } from '../../../src/domain/office-store';
import { people } from '../../../src/domain/people/person.model';
import { useBot } from '../../../src/testing/make-bot';
import { usePages } from '../../../src/testing/visitor';

const bot = useBot();
const pages = usePages(bot);
const office = officeId('kham-muang');
const HERE = '/dashboard/calendar';

const tokenOf = (text: string): string => /name="token" value="([^"]+)"/.exec(text)?.[1] ?? '';
const addressIn = (text: string): string => /https:\/\/tamtid\.example(\/calendar\/[^"]+)/.exec(text)?.[1] ?? '';

test('due days and holidays stand there by month, and in the calendar of who subscribes, until they end it or their right ends', async () => {
  const admin = await bot.member({ role: 'admin', name: 'ผู้ดูแล' });
  const staff = await bot.member({ role: 'staff', unit: 'finance_division', name: 'มานี' });
  await admin.says('ตั้งกำหนดส่ง มาตรการ 4 รอบ 6 เดือน 15 มี.ค. 2570');
  await admin.presses('ยืนยันเปลี่ยนกำหนดส่ง');
  await admin.says('เพิ่มวันหยุด 14-16 ธ.ค. 2569 ปิดปรับปรุงอาคาร');
  await admin.presses('ยืนยันเพิ่ม');
  const browser = pages.browser();
  await browser.signIn(staff);
  const page = await browser.get(HERE);
  for (const words of [
    'ถัดไป: กำหนดส่งมาตรการ 4 รอบ 6 เดือน ปี 2570 15 มี.ค. 2570 (อีก 115 วัน)',
    'ธ.ค. 2569',
    '14 ธ.ค. 2569 ถึง 16 ธ.ค. 2569 ปิดปรับปรุงอาคาร วันหยุดของหน่วยงาน',
    'จันทร์ 15 มี.ค. 2570 กำหนดส่งมาตรการ 4 รอบ 6 เดือน ปี 2570 อีก 115 วัน',
    '31 มี.ค. 2570 กำหนดส่งรายงานรอบ 6 เดือน ปี 2570 อีก 131 วัน',
    'วันหยุดราชการ',
  ])
    expect(page.said).toContain(words);
  await browser.followAll(page);

  const token = tokenOf(page.text);
  const made = await browser.post(`${HERE}/subscribe`, { token });
  const address = addressIn(made.text);
  const anybody = pages.browser();
  const read = async (path: string) => {
    const { status, text, headers } = await anybody.get(path);
    return { status, headers, text: text.replaceAll('\r\n ', '') };
  };
  const calendar = await read(address);
  expect(calendar.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  for (const line of [
    'UID:due-2570-6m-measure-4@kham-muang.tamtid',
    'DTSTART;VALUE=DATE:20270315',
    'SUMMARY:กำหนดส่งรายงานรอบ 12 เดือน ปี 2570',
    'SUMMARY:ปิดปรับปรุงอาคาร (วันหยุดของหน่วยงาน)\r\nTRANSP:OPAQUE',
  ])
    expect(calendar.text).toContain(line);
  expect(calendar.text).not.toContain('มานี');
  const etag = calendar.headers.get('etag') ?? '';
  expect((await anybody.get(address, { 'if-none-match': etag })).status).toBe(304);

  // Another address ends the first; what is stored of it opens nothing.
  const second = addressIn((await browser.post(`${HERE}/subscribe`, { token })).text);
  const [stored] = await calendarFeeds(office).find({});
  for (const path of [address, `/calendar/kham-muang.${stored?.hash}.ics`, '/calendar/x.ics'])
    expect([path, (await read(path)).status]).toEqual([path, 410]);
  expect((await read(second)).status).toBe(200);
  // Without a right it gives nothing, with it again it does.
  const { grants = [] } = (await people(office).findOne({ lineUserId: staff.lineUserId })) ?? {};
  await people(office).updateOne({ lineUserId: staff.lineUserId }, { $set: { grants: [] } });
  expect((await read(second)).status).toBe(410);
  await people(office).updateOne({ lineUserId: staff.lineUserId }, { $set: { grants } });
  expect((await browser.post(`${HERE}/end`, { token })).to).toBe(HERE);
  expect((await read(second)).status).toBe(410);
  expect((await latestAudit(office, 3)).map(({ action }) => action)).toEqual([
    'calendar.closed',
    'calendar.shared',
    'calendar.shared',
  ]);
});
