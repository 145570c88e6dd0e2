import { latestAudit } from '../../../src/domain/audit/audit.model';
import { instantOf } from '../../../src/domain/calendar/dates';
import { measures } from '../../../src/domain/measures/measure.model';
import { officeId } from '../../../src/domain/office-store';
import { findOrganisation } from '../../../src/domain/organisations/organisation.model';
import { type TestPerson, useBot } from '../../../src/testing/make-bot';

const bot = useBot();
const office = officeId('kham-muang');
const CONFIRM = 'ยืนยันเปลี่ยนกำหนดส่ง';

let admin: TestPerson;
beforeEach(async () => {
  admin = await bot.member({ role: 'admin' });
});

const roundDates = async () => (await findOrganisation(office))?.roundDates;
const ownDays = async (num: number) => (await measures(office).findOne({ fiscalYear: 2570, num }))?.dueOn;

describe("the office's day of a round", () => {
  test('in one line: shows old and new, changes nothing before the confirmation, then everybody sees it', async () => {
    const preview = await admin.says('ตั้งกำหนดส่ง รอบ 6 เดือน 15 เม.ย. 2570');
    expect(preview.text).toContain('31 มี.ค. 2570 (อีก 131 วัน)');
    expect(preview.text).toContain('15 เม.ย. 2570 (อีก 146 วัน)');
    expect(preview.text).toContain('มาตรการที่ยังส่งไม่ครบ');
    // 16 March, 1 and 8 April; the last three lead days all lie in Songkran or fall on 12 April before it.
    expect(preview.text).toContain('จะแจ้งเตือนผู้ที่ยังส่งไม่ครบอีก 4 ครั้งจนถึงกำหนดส่ง เริ่ม 16 มี.ค. 2570');
    expect(await roundDates()).toEqual([]);

    const done = await admin.presses(CONFIRM);
    expect(done.text).toContain('เปลี่ยนกำหนดส่งรอบ 6 เดือน ปีงบประมาณ 2570 เป็น 15 เม.ย. 2570 แล้ว');
    expect(done.labels).toContain('ประกาศให้ทุกคนทราบ');
    expect(await roundDates()).toEqual([{ fiscalYear: 2570, round: '6m', dueOn: '2027-04-15' }]);
    expect((await latestAudit(office, 1))[0]).toMatchObject({
      action: 'deadline.set',
      subject: 'round 2570 6m 2027-03-31 -> 2027-04-15',
    });
    const staff = await bot.member({ role: 'staff', unit: 'finance_division' });
    expect((await staff.says('กำหนดส่งเมื่อไหร่')).text).toContain('15 เม.ย. 2570 (อีก 146 วัน)');
  });

  test('guided: each round with a date picker', async () => {
    const asked = await admin.says('ตั้งกำหนดส่ง');
    expect(asked.text).toContain('31 มี.ค. 2570 (อีก 131 วัน)');
    expect(asked.text).toContain('30 ก.ย. 2570 (อีก 314 วัน)');
    expect((await admin.picks('เปลี่ยนกำหนดส่งรอบ 12 เดือน', '2027-10-15')).text).toContain('15 ต.ค. 2570');
    await admin.presses(CONFIRM);
    expect(await roundDates()).toEqual([{ fiscalYear: 2570, round: '12m', dueOn: '2027-10-15' }]);
  });

  test('a day without its round: asks for which', async () => {
    expect((await admin.says('ตั้งกำหนดส่ง 15 เม.ย. 2570')).text).toContain('ใช้วันที่ 15 เม.ย. 2570 เป็นกำหนดส่งของรอบใด');
    await admin.presses('รอบ 6 เดือน');
    await admin.presses(CONFIRM);
    expect(await roundDates()).toEqual([{ fiscalYear: 2570, round: '6m', dueOn: '2027-04-15' }]);
  });

  test('back to the standard day, by a button and by words', async () => {
    await admin.says('ตั้งกำหนดส่ง รอบ 6 เดือน 15 เม.ย. 2570');
    await admin.presses(CONFIRM);
    await admin.says('ตั้งกำหนดส่ง');
    await admin.presses('ให้รอบ 6 เดือนกลับไปใช้ 31 มี.ค. 2570');
    await admin.presses(CONFIRM);
    expect(await roundDates()).toEqual([]);

    await admin.says('ตั้งกำหนดส่ง รอบ 6 เดือน 15 เม.ย. 2570');
    await admin.presses(CONFIRM);
    expect((await admin.says('ตั้งกำหนดส่ง รอบ 6 เดือน วันเดิม')).text).toContain('31 มี.ค. 2570');
    await admin.presses(CONFIRM);
    expect(await roundDates()).toEqual([]);
  });

  test('measures with a day of their own are counted and keep it', async () => {
    await measures(office).updateOne({ fiscalYear: 2570, num: 1 }, { $set: { 'dueOn.6m': '2027-02-15' } });
    expect((await admin.says('ตั้งกำหนดส่ง รอบ 6 เดือน 15 เม.ย. 2570')).text).toContain(
      'มาตรการที่มีกำหนดของตัวเอง 1 รายการ ไม่เปลี่ยน',
    );
    await admin.presses(CONFIRM);
    expect(await ownDays(1)).toEqual({ '6m': '2027-02-15' });
  });

  test('saying no leaves everything as it is', async () => {
    await admin.says('ตั้งกำหนดส่ง รอบ 6 เดือน 15 เม.ย. 2570');
    expect((await admin.presses('ไม่เปลี่ยน')).text).toContain('เหมือนเดิม');
    expect(await roundDates()).toEqual([]);
  });

  test.each([
    ['a Saturday is pointed out', '17 เม.ย. 2570', true],
    ['a public holiday is pointed out', '14 เม.ย. 2570', true],
    ['a working day is not', '20 เม.ย. 2570', false],
  ])('%s', async (_name, day, isTold) => {
    const { text } = await admin.says(`ตั้งกำหนดส่ง รอบ 6 เดือน ${day}`);
    expect(text.includes('วันหยุดราชการ')).toBe(isTold);
  });

  test('of two admins who change the same day the second is told what it is now', async () => {
    const other = await bot.member({ role: 'admin' });
    await admin.says('ตั้งกำหนดส่ง รอบ 6 เดือน 15 เม.ย. 2570');
    await other.says('ตั้งกำหนดส่ง รอบ 6 เดือน 20 เม.ย. 2570');
    await other.presses(CONFIRM);
    expect((await admin.presses(CONFIRM)).text).toContain('ตอนนี้คือ 20 เม.ย. 2570');
    expect(await roundDates()).toEqual([{ fiscalYear: 2570, round: '6m', dueOn: '2027-04-20' }]);
  });

  test.each([
    ['yesterday', 'ตั้งกำหนดส่ง รอบ 6 เดือน 19 พ.ย. 2569', 'ผ่านไปแล้ว'],
    ['a year mistyped by one', 'ตั้งกำหนดส่ง รอบ 6 เดือน 15 เม.ย. 2571', 'ไม่อยู่ในช่วงของปีงบประมาณ 2570'],
    ['the 6-month round after the 12-month one', 'ตั้งกำหนดส่ง รอบ 6 เดือน 1 ต.ค. 2570', 'ต้องไม่หลัง'],
    ['the 12-month round before the 6-month one', 'ตั้งกำหนดส่ง รอบ 12 เดือน 30 มี.ค. 2570', 'ต้องไม่ก่อน'],
    ['the day that it is already', 'ตั้งกำหนดส่ง รอบ 6 เดือน 31 มี.ค. 2570', 'อยู่แล้ว'],
    ['a day that no calendar has', 'ตั้งกำหนดส่ง รอบ 6 เดือน 31 เม.ย. 2570', 'ปฏิทินไม่มีวันที่นั้น'],
    ['a day that is another weekday', 'ตั้งกำหนดส่ง รอบ 6 เดือน วันจันทร์ที่ 31 มี.ค. 2570', 'วันที่กับวันในสัปดาห์ไม่ตรงกัน'],
    ['a year without a plan', 'ตั้งกำหนดส่ง ปีงบประมาณ 2566 รอบ 6 เดือน', 'ปีที่มีคือ 2570 และ 2563'],
    ['a year that is long over', 'ตั้งกำหนดส่ง ปีงบประมาณ 2563 รอบ 6 เดือน 1 ธ.ค. 2569', 'ผ่านไปนานแล้ว'],
  ])('refused with the reason: %s', async (_name, typed, expected) => {
    const reply = await admin.says(typed);
    expect(reply.text).toContain(expected);
    expect(reply.labels).not.toContain(CONFIRM);
    expect(await roundDates()).toEqual([]);
  });

  test('today can still be it, up to its last minute', async () => {
    bot.clock.set(instantOf('2026-11-20', '23:59'));
    await admin.says('ตั้งกำหนดส่ง รอบ 6 เดือน 20 พ.ย. 2569');
    await admin.presses(CONFIRM);
    expect(await roundDates()).toEqual([{ fiscalYear: 2570, round: '6m', dueOn: '2026-11-20' }]);
  });

  test('a preview confirmed after midnight, when its day is over, is refused', async () => {
    bot.clock.set(instantOf('2026-11-20', '23:59'));
    await admin.says('ตั้งกำหนดส่ง รอบ 6 เดือน 20 พ.ย. 2569');
    bot.clock.set(instantOf('2026-11-21', '00:00'));
    expect((await admin.presses(CONFIRM)).text).toContain('ผ่านไปแล้ว');
    expect(await roundDates()).toEqual([]);
  });
});

