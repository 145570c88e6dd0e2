import { Outbox } from '../../../src/delivery/outbox.model';
import { latestAudit } from '../../../src/domain/audit/audit.model';
import { addDays, instantOf } from '../../../src/domain/calendar/dates';
import { measures } from '../../../src/domain/measures/measure.model';
import { people } from '../../../src/domain/people/person.model';
import { reports } from '../../../src/domain/reports/report.model';
import { type TestPerson, useBot } from '../../../src/testing/make-bot';
import { aReport } from '../../domain/reports/samples';
import {
  complete,
  DAY,
  KHAM_MUANG,
  put,
  remind,
  SIX_MONTHS,
  send,
  sentTo,
  TWELVE_MONTHS,
  waiting,
} from './reminders-outbox';

const bot = useBot();
const finance = (name = 'คนของคลัง') => bot.member({ role: 'staff', unit: 'finance_division', name });
const NEXT = addDays(DAY, 1);
const NUDGE = 'เตือนคนที่ยังไม่รายงาน';
const SEND = 'ส่งข้อความติดตาม';
const A_NUDGE = { kind: 'nudge', payload: { fiscalYear: 2570, round: '6m', units: ['finance_division'] } };

async function reminded(person: TestPerson): Promise<TestPerson> {
  await remind(bot, person);
  await sentTo(bot, person);
  return person;
}

beforeEach(() => bot.clock.set(instantOf(DAY, '08:30')));

describe('เตือนอีกทีพรุ่งนี้', () => {
  test('brings the own list once more tomorrow morning, without that button', async () => {
    const person = await reminded(await finance());
    expect((await person.presses('เตือนอีกทีพรุ่งนี้')).text).toContain('วันที่ 18 มี.ค. 2570 08.35 น.');
    bot.clock.set(instantOf(NEXT, '08:34'));
    expect(await (await send(bot))(person)).toBeNull();
    bot.clock.set(instantOf(NEXT, '08:35'));
    const again = await sentTo(bot, person);
    expect(again.text).toContain('เตือนอีกครั้งตามที่ขอไว้');
    expect(again.text).toContain('อีก 13 วันครบกำหนดส่งรายงาน');
    expect(again.labels).not.toContain('เตือนอีกทีพรุ่งนี้');
  });

  test('a second tap says that it is set, even after it came', async () => {
    const person = await reminded(await finance());
    await person.presses('เตือนอีกทีพรุ่งนี้');
    expect((await person.presses('เตือนอีกทีพรุ่งนี้')).text).toContain('ไว้แล้ว เป็นวันที่ 18 มี.ค. 2570');
    expect(await waiting()).toHaveLength(1);
  });

  test('comes to nothing when everything is reported meanwhile', async () => {
    const person = await reminded(await finance());
    await person.presses('เตือนอีกทีพรุ่งนี้');
    await complete([1, 4, 8]);
    bot.clock.set(instantOf(NEXT, '08:35'));
    expect(await (await send(bot))(person)).toBe('nothing_due');
  });

  test('gives way to a reminder that is due on that day in any case', async () => {
    const person = await reminded(await finance());
    await person.presses('เตือนอีกทีพรุ่งนี้');
    bot.clock.set(instantOf(NEXT, '08:35'));
    await remind(bot, person);
    expect(await (await send(bot))(person)).toBe('superseded');
    expect(await Outbox.countDocuments({ to: person.lineUserId, state: 'sent' })).toBe(2);
  });

  test('comes all the same beside a reminder about something else, which it leaves out', async () => {
    const person = await reminded(await finance());
    await person.presses('เตือนอีกทีพรุ่งนี้');
    await measures(KHAM_MUANG).updateOne({ fiscalYear: 2570, num: 4 }, { $set: { dueOn: { '6m': '2027-03-25' } } });
    bot.clock.set(instantOf(NEXT, '08:30'));
    const before = bot.moment();
    await remind(bot, person, { own: true }, [{ ...SIX_MONTHS, dueOn: '2027-03-25', step: 7 }]);
    expect((await sentTo(bot, person)).text).toContain('เหลือ 1 รายการ');
    bot.clock.set(instantOf(NEXT, '08:35'));
    const again = await sentTo(bot, person);
    expect(again.text).toContain('เตือนอีกครั้งตามที่ขอไว้');
    expect(again.text).toContain('รายงานครบแล้ว 0 จาก 2 รายการ');
    expect(person.got(before).messages).toHaveLength(2);
  });

  test.each([{ units: true }, { office: true }])(
    'comes all the same beside a digest, which is no list of one’s own: %j',
    async (parts) => {
      const grants = [
        { role: 'staff' as const, unit: 'finance_division' },
        { role: 'supervisor' as const, unit: 'finance_division' },
        { role: 'executive' as const, unit: null },
      ];
      const person = await reminded(await bot.member({ grants }));
      await person.presses('เตือนอีกทีพรุ่งนี้');
      bot.clock.set(instantOf(NEXT, '08:30'));
      await remind(bot, person, parts);
      await sentTo(bot, person);
      bot.clock.set(instantOf(NEXT, '08:35'));
      expect((await sentTo(bot, person)).text).toContain('เตือนอีกครั้งตามที่ขอไว้');
    },
  );

  test('asked for on the due day it comes the day after, also while only a part is missing', async () => {
    bot.clock.set(instantOf('2027-03-31', '08:30'));
    const person = await reminded(await finance());
    await person.presses('เตือนอีกทีพรุ่งนี้');
    for (const measure of [1, 4, 8])
      await reports(KHAM_MUANG).insert(aReport({ unit: 'finance_division', measure, progress: 60 }));
    bot.clock.set(instantOf('2027-04-01', '08:35'));
    expect((await sentTo(bot, person)).text).toContain('ยังขาดผลผลิต ผลลัพธ์ และหลักฐาน');
  });

  test('sent before the reminders of its day were made up, it is not followed by the same list; a digest is', async () => {
    const person = await finance();
    const both = await bot.member({
      grants: [
        { role: 'staff', unit: 'finance_division' },
        { role: 'supervisor', unit: 'finance_division' },
      ],
    });
    await bot.tick('2027-03-30');
    for (const one of [person, both]) await one.presses('เตือนอีกทีพรุ่งนี้');
    bot.clock.set(instantOf('2027-03-31', '10:00'));
    const sent = await send(bot);
    for (const one of [person, both]) expect(await sent(one)).toMatchObject({ messages: { length: 1 } });
    const told = await bot.tick('2027-03-31', '10:00');
    expect(told.map(({ to, reply }) => [to, reply.messages.length])).toEqual([[both.key, 1]]);
    expect(told[0]?.reply.text).toContain('สรุปของหัวหน้าส่วนราชการ');
    const row = await Outbox.findOne({ to: person.lineUserId, occasion: 'reminder/2027-03-31' });
    expect(row?.dropped).toBe('superseded');
  });

  test('is refused to who wants no notifications, with the way to turn them on', async () => {
    const person = await reminded(await finance());
    await person.says('งดแจ้งเตือน');
    expect((await person.presses('เตือนอีกทีพรุ่งนี้')).text).toContain('พิมพ์ "เปิดแจ้งเตือน"');
    expect(await waiting()).toHaveLength(0);
  });

  test('of a message that the ledger has forgotten is refused with where to look', async () => {
    const person = await reminded(await finance());
    await Outbox.deleteMany({});
    expect((await person.presses('เตือนอีกทีพรุ่งนี้')).text).toContain('พิมพ์ "งานของฉัน"');
  });
});

