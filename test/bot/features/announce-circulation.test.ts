import { buffer } from 'node:stream/consumers';
import { mongo } from 'mongoose';
import { forgetRecipient } from '../../../src/delivery/forget-recipient';
import { Outbox } from '../../../src/delivery/outbox.model';
import { announcementFiles } from '../../../src/domain/announcements/file.model';
import { latestAudit } from '../../../src/domain/audit/audit.model';
import { instantOf } from '../../../src/domain/calendar/dates';
import { findFile } from '../../../src/domain/evidence/serve-file';
import { officeId } from '../../../src/domain/office-store';
import { people } from '../../../src/domain/people/person.model';
import { type TestGroup, type TestPerson, useBot } from '../../../src/testing/make-bot';
import { jpeg } from '../../../src/testing/pictures';
import type { Reply } from '../../../src/testing/reply';
import { sheetsIn } from '../../../src/testing/workbook';

const bot = useBot();
const KHAM_MUANG = officeId('kham-muang');
const FINANCE = 'finance_division';
const WORKS = 'public_works_division';

let admin: TestPerson;
let finance: TestPerson;
let works: TestPerson;
beforeEach(async () => {
  admin = await bot.member({ role: 'admin', name: 'ผู้ดูแล' });
  finance = await bot.member({ role: 'staff', unit: FINANCE, name: 'การเงิน' });
  works = await bot.member({ role: 'staff', unit: WORKS, name: 'โยธา' });
});

async function announce(text = 'ประชุมวันจันทร์'): Promise<void> {
  await admin.says(`ประกาศ ${text}`);
  await admin.presses('ทุกคน');
  await admin.presses('ส่งเลย');
}

async function announceInGroup(members: TestPerson[]): Promise<TestGroup> {
  const group = await bot.groupOf({ members, unit: FINANCE });
  await admin.says('ประกาศ ประชุมวันจันทร์');
  await admin.presses('กลุ่ม LINE');
  await admin.presses('เลือก กลุ่มงาน');
  await admin.presses('ใช้ 1 รายการที่เลือก');
  await admin.presses('ส่งเลย');
  return group;
}

async function list(): Promise<Reply> {
  await admin.presses('ดูประกาศนี้');
  return admin.presses('รายชื่อแจ้งเวียน');
}

/** The sheets of the Excel file, each as its name and its rows. */
async function sheetsOf(card: Reply): Promise<[string, string[]][]> {
  const [, id = ''] = /files\/kham-muang\/([0-9a-f]{24})\/circulated/.exec(JSON.stringify(card.messages)) ?? [];
  const file = await findFile('kham-muang', id, 'circulated', bot.clock.now());
  if (!file) throw new Error('no file');
  const sheets = sheetsIn(await buffer(file.open()));
  return sheets.map(({ name, rows }) => [name, rows.map((row) => row.filter(Boolean).join(' '))]);
}

test('the list has everybody with unit, right, when sent and when acknowledged', async () => {
  await announce();
  await works.blocks();
  bot.clock.set(instantOf('2026-11-20', '10:30'));
  await finance.presses('รับทราบ');
  const { text } = await list();
  expect(text).toContain('รายชื่อแจ้งเวียนประกาศ "ประชุมวันจันทร์" ส่งแล้ว 20 พ.ย. 2569 10.00 น.');
  expect(text).toContain('การเงิน | กองคลัง | เจ้าหน้าที่ กองคลัง | ส่ง 20 พ.ย. 2569 10.00 น. | รับทราบ 20 พ.ย. 2569 10.30 น.');
  expect(text).toContain('โยธา | กองช่าง | เจ้าหน้าที่ กองช่าง | ส่ง 20 พ.ย. 2569 10.00 น. | รับทราบ -');
});

test('the list is an Excel file too, with all a record wants, behind a link that is gone after an hour', async () => {
  await admin.says('ประกาศ ประชุมวันจันทร์');
  await admin.presses('ทุกคน');
  await admin.presses('ใส่ลิงก์');
  await admin.says('www.khammuang.go.th/ita');
  await admin.sendsPicture(jpeg());
  await admin.presses('ส่งเลย');
  await finance.presses('รับทราบ');
  await list();
  const card = await admin.presses('ไฟล์ Excel');
  expect(card.text).toContain('รายชื่อ 3 รายการ พร้อมเวลาส่งและเวลารับทราบ');
  const [[name, rows] = ['', []], ...others] = await sheetsOf(card);
  expect([name, others]).toEqual(['แจ้งเวียน', []]);
  expect(rows).toEqual(
    expect.arrayContaining([
      'ประชุมวันจันทร์',
      'ลิงก์ https://www.khammuang.go.th/ita',
      expect.stringMatching(/^รูป https:/),
      'จากผู้ดูแลระบบ',
      'ถึง ทุกคนในเทศบาลตำบลคำม่วง',
      'ส่งแล้ว 20 พ.ย. 2569 10.00 น.',
      'รับทราบ 1 จาก 3 คน (33%)',
      expect.stringMatching(/การเงิน กองคลัง .* 20 พ.ย. 2569 10.0. น. 20 พ.ย/),
    ]),
  );
  const stored = await announcementFiles(KHAM_MUANG).findOne({ mime: /sheet/ });
  expect(stored?.name).toBe('แจ้งเวียน 20 พ.ย. 2569.xlsx');
  expect(stored?.removeAt.getTime()).toBeLessThan(instantOf('2026-11-20', '11:10').getTime());
  expect((await latestAudit(KHAM_MUANG, 1))[0]).toMatchObject({ action: 'announcement.exported' });
  bot.clock.set(instantOf('2026-11-20', '11:10'));
  await expect(sheetsOf(card)).rejects.toThrow('no file');
});

