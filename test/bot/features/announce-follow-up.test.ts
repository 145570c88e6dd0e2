import { announcements } from '../../../src/domain/announcements/announcement.model';
import { receipts } from '../../../src/domain/announcements/receipt.model';
import { latestAudit } from '../../../src/domain/audit/audit.model';
import { instantOf, thaiDateTime } from '../../../src/domain/calendar/dates';
import { officeId } from '../../../src/domain/office-store';
import { people } from '../../../src/domain/people/person.model';
import { actionsOf } from '../../../src/simulator/world/actions-of';
import { type TestPerson, useBot } from '../../../src/testing/make-bot';

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

/** Whom a act made the bot write to something that says this, by their keys. */
async function told(act: () => Promise<unknown>, words: string): Promise<string[]> {
  const before = bot.moment();
  await act();
  return bot
    .toldSince(before)
    .filter(({ reply }) => reply.text.includes(words))
    .map(({ to }) => to);
}

async function announce(text = 'ประชุมวันจันทร์', sender = admin): Promise<void> {
  await sender.says(`ประกาศ ${text}`);
  await sender.presses('ทุกคน');
  await sender.presses('ส่งเลย');
}

const state = async () => (await announcements(KHAM_MUANG).findOne({}))?.state;

describe('รับทราบ', () => {
  test('is noted with its time, once, and says so the second time', async () => {
    await announce();
    bot.clock.set(instantOf('2026-11-20', '10:30'));
    expect((await finance.presses('รับทราบ')).text).toMatch(
      /^บันทึกว่ารับทราบแล้ว 20 พ\.ย\. 2569 10\.30 น\. ประกาศ "[^"]+"$/,
    );
    bot.clock.set(instantOf('2026-11-20', '11:00'));
    expect((await finance.presses('รับทราบ')).text).toBe('รับทราบประกาศนี้ไปแล้วเมื่อ 20 พ.ย. 2569 10.30 น.');
    const noted = await receipts(KHAM_MUANG).find({ acknowledgedAt: { $ne: null } });
    expect(noted).toHaveLength(1);
    expect(thaiDateTime(noted[0]?.acknowledgedAt ?? new Date(0))).toContain('10.30');
  });

  test('is typed with politeness behind it', async () => {
    await announce();
    expect((await finance.says('รับทราบประกาศแล้วค่ะ')).text).toContain('บันทึกว่ารับทราบแล้ว');
    expect((await finance.says('รับทราบครับ')).text).toContain('รับทราบประกาศนี้ไปแล้วเมื่อ');
  });

  test('on the preview it says that nothing was sent yet', async () => {
    await admin.says('ประกาศ ประชุมวันจันทร์');
    await admin.presses('ทุกคน');
    expect((await admin.presses('รับทราบ')).text).toContain('ยังไม่ได้ส่ง');
    expect(await receipts(KHAM_MUANG).count()).toBe(0);
  });

  test('in a group: whoever presses is noted; the group is told in a word, once, and no name', async () => {
    const group = await bot.groupOf({ members: [finance, works] });
    await admin.says('ประกาศ ประชุมวันจันทร์');
    await admin.presses('กลุ่ม LINE');
    await admin.presses('เลือก กลุ่มงาน');
    await admin.presses('ใช้ 1 รายการที่เลือก');
    await admin.presses('ส่งเลย');
    expect((await finance.presses('รับทราบ', group)).text).toBe('บันทึกการรับทราบแล้ว');
    expect((await finance.presses('รับทราบ', group)).text).toBe('');
    await works.presses('รับทราบ', group);
    const counts = await finance.says('/ประกาศล่าสุด', group);
    expect(counts.text).toContain('รับทราบในกลุ่ม 2 คน');
    expect(counts.text).not.toContain('การเงิน');
    expect((await admin.presses('ดูประกาศนี้')).text).toContain('รับทราบในกลุ่ม 2 คน');
    const who = await admin.presses('ดูผู้ที่รับทราบแล้ว');
    expect(who.text).toContain('การเงิน');
    expect(who.text).toContain('โยธา');
  });

  test('in a group where LINE does not say who pressed, it is asked for kindly', async () => {
    const group = await bot.groupOf({ members: [finance] });
    await admin.says('ประกาศ ประชุมวันจันทร์');
    await admin.presses('กลุ่ม LINE');
    await admin.presses('เลือก กลุ่มงาน');
    await admin.presses('ใช้ 1 รายการที่เลือก');
    await admin.presses('ส่งเลย');
    bot.world.state.settings.userIdInGroupPostbacks = false;
    expect((await finance.presses('รับทราบ', group)).text).toContain('LINE ไม่ได้แจ้งว่าใครเป็นผู้กดปุ่มนี้');
    expect(await receipts(KHAM_MUANG).count({ acknowledgedAt: { $ne: null } })).toBe(0);
  });
});

