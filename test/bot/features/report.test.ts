import { latestAudit } from '../../../src/domain/audit/audit.model';
import { instantOf } from '../../../src/domain/calendar/dates';
import { officeId } from '../../../src/domain/office-store';
import { reportChanges, reports } from '../../../src/domain/reports/report.model';
import { webhookEvent } from '../../../src/simulator/webhooks/events';
import { type TestPerson, useBot } from '../../../src/testing/make-bot';
import { jpeg } from '../../../src/testing/pictures';
import type { Reply } from '../../../src/testing/reply';

const bot = useBot();
const office = officeId('kham-muang');
const stored = () => reports(office).find({}, { sort: { measure: 1, round: 1 } });
const finance = () => bot.member({ role: 'staff', unit: 'finance_division', name: 'เจ้าหน้าที่คลัง' });

/** Presses a quick reply of an earlier message, as a slow phone may deliver it. */
async function pressAgain(person: TestPerson, reply: Reply, label: string): Promise<void> {
  const items = reply.messages.flatMap(({ quickReply }) => quickReply?.items ?? []);
  const action = items.map((item) => item.action).find((one) => one?.label === label);
  const source = { type: 'user' as const, userId: person.lineUserId };
  const data = action?.type === 'postback' ? action.data : undefined;
  await bot.world.sender.send(
    webhookEvent('postback', source, bot.clock.now().getTime(), null, { postback: { data } }),
  );
  await bot.idle();
}

describe('a report in one line', () => {
  const LINE = 'รายงาน มาตรการ 1 รอบ 6 เดือน 60% จัดอบรมแล้ว';

  test('is shown first, and stored only when confirmed', async () => {
    const person = await finance();
    const preview = await person.says(LINE);
    expect(preview.text).toContain('ตรวจก่อนส่ง');
    expect(preview.text).toContain('60%');
    expect(preview.text).toContain('จัดอบรมแล้ว');
    expect(preview.text).toContain('กำหนดส่ง 31 มี.ค. 2570 (อีก 131 วัน)');
    expect(await stored()).toEqual([]);

    const done = await person.presses('ยืนยันส่ง');
    expect(done.text).toContain('บันทึกรายงานแล้ว');
    expect(done.text).toContain('ยังขาดผลผลิต ผลลัพธ์ และหลักฐาน');
    expect(await stored()).toMatchObject([
      { fiscalYear: 2570, measure: 1, round: '6m', progress: 60, status: null, detail: 'จัดอบรมแล้ว', version: 1 },
    ]);
  });

  test('confirmed twice is stored once, and the second press is told why', async () => {
    const person = await finance();
    await person.says(LINE);
    await person.presses('ยืนยันส่ง');
    const again = await person.presses('ยืนยันส่ง');
    expect(again.text).toContain('ปุ่มนี้ใช้ไม่ได้แล้ว');
    expect(await reportChanges(office).count()).toBe(1);
  });

  test('can be confirmed by typing', async () => {
    const person = await finance();
    await person.says(LINE);
    expect((await person.says('ยืนยัน')).text).toContain('บันทึกรายงานแล้ว');
  });

  test('that lacks the round is asked for it, keeping what was said', async () => {
    const person = await finance();
    const asked = await person.says('รายงาน มาตรการ 1 60% จัดอบรมแล้ว');
    expect(asked.labels).toEqual(expect.arrayContaining(['รอบ 6 เดือน', 'รอบ 12 เดือน']));
    expect(asked.text).toContain('ตอนนี้อยู่ในรอบ 6 เดือน');
    const preview = await person.presses('รอบ 6 เดือน');
    expect(preview.text).toContain('60%');
    await person.presses('ยืนยันส่ง');
    expect(await stored()).toMatchObject([{ measure: 1, round: '6m', progress: 60, detail: 'จัดอบรมแล้ว' }]);
  });

  test('that lacks the measure offers the own measures, and takes a typed number', async () => {
    const person = await finance();
    const asked = await person.says('รายงาน รอบ 6 เดือน 60%');
    expect(asked.labels.filter((label) => label.startsWith('มาตรการ'))).toEqual([
      'มาตรการ 1',
      'มาตรการ 4',
      'มาตรการ 8',
    ]);
    expect((await person.says('๔')).text).toContain('มาตรการ 4 รอบ 6 เดือน');
    await person.presses('ยืนยันส่ง');
    expect(await stored()).toMatchObject([{ measure: 4, round: '6m', progress: 60 }]);
  });

  test('for a measure nobody knows offers the nearest of the own ones', async () => {
    const person = await finance();
    const asked = await person.says('รายงาน มาตรการ ทรัพย์สินทางราชการ รอบ 6 เดือน 60%');
    expect(asked.text).toContain('ไม่พบมาตรการ');
    expect(asked.labels.slice(0, 3)).toEqual(expect.arrayContaining(['มาตรการ 1', 'มาตรการ 4']));
  });

  test('for a number that the plan has not offers the own ones', async () => {
    const asked = await (await finance()).says('รายงาน มาตรการ 99 รอบ 6 เดือน 60%');
    expect(asked.text).toContain('แผนปี 2570 ไม่มีมาตรการ 99');
    expect(asked.labels).toContain('มาตรการ 8');
  });

  test('for another unit is refused with the unit that is responsible, and audited', async () => {
    const refused = await (await finance()).says('รายงาน มาตรการ 2 รอบ 6 เดือน 60%');
    expect(refused.text).toContain('มาตรการ 2 ไม่ได้อยู่ในส่วนราชการของคุณ');
    expect(refused.text).toContain('สำนักปลัด');
    expect(await latestAudit(office, 1)).toMatchObject([{ action: 'refused.report', subject: 'measure 2570/2' }]);
  });

  test('for a year without a plan says which years there are', async () => {
    const refused = await (await finance()).says('รายงาน มาตรการ 1 รอบ 6 เดือน 60% ปี 2566');
    expect(refused.text).toContain('ยังไม่มีมาตรการของปี 2566 ในระบบ ปีที่มีคือ 2570 และ 2563');
  });

  test('of an executive is refused with who may', async () => {
    const executive = await bot.member({ role: 'executive' });
    expect((await executive.says(LINE)).text).toContain('ผู้ที่ทำได้คือเจ้าหน้าที่');
  });

  test('a word and a percentage that do not go together are pointed out', async () => {
    const preview = await (await finance()).says('รายงาน มาตรการ 1 รอบ 6 เดือน เสร็จแล้ว 80%');
    expect(preview.text).toContain('แจ้งว่าเสร็จแล้ว แต่ความก้าวหน้ายังไม่ถึง 100%');
  });
});

