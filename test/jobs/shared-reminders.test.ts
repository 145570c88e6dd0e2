import { Outbox } from '../../src/delivery/outbox.model';
import { instantOf } from '../../src/domain/calendar/dates';
import { knownHolidays } from '../../src/domain/calendar/holiday-files';
import type { Grant } from '../../src/domain/people/people.rules';
import { people } from '../../src/domain/people/person.model';
import { remindOffices } from '../../src/jobs/remind-offices';
import { silentLog } from '../../src/log';
import { type TestPerson, useBot } from '../../src/testing/make-bot';
import { outboxRows } from '../../src/testing/outbox-rows';
import { complete, KHAM_MUANG, send } from '../bot/features/reminders-outbox';

const bot = useBot();
const LEAD_DAY = '2027-03-17';
/** a week before: executives are reminded too */
const WEEK_BEFORE = '2027-03-24';
const OCCASION = `reminder/${LEAD_DAY}`;
/** of the six months, what the division of finance is to report */
const OF_FINANCE = [1, 4, 8];

const staff = (unit = 'finance_division') => bot.member({ role: 'staff', unit });
const head = () => bot.member({ role: 'supervisor', unit: 'finance_division' });

async function colleagues(count: number): Promise<TestPerson[]> {
  const all: TestPerson[] = [];
  for (let one = 0; one < count; one++) all.push(await staff());
  return all;
}

/** Plans the reminders of the day and sends nothing yet. */
async function plan(): Promise<void> {
  bot.clock.set(instantOf(LEAD_DAY, '08:30'));
  const calendar = { leadDays: [30, 14, 7, 3, 1, 0], holidays: knownHolidays() };
  await remindOffices({ ...calendar, now: bot.clock.now(), log: silentLog });
}

const change = ({ lineUserId }: TestPerson, $set: object) => people(KHAM_MUANG).updateOne({ lineUserId }, { $set });
const calls = (): number[] => ['multicast', 'push'].map((endpoint) => bot.world.journal.calls(endpoint).length);
const sizes = async (): Promise<number[]> => (await Outbox.find().sort({ size: 1 })).map(({ size }) => size);

test('the 31 people of a unit are one multicast, and each has the occasion in the ledger', async () => {
  const all = await colleagues(31);
  await bot.tick(LEAD_DAY);
  expect(calls()).toEqual([1, 0]);
  const sent = await outboxRows({ occasion: OCCASION, state: 'sent' });
  expect(new Set(sent.map(({ to }) => to))).toEqual(new Set(all.map(({ lineUserId }) => lineUserId)));
  expect(sent).toHaveLength(31);
  for (const one of all) expect(one.got().messages).toHaveLength(1);
});

test('whoever gets another list gets an envelope of their own', async () => {
  const both: Grant[] = [
    { role: 'staff', unit: 'finance_division' },
    { role: 'supervisor', unit: 'finance_division' },
  ];
  const clerks = await colleagues(2);
  const other = await staff('clerk_office');
  const boss = await head();
  const two = await bot.member({ grants: both });
  const executive = await bot.member({ role: 'executive' });
  await bot.tick(WEEK_BEFORE);
  expect(await sizes()).toEqual([1, 1, 1, 1, 2]);
  const said = [...clerks, boss, two, executive, other].map((one) => one.got().text);
  expect(said[0]).toBe(said[1]);
  expect(new Set(said).size).toBe(5);
});

test('supervisors of one unit share an envelope, executives another', async () => {
  const some = [
    await head(),
    await head(),
    await bot.member({ role: 'executive' }),
    await bot.member({ role: 'executive' }),
  ];
  await bot.tick(WEEK_BEFORE);
  expect([calls(), await sizes()]).toEqual([
    [2, 0],
    [2, 2],
  ]);
  for (const one of some) expect(one.got().messages).toHaveLength(1);
});

describe('what has changed since they were planned', () => {
  let all: TestPerson[];
  let clerk: TestPerson;
  beforeEach(async () => {
    all = await colleagues(4);
    clerk = await staff('clerk_office');
    await plan();
    expect(await sizes()).toEqual([1, 4]);
  });

  test('who changed to another unit gets that unit’s list, and nothing of the old one', async () => {
    const [moved, ...others] = all as [TestPerson, ...TestPerson[]];
    await change(moved, { grants: [{ role: 'staff', unit: 'clerk_office' }] });
    await send(bot);
    expect(moved.got().text).toContain('สำนักปลัด');
    expect(moved.got().text).not.toContain('กองคลัง');
    for (const one of others) expect(one.got().text).toContain('กองคลัง');
    expect(moved.got().text).toBe(clerk.got().text);
    expect(await outboxRows({ occasion: OCCASION, state: { $ne: 'sent' } })).toEqual([]);
  });

  test('who changed to a unit that has reported gets none; the others get theirs', async () => {
    const [moved, ...others] = all as [TestPerson, ...TestPerson[]];
    await change(moved, { grants: [{ role: 'staff', unit: null }] });
    const outcome = await send(bot);
    expect(await outcome(moved)).toBe('nothing_due');
    for (const one of others) expect(one.got().messages).toHaveLength(1);
  });

  test('a unit that has reported meanwhile gets none', async () => {
    await complete(OF_FINANCE);
    const outcome = await send(bot);
    for (const one of all) expect(await outcome(one)).toBe('nothing_due');
    expect(calls()).toEqual([0, 1]);
  });

  test('who blocked the bot, wants no notifications or has left is left out, with the reason of each', async () => {
    const [blocked, quiet, left, stays] = all as [TestPerson, TestPerson, TestPerson, TestPerson];
    await change(blocked, { reach: 'blocked' });
    await change(quiet, { quietSince: bot.clock.now() });
    await people(KHAM_MUANG).deleteMany({ lineUserId: left.lineUserId });
    const outcome = await send(bot);
    expect([await outcome(blocked), await outcome(quiet), await outcome(left)]).toEqual(['blocked', 'quiet', 'left']);
    expect(stays.got().messages).toHaveLength(1);
  });
});

test('each finds their reminder again by its buttons', async () => {
  const [first, second] = (await colleagues(2)) as [TestPerson, TestPerson];
  await bot.tick(LEAD_DAY);
  expect(calls()).toEqual([1, 0]);
  expect((await first.presses('เตือนอีกทีพรุ่งนี้')).text).toContain('18 มี.ค. 2570');
  expect((await first.presses('เตือนอีกทีพรุ่งนี้')).text).toContain('ตั้งเตือนอีกครั้งของรายการนี้ไว้แล้ว');
  expect((await second.presses('เตือนอีกทีพรุ่งนี้')).text).toContain('หากยังมีรายการค้างส่ง');
});

test('colleagues who are asked to report by somebody share an envelope too', async () => {
  const all = await colleagues(3);
  await staff('clerk_office');
  const boss = await head();
  bot.clock.set(instantOf(LEAD_DAY, '10:00'));
  await boss.says('เตือนคนที่ยังไม่รายงาน');
  expect((await boss.presses('ส่งข้อความติดตาม')).text).toContain('3 คน');
  expect([calls(), await sizes()]).toEqual([[1, 0], [3]]);
  for (const one of all) expect(one.got().text).toContain('ขอติดตามรายงาน');
});
