import { texts } from '../../src/bot/texts';
import { inboxCollection } from '../../src/line/inbox';
import { useBot } from '../../src/testing/make-bot';
import type { Reply } from '../../src/testing/reply';

const bot = useBot();

const everyRole = () =>
  bot.member({
    name: 'สมชาย',
    grants: [
      { role: 'staff', unit: 'finance_division' },
      { role: 'supervisor', unit: 'finance_division' },
      { role: 'admin', unit: null },
    ],
  });

/** What is said, without what differs between two people. */
const alike = ({ text }: Reply): string => text.replace(/[A-Z0-9]{4}-[A-Z0-9]{4}/g, 'CODE');

/** Labels that a tap alone can do: they pick a day, or open something outside the chat. */
function tapOnly({ messages }: Reply): string[] {
  const json = JSON.stringify(messages);
  return [...json.matchAll(/"type":"(?:datetimepicker|uri|clipboard)"[^}]*?"label":"([^"]*)"/g)].map(
    ([, label]) => label ?? '',
  );
}

/** What a tap does for good, so that a second person cannot do the same: told apart below. */
const FOR_GOOD = ['ยืนยันส่ง', 'เก็บเป็นร่าง'];

const STARTS = [
  'รายงาน',
  'รายงาน มาตรการ 1 รอบ 6 เดือน 60% จัดอบรมแล้ว',
  'งานของฉัน',
  'ใครยังไม่รายงาน',
  'ภาพรวม',
  'คะแนน',
  'กำหนดส่ง',
  'ช่วยเหลือ',
  'ประกาศ',
  'ออกรหัส',
  'ข้อมูลของฉัน',
  'ลบข้อมูลของฉัน',
  'มอบงาน',
  'ตั้งกำหนดส่งมาตรการ 3',
  'ทำไมฉันได้ข้อความนี้',
  'หลักฐานมาตรการ 1',
  'สถานะมาตรการ 1',
  'รหัสที่ยังใช้ได้',
  'ซ่อมถนนหน้าวัดหน่อย',
];

test.each(STARTS)('every label that is shown after “%s” can be typed, and does what the tap does', async (start) => {
  const first = await (await everyRole()).says(start);
  const labels = [...new Set(first.labels)].filter(
    (label) => label !== '' && ![...FOR_GOOD, ...tapOnly(first)].includes(label),
  );
  expect(labels.length).toBeGreaterThan(0);
  const differing: unknown[] = [];
  for (const label of labels) {
    const [tapping, typing] = [await everyRole(), await everyRole()];
    await tapping.says(start);
    await typing.says(start);
    const tapped = await tapping.presses(label);
    const typed = await typing.says(label);
    const isAsked = typed.text.startsWith(texts.whichButton);
    if (!isAsked && alike(typed) !== alike(tapped)) differing.push({ label, tapped: tapped.text, typed: typed.text });
  }
  expect(differing).toEqual([]);
});

test.each([
  ['รายงาน มาตรการ 1 รอบ 6 เดือน 60% จัดอบรมแล้ว', 'ยืนยันส่ง', 'บันทึกรายงาน'],
  ['รายงาน มาตรการ 1 รอบ 6 เดือน 60% จัดอบรมแล้ว', 'เก็บเป็นร่าง', 'ร่าง'],
])('after “%s”, “%s” typed is done as if it were tapped', async (start, label, told) => {
  const person = await everyRole();
  await person.says(start);
  expect((await person.says(label)).text).toContain(told);
});

test('a report that was just handed in is taken back by the words on its button', async () => {
  const person = await everyRole();
  await person.says('รายงาน มาตรการ 1 รอบ 6 เดือน 60% จัดอบรมแล้ว');
  expect((await person.says('ยืนยันส่ง')).labels).toContain('ย้อนการส่ง');
  expect((await person.says('ย้อนการส่ง')).text).toContain('ร่าง');
});

test('a guess that was offered is taken by its words', async () => {
  const person = await everyRole();
  const asked = await person.says('มาตรการ 4 อบรมเจ้าหน้าที่ 45 คน');
  const guess = asked.labels.find((label) => label.startsWith('มาตรการ 4'));
  if (guess === undefined) throw new Error(`no guess: ${asked.labels.join(', ')}`);
  expect((await person.says(guess)).text).not.toContain('ยังไม่เข้าใจ');
});

test('of somebody who is not registered nothing is kept', async () => {
  const guest = await bot.guest();
  await guest.says('สวัสดี');
  expect(await inboxCollection().countDocuments({ shown: { $exists: true } })).toBe(0);
});
