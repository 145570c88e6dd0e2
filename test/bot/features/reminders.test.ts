import { addDays, instantOf } from '../../../src/domain/calendar/dates';
import { measures } from '../../../src/domain/measures/measure.model';
import { findOrganisation, saveOrganisation } from '../../../src/domain/organisations/organisation.model';
import { people } from '../../../src/domain/people/person.model';
import { reports } from '../../../src/domain/reports/report.model';
import { allMessageKinds } from '../../../src/notifications/all-notifications';
import { useBot } from '../../../src/testing/make-bot';
import { aMeasure, aReport } from '../../domain/reports/samples';
import {
  complete,
  DAY,
  KHAM_MUANG,
  remind,
  SIX_MONTHS,
  send,
  sentTo,
  stored,
  TWELVE_MONTHS,
  waiting,
} from './reminders-outbox';

const bot = useBot();
const COMPLETE = { progress: 100, output: 'หนังสือ 1 ฉบับ', outcome: 'ร้องเรียนลดลง' };
const withLongTitles = () =>
  measures(KHAM_MUANG).updateMany(
    { fiscalYear: 2570 },
    { $set: { title: 'การยกระดับคุณธรรมและความโปร่งใสในการดำเนินงานขององค์กรปกครองส่วนท้องถิ่น '.repeat(6) } },
  );
const finance = (name = 'คนของคลัง') => bot.member({ role: 'staff', unit: 'finance_division', name });

beforeEach(() => bot.clock.set(instantOf(DAY, '08:30')));