test('who did not get it is there with the reason', async () => {
  await works.blocks();
  await announce();
  expect((await list()).text).toContain('โยธา | กองช่าง | เจ้าหน้าที่ กองช่าง | ส่ง ส่งไม่ถึง บล็อกตามติด | รับทราบ -');
});

test('who left since is there with what became of the message to them', async () => {
  await works.blocks();
  await announce();
  for (const { lineUserId } of [finance, works]) {
    const left = await people(KHAM_MUANG).findOne({ lineUserId });
    await people(KHAM_MUANG).deleteMany({ lineUserId });
    await forgetRecipient(KHAM_MUANG, left?._id ?? new mongo.ObjectId(), bot.clock.now());
  }
  const { text } = await list();
  expect(text).toContain('ผู้ที่ไม่ได้ลงทะเบียนแล้ว | กองคลัง | - | ส่ง 20 พ.ย. 2569 10.00 น. | รับทราบ -');
  expect(text).toContain('ผู้ที่ไม่ได้ลงทะเบียนแล้ว | กองช่าง | - | ส่ง ส่งไม่ถึง บล็อกตามติด | รับทราบ -');
});

test('when the ledger has forgotten, only of who acknowledged it is it said that they got it', async () => {
  await announce();
  await finance.presses('รับทราบ');
  await Outbox.deleteMany({});
  const { text } = await list();
  expect(text).toContain('การเงิน | กองคลัง | เจ้าหน้าที่ กองคลัง | ส่ง 20 พ.ย. 2569 10.00 น. | รับทราบ 20 พ.ย.');
  expect(text).toContain('โยธา | กองช่าง | เจ้าหน้าที่ กองช่าง | ส่ง ไม่ทราบ | รับทราบ -');
});

test('a list of long lines comes in as many texts as it takes, and leaves nobody out', async () => {
  const grants = ['a', 'b', 'c'].map((unit) => ({ role: 'supervisor' as const, unit: unit.repeat(60) }));
  for (let index = 1; index <= 28; index++) await bot.member({ grants, name: `คนที่ ${index}.` });
  await announce();
  let { text, labels } = await list();
  const texts = [text];
  while (labels.some((label) => label.startsWith('ดูต่อ'))) {
    ({ text, labels } = await admin.presses('ดูต่อ'));
    texts.push(text);
  }
  expect(texts.length).toBeGreaterThan(1);
  expect(texts.every((one) => one.length <= 5000 && !one.includes('…'))).toBe(true);
  for (let place = 1; place <= 31; place++) expect(texts.join('\n')).toContain(`\n${place}. `);
});

test('of a correction: its own time, and a sheet for each version', async () => {
  await announce();
  await finance.presses('รับทราบ');
  bot.clock.set(instantOf('2026-11-23', '09:00'));
  await admin.presses('ดูประกาศนี้');
  await admin.presses('แก้ไขประกาศ');
  await admin.says('ประชุมวันอังคาร');
  await admin.presses('ส่งเลย');
  const shown = await list();
  expect(shown.text).toContain('รายชื่อแจ้งเวียนประกาศ "ประชุมวันอังคาร" ส่งแล้ว 23 พ.ย. 2569 09.00 น.');
  expect(shown.text).toContain('ฉบับก่อนแก้ไขอยู่ในไฟล์ Excel');
  const sheets = await sheetsOf(await admin.presses('ไฟล์ Excel'));
  expect(sheets.map(([name]) => name)).toEqual(['แจ้งเวียน ฉบับที่ 2', 'แจ้งเวียน ฉบับที่ 1']);
  const [[, second] = ['', []], [, first] = ['', []]] = sheets;
  expect(second).toEqual(expect.arrayContaining(['ประชุมวันอังคาร', 'ส่งแล้ว 23 พ.ย. 2569 09.00 น.']));
  expect(first).toEqual(
    expect.arrayContaining([
      'ประชุมวันจันทร์',
      'ส่ง 20 พ.ย. 2569 10.00 น. มีฉบับแก้ไขแล้ว',
      'รับทราบ 1 จาก 3 คน (33%)',
      expect.stringMatching(/การเงิน .* 20 พ.ย. 2569 10.00 น. 20 พ.ย. 2569 10.00 น./),
    ]),
  );
});

test('of what a group got: the group with its time, before and after somebody acknowledged it there', async () => {
  const group = await announceInGroup([finance, works]);
  expect((await list()).text).toContain('1. กลุ่มงาน | กองคลัง | กลุ่ม LINE | ส่ง 20 พ.ย. 2569 10.00 น. | รับทราบ 0 คน');
  bot.clock.set(instantOf('2026-11-20', '10:30'));
  await works.presses('รับทราบ', group);
  const { text } = await list();
  expect(text).toContain('1. กลุ่มงาน | กองคลัง | กลุ่ม LINE | ส่ง 20 พ.ย. 2569 10.00 น. | รับทราบ 1 คน');
  expect(text).toContain(
    'โยธา | กองช่าง | เจ้าหน้าที่ กองช่าง | ส่ง 20 พ.ย. 2569 10.00 น. ในกลุ่ม LINE | รับทราบ 20 พ.ย. 2569 10.30 น.',
  );
});