describe('following up', () => {
  test('the sender sees how many have, and the names of who has not, by unit', async () => {
    await announce();
    await finance.presses('รับทราบ');
    const mine = await admin.says('ประกาศของฉัน');
    expect(mine.text).toContain('ประชุมวันจันทร์');
    expect(mine.text).toContain('รับทราบ 1 จาก 3 คน (33%)');
    await admin.presses('ดูประกาศ ประชุมวันจันทร์');
    const who = await admin.presses('ดูผู้ที่ยังไม่รับทราบ');
    expect(who.text).toContain('กองช่าง');
    expect(who.text).toContain('โยธา');
    expect(who.text).not.toContain('การเงิน');
    await admin.presses('ดูประกาศนี้');
    expect((await admin.presses('ดูผู้ที่รับทราบแล้ว')).text).toContain('การเงิน');
  });

  test('a long list comes in pages', async () => {
    for (let index = 1; index <= 6; index++) await bot.member({ role: 'staff', unit: FINANCE, name: `คนที่ ${index}` });
    await announce();
    await admin.presses('ดูประกาศนี้');
    const first = await admin.presses('ดูผู้ที่ยังไม่รับทราบ');
    expect(first.text).toContain('รายการที่ 1 ถึง 6 จาก 9');
    const second = await admin.presses('ดูต่อ');
    expect(second.text).toContain('รายการที่ 7 ถึง 9 จาก 9');
    expect(second.text).toContain('โยธา');
  });

  test('one tap nudges only the rest, at most once a day', async () => {
    await announce();
    await finance.presses('รับทราบ');
    await admin.presses('ดูประกาศนี้');
    const before = bot.moment();
    const preview = await admin.presses('เตือนผู้ที่ยังไม่รับทราบ');
    for (const words of [
      'ตรวจก่อนส่งคำเตือน',
      'ถึงผู้ที่ยังไม่รับทราบ 2 คน',
      'ใช้โควตา 2 ข้อความ เหลือก่อนส่ง 14,997 ข้อความในเดือนนี้',
      'คุณยังไม่ได้กดรับทราบประกาศนี้',
      'ผู้รับ\nผู้ดูแล\nโยธา',
    ])
      expect(preview.text).toContain(words);
    expect(works.got(before).messages).toHaveLength(0);
    const nudged = await told(() => admin.presses('ส่งคำเตือน'), 'คุณยังไม่ได้กดรับทราบประกาศนี้');
    expect(nudged).toEqual([admin.key, works.key]);
    await admin.says('ประกาศของฉัน');
    await admin.presses('ดูประกาศ ประชุมวันจันทร์');
    expect((await admin.presses('เตือนผู้ที่ยังไม่รับทราบ')).text).toContain('เตือนได้วันละครั้ง');

    await works.presses('รับทราบ');
    bot.clock.set(instantOf('2026-11-21', '09:00'));
    await admin.presses('เตือนผู้ที่ยังไม่รับทราบ');
    expect(await told(() => admin.presses('ส่งคำเตือน'), 'คุณยังไม่ได้กดรับทราบประกาศนี้')).toEqual([admin.key]);
    await admin.presses('รับทราบ');
    bot.clock.set(instantOf('2026-11-22', '09:00'));
    expect((await admin.presses('เตือนผู้ที่ยังไม่รับทราบ')).text).toContain('ทุกคนรับทราบประกาศนี้แล้ว');
  });

  test('a nudge is shown anew where the quota does not allow it, more would get it by now, or it is another day', async () => {
    await announce();
    await works.presses('รับทราบ');
    await admin.presses('ดูประกาศนี้');
    await admin.presses('เตือนผู้ที่ยังไม่รับทราบ');
    await receipts(KHAM_MUANG).updateMany({}, { $set: { acknowledgedAt: null } });
    const more = await admin.presses('ส่งคำเตือน');
    expect(more.text).toContain('ตรวจอีกครั้งก่อนส่ง');
    expect(more.text).toContain('ถึงผู้ที่ยังไม่รับทราบ 3 คน');
    bot.clock.set(instantOf('2026-11-21', '09:00'));
    const later = await told(() => admin.presses('ส่งคำเตือน'), 'คุณยังไม่ได้กดรับทราบประกาศนี้ อ่านแล้วกด');
    expect(later).toEqual([admin.key]);
    expect(admin.got().text).toContain('ตรวจอีกครั้งก่อนส่ง');
    bot.world.quota.count(15_000);
    bot.clock.set(instantOf('2026-11-21', '09:10'));
    const refused = await admin.presses('ส่งคำเตือน');
    expect(refused.text).toContain('โควตาของเดือนนี้ไม่พอ');
    expect(refused.labels).not.toContain('ส่งคำเตือน');
    expect((await latestAudit(KHAM_MUANG, 1))[0]?.action).not.toBe('announcement.nudged');
  });

  test('the nudge counts who gets it, and says who of the rest does not', async () => {
    const away = await bot.member({ role: 'staff', unit: FINANCE, name: 'ย้ายไปแล้ว' });
    const quiet = await bot.member({ role: 'staff', unit: FINANCE, name: 'งดแจ้งเตือน' });
    await announce();
    await people(KHAM_MUANG).deleteMany({ lineUserId: away.lineUserId });
    await people(KHAM_MUANG).updateOne({ lineUserId: quiet.lineUserId }, { $set: { quietSince: bot.clock.now() } });
    await works.blocks();
    await admin.presses('รับทราบ');
    await admin.presses('ดูประกาศนี้');
    const unreached = 'ส่งไม่ถึง 3 คน (บล็อกตามติด 1 คน · งดแจ้งเตือน 1 คน · ไม่ได้ลงทะเบียนแล้ว 1 คน)';
    expect((await admin.presses('เตือนผู้ที่ยังไม่รับทราบ')).text).toContain(unreached);
    const nudged = await admin.presses('ส่งคำเตือน');
    expect(nudged.text).toContain('ส่งคำเตือนถึงผู้ที่ยังไม่รับทราบ 1 คนแล้ว');
    expect(nudged.text).toContain(unreached);

    await finance.presses('รับทราบ');
    bot.clock.set(instantOf('2026-11-21', '09:00'));
    expect((await admin.presses('เตือนผู้ที่ยังไม่รับทราบ')).text).toContain(
      'ผู้ที่ยังไม่รับทราบ 2 คนบล็อกตามติดหรืองดแจ้งเตือนอยู่ จึงเตือนไม่ได้',
    );
    await people(KHAM_MUANG).deleteMany({ lineUserId: { $in: [works.lineUserId, quiet.lineUserId] } });
    expect((await admin.presses('เตือนผู้ที่ยังไม่รับทราบ')).text).toContain('ทุกคนที่ยังอยู่ในทะเบียนรับทราบประกาศนี้แล้ว');
    await admin.says('ประกาศ เรื่องที่สอง');
    expect((await admin.presses('ผู้ที่ยังไม่รับทราบ')).text).toContain('ไม่มีประกาศที่มีผู้ยังไม่รับทราบ');
  });

  test('a head sees and nudges who of the own unit has not acknowledged what went to the whole office, nothing else', async () => {
    const head = await bot.member({ role: 'supervisor', unit: FINANCE, name: 'หัวหน้า' });
    const second = await bot.member({ role: 'staff', unit: FINANCE, name: 'พัสดุ' });
    await announce();
    await head.presses('รับทราบ');
    const received = await head.says('ประกาศล่าสุด');
    expect(received.text).toContain('ส่วนราชการของคุณยังไม่รับทราบ 2 คน');
    const who = await head.presses('ดูผู้ที่ยังไม่รับทราบ');
    expect(who.text).toContain('การเงิน');
    expect(who.text).toContain('พัสดุ');
    expect(who.text).not.toContain('โยธา');
    await finance.presses('รับทราบ');
    expect((await head.presses('เตือนผู้ที่ยังไม่รับทราบ')).text).toContain('ถึงผู้ที่ยังไม่รับทราบ 1 คน\nกองคลัง');
    const nudged = await told(() => head.presses('ส่งคำเตือน'), 'คุณยังไม่ได้กดรับทราบประกาศนี้');
    expect(nudged).toEqual([second.key]);
    expect(head.got().text).toContain('ส่งคำเตือนถึงผู้ที่ยังไม่รับทราบ 1 คนแล้ว');
    expect(head.got().text).not.toContain('ไม่ได้ลงทะเบียนแล้ว');
    expect((await head.presses('เตือนผู้ที่ยังไม่รับทราบ')).text).toContain('เตือนได้วันละครั้ง');

    await admin.presses('ดูประกาศนี้');
    await admin.presses('เตือนผู้ที่ยังไม่รับทราบ');
    const rest = await told(() => admin.presses('ส่งคำเตือน'), 'คุณยังไม่ได้กดรับทราบประกาศนี้');
    expect(rest).toEqual([admin.key, works.key]);
    await second.presses('รับทราบ');
    expect((await head.says('ประกาศล่าสุด')).labels).not.toContain('ดูผู้ที่ยังไม่รับทราบ ประชุมวันจันทร์');
    expect((await finance.says('ประกาศล่าสุด')).text).not.toContain('ส่วนราชการของคุณ');
  });

  test('of what was announced to some units only, a head of another is refused, and that is audited', async () => {
    const head = await bot.member({ role: 'supervisor', unit: FINANCE, name: 'หัวหน้า' });
    await announce();
    const received = await head.says('ประกาศล่าสุด');
    expect(received.text).toContain('ส่วนราชการของคุณยังไม่รับทราบ');
    await announcements(KHAM_MUANG).updateOne({}, { $set: { within: [WORKS] } });
    expect((await head.presses('ดูผู้ที่ยังไม่รับทราบ')).text).toContain('เฉพาะประกาศถึงทั้งหน่วยงาน');
    expect((await latestAudit(KHAM_MUANG, 1))[0]).toMatchObject({ action: 'refused.nudge' });
  });

  test('an executive may follow up what others sent, a supervisor only the own announcements', async () => {
    const mayor = await bot.member({ role: 'executive', name: 'นายก' });
    const head = await bot.member({ role: 'supervisor', unit: FINANCE, name: 'หัวหน้า' });
    await announce();
    expect((await mayor.says('ประกาศของฉัน')).text).toContain('ประชุมวันจันทร์');
    expect((await head.says('ประกาศของฉัน')).text).toContain('ยังไม่มีประกาศ');
    expect((await finance.says('ประกาศของฉัน')).text).toContain('สิทธิ์ของคุณยังทำรายการนี้ไม่ได้');
  });

  test('everybody sees what was sent to them, and how many acknowledged it', async () => {
    await announce();
    await works.presses('รับทราบ');
    const latest = await finance.says('ประกาศล่าสุด');
    expect(latest.text).toContain('รับทราบ 1 จาก 3 คน (33%)');
    expect(latest.text).toContain('คุณยังไม่รับทราบ');
    expect((await works.says('ดูประกาศ')).text).toContain('คุณรับทราบแล้ว');
    const newcomer = await bot.member({ role: 'staff', unit: FINANCE, name: 'คนใหม่' });
    expect((await newcomer.says('ประกาศล่าสุด ครับ')).text).toContain('ยังไม่มีประกาศที่ส่งถึงคุณ');
  });
});

