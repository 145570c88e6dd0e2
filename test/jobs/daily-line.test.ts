import { connection } from 'mongoose';
import { enqueue } from '../../src/delivery/enqueue';
import { Outbox } from '../../src/delivery/outbox.model';
import { endOfDay, type LocalDate } from '../../src/domain/calendar/dates';
import { officeId } from '../../src/domain/office-store';
import { people } from '../../src/domain/people/person.model';
import { type TestPerson, useBot } from '../../src/testing/make-bot';
import { complete } from '../bot/features/reminders-outbox';
import { partsOfPlan } from '../domain/reports/parts-of-plan';

const bot = useBot();
const office = officeId('kham-muang');
const LEAD_DAY = '2027-03-17';

const staff = () => bot.member({ role: 'staff', unit: 'finance_division' });
let admin: TestPerson;
beforeEach(async () => {
  admin = await bot.member({ role: 'admin' });
});

/** The daily lines of an admin so far. */
const linesOf = (person: TestPerson): string[] =>
  person
    .got()
    .messages.flatMap((message) =>
      message.type === 'text' && message.text.startsWith('สรุปข้อความ') ? [message.text] : [],
    );

/** A day as it passes: the reminders, a minute later what comes of them, and noon. */
async function pass(day: LocalDate): Promise<void> {
  for (const time of ['08:30', '08:31', '12:00']) await bot.tick(day, time);
}

test('after the reminders of the day: what went out, and why the rest did not', async () => {
  await staff();
  const quiet = await staff();
  await quiet.says('งดแจ้งเตือน');
  await pass(LEAD_DAY);
  const [line, ...others] = linesOf(admin);
  expect(others).toEqual([]);
  expect(line).toContain('ส่งแล้ว 1 · ส่งไม่สำเร็จ 0 · ไม่ได้ส่ง 1');
  expect(line).toContain('- ผู้รับงดแจ้งเตือน 1');
});

test('it waits two hours for an answer to ride with, and then goes out by itself', async () => {
  await staff();
  await bot.tick(LEAD_DAY, '08:30');
  await bot.tick(LEAD_DAY, '08:31');
  expect(linesOf(admin)).toEqual([]);
  await bot.tick(LEAD_DAY, '10:30');
  expect(linesOf(admin)).toEqual([]);
  await bot.tick(LEAD_DAY, '10:31');
  expect(linesOf(admin)).toHaveLength(1);
});

test('a day on which nothing went out has none, and neither has the day after a line', async () => {
  await staff();
  await pass('2027-03-16');
  expect(linesOf(admin)).toEqual([]);
  await pass(LEAD_DAY);
  await pass('2027-03-18');
  expect(linesOf(admin)).toHaveLength(1);
});

test('what goes out after the line is told of the next day', async () => {
  const person = await staff();
  await pass(LEAD_DAY);
  const stored = await people(office).findOne({ lineUserId: person.lineUserId });
  const to = { person: stored?._id ?? null, lineUserId: person.lineUserId };
  const message = { occasion: 'quota/x', kind: 'review.stale', payload: {}, expiresAt: endOfDay(LEAD_DAY) };
  await enqueue([{ office, to, ...message }], bot.clock.now());
  await Outbox.updateOne(
    { occasion: 'quota/x' },
    { $set: { state: 'failed', closedAt: bot.clock.now() }, $unset: { open: true } },
  );
  await pass('2027-03-18');
  expect(linesOf(admin)[1]).toContain('ส่งแล้ว 0 · ส่งไม่สำเร็จ 1 · ไม่ได้ส่ง 0');
});

test('reminders that nobody was there to send are told of; other days without a scheduler are not', async () => {
  await staff();
  await pass('2027-02-26');
  await pass('2027-03-02');
  await pass('2027-03-03');
  const [line, ...others] = linesOf(admin);
  expect(others).toEqual([]);
  expect(line).toContain('การแจ้งเตือนของวันที่ 1 มี.ค. 2570 ไม่ได้ส่ง เพราะระบบขัดข้องหรือไม่ได้ทำงานในเวลานั้น');
});

test('a process that came back only in the evening: told of the next day', async () => {
  await pass('2027-02-26');
  await bot.tick('2027-03-01', '18:00');
  await pass('2027-03-02');
  expect(linesOf(admin)[0]).toContain('การแจ้งเตือนของวันที่ 1 มี.ค. 2570 ไม่ได้ส่ง');
});

test('reminders that nobody was there to send, of an office that owed nothing: none were due', async () => {
  await staff();
  for (const { num, unit } of await partsOfPlan(office)) await complete([num], '6m', unit);
  await pass('2027-02-26');
  await pass('2027-03-02');
  expect(linesOf(admin)).toEqual([]);
});

describe('an office whose reminders cannot be planned', () => {
  const broken = officeId('soe-phloe');
  const rounds = (change: object) =>
    connection.collection<{ _id: string }>('organisations').updateOne({ _id: broken }, change);
  const failing = async (time: string): Promise<void> => {
    await expect(bot.tick(LEAD_DAY, time)).rejects.toThrow('reminders');
    await bot.idle();
  };
  beforeEach(async () => {
    await staff();
    await rounds({ $unset: { roundDates: true } });
  });

  test('keeps others waiting for their line an hour, not all day', async () => {
    for (const time of ['08:30', '09:29', '09:30', '11:29']) await failing(time);
    expect(linesOf(admin)).toEqual([]);
    await failing('11:30');
    expect(linesOf(admin)).toEqual([expect.stringContaining('ส่งแล้ว 1 · ส่งไม่สำเร็จ 0 · ไม่ได้ส่ง 0')]);
  });

  test('is the only one that is told of missed reminders', async () => {
    const theirs = await bot.member({ role: 'admin', office: broken });
    await failing('08:30');
    await bot.tick(LEAD_DAY, '18:00');
    await rounds({ $set: { roundDates: [] } });
    await pass('2027-03-18');
    expect(linesOf(theirs)).toEqual([expect.stringContaining('การแจ้งเตือนของวันที่ 17 มี.ค. 2570 ไม่ได้ส่ง เพราะระบบขัดข้อง')]);
    expect(linesOf(admin)).toEqual([expect.not.stringContaining('17 มี.ค. 2570 ไม่ได้ส่ง')]);
  });

  test('and is broken still keeps nobody else from being told the day after', async () => {
    await failing('08:30');
    await bot.tick(LEAD_DAY, '18:00');
    await pass('2027-03-18');
    expect(linesOf(admin)).toHaveLength(1);
  });
});

test('who is no admin any more when it goes out gets none', async () => {
  await staff();
  await bot.tick(LEAD_DAY, '08:30');
  await bot.tick(LEAD_DAY, '08:31');
  await people(office).updateOne(
    { lineUserId: admin.lineUserId },
    { $set: { grants: [{ role: 'executive', unit: null }] } },
  );
  await bot.tick(LEAD_DAY, '12:00');
  expect(linesOf(admin)).toEqual([]);
});

test('holidays of a coming year that are not known are told of once', async () => {
  for (const day of ['2039-12-01', '2039-12-02', '2040-01-05']) await pass(day);
  const warned = admin.got().messages.flatMap((message) => (message.type === 'text' ? [message.text] : []));
  expect(warned.filter((text) => text.includes('ยังไม่มีวันหยุดราชการของปี 2582'))).toHaveLength(1);
  expect(warned.filter((text) => text.includes('ยังไม่มีวันหยุดราชการของปี 2583'))).toHaveLength(1);
});