describe('ฉันไม่ใช่ผู้รับผิดชอบ, typed where no reminder asked', () => {
  test('of a measure that is said tells its head, who can agree; said again tells nobody twice', async () => {
    const head = await bot.member({ role: 'supervisor', unit: 'finance_division', name: 'หัวหน้า' });
    const person = await finance();
    await bot.member({ role: 'staff', unit: 'finance_division', name: 'อีกคน' });
    const before = bot.moment();
    const answer = await person.says('มาตรการ 4 ไม่ใช่งานของผมครับ');
    expect(answer.text).toContain('แจ้งหัวหน้าส่วนราชการแล้วว่าคุณไม่ใช่ผู้รับผิดชอบมาตรการ 4 รอบ 6 เดือน');
    expect(head.got(before).text).toContain('คนของคลัง (กองคลัง) แจ้งว่าไม่ใช่ผู้รับผิดชอบมาตรการนี้');
    expect((await head.presses('ไม่ต้องเตือนคนนี้')).text).toContain('ตามติดจะไม่แจ้งเตือนมาตรการ 4');
    expect((await person.says('ไม่ใช่ผู้รับผิดชอบมาตรการ 4')).text).not.toContain('แจ้งหัวหน้า');
    expect((await person.says('ไม่ใช่ผู้รับผิดชอบมาตรการ 8')).text).toContain('มาตรการ 8');
    expect((await person.says('ไม่ใช่ผู้รับผิดชอบมาตรการ 8')).text).toContain('แจ้งเรื่องมาตรการ 8 รอบ 6 เดือน ไปแล้ว');
  });

  test('asks which where none is said, and takes the one that is tapped', async () => {
    await bot.member({ role: 'supervisor', unit: 'finance_division' });
    const person = await finance();
    expect((await person.says('ฉันไม่ใช่ผู้รับผิดชอบ')).text).toContain('กดเลือกมาตรการ');
    const answer = await person.presses('ไม่ใช่ผู้รับผิดชอบมาตรการ 1 รอบ 6 เดือน');
    expect(answer.text).toContain('แจ้งหัวหน้าส่วนราชการแล้วว่าคุณไม่ใช่ผู้รับผิดชอบมาตรการ 1');
  });

  test("of another unit's measure is refused", async () => {
    expect((await (await finance()).says('ไม่ใช่ผู้รับผิดชอบมาตรการ 2')).text).toContain('มาตรการ 2');
    expect(await latestAudit(KHAM_MUANG, 1)).not.toMatchObject([{ action: 'measure.not_mine' }]);
  });
});

