import { useBot } from '../../src/testing/make-bot';
import type { Reply } from '../../src/testing/reply';

// What people sent and LINE posted, after troubles that were reported in public.
const bot = useBot();
const finance = () => bot.member({ role: 'staff', unit: 'finance_division', name: 'เจ้าหน้าที่คลัง' });
const place = (text: string, part: string) => ({ index: text.indexOf(part), length: part.length });
const BOT = '@ศูนย์ ITA คำม่วง';
const mention = (text: string) => ({
  mention: { mentionees: [{ ...place(text, BOT), type: 'user' as const, userId: 'Ubot', isSelf: true }] },
});
const links = ({ messages }: Reply): string[] =>
  [...JSON.stringify(messages).matchAll(/"uri":"([^"]+)"/g)].map(([, uri]) => uri ?? '');

describe('a link with Thai letters', () => {
  const LINK = 'https://www.example.go.th/ประกาศ/แผนจัดซื้อ';
  const ENCODED = new URL(LINK).href;

  test('is listed percent-encoded, which LINE takes', async () => {
    const person = await finance();
    await person.says(`หลักฐานมาตรการ 4 ${LINK}`);
    const list = await person.says('หลักฐานมาตรการ 4');
    expect(list.text).toContain('1 รายการ');
    expect(links(list)).toContain(ENCODED);
    const head = await bot.member({ role: 'supervisor', unit: 'finance_division' });
    expect(links(await head.says('หลักฐานมาตรการ 4'))).toContain(ENCODED);
  });

  test('that is too long once encoded is given as text', async () => {
    const person = await finance();
    const long = `https://www.example.go.th/${'ก'.repeat(300)}`;
    await person.says(`หลักฐานมาตรการ 4 ${long}`);
    const list = await person.says('หลักฐานมาตรการ 4');
    expect(list.text).toContain(long);
    expect(links(list)).toEqual([]);
  });
});

describe('a mention of the bot under another name', () => {
  test('is answered, and is no part of what was reported', async () => {
    const person = await finance();
    const head = await bot.member({ role: 'supervisor', unit: 'finance_division' });
    const group = await bot.groupOf({ members: [person, head], unit: 'finance_division' });
    const question = `${BOT} ใครยังไม่รายงาน`;
    expect((await person.saysMarked(question, mention(question), group)).text).toContain('ยังไม่รายงาน');
    const report = `${BOT} รายงาน มาตรการ 4 รอบ 6 เดือน 60% จัดอบรมแล้ว`;
    const preview = await person.saysMarked(report, mention(report), group);
    expect(preview.text).toContain('จัดอบรมแล้ว');
    expect(preview.text).not.toMatch(/ศูนย์|ITA คำม่วง|รายงาน มาตรการ/);
  });
});

describe('LINE’s own emoji', () => {
  const emoji = { productId: '000000000000000000000001', emojiId: '130' };

  test('are no part of a report', async () => {
    const person = await finance();
    const text = '()รายงาน มาตรการ 4 รอบ 6 เดือน 60% จัดอบรมแล้ว';
    const preview = await person.saysMarked(text, { emojis: [{ ...place(text, '()'), ...emoji }] });
    expect(preview.text).toContain('60%');
    expect(preview.text).toMatch(/จัดอบรมแล้ว/);
    expect(preview.text).not.toMatch(/\(\)|รายงาน มาตรการ/);
  });

  test('alone are answered no more than a sticker is', async () => {
    const person = await finance();
    const sticker = await person.sendsSticker();
    const alone = await person.saysMarked('(moon)', { emojis: [{ index: 0, length: 6, ...emoji }] });
    expect(alone.text).toBe(sticker.text);
  });
});

test('two measures in one report are one preview of both', async () => {
  const person = await finance();
  const preview = await person.says('รายงาน มาตรการ 1 และ 4 รอบ 6 เดือน 60% จัดอบรมแล้ว');
  for (const num of [1, 4]) expect(preview.text).toContain(`มาตรการ ${num} รอบ 6 เดือน`);
  expect(preview.text).toContain('รายละเอียด: จัดอบรมแล้ว');
});
