import { instantOf } from '../../src/domain/calendar/dates';
import { useBot } from '../../src/testing/make-bot';
import { outboxRows } from '../../src/testing/outbox-rows';

const bot = useBot();
const LEAD_DAY = '2027-03-17';
const staff = () => bot.member({ role: 'staff', unit: 'finance_division' });

test('a lead day: who is to report is told once, at the tick of that day', async () => {
  const person = await staff();
  await bot.member({ role: 'admin' });
  expect(await bot.tick('2027-03-16')).toEqual([]);
  const told = await bot.tick(LEAD_DAY);
  expect(told.map(({ to }) => to)).toEqual([person.key]);
  expect(told[0]?.reply.text).toContain('31 มี.ค. 2570');
  expect(await bot.tick(LEAD_DAY, '08:31')).toEqual([]);
});

test.each([
  ['in the afternoon: made up', '17:58', 1],
  ['at six: not any more', '18:00', 0],
])('a process that was down in the morning and starts %s', async (_name, time, messages) => {
  await staff();
  expect(await bot.tick(LEAD_DAY, time)).toHaveLength(messages);
});

test('a lead day that nobody ticked on is not made up the day after', async () => {
  await staff();
  await bot.tick('2027-03-16');
  expect(await bot.tick('2027-03-18')).toEqual([]);
});

test('twenty schedulers at the same instant: one message each', async () => {
  for (let count = 0; count < 5; count++) await staff();
  bot.clock.set(instantOf(LEAD_DAY, '08:30'));
  const before = bot.moment();
  await Promise.all(Array.from({ length: 20 }, () => bot.tick()));
  expect(await outboxRows({ occasion: `reminder/${LEAD_DAY}`, state: 'sent' })).toHaveLength(5);
  expect(bot.toldSince(before).map(({ reply }) => reply.messages.length)).toEqual([1, 1, 1, 1, 1]);
});