describe('ฉันไม่ใช่ผู้รับผิดชอบ', () => {
  test('asks which of several measures, tells the supervisor of that unit, and is on the audit trail', async () => {
    const head = await bot.member({ role: 'supervisor', unit: 'finance_division', name: 'หัวหน้า' });
    const elsewhere = await bot.member({ role: 'supervisor', unit: 'clerk_office' });
    const person = await reminded(await finance());
    expect((await person.presses('ฉันไม่ใช่ผู้รับผิดชอบ')).text).toContain('กดเลือกมาตรการ');
    const before = bot.moment();
    const answer = await person.presses('ไม่ใช่ผู้รับผิดชอบมาตรการ 4 รอบ 6 เดือน');
    expect(answer.text).toContain('แจ้งหัวหน้าส่วนราชการแล้วว่าคุณไม่ใช่ผู้รับผิดชอบมาตรการ 4');
    expect(await latestAudit(KHAM_MUANG, 1)).toMatchObject([
      { action: 'measure.not_mine', subject: 'measure 2570/4 6m' },
    ]);
    expect(elsewhere.got(before).messages).toHaveLength(0);
    expect(head.got(before).text).toContain('คนของคลัง (กองคลัง) แจ้งว่าไม่ใช่ผู้รับผิดชอบมาตรการนี้');
    expect((await head.presses('ดูสถานะมาตรการ')).text).toContain('มาตรการ 4 ปีงบประมาณ 2570');
  });

  test('asks nothing when only one measure is owed', async () => {
    await complete([1, 4]);
    await bot.member({ role: 'supervisor', unit: 'finance_division' });
    const person = await reminded(await finance());
    expect((await person.presses('ฉันไม่ใช่ผู้รับผิดชอบ')).text).toContain('ผู้รับผิดชอบมาตรการ 8');
  });

  test('said twice of a measure tells nobody twice, the repeated reminder included', async () => {
    await complete([1, 4]);
    await bot.member({ role: 'supervisor', unit: 'finance_division' });
    const person = await reminded(await finance());
    await person.presses('ฉันไม่ใช่ผู้รับผิดชอบ');
    expect((await person.presses('ฉันไม่ใช่ผู้รับผิดชอบ')).text).toContain('แจ้งเรื่องมาตรการ 8 รอบ 6 เดือน ไปแล้ว');
    await person.presses('เตือนอีกทีพรุ่งนี้');
    bot.clock.set(instantOf(NEXT, '08:35'));
    await sentTo(bot, person);
    expect((await person.presses('ฉันไม่ใช่ผู้รับผิดชอบ')).text).toContain('แจ้งเรื่องมาตรการ 8 รอบ 6 เดือน ไปแล้ว');
  });

  test('said of both rounds of a measure tells of both', async () => {
    await complete([1, 4]);
    await complete([1, 4], '12m');
    const head = await bot.member({ role: 'supervisor', unit: 'finance_division' });
    bot.clock.set(instantOf('2027-09-16', '08:30'));
    const person = await finance();
    await remind(bot, person, { own: true }, [SIX_MONTHS, TWELVE_MONTHS]);
    await sentTo(bot, person);
    const before = bot.moment();
    await person.presses('ฉันไม่ใช่ผู้รับผิดชอบ');
    for (const round of ['6', '12']) {
      const answer = await person.presses(`ไม่ใช่ผู้รับผิดชอบมาตรการ 8 รอบ ${round} เดือน`);
      expect(answer.text).toContain(`แจ้งหัวหน้าส่วนราชการแล้วว่าคุณไม่ใช่ผู้รับผิดชอบมาตรการ 8 รอบ ${round} เดือน`);
    }
    expect(head.got(before).messages).toHaveLength(2);
    expect((await person.presses('ไม่ใช่ผู้รับผิดชอบมาตรการ 8 รอบ 6 เดือน')).text).toContain('มาตรการ 8 รอบ 6 เดือน ไปแล้ว');
  });

  test.each(['there is no supervisor', 'the supervisor has blocked the bot'])(
    'goes to the admins when %s',
    async (why) => {
      await complete([1, 4]);
      const admin = await bot.member({ role: 'admin' });
      if (why !== 'there is no supervisor') {
        await (await bot.member({ role: 'supervisor', unit: 'finance_division' })).blocks();
      }
      const person = await reminded(await finance());
      const before = bot.moment();
      expect((await person.presses('ฉันไม่ใช่ผู้รับผิดชอบ')).text).toContain('แจ้งผู้ดูแลระบบแล้ว');
      expect(admin.got(before).text).toContain('8. ');
    },
  );

  test('says so when there is nobody to tell', async () => {
    await complete([1, 4]);
    const person = await reminded(await finance());
    expect((await person.presses('ฉันไม่ใช่ผู้รับผิดชอบ')).text).toContain('โปรดแจ้งหัวหน้าส่วนราชการโดยตรง');
  });

  test('of what was reported or given away meanwhile is told so', async () => {
    await bot.member({ role: 'supervisor', unit: 'finance_division' });
    const person = await reminded(await finance());
    await person.presses('ฉันไม่ใช่ผู้รับผิดชอบ');
    await measures(KHAM_MUANG).updateOne({ fiscalYear: 2570, num: 8 }, { $set: { units: ['clerk_office'] } });
    expect((await person.presses('ไม่ใช่ผู้รับผิดชอบมาตรการ 8 รอบ 6 เดือน')).text).toContain('มาตรการ 8 ไม่ได้ค้างส่งแล้ว');
    await complete([1, 4]);
    expect((await person.presses('ฉันไม่ใช่ผู้รับผิดชอบ')).text).toContain('ไม่มีรายการค้างส่ง');
  });

  test('a notice does not go out once the measure is reported, or its recipient is supervisor no more', async () => {
    const [head, person] = [await bot.member({ role: 'supervisor', unit: 'finance_division' }), await finance()];
    const payload = { fiscalYear: 2570, round: '6m', measure: 4, units: ['finance_division'] };
    const row = { kind: 'reminder.not_mine', payload };
    await put(bot, head, person, { ...row, occasion: 'not_mine/1' });
    await complete([4]);
    expect(await (await send(bot))(head)).toBe('nothing_due');
    await put(bot, head, person, { ...row, payload: { ...payload, measure: 1 }, occasion: 'not_mine/2' });
    await people(KHAM_MUANG).updateOne({ lineUserId: head.lineUserId }, { $set: { 'grants.0.unit': 'clerk_office' } });
    expect(await (await send(bot))(head)).toBe('left');
  });
});

