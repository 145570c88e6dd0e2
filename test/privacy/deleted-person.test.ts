import { announcementFiles } from '../../src/domain/announcements/file.model';
import { officeId } from '../../src/domain/office-store';
import { people } from '../../src/domain/people/person.model';
import { inboxCollection } from '../../src/line/inbox';
import { foundEverywhere } from '../../src/testing/everywhere';
import { type TestPerson, useBot } from '../../src/testing/make-bot';
import { jpeg } from '../../src/testing/pictures';

const bot = useBot();
const office = officeId('kham-muang');
const NAME = 'มานีนามไม่ซ้ำใคร';
const MEASURE = 'มาตรการ 4 รอบ 6 เดือน';

let mani: TestPerson;
let admin: TestPerson;
let piti: TestPerson;

/** Somebody does everything there is to do, and leaves traces wherever people do. */
async function aFullLife(): Promise<void> {
  admin = await bot.member({ role: 'admin', name: 'ผู้ดูแล' });
  piti = await bot.member({ role: 'staff', unit: 'finance_division', name: 'ปิติ' });
  mani = await bot.member({
    name: NAME,
    grants: [
      { role: 'staff', unit: 'finance_division' },
      { role: 'supervisor', unit: 'clerk_office' },
      { role: 'executive', unit: null },
      { role: 'admin', unit: null },
    ],
  });
  // Reports and evidence, in a private chat and in a group.
  await mani.says(`รายงาน ${MEASURE} 60% จัดทำประกาศแล้ว`);
  await mani.presses('ยืนยันส่ง');
  await mani.sendsPicture(jpeg());
  await mani.says('ส่งหลักฐานมาตรการ 4');
  await mani.sendsFile('แผน.pdf', Buffer.from('%PDF-1.4 x'));
  const hers = await bot.groupOf({ members: [mani, piti], unit: 'finance_division' });
  await mani.says('/ส่งหลักฐานมาตรการ 1', hers);
  await mani.sendsPicture(jpeg('#112233'), { group: hers });
  await mani.says('คุยกันเอง', hers);
  // Reviews, announcements and the list of who got them, codes, misses, notifications.
  await piti.says('รายงาน มาตรการ 1 รอบ 6 เดือน 60% จัดอบรมแล้ว');
  await piti.presses('ยืนยันส่ง');
  await mani.says('ตรวจมาตรการ 1 รอบ 6 เดือน');
  await mani.presses('ส่งกลับแก้ไข');
  await mani.says('ขอรายละเอียดเพิ่ม');
  await mani.presses('ส่งกลับ');
  await mani.says('ประกาศ พรุ่งนี้ประชุม 9 โมง');
  await mani.presses('ทุกคน');
  await mani.presses('ส่งเลย');
  await piti.presses('รับทราบ');
  await mani.presses('ดูประกาศนี้');
  await mani.presses('รายชื่อแจ้งเวียน');
  await mani.presses('ไฟล์ Excel');
  await mani.says('ออกรหัส');
  await mani.presses('ผู้บริหาร');
  await mani.says('ไก่กาอาราเล่');
  await mani.says('งดแจ้งเตือน');
  await mani.says('เปิดแจ้งเตือน');
  await mani.says('ลงทะเบียน ABCD-9999');
  // Messages that the bot started: reminders, and news of a handover in both directions.
  await bot.tick('2027-03-01');
  await mani.says('มอบงาน');
  await mani.presses('ให้ทำแทนชั่วคราว (ลา)');
  await mani.presses('เลือก ปิติ');
  await mani.presses('เริ่มวันนี้');
  await mani.picks('เลือกวันสุดท้าย', '2027-03-10');
  await mani.presses('มอบงาน');
  await piti.presses('รับงาน');
  // A dialog that nobody goes on with, and events that failed for good: hers, and one that names her.
  await mani.says('/รายงาน มาตรการ 1 รอบ 6 เดือน', hers);
  const failed = { at: 1, receivedAt: bot.clock.now(), state: 'failed' as const, tries: 5, closedAt: bot.clock.now() };
  const body = (userId: string, text: string) =>
    JSON.stringify({ type: 'message', source: { userId }, message: { type: 'text', text } });
  await inboxCollection().insertMany([
    { ...failed, _id: 'FAILED1', partner: mani.lineUserId, body: body(mani.lineUserId, 'ข้อความที่ล้มเหลว') },
    { ...failed, _id: 'FAILED2', partner: piti.lineUserId, body: body(piti.lineUserId, `/เตือน ${NAME}`) },
    { ...failed, _id: 'FAILED3', partner: piti.lineUserId, body: body(piti.lineUserId, 'อย่างอื่น') },
  ]);
  await bot.idle();
}

async function expectGone(): Promise<void> {
  expect(await foundEverywhere(mani.lineUserId)).toEqual([]);
  expect(await foundEverywhere(NAME)).toEqual([]);
  expect(await announcementFiles(office).count()).toBe(0);
  // What is not theirs stays.
  expect(await inboxCollection().findOne({ _id: 'FAILED3' })).toMatchObject({ partner: piti.lineUserId });
}

test('of somebody who has their data deleted nothing that was stored has the LINE id or the name', async () => {
  await aFullLife();
  // What is not found afterwards was there, and was looked for well.
  const had = async (words: string) => new Set((await foundEverywhere(words)).map((found) => found.split(':')[0]));
  expect(await had(mani.lineUserId)).toEqual(new Set(['people', 'directory', 'dialogs', 'inbox', 'outbox']));
  expect(await had(NAME)).toEqual(new Set(['people', 'inbox']));
  expect(await announcementFiles(office).count()).toBe(1);
  await mani.says('ลบข้อมูลของฉัน');
  expect((await mani.presses('ลบข้อมูล')).text).toContain('ลบข้อมูลของคุณ');
  await bot.tick();
  await expectGone();
});

test('of somebody whose last right was taken neither', async () => {
  await aFullLife();
  await people(office).updateOne(
    { lineUserId: mani.lineUserId },
    { $set: { grants: [{ role: 'executive', unit: null }] } },
  );
  await admin.says('รายชื่อเจ้าหน้าที่');
  await admin.presses(`ถอนสิทธิ์ ผู้บริหาร ของ ${NAME}`);
  await admin.presses('ยืนยันถอนสิทธิ์');
  expect(await people(office).count({ lineUserId: mani.lineUserId })).toBe(0);
  await bot.tick();
  await expectGone();
});
