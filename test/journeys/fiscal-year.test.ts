import { openMessages } from '../../src/delivery/due-envelopes';
import { addDays, type LocalDate, type Round, roundName } from '../../src/domain/calendar/dates';
import type { Message } from '../../src/line/types';
import { type MemberOptions, type Moment, type TestPerson, useBot } from '../../src/testing/make-bot';
import { CALENDAR } from './fiscal-year.calendar';

const bot = useBot();

/** The clerk's office, education and health have nobody registered. 1 and 4 are the clerk's and finance's, 8 is all divisions'. */
const OF_CLERK = [1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 12];

async function setDate(admin: TestPerson, command: string): Promise<void> {
  await admin.says(command);
  await admin.presses('ยืนยัน');
}

const label = (num: number, round: Round): string => `มาตรการ ${num} ${roundName(round)}`;

/** Of a joint measure it says whose part it was. */
const approved = (num: number, round: Round): RegExp =>
  new RegExp(`อนุมัติรายงานมาตรการ ${num} (?:ส่วนของ\\S+ )?${roundName(round)}แล้ว`);

/** Somebody hands in complete reports, step by step. */
async function report(by: TestPerson, nums: number[], round: Round): Promise<void> {
  for (const num of nums) {
    await by.says(`รายงาน ${label(num, round)}`);
    await by.presses('100%');
    for (const words of ['ทำครบทุกขั้นตอน', 'คู่มือ 1 เล่ม', 'เรื่องร้องเรียนลดลง']) await by.says(words);
    await by.says(`https://www.khammuang.go.th/ita/${num}`);
    await by.presses('ไปต่อ');
    await by.presses('ข้าม');
    const { text } = await by.presses('ยืนยันส่ง');
    expect(text).toContain('บันทึกรายงานแล้ว');
    expect(text).not.toContain('ยังขาด');
  }
}

async function approve(by: TestPerson, nums: number[], round: Round): Promise<void> {
  for (const num of nums) {
    await by.says(`ตรวจ${label(num, round)}`);
    expect((await by.presses('อนุมัติ')).text).toMatch(approved(num, round));
  }
}

/** Somebody of a unit reports for a day, and takes all rights and data away again in the evening. */
async function reportOf(unit: string, nums: number[], round: Round, reviewer: TestPerson): Promise<void> {
  const helper = await bot.member({ role: 'staff', unit, name: 'ผู้ช่วย' });
  await report(helper, nums, round);
  await approve(reviewer, nums, round);
  await helper.says('ลบข้อมูลของฉัน');
  expect((await helper.presses('ลบข้อมูล')).text).toContain('ลบข้อมูลของคุณ');
}

/** A head asks those who have not reported, after seeing whom. */
async function nudge(head: TestPerson): Promise<void> {
  await head.presses('เตือนคนที่ยังไม่รายงาน');
  await head.presses('ส่งข้อความติดตาม');
}

/** What somebody reads who only glances at the chat list. */
function inShort(message: Message): string {
  if ('altText' in message) return message.altText;
  return 'text' in message ? message.text.replaceAll('\n', ' ') : message.type;
}

/** Of what was due on 30 September the last reminder is that of 35 days later. */
const LAST_DAY: LocalDate = '2027-11-04';

