import { instantOf } from '../../../src/domain/calendar/dates';
import { useBot } from '../../../src/testing/make-bot';

const bot = useBot();
const staff = () => bot.member({ role: 'staff', unit: 'finance_division' });

describe('a year that is named from the running one', () => {
  test.each([
    ['คะแนนปีที่แล้ว', 2569],
    ['ปีที่แล้วเราได้ ITA เท่าไหร่', 2569],
    ['จุดอ่อนปีก่อน', 2569],
    ['คะแนน OIT ปีนี้', 2570],
    ['เทียบกับปีที่แล้ว', 2569],
  ])('%s: no answer is about another year without saying so', async (text, year) => {
    const reply = await (await staff()).says(text);
    expect(reply.text).toContain(`ยังไม่มีผลการประเมินปี ${year}`);
  });

  test.each([
    ['ภาพรวมปีหน้า', 2571],
    ['กำหนดส่งปีที่แล้วเมื่อไหร่', 2569],
    ['งานของฉันปีหน้า', 2571],
  ])('%s asks for the plan of that year', async (text, year) => {
    expect((await (await staff()).says(text)).text).toContain(`${year}`);
  });

  test('counts from the fiscal year, which begins on 1 October', async () => {
    const person = await staff();
    bot.clock.set(instantOf('2026-09-30', '23:59'));
    expect((await person.says('คะแนนปีที่แล้ว')).text).toContain('ปี 2568');
    bot.clock.set(instantOf('2026-10-01', '00:00'));
    expect((await person.says('คะแนนปีที่แล้ว')).text).toContain('ปี 2569');
  });

  test('is free text in a report', async () => {
    const person = await staff();
    const shown = await person.says('รายงาน มาตรการ 4 รอบ 6 เดือน 60% ทำได้ดีกว่าปีที่แล้ว');
    expect(shown.text).toContain('2570');
    expect(shown.text).toContain('ดีกว่าปีที่แล้ว');
  });
});

describe('what a measure asks for', () => {
  test.each(['มาตรการ 4 ต้องทำอะไร', 'รายละเอียดมาตรการ 4'])(
    '%s: the plan, the due days, what was reported',
    async (text) => {
      const person = await staff();
      await person.says('รายงาน มาตรการ 4 รอบ 6 เดือน 60% ออกประกาศแล้ว');
      await person.says('ยืนยันส่ง');
      const reply = await person.says(text);
      expect(reply.text).toContain('ผู้รับผิดชอบ');
      expect(reply.text).toContain('ขั้นตอนหรือวิธีการปฏิบัติ');
      expect(reply.text).toContain('การกำกับติดตาม');
      expect(reply.text).toContain('รายงานแล้ว 1 จาก 2 ส่วนราชการ · อนุมัติแล้ว 0');
      expect(reply.text).toContain('31 มี.ค. 2570');
    },
  );

  test('without a number asks which, and a number that is not there is told', async () => {
    const person = await staff();
    expect((await person.says('มาตรการต้องทำอะไร')).text).toContain('รายละเอียดมาตรการ 1');
    expect((await person.says('มาตรการ 99 ต้องทำอะไร')).text).toContain('ไม่มีมาตรการ 99');
  });

  test('stands one tap behind its status', async () => {
    const person = await staff();
    await person.says('สถานะมาตรการ 4');
    expect((await person.presses('รายละเอียดมาตรการ 4')).text).toContain('ขั้นตอนหรือวิธีการปฏิบัติ');
  });
});

describe('units by delay', () => {
  test('the one with most that is late comes first, and what changed since the round before is said', async () => {
    const finance = await staff();
    for (const num of [1, 4, 8]) {
      await finance.says(`รายงาน มาตรการ ${num} รอบ 6 เดือน 40% ทำแล้วบางส่วน`);
      await finance.says('ยืนยันส่ง');
    }
    bot.clock.set(instantOf('2027-04-02', '10:00'));
    await finance.says('รายงาน มาตรการ 4 รอบ 12 เดือน 100% ทำครบแล้ว');
    await finance.says('ยืนยันส่ง');
    const reply = await finance.says('กองไหนช้าที่สุด');
    expect(reply.text).toContain('เรียงจากช้าที่สุด');
    expect(reply.text).toContain('1. สำนักปลัด');
    expect(reply.text).toMatch(/เลยกำหนด \d+ รายงาน นานที่สุด 2 วัน/);
    expect(reply.text).toContain('ลำดับส่วนราชการ รอบ 6 เดือน');
    expect(reply.text).not.toContain('จากรอบ 6 เดือน');
    expect((await finance.says('เปรียบเทียบแต่ละกอง')).text).toBe(reply.text);
    const later = await finance.says('กองไหนช้าที่สุด รอบ 12 เดือน');
    expect(later.text).toMatch(/กองคลัง[\s\S]*เพิ่มขึ้น 60% จากรอบ 6 เดือน/);
    expect(later.text).not.toContain('ลดลง');
    // The plans of before were over when they were imported: nothing of them is claimed.
    expect(later.text).toContain('รอบ 6 เดือน ปี 2570: ส่งแล้ว 3 จาก 3 รายงาน · เฉลี่ยที่ส่ง 40% · ล่าช้า 0');
    expect(later.text).toContain('รอบ 12 เดือน ปี 2570: ส่งแล้ว 1 จาก 3 รายงาน · เฉลี่ยที่ส่ง 100% · ล่าช้า 0');
    expect(later.text).not.toContain('ปี 2569');
  });

  test('before anything is due nothing is late', async () => {
    expect((await (await staff()).says('กองไหนช้าที่สุด')).text).not.toContain('นานที่สุด');
  });
});

