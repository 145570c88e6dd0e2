import { useCommands } from '../../src/testing/commands';
import { useBot } from '../../src/testing/make-bot';

const bot = useBot();
const commands = useCommands();

/** A member's preview of a report, for two who may review it. */
async function preview() {
  const person = await bot.member({ role: 'staff', unit: 'finance_division', name: 'เจ้าหน้าที่คลัง' });
  await bot.member({ role: 'supervisor', unit: 'finance_division', name: 'หัวหน้า 1' });
  await bot.member({ role: 'supervisor', unit: 'finance_division', name: 'หัวหน้า 2' });
  await person.says('รายงาน มาตรการ 1 รอบ 6 เดือน 60% จัดอบรมแล้ว');
  return person;
}

/** How often each of some commands was run. */
function tally(all: readonly string[]): Record<string, number> {
  return Object.fromEntries([...new Set(all)].map((one) => [one, all.filter((other) => other === one).length]));
}

test('a report is confirmed with few questions, and nothing is asked twice', async () => {
  const person = await preview();
  commands();
  await person.presses('ยืนยันส่ง');
  const { inTransactions } = commands();
  // Loaded once each; reports once as they were and once as they are, with what is left to do.
  expect(tally(inTransactions)).toMatchObject({
    'directory.find': 1,
    'organisations.find': 1,
    'dialogs.find': 1,
    'measures.find': 1,
    'reports.find': 2,
  });
  expect(inTransactions.length).toBeLessThanOrEqual(24);
});

test('a correction is confirmed with as few', async () => {
  const person = await preview();
  await person.presses('ยืนยันส่ง');
  await person.says('รายงาน มาตรการ 1 รอบ 6 เดือน 80%');
  commands();
  const done = await person.presses('ยืนยันส่ง');
  const { inTransactions } = commands();
  expect(done.text).toContain('80%');
  expect(tally(inTransactions)).toMatchObject({ 'measures.find': 1, 'reports.find': 2 });
  expect(inTransactions.length).toBeLessThanOrEqual(24);
});
