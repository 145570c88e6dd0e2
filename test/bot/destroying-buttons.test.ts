import { COLOURS } from '../../flex-templates/parts/colours';
import { useBot } from '../../src/testing/make-bot';
import type { Reply } from '../../src/testing/reply';

const bot = useBot();

/** Words of a button that takes something away for good. */
const DESTROYS = /^(?:ยืนยัน)?(?:ลบ|ถอน|ยกเลิกรหัส|ยกเลิกการส่ง|ยกเลิกการมอบงาน|ปฏิเสธ)/;

/** The words on everything of a colour that can be tapped in a card. */
function labelsOf({ messages }: Reply, colour: string): string[] {
  return messages.flatMap((message) => coloured(message, colour));
}

function coloured(value: unknown, colour: string): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => coloured(one, colour));
  if (typeof value !== 'object' || value === null) return [];
  const { action, color, backgroundColor, contents } = value as Record<string, unknown>;
  const isIt = action !== undefined && (color === colour || backgroundColor === colour);
  const words = isIt ? [wordsOf(contents) ?? (action as { label: string }).label] : [];
  return [...words, ...Object.values(value).flatMap((inner) => coloured(inner, colour))];
}

const wordsOf = (contents: unknown): string | null =>
  Array.isArray(contents) ? ((contents[0] as { text?: string } | undefined)?.text ?? null) : null;

const admin = () =>
  bot.member({
    name: 'สมชาย',
    grants: [
      { role: 'admin', unit: null },
      { role: 'staff', unit: 'finance_division' },
    ],
  });

test.each([
  ['ลบข้อมูลของฉัน', [], 'ลบข้อมูล'],
  ['รายชื่อเจ้าหน้าที่', [], 'ถอนสิทธิ์'],
  ['รายชื่อเจ้าหน้าที่', ['ถอนสิทธิ์'], 'ยืนยันถอนสิทธิ์'],
  ['รหัสที่ยังใช้ได้', [], 'ยกเลิกรหัส'],
  ['รหัสที่ยังใช้ได้', ['ยกเลิกรหัส'], 'ยืนยันยกเลิกรหัส'],
])('after “%s” and %j “%s” is red, and nothing that destroys is the green way on', async (says, presses, label) => {
  const person = await admin();
  await bot.member({ name: 'สมหญิง', grants: [{ role: 'staff', unit: 'finance_division' }] });
  await person.says('ออกรหัส เจ้าหน้าที่ กองคลัง');
  let reply = await person.says(says);
  for (const one of presses) reply = await person.presses(one);
  expect(labelsOf(reply, COLOURS.danger)).toContain(label);
  expect(labelsOf(reply, COLOURS.brand).filter((one) => DESTROYS.test(one))).toEqual([]);
});
