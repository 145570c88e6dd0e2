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

/** How often each question was asked, of those that only ask. */
const asked = (all: readonly string[]) => tally(all.filter((one) => /\.(find|aggregate|count)$/.test(one)));

/**
 * What an event took from its webhook to its closed row, with all that it put into the outbox: everything that went to the database until
 * nothing was left to do, but for what workers ask by the clock, event or no event.
 * @param acts how many of them are waited for
 */
async function taken(act: () => Promise<unknown>, acts = 1) {
  await bot.idle();
  commands();
  await bot.idle();
  const lookingForWork = commands().others.length;
  await act();
  const { inTransactions, others } = commands();
  return { inTransactions, whole: inTransactions.length + others.length - acts * lookingForWork };
}

/** A question that was asked before, so that the office's words are known. */
async function question(words: string) {
  const person = await bot.member({ role: 'staff', unit: 'finance_division' });
  await person.says(words);
  return taken(() => person.says(words));
}

test('a report is confirmed with few questions, and nothing is asked twice', async () => {
  const person = await preview();
  const { inTransactions, whole } = await taken(() => person.presses('ยืนยันส่ง'));
  // Who it is; the reports of the year with this one's history, who reviews it, and what they are told already.
  expect(asked(inTransactions)).toEqual({ 'directory.aggregate': 1, 'organisations.aggregate': 1 });
  expect(inTransactions.length).toBeLessThanOrEqual(9);
  expect(whole).toBeLessThanOrEqual(17);
});

test('a report that is typed in one line is shown with as few', async () => {
  const person = await bot.member({ role: 'staff', unit: 'finance_division' });
  await person.says('สวัสดี');
  const line = 'รายงาน มาตรการ 1 รอบ 6 เดือน 60% จัดอบรมแล้ว หลักฐาน https://www.example.go.th/manual';
  const { inTransactions, whole } = await taken(() => person.says(line));
  // The plan with reports and evidence, and whether the link was stored already.
  expect(asked(inTransactions)).toEqual({ 'directory.aggregate': 1, 'organisations.aggregate': 1 });
  expect(inTransactions.length).toBeLessThanOrEqual(6);
  expect(whole).toBeLessThanOrEqual(12);
});

test('reports on several measures ask for the reports of the year once, not for each', async () => {
  const person = await bot.member({ role: 'staff', unit: 'finance_division' });
  await person.says('สวัสดี');
  const line = 'รายงาน มาตรการ 1 และ 4 รอบ 6 เดือน 60% จัดอบรมแล้ว';
  const shown = await taken(() => person.says(line));
  const confirmed = await taken(() => person.presses('ยืนยันส่ง'));
  const once = { 'directory.aggregate': 1, 'evidence.find': 1 };
  expect(asked(shown.inTransactions)).toEqual({ ...once, 'organisations.aggregate': 1 });
  // All of them, and what each report's own history takes.
  expect(asked(confirmed.inTransactions)).toEqual({ ...once, 'organisations.aggregate': 3 });
});

test('a correction is confirmed with as few', async () => {
  const person = await preview();
  await person.presses('ยืนยันส่ง');
  await person.says('รายงาน มาตรการ 1 รอบ 6 เดือน 80%');
  const { inTransactions, whole } = await taken(() => person.presses('ยืนยันส่ง'));
  expect(asked(inTransactions)).toEqual({ 'directory.aggregate': 1, 'organisations.aggregate': 1 });
  expect(inTransactions.length).toBeLessThanOrEqual(9);
  expect(whole).toBeLessThanOrEqual(17);
});

test('it is approved with as few', async () => {
  const person = await preview();
  const head = await bot.member({ role: 'supervisor', unit: 'finance_division', name: 'หัวหน้า 3' });
  await person.presses('ยืนยันส่ง');
  await head.says('ตรวจ มาตรการ 1 รอบ 6 เดือน');
  await head.presses('อนุมัติ');
  const { inTransactions, whole } = await taken(() => head.presses('อนุมัติทั้งที่ไม่มี'));
  // What is known of it; what its reporters are told already, twice; and what waits besides.
  expect(asked(inTransactions)).toEqual({ 'directory.aggregate': 1, 'organisations.aggregate': 2, 'outbox.find': 2 });
  expect(inTransactions.length).toBeLessThanOrEqual(12);
  expect(whole).toBeLessThanOrEqual(18);
});

test('many who report at the same time do not undo one another', async () => {
  for (const name of ['หัวหน้า 1', 'หัวหน้า 2']) await bot.member({ role: 'supervisor', unit: 'clerk_office', name });
  const staff = await Promise.all(
    [1, 2, 3, 4, 5, 6].map((num) => bot.member({ role: 'staff', unit: 'clerk_office', name: `เจ้าหน้าที่ ${num}` })),
  );
  for (const [index, person] of staff.entries()) {
    await person.says(`รายงาน มาตรการ ${index + 1} รอบ 6 เดือน 60% จัดอบรมแล้ว`);
  }
  const { inTransactions, whole } = await taken(
    () => Promise.all(staff.map((person) => person.presses('ยืนยันส่ง'))),
    staff.length,
  );
  expect(tally(inTransactions).abortTransaction ?? 0).toBe(0);
  expect(whole / staff.length).toBeLessThanOrEqual(17);
});

test('what rides along with an answer costs its taking and its end, and asks nothing by itself', async () => {
  const person = await preview();
  const head = await bot.member({ role: 'supervisor', unit: 'finance_division', name: 'หัวหน้า 3' });
  await head.says('สวัสดี');
  await person.presses('ยืนยันส่ง');
  const { inTransactions } = await taken(() => head.says('รายงาน มาตรการ 1 รอบ 6 เดือน'));
  expect(asked(inTransactions)).toMatchObject({ 'directory.aggregate': 1, 'organisations.aggregate': 1 });
  expect(inTransactions.filter((one) => one.startsWith('report'))).toEqual([]);
  expect(tally(inTransactions)['outbox.update']).toBe(1);
});

test.each([
  ['สวัสดี', 7],
  ['คะแนน 2562', 8],
  ['งานของฉัน', 10],
])('%s only reads: it has no transaction, and takes no more than %i commands alone', async (words, whole) => {
  const event = await question(words);
  expect(event.inTransactions).toEqual([]);
  expect(event.whole).toBeLessThanOrEqual(whole);
});

test('what nobody understands is counted, in a transaction', async () => {
  const event = await question('ซ่อมถนนหน้าวัดหน่อย');
  expect(event.inTransactions.length).toBeLessThanOrEqual(5);
  expect(event.whole).toBeLessThanOrEqual(10);
});