describe('เตือนคนที่ยังไม่รายงาน', () => {
  test('asks the staff of the own unit, by the right of who asks and with the list to work off', async () => {
    const [person, elsewhere] = [await finance(), await bot.member({ role: 'staff', unit: 'clerk_office' })];
    const head = await bot.member({ role: 'supervisor', unit: 'finance_division', name: 'ชื่อหัวหน้า' });
    await remind(bot, head, { units: true });
    await sentTo(bot, head);
    const before = bot.moment();
    await head.presses(NUDGE);
    expect((await head.presses(SEND)).text).toBe('ส่งข้อความติดตามถึงผู้ที่ยังไม่รายงาน 1 คน');
    expect(await latestAudit(KHAM_MUANG, 1)).toMatchObject([{ action: 'nudge.sent', subject: '2570 6m x1' }]);
    expect(elsewhere.got(before).messages).toHaveLength(0);
    expect(person.got(before).text).toContain('หัวหน้าส่วนราชการ กองคลัง ขอติดตามรายงาน');
    expect(person.got(before).text).not.toContain('ชื่อหัวหน้า');
    expect((await person.presses('รายงานเลย')).text).toContain('มาตรการ 1');
    await person.says('ยกเลิก');
    expect((await person.presses('ฉันไม่ใช่ผู้รับผิดชอบ')).text).toContain('กดเลือกมาตรการ');
  });

  test('counts who was asked today already, whoever asked, and who cannot be reached; the next day they are asked again', async () => {
    await finance();
    await (await finance('งด')).says('งดแจ้งเตือน');
    await (await finance('บล็อก')).blocks();
    const [head, boss] = [
      await bot.member({ role: 'supervisor', unit: 'finance_division' }),
      await bot.member({ role: 'executive' }),
    ];
    await head.says(NUDGE);
    expect((await head.presses(SEND)).text).toBe(
      'ส่งข้อความติดตามถึงผู้ที่ยังไม่รายงาน 1 คน\nส่งถึงไม่ได้ 2 คน เพราะบล็อกตามติดหรืองดแจ้งเตือน ติดต่อทางอื่นได้',
    );
    const again = await boss.says(NUDGE);
    expect(again.text).toContain('วันนี้ติดตามไปแล้ว 1 คน');
    expect(again.text).toContain('ยังไม่มีผู้ลงทะเบียนในสำนักปลัด กองช่าง');
    bot.clock.set(instantOf(NEXT, '00:00'));
    await head.says(NUDGE);
    expect((await head.presses(SEND)).text).toContain('ถึงผู้ที่ยังไม่รายงาน 1 คน');
  });

  test('of a unit without staff asks its supervisor, and never who asks', async () => {
    const head = await bot.member({ role: 'supervisor', unit: 'finance_division' });
    const boss = await bot.member({ role: 'executive' });
    expect((await head.says(NUDGE)).text).toContain('ไม่มีผู้ที่ต้องส่งข้อความติดตามเพิ่ม');
    const before = bot.moment();
    await boss.says(`${NUDGE} กองคลัง`);
    expect((await boss.presses(SEND)).text).toBe('ส่งข้อความติดตามถึงผู้ที่ยังไม่รายงาน 1 คน');
    expect(head.got(before).text).toContain('ผู้บริหาร ขอติดตามรายงาน');
  });

  test('reaches nobody who has reported meanwhile, and nobody at all when nothing is owed', async () => {
    const person = await finance();
    const head = await bot.member({ role: 'supervisor', unit: 'finance_division' });
    await put(bot, person, head, { ...A_NUDGE, occasion: `nudge/${DAY}` });
    await complete([1, 4, 8]);
    expect(await (await send(bot))(person)).toBe('nothing_due');
    expect((await head.says(NUDGE)).text).toContain('กองคลังไม่มีรายการค้างส่ง รอบ 6 เดือน ปี 2570');
  });

  test('in the second round also what is left of the first is asked for', async () => {
    const person = await bot.member({ role: 'staff', unit: 'public_works_division' });
    const boss = await bot.member({ role: 'executive' });
    bot.clock.set(instantOf('2027-09-16', '09:00'));
    const before = bot.moment();
    await boss.says('เตือนคนที่ยังไม่ได้ส่งรายงานครับ');
    await boss.presses(SEND);
    const list = person.got(before);
    expect(list.text).toContain('รอบ 6 เดือน ปี 2570 ยังไม่รายงาน');
    expect(list.text).toContain('รอบ 12 เดือน ปี 2570 ยังไม่รายงาน');
  });

  test('stands under the list of who has not reported, for who may, in a private chat', async () => {
    const person = await finance();
    const head = await bot.member({ role: 'supervisor', unit: 'finance_division' });
    const group = await bot.groupOf({ unit: 'finance_division', members: [head] });
    expect((await person.says('ใครยังไม่รายงาน')).labels).not.toContain(NUDGE);
    expect((await head.says('/ใครยังไม่รายงาน', group)).labels).not.toContain(NUDGE);
    expect((await head.says('ใครยังไม่รายงาน')).labels).toContain(NUDGE);
    await head.presses(NUDGE);
    expect((await head.presses(SEND)).text).toContain('1 คน');
  });

  test('is refused to staff, and to supervisors for other units', async () => {
    const person = await finance();
    const head = await bot.member({ role: 'supervisor', unit: 'finance_division' });
    expect((await person.says(NUDGE)).text).toContain('ผู้ที่ทำได้คือ');
    expect((await head.says(`${NUDGE} กองช่าง`)).text).toContain('สิทธิ์ของคุณ');
    expect((await head.says(`${NUDGE} กองอวกาศ`)).text).toContain('ไม่มีกองอวกาศในหน่วยงานนี้');
    expect(await Outbox.countDocuments({})).toBe(0);
  });

  test('with the asker gone meanwhile says only that the office asks', async () => {
    const person = await finance();
    const head = await bot.member({ role: 'supervisor', unit: 'finance_division' });
    await put(bot, person, head, { ...A_NUDGE, occasion: `nudge/${DAY}` });
    await people(KHAM_MUANG).deleteMany({ lineUserId: head.lineUserId });
    expect((await sentTo(bot, person)).text).toContain('หน่วยงาน ขอติดตามรายงาน');
  });
});
