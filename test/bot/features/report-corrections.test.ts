import { useBot } from '../../../src/testing/make-bot';

const bot = useBot();
const staff = () => bot.member({ role: 'staff', unit: 'clerk_office' });
const REPORT = 'รายงาน มาตรการ 2 รอบ 6 เดือน 60% จัดอบรมแล้ว ผลผลิต อบรม 1 ครั้ง';

async function previewed() {
  const person = await staff();
  const shown = await person.says(REPORT);
  expect(shown.text).toContain('มาตรการ 2 รอบ 6 เดือน');
  return person;
}

describe('at the preview what the report is about is put right, and what was said stays', () => {
  test.each([
    ['รอบ 12 เดือนต่างหาก', 'มาตรการ 2 รอบ 12 เดือน'],
    ['ไม่ใช่ รอบ 12 เดือน', 'มาตรการ 2 รอบ 12 เดือน'],
    ['ไม่ใช่รอบ 6 เดือน', 'มาตรการ 2 รอบ 12 เดือน'],
    ['ไม่ใช่ มาตรการ 3', 'มาตรการ 3 รอบ 6 เดือน'],
    ['แก้เป็นมาตรการ 3 รอบ 12 เดือนครับ', 'มาตรการ 3 รอบ 12 เดือน'],
    ['มาตรการ 3', 'มาตรการ 3 รอบ 6 เดือน'],
  ])('%s', async (text, about) => {
    const again = await (await previewed()).says(text);
    expect(again.text).toContain(about);
    expect(again.text).toContain('60%');
    expect(again.text).toContain('จัดอบรมแล้ว');
    expect(again.text).toContain('อบรม 1 ครั้ง');
    expect(again.text).not.toContain('ไม่ใช่');
  });

  test('of the measure that it is of, it is asked which it is', async () => {
    const person = await previewed();
    expect((await person.says('ไม่ใช่มาตรการ 2')).text).toContain('เลือกมาตรการที่จะรายงาน');
    const again = await person.says('3');
    expect(again.text).toContain('มาตรการ 3 รอบ 6 เดือน');
    expect(again.text).toContain('จัดอบรมแล้ว');
  });
});

test.each([
  ['ขอไฟล์รายงานรอบ 6 เดือน', null],
  ['คะแนนปี 2562 เท่าไร', '2562'],
  ['ใครยังไม่รายงาน', null],
])('%s is answered while the preview stays, and can be gone on with', async (text, answer) => {
  const person = await previewed();
  const reply = await person.says(text);
  expect(reply.text).not.toContain('กดยืนยันส่ง');
  if (answer !== null) expect(reply.text).toContain(answer);
  const again = await person.presses('ทำต่อ');
  expect(again.text).toContain('จัดอบรมแล้ว');
  expect(again.text).not.toContain('ขอไฟล์');
});

test('of two shares neither is taken unasked', async () => {
  const person = await staff();
  const asked = await person.says('รายงาน มาตรการ 2 รอบ 6 เดือน 50-60% จัดอบรมแล้ว');
  expect(asked.text).toContain('ข้อความบอก 50-60% พิมพ์ตัวเลขเดียวที่จะรายงาน');
  expect((await person.says('50-60%')).text).toContain('พิมพ์ตัวเลขเดียวที่จะรายงาน');
  const shown = await person.says('55');
  expect(shown.text).toContain('55%');
  expect(shown.text).toContain('จัดอบรมแล้ว');
  expect((await person.says('70-80%')).text).toContain('ข้อความบอก 70-80%');
});

test('as it was in the round before, of a round that is named first', async () => {
  const person = await staff();
  await person.says('รายงาน มาตรการ 2 รอบ 6 เดือน 60% จัดอบรมแล้ว');
  await person.says('ยืนยันส่ง');
  const shown = await person.says('รอบ 12 เดือนเหมือนรอบก่อน');
  expect(shown.text).toContain('รอบ 12 เดือน');
  expect(shown.text).toContain('จัดอบรมแล้ว');
});