describe("a measure's own day", () => {
  test('set, shown, and back to the office day', async () => {
    const preview = await admin.says('ตั้งกำหนดส่งมาตรการ 3 รอบ 6 เดือน 10 มี.ค.');
    expect(preview.text).toContain('มาตรการ 3.');
    expect(preview.text).toContain('10 มี.ค. 2570');
    expect((await admin.presses(CONFIRM)).text).toContain('มาตรการ 3 รอบ 6 เดือน');
    expect(await ownDays(3)).toEqual({ '6m': '2027-03-10' });
    expect(await roundDates()).toEqual([]);
    expect((await latestAudit(office, 1))[0]).toMatchObject({
      action: 'deadline.set',
      subject: 'measure 2570/3 6m 2027-03-31 -> 2027-03-10',
    });

    const shown = await admin.says('ตั้งกำหนดส่งมาตรการ 3');
    expect(shown.text).toContain('กำหนดส่งของหน่วยงาน 31 มี.ค. 2570');
    await admin.presses('ให้รอบ 6 เดือนกลับไปใช้ 31 มี.ค. 2570');
    await admin.presses(CONFIRM);
    expect(await ownDays(3)).toEqual({});
  });

  test.each([
    ['a number that the plan has not', 'ตั้งกำหนดส่งมาตรการ 99 รอบ 6 เดือน 10 มี.ค.', 'ไม่พบมาตรการ 99'],
    ['words that name none', 'ตั้งกำหนดส่งมาตรการฟลัมม็อกซ์ รอบ 6 เดือน 10 มี.ค.', 'ระบุหมายเลขมาตรการ'],
  ])('refused: %s', async (_name, typed, expected) => {
    expect((await admin.says(typed)).text).toContain(expected);
  });

  test.each([
    ['the second', { '12m': '2027-08-15' }, 'ตั้งกำหนดส่งมาตรการ 3 รอบ 6 เดือน 1 ก.ย. 2570', 'ต้องไม่หลังกำหนดส่งรอบ 12 เดือน'],
    ['the first', { '6m': '2027-08-15' }, 'ตั้งกำหนดส่งมาตรการ 3 รอบ 12 เดือน 1 ส.ค. 2570', 'ต้องไม่ก่อนกำหนดส่งรอบ 6 เดือน'],
  ])('its order is that of its own rounds: %s has an own day', async (_name, dueOn, typed, expected) => {
    await measures(office).updateOne({ fiscalYear: 2570, num: 3 }, { $set: { dueOn } });
    const reply = await admin.says(typed);
    expect(reply.text).toContain(expected);
    expect(reply.labels).not.toContain(CONFIRM);
    expect(await ownDays(3)).toEqual(dueOn);
  });

  test('the only round of a measure may be due at any time of its year', async () => {
    await measures(office).updateOne({ fiscalYear: 2570, num: 3 }, { $set: { rounds: ['12m'] } });
    await admin.says('ตั้งกำหนดส่งมาตรการ 3 15 ก.พ. 2570');
    await admin.presses(CONFIRM);
    expect(await ownDays(3)).toEqual({ '12m': '2027-02-15' });
  });

  test('a round that the measure has not', async () => {
    await measures(office).updateOne({ fiscalYear: 2570, num: 3 }, { $set: { rounds: ['12m'] } });
    expect((await admin.says('ตั้งกำหนดส่งมาตรการ 3 รอบ 6 เดือน 10 มี.ค.')).text).toContain('ไม่มีรอบ 6 เดือน');
    expect((await admin.says('ตั้งกำหนดส่งมาตรการ 3 10 ก.ย. 2570')).labels).toContain(CONFIRM);
  });
});

test.each(['staff', 'supervisor', 'executive'] as const)(
  'a %s may not, is told who may, and it is audited',
  async (role) => {
    const person = await bot.member({ role, unit: role === 'executive' ? null : 'finance_division' });
    expect((await person.says('ตั้งกำหนดส่ง รอบ 6 เดือน 15 เม.ย. 2570')).text).toContain('ผู้ที่ทำได้คือผู้ดูแลระบบ');
    expect((await latestAudit(office, 1))[0]).toMatchObject({
      action: 'refused.administer',
      subject: 'chat deadlines',
    });
  },
);

test('not in a group', async () => {
  const group = await bot.groupOf({ unit: null, members: [admin] });
  expect((await admin.says('/ตั้งกำหนดส่ง รอบ 6 เดือน 15 เม.ย. 2570', group)).text).toContain('แชตส่วนตัว');
});

test('the list of due days leads an admin there', async () => {
  expect((await admin.says('กำหนดส่งเมื่อไหร่')).labels).toContain('ตั้งกำหนดส่ง');
});
