import { announcements } from '../../../src/domain/announcements/announcement.model';
import { latestAudit } from '../../../src/domain/audit/audit.model';
import { officeId } from '../../../src/domain/office-store';
import { groups } from '../../../src/domain/organisations/group.model';
import { people } from '../../../src/domain/people/person.model';
import { actionsOf } from '../../../src/simulator/world/actions-of';
import { type TestPerson, useBot } from '../../../src/testing/make-bot';
import { outboxRows } from '../../../src/testing/outbox-rows';
import type { Reply } from '../../../src/testing/reply';

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

const stored = async () => {
  const [only, ...others] = await announcements(KHAM_MUANG).find();
  if (!only || others.length > 0) throw new Error(`${others.length} others`);
  return only;
};
/** Who was sent something that says this since the last look. */
const gotten = (reply: Reply, words: string): boolean => reply.text.includes(words);

/** Whom a act made the bot write to, by their keys. */
async function told(act: () => Promise<unknown>, words: string): Promise<string[]> {
  const before = bot.moment();
  await act();
  return bot
    .toldSince(before)
    .filter(({ reply }) => gotten(reply, words))
    .map(({ to }) => to);
}

describe('an announcement to everybody', () => {
  test('in one line: preview as it will look, people, cost, what is left; then it goes to everybody', async () => {
    await bot.member({ role: 'staff', office: 'ko-loi-bang-hak', name: 'คนอื่น' });
    const asked = await admin.says('ประกาศ พรุ่งนี้ประชุม 9 โมง');
    expect(asked.text).toContain('ส่งประกาศถึงใคร');
    const preview = await admin.presses('ทุกคนในเทศบาลตำบลคำม่วง');
    expect(preview.messages).toHaveLength(2);
    const [shown] = preview.messages;
    expect(preview.text).toContain('ประกาศจากผู้ดูแลระบบ');
    expect(preview.text).toContain('ผู้รับ 3 คน');
    expect(preview.text).toContain('ใช้โควตา 3 ข้อความ เหลือก่อนส่ง 15,000 ข้อความ');
    expect(preview.labels).toEqual(
      expect.arrayContaining(['ส่งเลย', 'ตั้งเวลาส่ง', 'ทดลองส่งถึงตัวเอง', 'แก้ไขข้อความ', 'เปลี่ยนผู้รับ', 'ยกเลิก']),
    );

    const who = await told(() => admin.presses('ส่งเลย'), 'พรุ่งนี้ประชุม 9 โมง');
    expect(who).toEqual([admin.key, finance.key, works.key]);
    expect(finance.got().messages.at(-1)).toEqual(shown);
    expect(bot.world.quota.used).toBe(3);
    expect(await stored()).toMatchObject({ state: 'sent', within: null, byRight: { role: 'admin', unit: null } });
  });

  test('what says the same is one multicast', async () => {
    await admin.says('ประกาศ พรุ่งนี้ประชุม 9 โมง');
    await admin.presses('ทุกคน');
    await admin.presses('ส่งเลย');
    const rows = await outboxRows({ kind: 'announcement' });
    expect(rows).toHaveLength(3);
    expect(new Set(rows.map(({ requestId }) => requestId)).size).toBe(1);
  });

  test('step by step, with a title and a link, tried out on oneself first', async () => {
    expect((await admin.says('ประกาศ')).text).toContain('พิมพ์ข้อความที่จะประกาศ');
    expect((await admin.says('ใครยังไม่รายงาน ให้รีบส่งครับ')).text).toContain('ส่งประกาศถึงใคร');
    await admin.presses('ทุกคน');
    await admin.presses('ใส่หัวเรื่อง');
    await admin.says('เร่งรัดการรายงาน');
    await admin.presses('ใส่ลิงก์');
    expect((await admin.says('ไม่มีลิงก์')).text).toContain('ไม่ใช่ลิงก์');
    expect((await admin.says('www.khammuang.go.th/ita')).text).toContain('ลิงก์ไปยัง www.khammuang.go.th');
    const others = await told(() => admin.presses('ทดลองส่งถึงตัวเอง'), 'เร่งรัดการรายงาน');
    expect(others).toEqual([admin.key]);
    expect(admin.got().text).toContain('ทดลองส่งถึงคุณคนเดียว');
    expect(bot.world.quota.used).toBe(0);
    await admin.says('ส่งเลย');
    expect(finance.got().text).toContain('ใครยังไม่รายงาน ให้รีบส่งครับ');
    expect(finance.got().labels).toEqual(['รับทราบ', 'เปิดลิงก์']);
    expect((await stored()).versions[0]).toMatchObject({ link: 'https://www.khammuang.go.th/ita' });
  });

  test('who blocked the bot or wants no notifications is counted, not charged, and dropped with the reason', async () => {
    await works.blocks();
    await people(KHAM_MUANG).updateOne({ lineUserId: finance.lineUserId }, { $set: { quietSince: bot.clock.now() } });
    await admin.says('ประกาศ พรุ่งนี้ประชุม 9 โมง');
    const preview = await admin.presses('ทุกคน');
    expect(preview.text).toContain('ส่งไม่ถึง 2 คน (บล็อกตามติด 1 คน · งดแจ้งเตือน 1 คน)');
    expect(preview.text).toContain('ใช้โควตา 1 ข้อความ');
    expect(await told(() => admin.presses('ส่งเลย'), 'พรุ่งนี้ประชุม')).toEqual([admin.key]);
    const rows = await outboxRows({ kind: 'announcement', state: 'dropped' });
    expect(rows.map(({ dropped }) => dropped).sort()).toEqual(['blocked', 'quiet']);
  });

  test('one that does not fit the quota is refused with figures, by button and by word', async () => {
    bot.world.quota.count(14_998);
    await admin.says('ประกาศ พรุ่งนี้ประชุม 9 โมง');
    const preview = await admin.presses('ทุกคน');
    expect(preview.text).toContain('โควตาไม่พอ ประกาศนี้ใช้ 3 ข้อความ แต่เดือนนี้เหลือ 2 ข้อความ');
    expect(preview.labels).not.toContain('ส่งเลย');
    expect((await admin.says('ส่งเลย')).text).toContain('โควตาไม่พอ');
    expect(await announcements(KHAM_MUANG).count()).toBe(0);
  });

  test('one for a later month is measured by the quota of that month', async () => {
    bot.world.quota.count(14_998);
    await admin.says('ประกาศ พรุ่งนี้ประชุม 9 โมง');
    expect((await admin.presses('ทุกคน')).text).toContain('ตั้งเวลาส่งเป็นเดือนหน้า');
    const preview = await admin.says('1 ธ.ค. 69 9 โมง');
    expect(preview.text).toContain('ใช้โควตา 3 ข้อความ จาก 15,000 ข้อความของเดือนที่ส่ง');
    expect((await admin.presses('ยืนยันตั้งเวลา')).text).toContain('เวลาส่ง: 1 ธ.ค. 2569 09.00 น.');
    expect(await told(() => bot.tick('2026-12-01', '09:00'), 'พรุ่งนี้ประชุม')).toHaveLength(3);
  });

  test('one for later this month is measured by what is left of it', async () => {
    bot.world.quota.count(14_998);
    await admin.says('ประกาศ พรุ่งนี้ประชุม 9 โมง');
    await admin.presses('ทุกคน');
    expect((await admin.says('30 พ.ย. 69 9 โมง')).text).toContain('โควตาไม่พอ ประกาศนี้ใช้ 3 ข้อความ แต่เดือนนี้เหลือ 2');
  });

  test('what the buttons of the preview do can be typed as well', async () => {
    await admin.says('ประกาศ พรุ่งนี้ประชุม 9 โมง');
    await admin.presses('ทุกคน');
    await admin.says('ใส่หัวเรื่อง');
    expect((await admin.says('ย้อนกลับ')).text).toContain('ประกาศจากผู้ดูแลระบบ');
    await admin.says('ใส่หัวเรื่อง');
    expect((await admin.says('เร่งรัด')).text).toContain('เร่งรัด');
    expect((await admin.says('เอาหัวเรื่องออก')).text).toContain('ประกาศจากผู้ดูแลระบบ');
    await admin.says('แก้ไขข้อความ');
    expect((await admin.says('ย้อนกลับ')).text).toContain('พรุ่งนี้ประชุม 9 โมง');
    expect((await admin.says('พรุ่งนี้ 9 โมง')).text).toContain('เวลาส่ง: 21 พ.ย. 2569');
    expect((await admin.says('ส่งทันทีแทน')).text).toContain('เวลาส่ง: ทันทีที่ยืนยัน');
    await admin.says('ตั้งเวลาส่ง');
    expect((await admin.says('ย้อนกลับ')).text).toContain('เวลาส่ง: ทันทีที่ยืนยัน');
  });

  test('back leads from the recipients to the words, and a question in between is not the end of it', async () => {
    await admin.says('ประกาศ');
    await admin.says('พรุ่งนี้ประชุม 9 โมง');
    expect((await admin.presses('ย้อนกลับ')).text).toContain('ข้อความตอนนี้: พรุ่งนี้ประชุม 9 โมง');
    const audience = await admin.says('พรุ่งนี้ประชุม 10 โมง');
    expect((await admin.says('กำหนดส่งเมื่อไหร่')).labels).toContain('ทำต่อ');
    expect((await admin.presses('ทำต่อ')).text).toBe(audience.text);
    expect((await admin.presses('ทุกคน')).text).toContain('พรุ่งนี้ประชุม 10 โมง');
  });

  test('one that lapsed is taken up where it was', async () => {
    await admin.says('ประกาศ พรุ่งนี้ประชุม 9 โมง');
    bot.clock.advance(31 * 60_000);
    expect((await admin.says('ทำต่อ')).text).toContain('ส่งประกาศถึงใคร');
    expect((await admin.presses('ทุกคน')).text).toContain('พรุ่งนี้ประชุม 9 โมง');
  });

  test('pressing the confirmation twice sends once', async () => {
    await admin.says('ประกาศ พรุ่งนี้ประชุม 9 โมง');
    await admin.presses('ทุกคน');
    await admin.presses('ส่งเลย');
    expect((await admin.presses('ส่งเลย')).text).toContain('ปุ่มนี้ใช้ไม่ได้แล้ว');
    expect(await announcements(KHAM_MUANG).count()).toBe(1);
    expect(await outboxRows({ kind: 'announcement' })).toHaveLength(3);
  });

  test('an older preview does not send what was changed since: it is shown again first', async () => {
    await admin.says('ประกาศ ข้อความแรก');
    await admin.presses('ทุกคน');
    const older = bot.world
      .history(admin.key)
      .filter(({ sender }) => sender === 'bot')
      .at(-1);
    const send = older && actionsOf(older, true).find(({ label }) => label === 'ส่งเลย');
    if (!older || !send) throw new Error('no preview');
    await admin.presses('แก้ไขข้อความ');
    await admin.says('ข้อความที่สอง');
    const reply = await bot.after(admin, undefined, () => bot.world.buttons.pressIn(admin.key, older.id, send));
    expect(reply.text).toContain('ตรวจอีกครั้งก่อนส่ง');
    expect(await announcements(KHAM_MUANG).count()).toBe(0);
    await admin.presses('ส่งเลย');
    expect(finance.got().text).toContain('ข้อความที่สอง');
    expect(finance.got().text).not.toContain('ข้อความแรก');
  });

  test('giving up sends nothing', async () => {
    await admin.says('ประกาศ พรุ่งนี้ประชุม 9 โมง');
    await admin.presses('ทุกคน');
    expect((await admin.presses('ยกเลิก')).text).toContain('ยังไม่ได้ส่งประกาศ');
    await admin.says('ประกาศ');
    expect((await admin.says('ไม่เอาแล้ว')).text).toContain('ยกเลิกแล้ว');
    expect(await announcements(KHAM_MUANG).count()).toBe(0);
  });

  test('a text that is too long is refused with figures; one of the longest fits on its card', async () => {
    await admin.says('ประกาศ');
    expect((await admin.says('ก'.repeat(2001))).text).toContain('ยาว 2,001 ตัวอักษร รับได้ไม่เกิน 2,000 ตัวอักษร');
    await admin.says('ผู้'.repeat(666));
    await admin.presses('ทุกคน');
    await admin.presses('ส่งเลย');
    expect(finance.got().text).toContain('ผู้'.repeat(666));
  });
});