test('fiscal year 2570 in kham-muang, day by day: who is written to when, and what', async () => {
  const names = new Map<string, string>();
  const register = async (name: string, as: MemberOptions): Promise<TestPerson> => {
    const person = await bot.member({ ...as, name });
    names.set(person.key, name);
    return person;
  };
  const cashier = await register('คลัง', { role: 'staff', unit: 'finance_division' });
  const builder = await register('ช่าง', { role: 'staff', unit: 'public_works_division' });
  const head = await register('หัวหน้าคลัง', { role: 'supervisor', unit: 'finance_division' });
  const mayor = await register('นายก', { role: 'executive' });
  const admin = await register('ผู้ดูแล', { role: 'admin' });
  const group = await bot.groupOf({ members: [cashier, head], unit: 'finance_division' });
  names.set(group.key, 'กลุ่มคลัง');

  /** Each division hands in its own part of measure 8. */
  const reportAllOf8 = async (): Promise<void> => {
    await report(builder, [8], '12m');
    await approve(mayor, [8], '12m');
    await report(cashier, [8], '12m');
    await approve(head, [8], '12m');
    for (const unit of ['clerk_office', 'education_division', 'health_division'])
      await reportOf(unit, [8], '12m', mayor);
  };

  /** Who does what on a day, after the morning's reminders. */
  const actions: Record<LocalDate, [by: TestPerson[], act: () => Promise<unknown>]> = {
    // 20 July is the substitution day of Asarnha Bucha.
    '2026-12-01': [[admin], () => setDate(admin, 'ตั้งกำหนดส่งมาตรการ 8 รอบ 12 เดือน 20 ก.ค. 2570')],
    // Two deadlines for one unit, with a step of each on 17 March.
    '2026-12-02': [[admin], () => setDate(admin, 'ตั้งกำหนดส่งมาตรการ 4 รอบ 6 เดือน 24 มี.ค. 2570')],
    '2027-03-01': [[cashier], () => cashier.presses('เตือนอีกทีพรุ่งนี้')],
    '2027-03-18': [[cashier], () => report(cashier, [1, 4], '6m')],
    '2027-03-24': [[head], () => approve(head, [1, 4], '6m')],
    '2027-03-29': [[mayor], () => reportOf('clerk_office', OF_CLERK, '6m', mayor)],
    '2027-04-02': [[builder], () => builder.blocks()],
    '2027-04-07': [[head], () => nudge(head)],
    '2027-04-15': [[cashier], () => cashier.says('งดแจ้งเตือน')],
    '2027-04-20': [[builder], () => builder.follows()],
    '2027-04-25': [[cashier], () => cashier.says('เปิดแจ้งเตือน')],
    '2027-07-22': [[builder, cashier, head, mayor], reportAllOf8],
    '2027-09-20': [[mayor], () => reportOf('clerk_office', [1, 3, 4, 5, 6, 7, 9, 10, 11, 12], '12m', mayor)],
    '2027-09-28': [[cashier, head], () => report(cashier, [1, 4], '12m').then(() => approve(head, [1, 4], '12m'))],
  };
  /** When the process of a day wakes up, where that is not before half past eight; null: it is down all day. */
  const starts: Record<LocalDate, string | null> = { '2027-03-24': '15:00', '2027-09-23': null };

  const said: string[] = [];
  /** Notes what was said since a moment to whom the calendar follows, but not the answers to some. Gives whether there was anything. */
  const note = (day: LocalDate, since: Moment, but: TestPerson[] = []): boolean => {
    const told = bot.toldSince(since).filter(({ to }) => names.has(to) && !but.some(({ key }) => key === to));
    for (const { to, reply } of told) {
      for (const message of reply.messages) said.push(`${day} | ${names.get(to)} | ${inShort(message)}`);
    }
    return told.length > 0;
  };

  for (let day: LocalDate = '2026-10-01'; day <= LAST_DAY; day = addDays(day, 1)) {
    const start = day in starts ? starts[day] : '08:30';
    if (!start) continue;
    let before = bot.moment();
    await bot.tick(day, start);
    const isBusy = note(day, before);
    const [by, act] = actions[day] ?? [];
    before = bot.moment();
    await act?.();
    note(day, before, by);
    // The rest of the day matters where something is on its way.
    before = bot.moment();
    let isLooked = isBusy;
    for (const time of ['09:30', '12:00', '16:00', '18:30']) {
      if (time <= start || !(isLooked || (await openMessages()) > 0)) continue;
      await bot.tick(day, time);
      isLooked = false;
    }
    note(day, before);
  }
  expect(said).toEqual(CALENDAR.trim().split('\n'));
}, 480_000);
