import { instantOf } from '../../../src/domain/calendar/dates';
import { measures } from '../../../src/domain/measures/measure.model';
import { officeId } from '../../../src/domain/office-store';
import { useBot } from '../../../src/testing/make-bot';

const bot = useBot();
const office = officeId('kham-muang');
const staff = () => bot.member({ role: 'staff', unit: 'finance_division' });

test('both rounds with their days, and how long it is', async () => {
  const answer = await (await staff()).says('กำหนดส่งเมื่อไหร่');
  expect(answer.text).toContain('31 มี.ค. 2570 (อีก 131 วัน)');
  expect(answer.text).toContain('30 ก.ย. 2570 (อีก 314 วัน)');
});

test('one round when one is named', async () => {
  const answer = await (await staff()).says('กำหนดส่งรอบ 12 เดือนเมื่อไหร่');
  expect(answer.text).toContain('30 ก.ย. 2570');
  expect(answer.text).not.toContain('31 มี.ค. 2570');
});

test.each([
  ['the last minute of 30 March', '2027-03-30', '23:59', 'อีก 1 วัน'],
  ['midnight of 31 March', '2027-03-31', '00:00', 'วันนี้'],
  ['the last minute of 31 March', '2027-03-31', '23:59', 'วันนี้'],
  ['midnight of 1 April', '2027-04-01', '00:00', 'เลยกำหนด 1 วัน'],
])('%s in Bangkok', async (_name, day, time, left) => {
  const person = await staff();
  bot.clock.set(instantOf(day, time));
  expect((await person.says('กำหนดส่งเมื่อไหร่')).text).toContain(`31 มี.ค. 2570 (${left})`);
});

test('in October, before the new plan is there, it is still the year that is over', async () => {
  const person = await staff();
  bot.clock.set(instantOf('2027-10-01', '09:00'));
  expect((await person.says('กำหนดส่งเมื่อไหร่')).text).toContain('30 ก.ย. 2570 (เลยกำหนด 1 วัน)');
});

test("measures with own days are listed; in a unit's group only those of the unit", async () => {
  await measures(office).updateOne({ fiscalYear: 2570, num: 1 }, { $set: { 'dueOn.6m': '2027-02-15' } });
  await measures(office).updateOne({ fiscalYear: 2570, num: 2 }, { $set: { 'dueOn.6m': '2027-01-15' } });
  const person = await staff();
  const answer = await person.says('กำหนดส่งเมื่อไหร่');
  expect(answer.text).toMatch(/2\. ให้ความรู้[\s\S]*15 ม\.ค\. 2570 \(อีก 56 วัน\)[\s\S]*1\. มีแนวทาง[\s\S]*15 ก\.พ\. 2570/);

  const group = await bot.groupOf({ unit: 'finance_division', members: [person] });
  const there = await person.says('/กำหนดส่งเมื่อไหร่', group);
  expect(there.text).toContain('15 ก.พ. 2570');
  expect(there.text).not.toContain('15 ม.ค. 2570');
  expect(there.labels).not.toContain('งานของฉัน');
});

test('a year without a plan is said so', async () => {
  expect((await (await staff()).says('กำหนดส่งปี 2566 เมื่อไหร่')).text).toContain('ปีที่มีคือ 2570 และ 2563');
});
