import { ALL_PARTS } from '../../src/testing/complete-report';
import { useBot } from '../../src/testing/make-bot';
import type { TestPerson } from '../../src/testing/test-person';

const bot = useBot();

const PEOPLE = 12;
const QUESTIONS = [1, 2, 3, 4, 5, 6].map((num) => `คะแนนตัวชี้วัดที่ ${num} ปี 2562`);

const said = (person: TestPerson) => bot.saidIn({ key: person.key }).messages;

test('a burst of questions from many people: each is answered once, in order, by reply', async () => {
  const alone = await bot.member({ role: 'executive' });
  for (const question of QUESTIONS) await alone.says(question);
  const answers = said(alone);
  expect(new Set(answers.map((message) => JSON.stringify(message))).size).toBe(QUESTIONS.length);
  const people = await Promise.all(Array.from({ length: PEOPLE }, () => bot.member({ role: 'executive' })));

  await Promise.all(
    people.map(async ({ key }) => {
      for (const question of QUESTIONS) {
        // What a busy machine did not take at once comes again, and the next is not to overtake it.
        if (!(await bot.world.talking.sendText(key, question))) await bot.world.sender.redelivered();
      }
    }),
  );
  await bot.idle();

  for (const person of people) expect(said(person)).toEqual(answers);
  const { values } = await bot.metrics.answers.get();
  expect(values.map(({ labels, value }) => [labels.outcome, value])).toEqual([
    ['replied', (PEOPLE + 1) * QUESTIONS.length],
  ]);
});

test('what one event has changed, those that came with it are answered by', async () => {
  const person = await bot.member({ role: 'staff', unit: 'finance_division' });
  const OWN = 'งานของฉัน';
  const report = [`รายงาน มาตรการ 1 รอบ 6 เดือน 60% จัดอบรมแล้ว ${ALL_PARTS}`, 'ยืนยันส่ง'];
  for (const text of [OWN, OWN, ...report, OWN, OWN]) await bot.world.talking.sendText(person.key, text);
  await bot.idle();
  const [first, second, , , third, fourth] = said(person);
  const { messages } = await person.says(OWN);
  expect([third, fourth]).toEqual([...messages, ...messages]);
  expect(second).toEqual(first);
  expect(third).not.toEqual(first);
});
