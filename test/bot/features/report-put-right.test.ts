import { useBot } from '../../../src/testing/make-bot';

const bot = useBot();
const staff = () => bot.member({ role: 'staff', unit: 'clerk_office' });
const ONE = 'รายงาน มาตรการ 2 รอบ 6 เดือน 60% จัดอบรมแล้ว 2 รุ่น ผลผลิต กล้อง 2 ตัว';
const SEVERAL = 'รายงานรอบ 6 เดือน\nมาตรการ 2 60% จัดอบรมแล้ว 2 รุ่น\nมาตรการ 3 40% ประกาศแล้ว';

async function shown(text: string) {
  const person = await staff();
  await person.says(text);
  return person;
}

test.each([
  ['ไม่ใช่ เป็น 70% ต่างหาก', '70%'],
  ['ผิด ต้อง 65%', '65%'],
  ['67% ครับ พิมพ์ผิด', '67%'],
  ['เอ้ย 67%', '67%'],
  ['จริงๆ แค่ 50%', '50%'],
  ['ลดเหลือ 40%', '40%'],
  ['ขอแก้เป็น 66%', '66%'],
  ['มาตรการ 2 รอบ 6 เดือน 85%', '85%'],
  ['มาตรการ 2 85% นะ', '85%'],
  ['ไม่ใช่ มาตรการ 2 ต้องเป็น 85', '85%'],
])('of one report %s changes how far it is and nothing else', async (text, figure) => {
  const again = await (await shown(ONE)).says(text);
  for (const part of ['มาตรการ 2 รอบ 6 เดือน', figure, 'รายละเอียด จัดอบรมแล้ว 2 รุ่น', 'ผลผลิต กล้อง 2 ตัว', 'ยืนยันส่ง'])
    expect(again.text).toContain(part);
  expect(again.text).not.toMatch(/60%|แทนรายละเอียด/);
});

test('of one report a figure that is only denied is asked for, with all that was said', async () => {
  const person = await shown(ONE);
  expect((await person.says('ไม่ใช่ 60%')).text).toContain('ทำไปแล้วเท่าไร');
  expect((await person.says('70')).text).toContain('จัดอบรมแล้ว 2 รุ่น');
});

test('words that are written anew say what they take the place of', async () => {
  const again = await (await shown(ONE)).says('ไม่ใช่ เป็น 70% จัดอบรมแล้ว 3 รุ่น');
  expect(again.text).toContain('รายละเอียด จัดอบรมแล้ว 3 รุ่น');
  expect(again.text).toContain('แทนรายละเอียดเดิม: จัดอบรมแล้ว 2 รุ่น');
});

test.each(['มาตรการ 3 รอบ 6 เดือน 45%', 'ขอโทษ มาตรการ 3 รอบ 6 เดือน ต้องเป็น 45'])(
  '%s is another report, which says what was written and is not sent',
  async (text) => {
    const again = await (await shown(ONE)).says(text);
    expect(again.text).toContain('45%');
    expect(again.text).toContain('มาตรการ 3 รอบ 6 เดือน');
    expect(again.text).toContain('ยังไม่ได้ส่งรายงานมาตรการ 2 รอบ 6 เดือน ที่พิมพ์ไว้คือ ความก้าวหน้า 60% รายละเอียด จัดอบรมแล้ว 2 รุ่น');
  },
);

test.each([
  ['ไม่ใช่ มาตรการ 2 เป็น 70% ตะหาก', '70%', '40%'],
  ['ไม่ใช่ มาตรการ 2 ต้อง 70%', '70%', '40%'],
  ['เอ้ย มาตรการ 2 80%', '80%', '40%'],
  ['มาตรการ 3 เป็น 45% นะ พิมพ์ผิด', '60%', '45%'],
  ['ขอโทษ มาตรการ 3 ต้องเป็น 50', '60%', '50%'],
])('of several %s changes how far that one is and nothing else', async (text, second, third) => {
  const again = await (await shown(SEVERAL)).says(text);
  expect(again.text).toMatch(new RegExp(`${second}[^%]*จัดอบรมแล้ว 2 รุ่น[^%]*${third}[^%]*ประกาศแล้ว`));
  expect(again.text).not.toMatch(/แทนรายละเอียด|ตะหาก|ต้อง |เอ้ย|ผิด/);
});

test('of several a figure without a measure is told; words anew say whose they replace', async () => {
  const person = await shown(SEVERAL);
  expect((await person.says('ไม่ใช่ เป็น 70% ต่างหาก')).text).toContain('พิมพ์หมายเลขมาตรการด้วย');
  const again = await person.says('มาตรการ 2 70% อบรม 3 รุ่น');
  expect(again.text).toContain('มาตรการ 2 แทนรายละเอียดเดิม: จัดอบรมแล้ว 2 รุ่น');
});

test('of one report a share of more than all is asked for, and is no detail', async () => {
  const person = await staff();
  const asked = await person.says('รายงาน มาตรการ 6 รอบ 6 เดือน 150% ติดตั้งแล้ว');
  expect(asked.text).toContain('150% เกิน 100');
  expect((await person.says('120%')).text).toContain('120% เกิน 100');
  expect((await person.says('90')).text).toMatch(/90%.*รายละเอียด ติดตั้งแล้ว/s);
  expect((await person.says('ต้องเป็น 130%')).text).toContain('130% เกิน 100');
});

test('of several a line of a measure is its own, and what it does not say is asked for that measure', async () => {
  const person = await staff();
  const asked = await person.says('รายงานรอบ 6 เดือน\nมาตรการ 6 150% ติดตั้งแล้ว\nมาตรการ 7 20% เริ่มร่าง');
  expect(asked.text).toContain('มาตรการ 6: 150% เกิน 100');
  expect(asked.text).toContain('มาตรการ 6 ทำไปแล้วเท่าไร');
  const shown = await person.says('มาตรการ 6 90%');
  expect(shown.text).toMatch(/มาตรการ 6 [^%]*90%[^%]*ติดตั้งแล้ว[^%]*มาตรการ 7 [^%]*20%[^%]*เริ่มร่าง/);
});