describe("staff's own list", () => {
  test('names what is missing of each measure, the due day and the days left, with a button each', async () => {
    const person = await finance();
    await reports(KHAM_MUANG).insert(
      aReport({ unit: 'finance_division', measure: 4, progress: 60, output: 'หนังสือ 1 ฉบับ' }),
    );
    await complete([8]);
    await remind(bot, person);
    const list = await sentTo(bot, person);
    expect(list.messages).toHaveLength(1);
    expect(list.text).toContain('อีก 14 วันครบกำหนดส่งรายงาน');
    expect(list.text).toContain('รอบ 6 เดือน ปี 2570 กำหนดส่ง 31 มี.ค. 2570 (อีก 14 วัน)');
    expect(list.text).toContain('รายงานครบแล้ว 1 จาก 3 รายการ เหลือ 2 รายการ');
    expect(list.text).toContain('ยังไม่รายงาน');
    expect(list.text).toContain('รายงานแล้ว 60% ยังขาดผลลัพธ์และหลักฐาน');
    expect(list.text).not.toContain('8. ');
    for (const label of [
      'รายงานมาตรการ 1 รอบ 6 เดือน กองคลัง',
      'เพิ่มส่วนที่ขาดของมาตรการ 4 รอบ 6 เดือน กองคลัง',
      'รายงานเลย',
      'เตือนอีกทีพรุ่งนี้',
      'ฉันไม่ใช่ผู้รับผิดชอบ',
    ]) {
      expect(list.labels).toContain(label);
    }
  });

  test('รายงานเลย begins with the most urgent; the button beside a measure with that one', async () => {
    const person = await finance();
    await remind(bot, person);
    await sentTo(bot, person);
    expect((await person.presses('รายงานเลย')).text).toContain('มาตรการ 1');
    await person.says('ยกเลิก');
    expect((await person.presses('รายงานมาตรการ 8 รอบ 6 เดือน กองคลัง')).text).toContain('มาตรการ 8');
  });

  test('รายงานเลย begins with what has no report at all, though more urgent things lack a part', async () => {
    const person = await finance();
    await reports(KHAM_MUANG).insert(aReport({ unit: 'finance_division', measure: 1, progress: 60 }));
    await remind(bot, person);
    const list = await sentTo(bot, person);
    expect(list.text.indexOf('1. ')).toBeLessThan(list.text.indexOf('4. '));
    expect((await person.presses('รายงานเลย')).text).toContain('มาตรการ 4');
  });

  test.each([
    [14, 'อีก 14 วันครบกำหนดส่งรายงาน', '#0B6B57'],
    [4, 'อีก 4 วันครบกำหนดส่งรายงาน', '#0B6B57'],
    [3, 'อีก 3 วันครบกำหนดส่งรายงาน', '#B45309'],
    [0, 'วันนี้ครบกำหนดส่งรายงาน', '#B45309'],
    [-1, 'เลยกำหนดส่งรายงาน 1 วัน', '#B91C1C'],
    [-28, 'เลยกำหนดส่งรายงาน 28 วัน', '#B91C1C'],
  ])('%i days before the deadline it says "%s"', async (days, title, colour) => {
    const person = await finance();
    bot.clock.set(instantOf(addDays('2027-03-31', -days), '08:30'));
    await remind(bot, person, { own: true }, [{ ...SIX_MONTHS, step: days }]);
    const list = await sentTo(bot, person);
    expect(list.text).toContain(title);
    expect(JSON.stringify(list.messages)).toContain(`"backgroundColor":"${colour}"`);
  });

  test('a report handed in between planning and sending is no longer asked for; with the last one nothing goes out', async () => {
    const [one, other] = [await finance(), await finance('อีกคน')];
    await remind(bot, one);
    await complete([1]);
    expect((await sentTo(bot, one)).text).toContain('เหลือ 2 รายการ');
    await remind(bot, other);
    await complete([4]);
    await complete([8]);
    expect(await (await send(bot))(other)).toBe('nothing_due');
  });

  test('a report that was sent back is to be corrected, not added to', async () => {
    const person = await finance();
    await reports(KHAM_MUANG).insert({
      ...aReport({ unit: 'finance_division', measure: 4, ...COMPLETE }),
      state: 'returned',
    });
    await remind(bot, person);
    const list = await sentTo(bot, person);
    expect(list.text).toContain('ส่งกลับแก้ไข');
    expect(list.labels).toContain('แก้ไขมาตรการ 4 รอบ 6 เดือน กองคลัง');
  });

  test('a measure whose due day was moved since is left to the reminder of its new day', async () => {
    const person = await finance();
    await remind(bot, person);
    await measures(KHAM_MUANG).updateOne({ fiscalYear: 2570, num: 4 }, { $set: { dueOn: { '6m': '2027-04-20' } } });
    const list = await sentTo(bot, person);
    expect(list.text).toContain('เหลือ 2 รายการ');
    expect(list.text).not.toContain('4. ');
  });

  test('when the office moves the whole round nothing goes out', async () => {
    const person = await finance();
    await remind(bot, person);
    const office = await findOrganisation(KHAM_MUANG);
    if (!office) throw new Error('No office');
    await saveOrganisation({ ...office, roundDates: [{ fiscalYear: 2570, round: '6m', dueOn: '2027-04-15' }] });
    expect(await (await send(bot))(person)).toBe('nothing_due');
  });

  test('a measure given to another unit since is asked of that unit only', async () => {
    const [old, next] = [await finance(), await bot.member({ role: 'staff', unit: 'public_works_division' })];
    await remind(bot, old);
    await remind(bot, next);
    await measures(KHAM_MUANG).updateOne({ fiscalYear: 2570, num: 8 }, { $set: { units: ['public_works_division'] } });
    const got = await send(bot);
    expect(await got(old)).toMatchObject({ text: expect.not.stringContaining('8. ') });
    expect(await got(next)).toMatchObject({ text: expect.stringContaining('8. ') });
  });

  test('who lost the right in the unit gets nothing; who is registered no more neither', async () => {
    const [moved, gone] = [await finance(), await finance('คนที่ออก')];
    await remind(bot, moved);
    await remind(bot, gone);
    await people(KHAM_MUANG).updateOne(
      { lineUserId: moved.lineUserId },
      { $set: { grants: [{ role: 'executive', unit: null }] } },
    );
    await people(KHAM_MUANG).deleteMany({ lineUserId: gone.lineUserId });
    const got = await send(bot);
    expect(await got(moved)).toBe('nothing_due');
    expect(await got(gone)).toBe('left');
  });

  test('with both rounds due each measure says its round and its own due day', async () => {
    const person = await bot.member({ role: 'staff', unit: 'public_works_division' });
    bot.clock.set(instantOf('2027-09-16', '08:30'));
    await remind(bot, person, { own: true }, [SIX_MONTHS, TWELVE_MONTHS]);
    const list = await sentTo(bot, person);
    expect(list.text).toContain('เลยกำหนดส่งรายงาน 169 วัน');
    expect(list.text).toContain('รอบ 6 เดือน ปี 2570 ยังไม่รายงาน\nกำหนดส่ง 31 มี.ค. 2570 (เลยกำหนด 169 วัน)');
    expect(list.text).toContain('รอบ 12 เดือน ปี 2570 ยังไม่รายงาน\nกำหนดส่ง 30 ก.ย. 2570 (อีก 14 วัน)');
  });

  test('twelve measures with titles as long as paragraphs: two sheets of one send, a button for each of them', async () => {
    await withLongTitles();
    const person = await bot.member({ role: 'staff', unit: 'clerk_office' });
    await remind(bot, person);
    const list = await sentTo(bot, person);
    expect(list.messages).toHaveLength(2);
    expect(list.text).toContain('รายการที่ 1 ถึง 6 จาก 12');
    expect(list.text).toContain('รายการที่ 7 ถึง 12 จาก 12');
    for (let num = 1; num <= 12; num++) {
      const label = `รายงานมาตรการ ${num} รอบ 6 เดือน`;
      // Of a joint measure with the unit.
      expect(list.labels.some((one) => one === label || one === `${label} สำนักปลัด`)).toBe(true);
    }
    expect(list.labels.filter((label) => label === 'รายงานเลย')).toHaveLength(1);
    expect((await person.presses('รายงานมาตรการ 12 รอบ 6 เดือน')).text).toContain('มาตรการ 12');
  });

  test('both rounds of a whole office and every digest are one send, and what is left has a way to it', async () => {
    await withLongTitles();
    await measures(KHAM_MUANG).updateMany({ fiscalYear: 2570 }, { $set: { units: ['all_units'] } });
    const extra = Array.from({ length: 4 }, (_, index) => aMeasure({ num: 13 + index, units: ['all_units'] }));
    await measures(KHAM_MUANG).insertMany(extra.map((one) => ({ ...one, office: KHAM_MUANG })));
    bot.clock.set(instantOf('2027-09-16', '08:30'));
    const grants = [
      { role: 'staff' as const, unit: 'clerk_office' },
      { role: 'supervisor' as const, unit: 'clerk_office' },
      { role: 'executive' as const, unit: null },
    ];
    const person = await bot.member({ grants });
    await remind(bot, person, { own: true, units: true, office: true }, [SIX_MONTHS, TWELVE_MONTHS]);
    const got = await sentTo(bot, person);
    expect(got.messages).toHaveLength(5);
    expect(got.text).toContain('รายการที่ 13 ถึง 18 จาก 32');
    expect(got.text).toContain('แสดง 18 จาก 32 รายการ ดูทั้งหมด พิมพ์ "งานของฉัน ปี 2570"');
  });

  test('in October the ways on lead to the year that is owed, though there is a new plan', async () => {
    await measures(KHAM_MUANG).insert({ ...aMeasure({ fiscalYear: 2571, units: ['finance_division'] }) });
    bot.clock.set(instantOf('2027-10-01', '08:30'));
    const person = await finance();
    await remind(bot, person, { own: true }, [{ ...TWELVE_MONTHS, step: -1 }]);
    await sentTo(bot, person);
    expect((await person.presses('งานของฉัน')).text).toContain('ปีงบประมาณ 2570');
    const boss = await bot.member({ role: 'executive' });
    await remind(bot, boss, { office: true }, [{ ...TWELVE_MONTHS, step: -1 }]);
    await sentTo(bot, boss);
    expect((await boss.presses('ภาพรวม')).text).toContain('ปีงบประมาณ 2570');
  });

  test('colleagues of a unit get the same list', async () => {
    const both = [await finance('หนึ่ง'), await finance('สอง')];
    for (const person of both) await remind(bot, person);
    const rows = await waiting();
    const kind = allMessageKinds().find((one) => one.kind === 'reminder.person');
    const prepared = [...((await kind?.prepare(KHAM_MUANG, rows, bot.clock.now()))?.values() ?? [])];
    expect(prepared).toHaveLength(2);
    expect(prepared[0]).toEqual(prepared[1]);
  });
});