describe('the own reports', () => {
  test('the latest first, with round, year and state; what somebody else wrote is not among them', async () => {
    const person = await staff();
    expect((await person.says('ประวัติการรายงานของฉัน')).text).toContain('ยังไม่มีรายงานที่คุณส่ง');
    await person.says('รายงาน มาตรการ 4 รอบ 6 เดือน 60% ออกประกาศแล้ว');
    await person.says('ยืนยันส่ง');
    bot.clock.set(instantOf('2026-11-21', '10:00'));
    await person.says('รายงาน มาตรการ 1 รอบ 6 เดือน 20% เริ่มแล้ว');
    await person.says('ยืนยันส่ง');
    const other = await bot.member({ role: 'staff', unit: 'clerk_office' });
    await other.says('รายงาน มาตรการ 2 รอบ 6 เดือน 10% เริ่มแล้ว');
    await other.says('ยืนยันส่ง');
    const { text } = await person.says('ประวัติการรายงานของฉัน');
    expect(text).toContain('2 รายการ เรียงจากล่าสุด');
    expect(text).toContain('รอบ 6 เดือน ปี 2570 รายงานแล้ว 20%');
    expect(text.indexOf('20%')).toBeLessThan(text.indexOf('60%'));
    expect((await person.says('ประวัติการรายงานของฉัน ปี 2569')).text).toContain('ปี 2569');
  });

  test('what was taken back is no report of one’s own', async () => {
    const person = await staff();
    await person.says('รายงาน มาตรการ 4 รอบ 6 เดือน 60% ออกประกาศแล้ว');
    await person.says('ยืนยันส่ง');
    await person.says('ย้อนการส่ง');
    expect((await person.says('ประวัติการรายงานของฉัน')).text).toContain('ยังไม่มีรายงานที่คุณส่ง');
  });
});

describe('a question that names several', () => {
  const admin = () => bot.member({ role: 'admin', unit: null });

  test('measures is answered for each; of too many the rest is told', async () => {
    const person = await admin();
    const two = await person.says('สถานะมาตรการ 4 กับ 5');
    expect(two.messages).toHaveLength(2);
    const six = await person.says('สถานะมาตรการ 1-7');
    expect(six.messages).toHaveLength(5);
    expect(six.text).toContain('ที่เหลือกดหรือพิมพ์ทีละรายการ: สถานะมาตรการ 5, สถานะมาตรการ 6, สถานะมาตรการ 7');
  });

  test.each(['สถานะกองคลังและกองช่าง', 'ค้างส่งกองคลัง, กองช่าง', 'รอตรวจกองคลังกับกองช่าง'])(
    'units is answered for each: %s',
    async (text) => {
      const reply = await (await bot.member({ role: 'executive', unit: null })).says(text);
      expect(reply.messages).toHaveLength(2);
      expect(reply.text).toContain('กองคลัง');
      expect(reply.text).toContain('กองช่าง');
    },
  );

  test.each(['ใครยังไม่รายงานยกเว้นกองคลัง', 'ถ้าไม่ทำ O38 จะได้กี่คะแนน', 'ถ้าทำทุกข้อยกเว้น O38 จะได้กี่คะแนน'])(
    '%s: what leaves somebody out is asked back',
    async (text) => {
      const reply = await (await admin()).says(text);
      expect(reply.text).toContain('ยังไม่เข้าใจข้อความนี้');
    },
  );

  test.each([
    'มอบมาตรการ 1-3 ให้ สมศรี',
    'ตั้งกำหนดส่งมาตรการ 1 และ 2 31 มี.ค. 2570',
    'หลักฐานมาตรการ 1, 2 https://example.go.th/a',
  ])('%s: what is done to one measure is not done to the first of several in silence', async (text) => {
    const reply = await (await admin()).says(text);
    expect(reply.text).toMatch(/^ทำได้ครั้งละหนึ่งมาตรการ ที่พิมพ์มามี [23] มาตรการ/);
  });
});