describe('a report step by step', () => {
  test('asks for everything, with examples from the measure, and stores it', async () => {
    const person = await finance();
    await person.says('รายงาน');
    const round = await person.presses('มาตรการ 4');
    expect(round.text).toContain('รายงานรอบใด');
    expect((await person.presses('รอบ 6 เดือน')).labels).toEqual(expect.arrayContaining(['0%', '100%', 'ติดปัญหา']));
    const detail = await person.presses('75%');
    expect(detail.text).toContain('เช่น ออกประกาศให้บุคคลภายในและภายนอกทราบ');
    await person.says('ออกประกาศแล้วเมื่อวันจันทร์');
    await person.says('ประกาศ 1 ฉบับ');
    expect((await person.says('การยืมเป็นระเบียบขึ้น')).text).toContain('หลักฐาน: ส่งรูป');
    await person.sendsPicture(jpeg());
    await person.presses('ไปต่อ');
    const preview = await person.presses('ข้าม');
    expect(preview.text).toContain('หลักฐานที่ส่งมาด้วย 1 รูป');
    expect(preview.text).not.toContain('ยังขาด');
    const done = await person.presses('ยืนยันส่ง');
    expect(done.text).not.toContain('ยังขาด');
    expect(await stored()).toMatchObject([
      {
        measure: 4,
        progress: 75,
        detail: 'ออกประกาศแล้วเมื่อวันจันทร์',
        output: 'ประกาศ 1 ฉบับ',
        outcome: 'การยืมเป็นระเบียบขึ้น',
        remarks: null,
      },
    ]);
  });

  test.each([
    ['60', { progress: 60, status: null }],
    ['๖๐ %', { progress: 60, status: null }],
    ['ครึ่งหนึ่ง', { progress: 50, status: null }],
    ['กำลังทำ 40%', { progress: 40, status: 'in_progress' }],
    ['ยังไม่เริ่ม', { progress: null, status: 'not_started' }],
    ['100', { progress: 100, status: null }],
    ['0', { progress: 0, status: null }],
  ])('takes %s as progress', async (text, expected) => {
    const person = await finance();
    await person.says('รายงาน มาตรการ 1 รอบ 6 เดือน');
    await person.says(text);
    for (let skipped = 0; skipped < 5; skipped++) await person.presses('ข้าม');
    await person.presses('ยืนยันส่ง');
    expect(await stored()).toMatchObject([expected]);
  });

  test.each(['101', 'เยอะแล้ว'])('asks again when progress is said as %s', async (text) => {
    const person = await finance();
    await person.says('รายงาน มาตรการ 1 รอบ 6 เดือน');
    expect((await person.says(text)).text).toContain('พิมพ์ตัวเลข 0 ถึง 100');
  });

  test('goes back step by step and asks again', async () => {
    const person = await finance();
    await person.says('รายงาน มาตรการ 1');
    await person.presses('รอบ 12 เดือน');
    await person.presses('50%');
    expect((await person.presses('ย้อนกลับ')).text).toContain('ทำไปแล้วเท่าไร');
    expect((await person.says('ย้อนกลับ')).text).toContain('รายงานรอบใด');
    await person.says('6');
    await person.says('เสร็จแล้ว');
    for (let skipped = 0; skipped < 5; skipped++) await person.says('ข้าม');
    await person.presses('ยืนยันส่ง');
    expect(await stored()).toMatchObject([{ round: '6m', progress: 50, status: 'done' }]);
  });

  test('ข้าม of a step that is past skips nothing', async () => {
    const person = await finance();
    await person.says('รายงาน มาตรการ 1 รอบ 6 เดือน');
    const detail = await person.presses('50%');
    await person.says('จัดอบรมแล้ว');
    await pressAgain(person, detail, 'ข้าม');
    await person.says('คู่มือ 1 เล่ม');
    await person.presses('ข้าม');
    await person.presses('ข้าม');
    await person.presses('ข้าม');
    await person.presses('ยืนยันส่ง');
    expect(await stored()).toMatchObject([{ detail: 'จัดอบรมแล้ว', output: 'คู่มือ 1 เล่ม' }]);
  });

  test('ends with ยกเลิก, and nothing is stored', async () => {
    const person = await finance();
    await person.says('รายงาน');
    await person.presses('มาตรการ 1');
    expect((await person.presses('ยกเลิก')).text).toContain('ยกเลิกการรายงานแล้ว');
    expect((await person.presses('มาตรการ 1')).text).toContain('ปุ่มนี้ใช้ไม่ได้แล้ว');
    expect(await stored()).toEqual([]);
  });

  test('is over after half an hour', async () => {
    const person = await finance();
    await person.says('รายงาน มาตรการ 1 รอบ 6 เดือน 60%');
    bot.clock.advance(30 * 60_000);
    expect((await person.presses('ยืนยันส่ง')).text).toContain('รายการที่ทำค้างไว้หมดเวลาแล้ว');
    expect(await stored()).toEqual([]);
  });

  test('skipping everything leaves nothing to send', async () => {
    const person = await finance();
    await person.says('รายงาน มาตรการ 1 รอบ 6 เดือน');
    let last = await person.presses('ข้าม');
    for (let skipped = 0; skipped < 5; skipped++) last = await person.presses('ข้าม');
    expect(last.text).toContain('ยังไม่มีข้อมูลใหม่ให้ส่ง');
    expect(last.labels).not.toContain('ยืนยันส่ง');
  });

  test('a text of more than 2,000 characters is refused and the step stays', async () => {
    const person = await finance();
    await person.says('รายงาน มาตรการ 1 รอบ 6 เดือน');
    await person.presses('50%');
    expect((await person.says('ก'.repeat(2001))).text).toContain('รับได้ไม่เกิน 2,000 ตัวอักษร');
    expect((await person.says('ก'.repeat(2000))).text).toContain('ผลผลิต');
  });

  test('the longest texts in every field, changed once more, still make a card that LINE takes', async () => {
    const person = await finance();
    for (const letter of ['ก', 'ที่']) {
      const text = letter.repeat(Math.floor(2000 / letter.length));
      await person.says('รายงาน มาตรการ 1 รอบ 6 เดือน');
      await person.presses('50%');
      for (let field = 0; field < 3; field++) await person.says(text);
      await person.presses('ข้าม');
      await person.says(text);
      expect((await person.presses('ยืนยันส่ง')).text).toContain(letter.repeat(200));
    }
    expect(await stored()).toMatchObject([{ version: 2, remarks: 'ที่'.repeat(666) }]);
  });

  test('a new report in one line replaces the one that was begun', async () => {
    const person = await finance();
    await person.says('รายงาน มาตรการ 1 รอบ 6 เดือน');
    expect((await person.says('รายงาน มาตรการ 4 รอบ 6 เดือน 30%')).text).toContain('มาตรการ 4 รอบ 6 เดือน');
    await person.presses('ยืนยันส่ง');
    expect(await stored()).toMatchObject([{ measure: 4, progress: 30 }]);
  });

  test('a question in between is answered, and the report goes on', async () => {
    const person = await finance();
    await person.says('รายงาน มาตรการ 1 รอบ 6 เดือน');
    expect((await person.says('กำหนดส่งเมื่อไหร่')).text).toContain('30 ก.ย. 2570');
    await person.says('60%');
    for (let skipped = 0; skipped < 5; skipped++) await person.says('ข้าม');
    await person.says('ยืนยันส่ง');
    expect(await stored()).toMatchObject([{ progress: 60 }]);
  });
});