describe('after the deadline', () => {
  const LATE = { ...SIX_MONTHS, step: -3 };
  const everyPart = { own: true, units: true, office: true };
  const grants = [
    { role: 'staff' as const, unit: 'finance_division' },
    { role: 'supervisor' as const, unit: 'finance_division' },
    { role: 'executive' as const, unit: null },
  ];

  beforeEach(() => bot.clock.set(instantOf('2027-04-03', '08:30')));

  test('everybody is told how late it is', async () => {
    const person = await bot.member({ grants });
    await remind(bot, person, everyPart, [LATE]);
    const got = await sentTo(bot, person);
    expect(got.messages).toHaveLength(3);
    expect(got.text.match(/^เลยกำหนดส่งรายงาน 3 วัน$/gm)).toHaveLength(3);
  });

  test('it stops as soon as the report is in, even if that lacks a part', async () => {
    const person = await bot.member({ grants: grants.slice(0, 2) });
    for (const measure of [1, 4, 8])
      await reports(KHAM_MUANG).insert(aReport({ unit: 'finance_division', measure, progress: 60 }));
    await remind(bot, person, everyPart, [LATE]);
    expect(await (await send(bot))(person)).toBe('nothing_due');
  });

  test('while one report is not in, what others lack is told with it', async () => {
    const person = await finance();
    await reports(KHAM_MUANG).insert(aReport({ unit: 'finance_division', measure: 1, progress: 60 }));
    await complete([4]);
    await remind(bot, person, { own: true }, [LATE]);
    const list = await sentTo(bot, person);
    expect(list.text).toContain('รายงานครบแล้ว 1 จาก 3 รายการ เหลือ 2 รายการ');
    expect(list.text).toContain('รายงานแล้ว 60% ยังขาดผลผลิต ผลลัพธ์ และหลักฐาน');
  });
});

