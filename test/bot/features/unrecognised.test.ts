import { labelButton } from '../../../src/bot/features/unrecognised/buttons';
import type { LocalDate } from '../../../src/domain/calendar/dates';
import { officeId } from '../../../src/domain/office-store';
import { keptMisses, labelledMisses } from '../../../src/domain/unrecognised/kept-misses';
import { unrecognised } from '../../../src/domain/unrecognised/unrecognised.model';
import { useBot } from '../../../src/testing/make-bot';

const bot = useBot();
const office = officeId('kham-muang');
const NO_MISS = { day: '' as LocalDate, kind: '', mark: '', text: '' };
const STRANGE = 'แมวสีเทาชอบนอนกลางวัน';

test('what was not understood is counted, not stored', async () => {
  const person = await bot.member({ role: 'staff', unit: 'finance_division' });
  await person.says(STRANGE);
  await person.says('แมวสีดำ');
  await person.sendsSticker();
  const found = await unrecognised(office).find();
  expect(found.reduce((sum, { count }) => sum + count, 0)).toBe(3);
  expect(found.flatMap(({ texts }) => texts)).toEqual([]);
  const admin = await bot.member({ role: 'admin' });
  const shown = await admin.says('ข้อความที่ไม่เข้าใจ');
  expect(shown.text).toContain('สติกเกอร์');
  expect(shown.text).not.toContain('แมว');
  expect(shown.text).toContain('ไม่เก็บข้อความ');
});

test('an office that opts in sees the words; when it opts out they go', async () => {
  const admin = await bot.member({ role: 'admin' });
  await admin.says('เก็บข้อความที่ไม่เข้าใจ');
  await (await bot.member({ role: 'staff', unit: 'finance_division' })).says(STRANGE);
  expect((await admin.says('ข้อความที่ไม่เข้าใจ')).text).toContain(STRANGE);
  await admin.says('เลิกเก็บข้อความที่ไม่เข้าใจ');
  const shown = await admin.says('ข้อความที่ไม่เข้าใจ');
  expect(shown.text).not.toContain(STRANGE);
  expect(shown.text).toContain('1 ครั้ง');
});

test('greetings and thanks are not counted as unrecognised, and nothing is counted of guests', async () => {
  await (await bot.member({ role: 'staff', unit: 'finance_division' })).says('ขอบคุณค่ะ');
  await bot.guest().says(STRANGE);
  expect(await unrecognised(office).count()).toBe(0);
  expect((await (await bot.member({ role: 'admin' })).says('ข้อความที่ไม่เข้าใจ')).text).toContain('ไม่มีข้อความ');
});

test('only admins see it', async () => {
  const head = await bot.member({ role: 'supervisor', unit: 'finance_division' });
  expect((await head.says('ข้อความที่ไม่เข้าใจ')).text).toContain('ผู้ดูแลระบบ');
});

describe('an admin says what was meant', () => {
  const OTHER = 'หมาสีน้ำตาลเห่าทั้งคืน';
  const labelledTexts = async () => (await labelledMisses(office)).map(({ text, intent }) => ({ text, intent }));

  test('text by text, corrects a slip on the card of before, and skips; an office that opts out keeps none of it', async () => {
    const admin = await bot.member({ role: 'admin' });
    const staff = await bot.member({ role: 'staff', unit: 'finance_division' });
    expect((await admin.says('กำหนดความหมายข้อความ')).text).toContain('นับจำนวนเท่านั้น');
    await admin.says('เก็บข้อความที่ไม่เข้าใจ');
    expect((await admin.says('กำหนดความหมายข้อความ')).text).toContain('ไม่มีข้อความที่รอ');
    for (const text of [STRANGE, STRANGE, OTHER]) await staff.says(text);

    expect((await admin.says('ข้อความที่ไม่เข้าใจ')).labels).toContain('กำหนดความหมายข้อความ');
    const [{ text: shown = '', ...key } = NO_MISS, { text: behind = '' } = NO_MISS] = await keptMisses(office);
    const first = await admin.says('กำหนดความหมายข้อความ');
    expect(first.text).toContain(shown);
    expect(first.text).toContain('เหลือ 2 ข้อความ');
    expect(first.labels.slice(-2)).toEqual(['ไม่ใช่คำสั่ง', 'ข้าม']);
    expect(first.labels).toHaveLength(5);
    const second = await admin.presses('ไม่ใช่คำสั่ง');
    expect(second.text).toContain(behind);
    expect(second.text).toContain('บันทึกแล้ว');
    expect(await labelledTexts()).toEqual([{ text: shown, intent: 'none' }]);

    await admin.pressesData(labelButton.data({ ...key, is: 'score' }));
    expect(await labelledTexts()).toEqual([{ text: shown, intent: 'score' }]);
    expect((await admin.presses('ข้าม')).text).toContain('ข้ามไว้ 1 ข้อความ');
    // What was labelled is asked for no more, however often it is typed.
    await staff.says(shown);
    expect((await admin.says('กำหนดความหมายข้อความ')).text).toContain(behind);

    await admin.says('เลิกเก็บข้อความที่ไม่เข้าใจ');
    expect(await labelledTexts()).toEqual([]);
    expect((await admin.pressesData(labelButton.data({ ...key, is: 'score' }))).text).toContain('ไม่ได้เก็บไว้แล้ว');
    expect(await labelledTexts()).toEqual([]);
  });

  test('nobody else does', async () => {
    const head = await bot.member({ role: 'supervisor', unit: 'finance_division' });
    expect((await head.says('กำหนดความหมายข้อความ')).text).toContain('ผู้ดูแลระบบ');
  });
});