describe('changing what was said before it is sent', () => {
  test('แก้ไข changes one part and comes back to the preview', async () => {
    const person = await finance();
    await person.says('รายงาน มาตรการ 1 รอบ 6 เดือน 60% จัดอบรมแล้ว');
    expect((await person.presses('แก้ไข')).labels).toEqual(expect.arrayContaining(['มาตรการ', 'รอบ', 'ผลลัพธ์']));
    await person.presses('ผลผลิต');
    expect((await person.says('คู่มือ 1 เล่ม')).text).toContain('ตรวจก่อนส่ง');
    await person.says('แก้ไข');
    await person.says('รอบ');
    expect((await person.says('12')).text).toContain('มาตรการ 1 รอบ 12 เดือน');
    await person.presses('ยืนยันส่ง');
    expect(await stored()).toMatchObject([{ round: '12m', progress: 60, detail: 'จัดอบรมแล้ว', output: 'คู่มือ 1 เล่ม' }]);
  });

  test('a percentage typed at the preview corrects it', async () => {
    const person = await finance();
    await person.says('รายงาน มาตรการ 1 รอบ 6 เดือน 60%');
    expect((await person.says('75%')).text).toContain('75%');
    await person.presses('ยืนยันส่ง');
    expect(await stored()).toMatchObject([{ progress: 75 }]);
  });

  test('the button of an older preview does not send what was changed since unseen', async () => {
    const person = await finance();
    await person.says('รายงาน มาตรการ 1 รอบ 6 เดือน 60%');
    const dialogs = await person.says('75%');
    expect(dialogs.labels).toContain('ยืนยันส่ง');
    const older = bot.world.history(person.key, {}).filter(({ sender }) => sender === 'bot')[0];
    const confirm = JSON.stringify(older?.message).match(
      /"data":"((?:[^"\\]|\\.)*report\.confirm(?:[^"\\]|\\.)*)"/,
    )?.[1];
    await bot.world.buttons.pressIn(person.key, older?.id ?? '', {
      type: 'postback',
      label: 'ยืนยันส่ง',
      displayText: 'ยืนยันส่ง',
      data: JSON.parse(`"${confirm}"`),
    });
    await bot.idle();
    expect(await stored()).toEqual([]);
    await person.presses('ยืนยันส่ง');
    expect(await stored()).toMatchObject([{ progress: 75 }]);
  });
});