describe("a supervisor's digest", () => {
  test('shows per measure and per person what their units owe, and nothing of others', async () => {
    await finance('คนหนึ่ง');
    await bot.member({ role: 'staff', unit: 'public_works_division', name: 'คนของช่าง' });
    const head = await bot.member({ role: 'supervisor', unit: 'finance_division', name: 'หัวหน้า' });
    await complete([1]);
    await remind(bot, head, { units: true });
    const digest = await sentTo(bot, head);
    expect(digest.text).toContain('สรุปของหัวหน้าส่วนราชการ กองคลัง');
    expect(digest.text).toContain('กองคลัง ค้าง 2 รายการ');
    expect(digest.text).toContain('รายบุคคล\nคนหนึ่ง\nค้าง 2\nรอบ 6 เดือน ปี 2570 มาตรการ 4, 8');
    expect(digest.text).not.toContain('คนของช่าง');
    expect(digest.labels).toEqual(expect.arrayContaining(['เตือนคนที่ยังไม่รายงาน', 'ใครยังไม่รายงาน']));
    expect(digest.labels).not.toContain('เตือนอีกทีพรุ่งนี้');
    expect(digest.labels).not.toContain('ดูรายบุคคล');
  });

  test('says first what waits for their own review; what is handed in and lacks a part is not among what is owed', async () => {
    const clerk = await finance('คนหนึ่ง');
    await clerk.says('รายงาน มาตรการ 1 รอบ 6 เดือน 40% จัดอบรมแล้ว');
    await clerk.presses('ยืนยันส่ง');
    const head = await bot.member({ role: 'supervisor', unit: 'finance_division' });
    const boss = await bot.member({ role: 'executive' });
    await remind(bot, head, { units: true });
    const digest = await sentTo(bot, head);
    expect(digest.text.indexOf('รอคุณตรวจ 1 รายการ')).toBeLessThan(digest.text.indexOf('รายงานครบแล้ว'));
    expect(digest.text).toContain('กองคลัง ค้าง 2 รายการ · ส่งแล้วยังขาดบางส่วน 1 รายการ');
    expect(digest.labels[0]).toBe('รอตรวจ');
    await remind(bot, boss, { office: true });
    const summary = await sentTo(bot, boss);
    expect(summary.text).toContain('รอคุณตรวจ 1 รายการ');
    expect(summary.labels[0]).toBe('รอตรวจ');
    expect(summary.text).toContain('ยังไม่มีเจ้าหน้าที่ลงทะเบียนในสำนักปลัด กองช่าง');
    expect((await boss.presses('รอตรวจ')).text).toContain('มาตรการ 1');
  });

  test('says which unit nobody has registered for', async () => {
    const head = await bot.member({ role: 'supervisor', unit: 'finance_division' });
    await remind(bot, head, { units: true });
    expect((await sentTo(bot, head)).text).toContain('ยังไม่มีเจ้าหน้าที่ลงทะเบียนในกองคลัง');
  });

  test('with long titles and many people stays within what LINE takes', async () => {
    await withLongTitles();
    for (let n = 1; n <= 11; n++) await bot.member({ role: 'staff', unit: 'clerk_office', name: `เจ้าหน้าที่คนที่ ${n}` });
    const head = await bot.member({ role: 'supervisor', unit: 'clerk_office' });
    await remind(bot, head, { units: true });
    const digest = await sentTo(bot, head);
    expect(digest.text).toContain('แสดง 6 จาก 12 รายการ ดูทั้งหมด พิมพ์ "ค้างส่งรอบ 6 เดือน ปี 2570"');
    expect(digest.text).toContain('และอีก 3 คน');
    const first = await head.presses('ดูรายบุคคล');
    expect(first.text).toContain('ผู้ลงทะเบียนของส่วนราชการที่ค้างส่ง 11 คน');
    expect(first.text).toContain(
      'เจ้าหน้าที่คนที่ 6\nค้าง 12\nเตือน เจ้าหน้าที่คนที่ 6\nเตือน\nรอบ 6 เดือน ปี 2570 มาตรการ 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12',
    );
    expect((await head.presses('ดูต่อ อีก 5 รายการ')).text).toContain('เจ้าหน้าที่คนที่ 11');
  });

  test('somebody who is staff, supervisor and executive gets one send with all three, the own list first', async () => {
    const grants = [
      { role: 'staff' as const, unit: 'finance_division' },
      { role: 'supervisor' as const, unit: 'clerk_office' },
      { role: 'executive' as const, unit: null },
    ];
    const person = await bot.member({ grants });
    await remind(bot, person, { own: true, units: true, office: true });
    const got = await sentTo(bot, person);
    expect(got.messages).toHaveLength(3);
    expect(got.messages.map((message) => JSON.stringify(message).includes('รายงานเลย'))).toEqual([true, false, false]);
  });
});

