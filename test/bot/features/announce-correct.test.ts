import { announcements } from '../../../src/domain/announcements/announcement.model';
import { officeId } from '../../../src/domain/office-store';
import { people } from '../../../src/domain/people/person.model';
import { type TestGroup, type TestPerson, useBot } from '../../../src/testing/make-bot';
import { jpeg } from '../../../src/testing/pictures';

const bot = useBot();
const KHAM_MUANG = officeId('kham-muang');

let admin: TestPerson;
let finance: TestPerson;
beforeEach(async () => {
  admin = await bot.member({ role: 'admin', name: 'ผู้ดูแล' });
  finance = await bot.member({ role: 'staff', unit: 'finance_division', name: 'การเงิน' });
});

/** Sends an announcement to everybody, and begins its correction: gives the preview. */
async function correctTo(text: string) {
  await admin.says('ประกาศ ประชุมวันจันทร์');
  await admin.presses('ทุกคน');
  await admin.presses('ส่งเลย');
  await admin.presses('ดูประกาศนี้');
  await admin.presses('แก้ไขประกาศ');
  return admin.says(text);
}

/** The same to a group. */
async function correctInGroup(text: string): Promise<TestGroup> {
  const group = await bot.groupOf({ members: [finance] });
  await admin.says('ประกาศ ประชุมวันจันทร์');
  await admin.presses('กลุ่ม LINE');
  await admin.presses('เลือก กลุ่มงาน');
  await admin.presses('ใช้ 1 รายการที่เลือก');
  await admin.presses('ส่งเลย');
  await admin.presses('ดูประกาศนี้');
  await admin.presses('แก้ไขประกาศ');
  await admin.says(text);
  return group;
}

const versions = async () => (await announcements(KHAM_MUANG).findOne({}))?.versions.length;

describe('a correction goes at once to whom the announcement went', () => {
  test.each(['ตั้งเวลาส่ง', 'เปลี่ยนเวลาส่ง', 'เปลี่ยนผู้รับ'])('%s typed is refused with the reason', async (typed) => {
    await correctTo('ประชุมวันอังคาร');
    const reply = await admin.says(typed);
    expect(reply.text).toContain('ฉบับแก้ไขส่งทันทีถึงผู้รับเดิม จึงตั้งเวลาหรือเปลี่ยนผู้รับไม่ได้');
    expect(reply.labels).toContain('ส่งเลย');
  });

  test('a time that is typed changes nothing', async () => {
    await correctTo('ประชุมวันอังคาร');
    await admin.says('ตั้งเวลาส่ง');
    const reply = await admin.says('พรุ่งนี้ 9 โมง');
    expect(reply.text).toContain('เวลาส่ง: ทันทีที่ยืนยัน');
    expect(reply.labels).not.toContain('ยืนยันตั้งเวลา');
    expect((await admin.says('ส่งเลย')).text).toContain('ส่งฉบับแก้ไขแล้ว');
    expect(finance.got().text).toContain('ประชุมวันอังคาร');
  });

  test('one that does not fit the quota says what can be done about that', async () => {
    await admin.says('ประกาศ ประชุมวันจันทร์');
    await admin.presses('ทุกคน');
    await admin.presses('ส่งเลย');
    bot.world.quota.count(14_999 - bot.world.quota.used);
    await admin.presses('ดูประกาศนี้');
    await admin.presses('แก้ไขประกาศ');
    bot.clock.advance(61_000);
    const preview = await admin.says('ประชุมวันอังคาร');
    expect(preview.text).toContain('ฉบับแก้ไขใช้ 2 ข้อความ แต่เดือนนี้เหลือ 1 ข้อความ เพิ่มแพ็กเกจของ LINE OA');
    expect(preview.text).not.toContain('เลือกผู้รับให้น้อยลง');
    expect(preview.labels).not.toContain('เปลี่ยนผู้รับ');
    expect(preview.labels).not.toContain('ส่งเลย');
  });

  test('with nobody left of its recipients it leads to a new announcement', async () => {
    await admin.says('ประกาศ กองคลัง ประชุมวันจันทร์');
    await admin.presses('ส่งเลย');
    await people(KHAM_MUANG).deleteMany({ lineUserId: finance.lineUserId });
    await admin.presses('ดูประกาศนี้');
    await admin.presses('แก้ไขประกาศ');
    const preview = await admin.says('ประชุมวันอังคาร');
    expect(preview.text).toContain('ผู้รับเดิมไม่มีใครอยู่ในทะเบียนแล้ว พิมพ์ "ประกาศ"');
    expect(preview.labels).not.toContain('เปลี่ยนผู้รับ');
  });
});

describe('a correction of what a group got', () => {
  test('follows to the group, which can be mentioned as a whole this time', async () => {
    const group = await correctInGroup('ประชุมวันอังคาร');
    expect((await admin.presses('กล่าวถึงทุกคนในกลุ่ม')).text).toContain('ในกลุ่มจะกล่าวถึงทุกคน');
    const before = bot.moment();
    await admin.presses('ส่งเลย');
    const there = bot.saidIn({ key: finance.key, group: group.key }, before);
    expect(there.messages[0]).toMatchObject({ type: 'textV2' });
    expect(there.text).toContain('ประชุมวันอังคาร');
    expect(there.text).toContain('ฉบับนี้แก้ไขประกาศที่ส่งไปก่อนหน้า');
    await finance.presses('รับทราบ', group);
    expect((await admin.presses('ดูประกาศนี้')).text).toContain('รับทราบในกลุ่ม 1 คน');
  });

  test('goes without a mention, if it is not wanted', async () => {
    const group = await correctInGroup('ประชุมวันอังคาร');
    const before = bot.moment();
    await admin.presses('ส่งเลย');
    expect(bot.saidIn({ key: finance.key, group: group.key }, before).messages).toHaveLength(1);
  });
});

test('a correction with a picture: it is on what everybody gets', async () => {
  await correctTo('แผนที่ใหม่');
  const preview = await admin.sendsPicture(jpeg('#336699', 200));
  expect(preview.text).toContain('ได้รับรูปแล้ว');
  await admin.presses('ส่งเลย');
  expect(JSON.stringify(finance.got().messages.at(-1))).toContain('"hero"');
  expect(finance.got().messages.at(-1)).toEqual(preview.messages[0]);
  expect(await versions()).toBe(2);
});

test('รับทราบ on the preview of a correction says that it was not sent yet', async () => {
  await correctTo('ประชุมวันอังคาร');
  expect((await admin.presses('รับทราบ')).text).toContain('ยังไม่ได้ส่ง');
});
