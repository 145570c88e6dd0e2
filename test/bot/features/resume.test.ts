import { useBot } from '../../../src/testing/make-bot';

const bot = useBot();
const MINUTES = 60_000;
const staff = () => bot.member({ role: 'staff', unit: 'finance_division' });

async function atDetail(person: Awaited<ReturnType<typeof staff>>) {
  await person.says('รายงาน มาตรการ 4 รอบ 6 เดือน');
  return person.says('60%');
}

test('a report that nobody went on with for 30 minutes is taken up where it was with ทำต่อ', async () => {
  const person = await staff();
  const asked = await atDetail(person);
  bot.clock.advance(30 * MINUTES);
  const again = await person.says('ทำต่อ');
  expect(again.text).toBe(asked.text);
  await person.says('จัดทำประกาศแล้ว');
  for (const step of ['หนังสือเวียน 1 ฉบับ', 'ยืมเป็นระเบียบขึ้น']) await person.says(step);
  await person.says('ข้าม');
  const preview = await person.says('ข้าม');
  expect(preview.text).toContain('60%');
  expect(preview.text).toContain('จัดทำประกาศแล้ว');
});

test('at 29 minutes it is still open', async () => {
  const person = await staff();
  await atDetail(person);
  bot.clock.advance(29 * MINUTES);
  expect((await person.says('จัดทำประกาศแล้ว')).text).toContain('ผลผลิต');
});

test('words and buttons that come too late say how to go on', async () => {
  const person = await staff();
  await atDetail(person);
  bot.clock.advance(31 * MINUTES);
  expect((await person.presses('ข้าม')).text).toContain('พิมพ์ "ทำต่อ"');
  const late = await person.says('แมวสีเทาชอบนอนกลางวัน');
  expect(late.text).toContain('หมดเวลาแล้ว');
  expect(late.labels).toContain('ทำต่อ');
});

test('after a day it is forgotten', async () => {
  const person = await staff();
  await atDetail(person);
  bot.clock.advance((24 * 60 + 31) * MINUTES);
  expect((await person.says('ทำต่อ')).text).toContain('ไม่มีรายการที่ทำค้างไว้');
});

test('a question in between is answered, and a tap goes on', async () => {
  const person = await staff();
  await person.says('รายงาน มาตรการ 4 รอบ 6 เดือน');
  const answer = await person.says('กำหนดส่งเมื่อไหร่');
  expect(answer.text).toContain('31 มี.ค. 2570');
  expect(answer.labels).toContain('ทำต่อ');
  expect((await person.presses('ทำต่อ')).text).toContain('มาตรการ 4');
});

test.each(['ย้อนกลับ', 'ย้อนกลับครับ', 'กลับ'])('"%s" goes one step back; without anything open it says so', async (text) => {
  const person = await staff();
  expect((await person.says(text)).text).toContain('ไม่มีรายการที่ทำค้างอยู่');
  await atDetail(person);
  expect((await person.says(text)).text).toContain('ทำไปแล้วเท่าไร');
});

test('two people in one group each go on with their own', async () => {
  const [one, other] = [await staff(), await staff()];
  const group = await bot.groupOf({ members: [one, other], unit: 'finance_division' });
  await one.says('/รายงาน มาตรการ 4 รอบ 6 เดือน', group);
  await other.says('/รายงาน มาตรการ 8 รอบ 6 เดือน', group);
  bot.clock.advance(31 * MINUTES);
  expect((await one.says('/ทำต่อ', group)).text).toContain('มาตรการ 4');
  expect((await other.says('/ทำต่อ', group)).text).toContain('มาตรการ 8');
});