describe('a correction', () => {
  test('follows to the same people, says so, and is acknowledged anew', async () => {
    await announce();
    await finance.presses('รับทราบ');
    await bot.member({ role: 'staff', unit: FINANCE, name: 'คนใหม่' });
    await admin.presses('ดูประกาศนี้');
    expect((await admin.presses('แก้ไขประกาศ')).text).toContain('พิมพ์ข้อความฉบับแก้ไขทั้งหมด');
    const preview = await admin.says('ประชุมวันอังคาร');
    expect(preview.text).toContain('แก้ไขประกาศ เทศบาลตำบลคำม่วง');
    expect(preview.text).toContain('ผู้รับ 3 คน');
    expect(preview.labels).not.toContain('ตั้งเวลาส่ง');
    const who = await told(() => admin.presses('ส่งเลย'), 'ประชุมวันอังคาร');
    expect(who).toEqual([admin.key, finance.key, works.key]);
    expect(finance.got().text).toContain('ฉบับนี้แก้ไขประกาศที่ส่งไปก่อนหน้า');
    await admin.presses('ดูประกาศนี้');
    expect(admin.got().text).toContain('รับทราบ 0 จาก 3 คน (0%)');
    await finance.presses('รับทราบ');
    expect((await admin.says('ประกาศของฉัน')).text).toContain('รับทราบ 1 จาก 3 คน (33%)');
    expect((await admin.says('ประกาศของฉัน')).text).toContain('แก้ไขแล้ว 1 ครั้ง');
  });

  test('who acknowledges the first version after that is told of the other', async () => {
    await announce();
    const first = bot.world
      .history(finance.key)
      .filter(({ sender }) => sender === 'bot')
      .at(-1);
    await admin.presses('ดูประกาศนี้');
    await admin.presses('แก้ไขประกาศ');
    await admin.says('ประชุมวันอังคาร');
    await admin.presses('ส่งเลย');
    if (!first) throw new Error('nothing sent');
    const [button] = actionsOf(first, false);
    if (!button) throw new Error('no button');
    const reply = await bot.after(finance, undefined, () => bot.world.buttons.pressIn(finance.key, first.id, button));
    expect(reply.text).toContain('มีฉบับแก้ไขแล้ว');
    expect(await receipts(KHAM_MUANG).count({ version: 2, acknowledgedAt: { $ne: null } })).toBe(0);
  });
});