describe('correcting a report that is there', () => {
  const first = async () => {
    const person = await finance();
    await person.says('รายงาน มาตรการ 1 รอบ 6 เดือน 60% จัดอบรมแล้ว');
    await person.presses('ยืนยันส่ง');
    return person;
  };

  test('shows what it was and what it will be, and keeps the rest', async () => {
    const person = await first();
    const preview = await person.says('รายงาน มาตรการ 1 รอบ 6 เดือน 80%');
    expect(preview.text).toContain('เดิม: 60%');
    expect(preview.text).toContain('80%');
    expect(preview.text).toContain('มีรายงานอยู่แล้ว');
    expect((await person.presses('ยืนยันส่ง')).text).toContain('แก้ไขรายงานแล้ว');
    expect(await stored()).toMatchObject([{ progress: 80, detail: 'จัดอบรมแล้ว', version: 2 }]);
  });

  test('with the same again there is nothing to send', async () => {
    const person = await first();
    expect((await person.says('รายงาน มาตรการ 1 รอบ 6 เดือน 60%')).labels).not.toContain('ยืนยันส่ง');
  });

  test('adds only what is missing when asked to', async () => {
    const person = await first();
    expect((await person.presses('เพิ่มส่วนที่ขาด')).text).toContain('ผลผลิต');
    await person.says('คู่มือ 1 เล่ม');
    await person.says('ใช้ทรัพย์สินถูกต้องขึ้น');
    await person.presses('ข้าม');
    await person.presses('ข้าม');
    await person.presses('ยืนยันส่ง');
    expect(await stored()).toMatchObject([{ progress: 60, output: 'คู่มือ 1 เล่ม', outcome: 'ใช้ทรัพย์สินถูกต้องขึ้น' }]);
  });

  test("a colleague's change in between is shown beside one's own before anything is sent", async () => {
    const person = await finance();
    const colleague = await bot.member({ role: 'supervisor', unit: 'finance_division' });
    await person.says('รายงาน มาตรการ 1 รอบ 6 เดือน 60%');
    await colleague.says('รายงาน มาตรการ 1 รอบ 6 เดือน 30%');
    await colleague.presses('ยืนยันส่ง');
    const again = await person.presses('ยืนยันส่ง');
    expect(again.text).toContain('มีผู้แก้ไขรายงานนี้ระหว่างที่กรอก');
    expect(again.text).toContain('ของเดิม: 30%');
    await person.presses('ใช้ของฉัน');
    expect(await stored()).toMatchObject([{ progress: 60, version: 2 }]);
  });
});

