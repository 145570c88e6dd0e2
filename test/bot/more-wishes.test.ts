import { useBot } from '../../src/testing/make-bot';

const bot = useBot();

test('two questions of one line are both answered in one reply, and the next goes on from the second', async () => {
  const person = await bot.member({ role: 'admin' });
  const both = await person.says('ขอคะแนน OIT ปี 62 แล้วก็บอกกำหนดส่งรอบ 6 เดือน');
  const [score, due] = [await person.says('คะแนน OIT ปี 62'), await person.says('กำหนดส่งรอบ 6 เดือน')];
  expect(both.text).toContain(score.text);
  expect(both.text).toContain(due.text);
  expect(both.messages).toHaveLength(score.messages.length + due.messages.length);
  await person.says('ขอคะแนน OIT ปี 62 แล้วก็บอกกำหนดส่งรอบ 6 เดือน');
  expect((await person.says('แล้วรอบ 12 เดือนล่ะ')).text).toContain('ต่อจากคำถามก่อนหน้า: กำหนดส่ง รอบ 12 เดือน');
});

test('each is answered by the rights of who asks', async () => {
  const staff = await bot.member({ role: 'staff', unit: 'finance_division' });
  const score = await staff.says('คะแนน OIT ปี 62');
  const outstanding = await staff.says('ขอคะแนน OIT ปี 62 แล้วก็ใครยังไม่รายงานรอบ 6 เดือน');
  expect(outstanding.text).toBe(`${score.text}\n${(await staff.says('ใครยังไม่รายงานรอบ 6 เดือน')).text}`);
  expect(outstanding.text).not.toContain('กองช่าง');
  const words = await staff.says('ขอคะแนน OIT ปี 62 แล้วก็คำที่สอนไว้');
  const refused = await staff.says('คำที่สอนไว้');
  expect(refused.text).toContain('สิทธิ์ของคุณยังทำรายการนี้ไม่ได้');
  expect(words.text).toBe(`${score.text}\n${refused.text}`);
});

test('what does not only show something is left to be asked apart, with a button', async () => {
  const head = await bot.member({ role: 'executive' });
  const reply = await head.says('ขอคะแนน OIT ปี 62 แล้วก็ขอดูรายการรอตรวจ');
  expect(reply.text).toContain((await head.says('คะแนน OIT ปี 62')).text);
  expect(reply.text).toContain('ตอบในครั้งเดียวได้ไม่ครบ ที่เหลือกดหรือพิมพ์ทีละรายการ: รอตรวจ');
  expect(reply.labels).toContain('รอตรวจ');
});

test('of a report and a question the report is begun, and what was left out is said', async () => {
  const staff = await bot.member({ role: 'staff', unit: 'finance_division' });
  const reply = await staff.says('รายงาน มาตรการ 4 รอบ 6 เดือน 60% แล้วก็ใครยังไม่รายงานรอบ 6 เดือน');
  expect(reply.text).toContain('ตอบในครั้งเดียวได้ไม่ครบ ที่เหลือกดหรือพิมพ์ทีละรายการ: ใครยังไม่รายงาน รอบ 6 เดือน');
  expect(reply.text).toContain('60%');
  expect(reply.labels).toContain('ยืนยันส่ง');
  await staff.says('ยืนยันส่ง');
  expect((await staff.says('ประวัติการรายงานของฉัน')).text).toContain('60%');
});