describe('at a time', () => {
  test('typed, as people write it: nothing goes before, everything then, once', async () => {
    await admin.says('ประกาศ ประชุมวันจันทร์');
    await admin.presses('ทุกคน');
    expect((await admin.presses('ตั้งเวลาส่ง')).text).toContain('พิมพ์วันและเวลาที่จะส่ง');
    expect((await admin.says('เมื่อวาน')).text).toContain('ยังไม่เข้าใจวันและเวลา');
    expect((await admin.says('9 โมง')).text).toContain('เวลานี้ผ่านไปแล้ว');
    const preview = await admin.says('พรุ่งนี้ 9 โมง');
    expect(preview.text).toContain('เวลาส่ง: 21 พ.ย. 2569 09.00 น.');
    expect((await admin.presses('ยืนยันตั้งเวลา')).text).toContain('เวลาส่ง: 21 พ.ย. 2569 09.00 น.');
    expect(await bot.tick('2026-11-21', '08:59')).toEqual([]);
    expect(await state()).toBe('scheduled');
    expect(await told(() => bot.tick('2026-11-21', '09:00'), 'ประชุมวันจันทร์')).toEqual([
      admin.key,
      finance.key,
      works.key,
    ]);
    expect(await told(() => bot.tick('2026-11-21', '09:01'), 'ประชุมวันจันทร์')).toEqual([]);
  });

  test('picked, and changed to at once again', async () => {
    await admin.says('ประกาศ ประชุมวันจันทร์');
    await admin.presses('ทุกคน');
    await admin.presses('ตั้งเวลาส่ง');
    expect((await admin.picks('เลือกวันและเวลา', '2026-11-25T08:30')).text).toContain('เวลาส่ง: 25 พ.ย. 2569 08.30 น.');
    expect((await admin.presses('ส่งทันทีแทน')).text).toContain('เวลาส่ง: ทันทีที่ยืนยัน');
    await admin.presses('ส่งเลย');
    expect(await state()).toBe('sent');
  });

  test('a time that passed before it was confirmed is asked for again', async () => {
    await admin.says('ประกาศ ประชุมวันจันทร์');
    await admin.presses('ทุกคน');
    expect((await admin.says('10.10 น.')).text).toContain('เวลาส่ง: 20 พ.ย. 2569 10.10 น.');
    bot.clock.set(instantOf('2026-11-20', '10:10'));
    expect((await admin.presses('ยืนยันตั้งเวลา')).text).toContain('เวลาที่ตั้งไว้ผ่านไปแล้ว');
    expect(await announcements(KHAM_MUANG).count()).toBe(0);
  });

  test('more than a year ahead is refused', async () => {
    await admin.says('ประกาศ ประชุมวันจันทร์');
    await admin.presses('ทุกคน');
    await admin.presses('ตั้งเวลาส่ง');
    expect((await admin.says('30 มี.ค. 79 9 โมง')).text).toContain('ไม่เกิน 1 ปี');
  });

  test('cancelled before it goes, nobody gets it; after it went there is no taking back', async () => {
    await admin.says('ประกาศ ประชุมวันจันทร์');
    await admin.presses('ทุกคน');
    await admin.says('พรุ่งนี้ 9 โมง');
    await admin.presses('ยืนยันตั้งเวลา');
    expect((await admin.says('ประกาศที่ตั้งเวลาไว้ครับ')).text).toContain('ตั้งเวลาไว้ 21 พ.ย. 2569 09.00 น.');
    await admin.presses('ดูประกาศ ประชุมวันจันทร์');
    expect((await admin.presses('ยกเลิกการส่ง')).text).toContain('ยกเลิกการส่งประกาศแล้ว');
    expect((await admin.presses('ยกเลิกการส่ง')).text).toContain('ยกเลิกไปแล้ว');
    expect(await bot.tick('2026-11-21', '09:00')).toEqual([]);
    expect(await state()).toBe('cancelled');
    expect((await admin.says('ประกาศที่ตั้งเวลา')).text).toContain('ไม่มีประกาศที่ตั้งเวลาไว้');
  });

  test('one that went is corrected, not cancelled', async () => {
    await admin.says('ประกาศ ประชุมวันจันทร์');
    await admin.presses('ทุกคน');
    await admin.says('พรุ่งนี้ 9 โมง');
    await admin.presses('ยืนยันตั้งเวลา');
    await bot.tick('2026-11-21', '09:00');
    expect((await admin.presses('ยกเลิกการส่ง')).text).toContain('กด "แก้ไขประกาศ"');
  });
});