describe('in a group', () => {
  test('one person reports there while others talk, and only that person is heard', async () => {
    const person = await finance();
    const other = await bot.member({ role: 'staff', unit: 'finance_division' });
    const group = await bot.groupOf({ unit: 'finance_division', members: [person, other] });
    await person.says('/รายงาน มาตรการ 1 รอบ 6 เดือน', group);
    expect((await other.presses('50%', group)).text).toContain('ปุ่มนี้ใช้ได้เฉพาะผู้ที่เริ่มรายการนั้น');
    expect((await other.says('พรุ่งนี้ประชุม 50%', group)).messages).toEqual([]);
    await person.says('60%', group);
    for (let skipped = 0; skipped < 5; skipped++) await person.presses('ข้าม', group);
    const done = await person.presses('ยืนยันส่ง', group);
    expect(done.labels).not.toContain('งานของฉัน');
    expect(await stored()).toMatchObject([{ measure: 1, progress: 60 }]);
  });

  test("the measures offered are the person's and the group's", async () => {
    const both = await bot.member({
      grants: [
        { role: 'staff', unit: 'finance_division' },
        { role: 'staff', unit: 'clerk_office' },
      ],
    });
    const group = await bot.groupOf({ unit: 'finance_division', members: [both] });
    const asked = await both.says('/รายงาน', group);
    expect(asked.labels.filter((label) => label.startsWith('มาตรการ'))).toEqual([
      'มาตรการ 1',
      'มาตรการ 4',
      'มาตรการ 8',
    ]);
    expect((await both.says('/รายงาน มาตรการ 2 รอบ 6 เดือน 10%', group)).text).toContain('กลุ่มนี้เป็นของกองคลัง');
  });

  test("whoever is not of the group's unit is sent to the private chat", async () => {
    const clerk = await bot.member({ role: 'staff', unit: 'clerk_office' });
    const group = await bot.groupOf({ unit: 'public_works_division', members: [clerk] });
    expect((await clerk.says('/รายงาน', group)).text).toContain('กลุ่มนี้ผูกกับกองช่าง ซึ่งไม่ใช่ส่วนราชการของคุณ');
  });
});

test('after the due day a report is still taken, and the preview says how late it is', async () => {
  const person = await finance();
  bot.clock.set(instantOf('2027-04-03', '09:00'));
  const preview = await person.says('รายงาน มาตรการ 1 รอบ 6 เดือน 60%');
  expect(preview.text).toContain('เลยกำหนด 3 วัน');
});

test.each(['ผลคะแนน ITA เพิ่มขึ้น', 'ลงทะเบียนผู้ใช้บริการออนไลน์ 40 คน', 'จุดอ่อนตัวชี้วัดที่ 10 ได้รับการแก้ไข'])(
  'own words are kept as they are, though they read like a question: %s',
  async (words) => {
    const staff = await bot.member({ role: 'staff', unit: 'finance_division' });
    await staff.says('รายงาน มาตรการ 1 รอบ 6 เดือน 60% จัดอบรมแล้ว');
    await staff.presses('เพิ่มผลลัพธ์');

    expect((await staff.says(words)).text).toContain(words);
    expect((await staff.says('ยกเลิก')).text).toContain('ยกเลิก');
  },
);