describe('who gets it', () => {
  test('some units, chosen from the list and left out again', async () => {
    await admin.says('ประกาศ พรุ่งนี้ประชุม 9 โมง');
    expect((await admin.presses('ตามส่วนราชการ')).text).toContain('ส่งถึงส่วนราชการใด');
    await admin.presses('เลือก กองคลัง');
    await admin.presses('เลือก กองช่าง');
    expect((await admin.presses('เอา กองช่าง ออก')).text).toContain('เลือกแล้ว 1 รายการ');
    expect((await admin.presses('ใช้ 1 รายการที่เลือก')).text).toContain('ถึง กองคลัง');
    expect(await told(() => admin.presses('ส่งเลย'), 'พรุ่งนี้ประชุม')).toEqual([finance.key]);
  });

  test('units that are named together all get it', async () => {
    const preview = await admin.says('ประกาศถึงกองคลังและกองช่าง พรุ่งนี้ประชุม 9 โมง');
    expect(preview.text).toContain('ผู้รับ 2 คน');
    expect(await told(() => admin.presses('ส่งเลย'), 'พรุ่งนี้ประชุม 9 โมง')).toEqual([finance.key, works.key]);
  });

  test('where somebody is left out, whom it is for is asked', async () => {
    expect((await admin.says('ประกาศถึงทุกกองยกเว้นกองช่าง พรุ่งนี้ประชุม')).text).toContain('ส่งประกาศถึงใคร');
    expect((await admin.says('ยกเลิก')).text).toContain('ยกเลิก');
  });

  test('a unit said in the command', async () => {
    const preview = await admin.says('ประกาศ กองคลัง พรุ่งนี้ประชุม 9 โมง');
    expect(preview.text).toContain('ถึง กองคลัง');
    expect(preview.text).toContain('ผู้รับ 1 คน');
    expect(await told(() => admin.presses('ส่งเลย'), 'พรุ่งนี้ประชุม')).toEqual([finance.key]);
  });

  test('roles', async () => {
    const head = await bot.member({ role: 'supervisor', unit: FINANCE, name: 'หัวหน้า' });
    await admin.says('ประกาศ ขอเชิญหัวหน้าประชุม');
    await admin.presses('ตามบทบาท');
    await admin.presses('เลือก หัวหน้าส่วนราชการ');
    await admin.presses('ใช้ 1 รายการที่เลือก');
    expect(await told(() => admin.presses('ส่งเลย'), 'ขอเชิญหัวหน้า')).toEqual([head.key]);
  });

  test('a unit that stands for a role, said in the command: those who hold the role', async () => {
    const office = 'soe-phloe';
    const head = await bot.member({ office, role: 'admin', name: 'ผู้ดูแล' });
    const mayor = await bot.member({ office, role: 'executive', name: 'นายก' });
    const preview = await head.says('ประกาศ ผู้บริหาร ขอเชิญประชุม');
    expect(preview.text).toContain('ถึง ผู้บริหาร');
    expect(preview.text).toContain('ผู้รับ 1 คน');
    expect(await told(() => head.presses('ส่งเลย'), 'ขอเชิญประชุม')).toEqual([mayor.key]);
  });

  test('groups, counted by their members, mentioning everybody if wanted', async () => {
    const group = await bot.groupOf({ members: [finance, works], unit: FINANCE });
    await admin.says('ประกาศ พรุ่งนี้ประชุม 9 โมง');
    expect((await admin.presses('กลุ่ม LINE')).text).toContain('ผูกกับกองคลัง');
    await admin.presses('เลือก กลุ่มงาน');
    const preview = await admin.presses('ใช้ 1 รายการที่เลือก');
    expect(preview.text).toContain('ผู้รับ 1 กลุ่ม สมาชิกรวม 2 คน');
    expect(preview.text).toContain('ใช้โควตา 2 ข้อความ');
    const mentioning = await admin.says('กล่าวถึงทุกคนในกลุ่ม');
    expect(mentioning.text).toContain('ในกลุ่มจะกล่าวถึงทุกคน');
    const line = { type: 'text', text: '@All มีประกาศ อ่านแล้วกด "รับทราบ"' };
    expect(mentioning.messages[0]).toEqual(line);
    const tried = await admin.presses('ทดลองส่งถึงตัวเอง');
    expect(tried.messages.slice(1, 3)).toEqual(mentioning.messages.slice(0, 2));
    await admin.says('ไม่กล่าวถึงทุกคน');
    await admin.presses('กล่าวถึงทุกคนในกลุ่ม');
    await admin.presses('ส่งเลย');
    const there = bot.saidIn({ key: works.key, group: group.key });
    expect(there.messages[0]).toMatchObject({
      type: 'textV2',
      substitution: { everyone: { type: 'mention', mentionee: { type: 'all' } } },
    });
    expect(there.text).toContain('พรุ่งนี้ประชุม 9 โมง');
    expect(finance.got().messages).toHaveLength(0);
    expect(bot.world.quota.used).toBe(2);
  });

  test('of many groups LINE is asked for the names of those only that are shown', async () => {
    for (let index = 1; index <= 9; index++) await bot.groupOf({ members: [finance], unit: FINANCE });
    await admin.says('ประกาศ พรุ่งนี้ประชุม 9 โมง');
    const asked = () => bot.world.journal.calls('group-summary').length;
    expect((await admin.presses('กลุ่ม LINE')).text).toContain('รายการที่ 1 ถึง 6 จาก 9');
    expect(asked()).toBe(6);
    expect((await admin.presses('ดูต่อ')).text).toContain('รายการที่ 7 ถึง 9 จาก 9');
    expect(asked()).toBe(9);
    expect((await admin.presses('เลือก กลุ่มงาน')).text).toContain('เลือกแล้ว 1 รายการ');
    expect(asked()).toBe(12);
  });

  test('a group that wants no notifications, or that the bot has left, is not counted as reached', async () => {
    const group = await bot.groupOf({ members: [finance], unit: FINANCE });
    await groups(KHAM_MUANG).updateOne({ lineGroupId: group.id }, { $set: { quietSince: bot.clock.now() } });
    await admin.says('ประกาศ พรุ่งนี้ประชุม 9 โมง');
    await admin.presses('กลุ่ม LINE');
    await admin.presses('เลือก กลุ่มงาน');
    const preview = await admin.presses('ใช้ 1 รายการที่เลือก');
    expect(preview.text).toContain('ส่งไม่ถึง 1 กลุ่ม');
    expect(preview.text).toContain('ใช้โควตา 0 ข้อความ');
  });

  test('who has not reported: the staff of the units that owe something, nobody else', async () => {
    await admin.says('ประกาศ โปรดรายงานภายในสัปดาห์นี้');
    const preview = await admin.presses('ผู้ที่ยังไม่รายงาน');
    expect(preview.text).toContain('ผู้รับผิดชอบที่ยังไม่รายงานรอบ 6 เดือน ปี 2570');
    const who = await told(() => admin.presses('ส่งเลย'), 'โปรดรายงาน');
    expect(who).not.toContain(admin.key);
    expect(who).toEqual(expect.arrayContaining([finance.key, works.key]));
  });

  test('who has not acknowledged an earlier announcement', async () => {
    await admin.says('ประกาศ เรื่องแรก');
    await admin.presses('ทุกคน');
    await admin.presses('ส่งเลย');
    await finance.presses('รับทราบ');
    await admin.presses('รับทราบ');
    await admin.says('ประกาศ เรื่องที่สอง');
    expect((await admin.presses('ผู้ที่ยังไม่รับทราบ')).text).toContain('ยังไม่รับทราบ 1 คน');
    expect((await admin.presses('เลือก เรื่องแรก')).text).toContain('ผู้ที่ยังไม่รับทราบประกาศ "เรื่องแรก"');
    expect(await told(() => admin.presses('ส่งเลย'), 'เรื่องที่สอง')).toEqual([works.key]);
  });

  test('nobody: there is nothing to send', async () => {
    await people(KHAM_MUANG).deleteMany({ lineUserId: works.lineUserId });
    const preview = await admin.says('ประกาศ กองช่าง พรุ่งนี้ประชุม 9 โมง');
    expect(preview.text).toContain('ไม่มีผู้รับตามที่เลือก');
    expect(preview.labels).not.toContain('ส่งเลย');
  });

  test('no group is linked, no announcement is unanswered: another audience is asked for', async () => {
    await admin.says('ประกาศ พรุ่งนี้ประชุม 9 โมง');
    expect((await admin.presses('กลุ่ม LINE')).text).toContain('ยังไม่มีกลุ่มที่ผูกไว้');
    expect((await admin.presses('ผู้ที่ยังไม่รับทราบ')).text).toContain('ไม่มีประกาศที่มีผู้ยังไม่รับทราบ');
  });
});