describe("the office's summary", () => {
  test('ranks the units: overdue first, then those that owe most', async () => {
    const boss = await bot.member({ role: 'executive' });
    await complete([1, 4]);
    await measures(KHAM_MUANG).updateOne(
      { fiscalYear: 2570, num: 8 },
      { $set: { units: ['finance_division'], dueOn: { '6m': '2027-03-10' } } },
    );
    await remind(bot, boss, { office: true }, [SIX_MONTHS, { ...SIX_MONTHS, dueOn: '2027-03-10', step: -7 }]);
    const summary = await sentTo(bot, boss);
    expect(summary.text).toContain('สรุปของผู้บริหาร เทศบาลตำบลคำม่วง');
    expect(summary.text).toContain('เลยกำหนด 1 รายการ');
    const at = (unit: string) => summary.text.indexOf(`\n${unit}\n`);
    expect(at('กองคลัง')).toBeGreaterThan(0);
    expect(at('กองคลัง')).toBeLessThan(at('สำนักปลัด'));
    expect(summary.text).toContain('กองคลัง\nครบ 2/3');
  });

  test('goes to nobody who is no executive any more', async () => {
    const boss = await bot.member({ role: 'supervisor', unit: 'finance_division' });
    await remind(bot, boss, { office: true });
    expect(await (await send(bot))(boss)).toBe('nothing_due');
  });
});

describe('the digest of a group', () => {
  test('shows what the unit owes and no name, and its button asks who has not reported', async () => {
    const person = await finance('คนของคลัง');
    const group = await bot.groupOf({ unit: 'finance_division', members: [person] });
    await complete([1]);
    await remind(bot, group);
    const digest = await sentTo(bot, group);
    expect(digest.text).toContain('กองคลัง');
    expect(digest.text).toContain('รายงานครบแล้ว 1 จาก 3 รายการ');
    expect(digest.text).not.toContain('คนของคลัง');
    expect(digest.labels).toEqual(['ใครยังไม่รายงาน']);
    expect((await person.presses('ใครยังไม่รายงาน', group)).text).toContain('ค้าง 2 จาก 3 มาตรการ');
  });

  test('in a group of the whole office it shows the units', async () => {
    const person = await finance('คนของคลัง');
    const group = await bot.groupOf({ unit: null, members: [person] });
    await remind(bot, group);
    const digest = await sentTo(bot, group);
    expect(digest.text).toContain('สำนักปลัด\nครบ 0/12');
    expect(digest.text).not.toContain('คนของคลัง');
    expect(digest.labels).not.toContain('เตือนคนที่ยังไม่รายงาน');
  });

  test('nothing goes out when the unit owes nothing, or the bot is there no more', async () => {
    const person = await finance();
    const [first, second] = [
      await bot.groupOf({ unit: 'finance_division', members: [person] }),
      await bot.groupOf({ unit: 'finance_division', members: [person], linked: false }),
    ];
    await complete([1, 4, 8]);
    await remind(bot, first);
    await remind(bot, second);
    const got = await send(bot);
    expect(await got(first)).toBe('nothing_due');
    expect(await got(second)).toBe('left');
  });
});

test.each(allMessageKinds().filter(({ kind }) => kind.startsWith('reminder') || kind === 'nudge'))(
  '$kind tells why it came without a name',
  async ({ kind, reason }) => {
    const person = await finance('คนมีชื่อ');
    const payload = { day: DAY, due: [SIX_MONTHS], parts: { own: true, units: false, office: false } };
    expect(reason({ payload })).toMatch(/^เพราะ/);
    expect(reason({ payload })).not.toContain((await stored(person)).displayName);
    expect(kind).not.toBe('');
  },
);
