import { openMessages } from '../../src/delivery/due-envelopes';
import { addDays, type LocalDate, type Round } from '../../src/domain/calendar/dates';
import { reports } from '../../src/domain/reports/report.model';
import type { Message } from '../../src/line/types';
import { type MemberOptions, type Moment, type TestPerson, useBot } from '../../src/testing/make-bot';
import { complete, KHAM_MUANG } from '../bot/features/reminders-outbox';
import { CALENDAR } from './fiscal-year.calendar';

const bot = useBot();

/** The clerk's office has nobody registered; 8 is a measure of all divisions. */
const OF_CLERK = [2, 3, 5, 6, 7, 9, 10, 11, 12];

async function setDate(admin: TestPerson, command: string): Promise<void> {
  await admin.says(command);
  await admin.presses('ยืนยัน');
}

/** Complete reports come in. */
async function report(nums: number[], round: Round): Promise<void> {
  await complete(nums, round);
  await reports(KHAM_MUANG).updateMany({ measure: { $in: nums }, round }, { $set: { reportedAt: bot.clock.now() } });
}

/** They are reviewed: who heads the unit is asked no more. */
async function approve(nums: number[], round: Round): Promise<void> {
  await reports(KHAM_MUANG).updateMany({ measure: { $in: nums }, round }, { $set: { state: 'approved' } });
}

async function reportAndApprove(nums: number[], round: Round): Promise<void> {
  await report(nums, round);
  await approve(nums, round);
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
  await register('นายก', { role: 'executive' });
  const admin = await register('ผู้ดูแล', { role: 'admin' });
  const group = await bot.groupOf({ members: [cashier, head], unit: 'finance_division' });
  names.set(group.key, 'กลุ่มคลัง');

  /** Who does what on a day, after the morning's reminders. */
  const acts: Record<LocalDate, [by: TestPerson, act: () => Promise<unknown>]> = {
    // 20 July is the substitution day of Asarnha Bucha.
    '2026-12-01': [admin, () => setDate(admin, 'ตั้งกำหนดส่งมาตรการ 8 รอบ 12 เดือน 20 ก.ค. 2570')],
    // Two deadlines for one unit, with a step of each on 17 March.
    '2026-12-02': [admin, () => setDate(admin, 'ตั้งกำหนดส่งมาตรการ 4 รอบ 6 เดือน 24 มี.ค. 2570')],
    '2027-03-01': [cashier, () => cashier.presses('เตือนอีกทีพรุ่งนี้')],
    '2027-03-18': [cashier, () => report([1, 4], '6m')],
    '2027-03-24': [head, () => approve([1, 4], '6m')],
    '2027-03-29': [admin, () => reportAndApprove(OF_CLERK, '6m')],
    '2027-04-02': [builder, () => builder.blocks()],
    '2027-04-07': [head, () => head.presses('เตือนคนที่ยังไม่รายงาน')],
    '2027-04-15': [cashier, () => cashier.says('งดแจ้งเตือน')],
    '2027-04-20': [builder, () => builder.follows()],
    '2027-04-25': [cashier, () => cashier.says('เปิดแจ้งเตือน')],
    '2027-07-22': [builder, () => reportAndApprove([8], '12m')],
    '2027-09-20': [cashier, () => reportAndApprove([3, 4, 5, 6, 7, 9, 10, 11, 12], '12m')],
    '2027-09-28': [cashier, () => reportAndApprove([1], '12m')],
  };
  /** When the process of a day wakes up, where that is not before half past eight; null: it is down all day. */
  const starts: Record<LocalDate, string | null> = { '2027-03-24': '15:00', '2027-09-23': null };

  const said: string[] = [];
  /** Notes what was said since a moment, but not the answers to one person. Gives whether there was anything. */
  const note = (day: LocalDate, since: Moment, but?: TestPerson): boolean => {
    const told = bot.toldSince(since).filter(({ to }) => to !== but?.key);
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
    const [by, act] = acts[day] ?? [];
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
}, 240_000);
