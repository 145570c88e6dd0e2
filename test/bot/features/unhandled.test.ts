import { useBot } from '../../../src/testing/make-bot';

const bot = useBot();
const staff = () => bot.member({ role: 'staff', unit: 'finance_division' });

test('a text that nobody understands gets at most three things to try, and the way to all', async () => {
  const person = await staff();
  const answer = await person.says('แมวสีเทาชอบนอนกลางวัน');
  expect(answer.text).toContain('ยังไม่เข้าใจ');
  expect(answer.labels).toContain('ดูคำสั่งทั้งหมด');
  expect((await person.presses('ดูคำสั่งทั้งหมด')).text).toContain('ต้องการทำเรื่องใด');
});

test('the nearest thing is what is offered', async () => {
  const person = await staff();
  const answer = await person.says('ปฏิทินงาน');
  expect(answer.text).toContain('ยังไม่เข้าใจ');
  expect(answer.text).toContain('กำหนดส่งเมื่อไหร่');
});

test.each([
  ['นำเข้า', 'แบบฟอร์มนำเข้า'],
  ['ตำแหน่ง', 'ตั้งตำแหน่ง'],
  ['ระเบียบวันหยุด', 'รายงาน'],
])(
  'of "%s", which is no command, what it stands in is offered, or else what comes first: %s',
  async (text, command) => {
    const answer = await (await bot.member({ role: 'admin' })).says(text);
    expect(answer.text).toContain('ยังไม่เข้าใจ');
    expect(answer.text).toContain(command);
    expect(answer.labels).not.toContain('ITA คืออะไร');
  },
);

test.each(['สวัสดีครับ', 'ขอบคุณค่ะ', 'ตามติด'])('"%s" is answered kindly, not as an error', async (text) => {
  const answer = await (await staff()).says(text);
  expect(answer.text).toContain('ยินดีช่วยเหลือ');
});

test('a guest is never left without an answer', async () => {
  const answer = await bot.guest().says('แมวสีเทาชอบนอนกลางวัน');
  expect(answer.text).toContain('ยังไม่เข้าใจ');
});

test('a sticker is answered: only words can be read', async () => {
  expect((await (await staff()).sendsSticker()).text).toContain('อ่านสติกเกอร์และตำแหน่งไม่ได้');
});

test('a sticker in the middle of a report keeps the report open', async () => {
  const person = await staff();
  await person.says('รายงาน');
  expect((await person.sendsSticker()).text).toContain('ยังรอคำตอบ');
  expect((await person.says('ยกเลิก')).text).toContain('ยกเลิกการรายงานแล้ว');
});

test('who may not announce is told who may, not that it is coming', async () => {
  expect((await (await staff()).says('ประกาศ พรุ่งนี้ประชุม 9 โมง')).text).toContain('ผู้ที่ทำได้คือ');
});

test('a guest who wants their data deleted learns that there is none', async () => {
  expect((await bot.guest().says('ลบข้อมูลของฉัน')).text).toContain('ไม่ได้เก็บข้อมูลของคุณ');
});

describe('in a group', () => {
  test('talk that is not addressed to the bot gets no answer', async () => {
    const person = await staff();
    const group = await bot.groupOf({ members: [person], unit: null });
    expect((await person.says('แมวสีเทาชอบนอนกลางวัน', group)).messages).toHaveLength(0);
    expect((await person.sendsSticker(group)).messages).toHaveLength(0);
  });

  test('what is addressed and not understood gets one short line', async () => {
    const person = await staff();
    const group = await bot.groupOf({ members: [person], unit: null });
    const answer = await person.says('ตามติด แมวสีเทาชอบนอนกลางวัน', group);
    expect(answer.messages).toHaveLength(1);
    expect(answer.text).toContain('/ช่วยเหลือ');
  });

  test.each(['ตามติด สวัสดีครับ', 'ตามติด ขอบคุณค่ะ'])('"%s" is left unanswered', async (text) => {
    const person = await staff();
    const group = await bot.groupOf({ members: [person], unit: null });
    expect((await person.says(text, group)).messages).toHaveLength(0);
  });

  test('the bare name is a call, and gets the way to the commands', async () => {
    const person = await staff();
    const group = await bot.groupOf({ members: [person], unit: null });
    expect((await person.says('ตามติด', group)).text).toContain('/ช่วยเหลือ');
  });
});