describe('who may announce', () => {
  test('staff may not, are told who may, and it is audited', async () => {
    const reply = await finance.says('ประกาศ พรุ่งนี้ประชุม 9 โมง');
    expect(reply.text).toContain('ผู้ที่ทำได้คือหัวหน้าส่วนราชการ ผู้บริหาร หรือผู้ดูแลระบบ');
    expect((await latestAudit(KHAM_MUANG, 1))[0]).toMatchObject({ action: 'refused.announce' });
  });

  test('an executive announces to the whole office', async () => {
    const mayor = await bot.member({ role: 'executive', name: 'นายก' });
    await mayor.says('ประกาศ ขอบคุณทุกคน');
    expect((await mayor.presses('ทุกคน')).text).toContain('ประกาศจากผู้บริหาร');
    const who = await told(() => mayor.presses('ส่งเลย'), 'ขอบคุณทุกคน');
    expect(who).toEqual([admin.key, finance.key, works.key, mayor.key]);
  });

  test('a supervisor announces to the own unit; everybody means everybody there', async () => {
    const head = await bot.member({ role: 'supervisor', unit: FINANCE, name: 'หัวหน้า' });
    await head.says('ประกาศ พรุ่งนี้ประชุม 9 โมง');
    const preview = await head.presses('ทุกคนในกองคลัง');
    expect(preview.text).toContain('ประกาศจากหัวหน้าส่วนราชการ กองคลัง');
    expect(await told(() => head.presses('ส่งเลย'), 'พรุ่งนี้ประชุม')).toEqual([finance.key, head.key]);
    expect(await stored()).toMatchObject({ within: [FINANCE], byRight: { role: 'supervisor', unit: FINANCE } });
  });

  test('a supervisor is refused another unit, by name and in the list, and it is audited', async () => {
    const head = await bot.member({ role: 'supervisor', unit: FINANCE, name: 'หัวหน้า' });
    const reply = await head.says('ประกาศ กองช่าง พรุ่งนี้ประชุม 9 โมง');
    expect(reply.text).toContain('ส่งประกาศถึงกองช่างไม่ได้');
    expect((await latestAudit(KHAM_MUANG, 1))[0]).toMatchObject({
      action: 'refused.announce',
      subject: `unit ${WORKS}`,
    });
    await head.says('ประกาศ พรุ่งนี้ประชุม 9 โมง');
    const list = await head.presses('ตามส่วนราชการ');
    expect(list.text).toContain('กองคลัง');
    expect(list.text).not.toContain('กองช่าง');
    expect((await head.says('กองช่าง')).text).toContain('ส่งประกาศถึงกองช่างไม่ได้');
  });

  test("a supervisor's role and group audiences stay within the own units", async () => {
    const head = await bot.member({ role: 'supervisor', unit: FINANCE, name: 'หัวหน้า' });
    await bot.groupOf({ members: [works], unit: WORKS });
    await bot.groupOf({ members: [works], unit: null });
    await head.says('ประกาศ เจ้าหน้าที่ทุกคนโปรดทราบ');
    expect((await head.presses('กลุ่ม LINE')).text).toContain('ยังไม่มีกลุ่มที่ผูกไว้');
    await head.presses('ตามบทบาท');
    await head.presses('เลือก เจ้าหน้าที่');
    await head.presses('ใช้ 1 รายการที่เลือก');
    expect(await told(() => head.presses('ส่งเลย'), 'โปรดทราบ')).toEqual([finance.key]);
  });

  test('in a group it is sent on to the private chat', async () => {
    const group = await bot.groupOf({ members: [admin, finance] });
    expect((await admin.says('/ประกาศ พรุ่งนี้ประชุม 9 โมง', group)).text).toContain('ในแชตส่วนตัวกับตามติด');
  });
});
