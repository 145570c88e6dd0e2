import { evidence } from '../../../src/domain/evidence/evidence.model';
import { officeId } from '../../../src/domain/office-store';
import { reports } from '../../../src/domain/reports/report.model';
import { type TestPerson, useBot } from '../../../src/testing/make-bot';

const bot = useBot();
const office = officeId('kham-muang');
const stored = () => reports(office).find({});
const finance = () => bot.member({ role: 'staff', unit: 'finance_division' });
const LINE = 'รายงาน มาตรการ 4 รอบ 6 เดือน 60% จัดอบรมแล้ว';
const USE = 'ใช้เป็นคำตอบ';

async function atOutcome(person: TestPerson): Promise<void> {
  await person.says(LINE);
  await person.presses('เพิ่มผลลัพธ์');
}

describe('a question where own words are waited for', () => {
  test.each([
    ['คะแนนรวม', 'คะแนน'],
    ['กำหนดส่งเมื่อไหร่', '31 มี.ค. 2570'],
    ['งานของฉัน', 'มาตรการ'],
    ['ใครยังไม่รายงาน', 'ยังไม่รายงาน'],
    ['มาตรการ 4 ต้องทำอะไร', 'ขั้นตอนหรือวิธีการปฏิบัติ'],
    ['กองไหนช้าที่สุด', 'กอง'],
    ['ประวัติการรายงานของฉัน', 'รายงาน'],
  ])('%s is answered, and the words are asked for once more', async (question, answer) => {
    const person = await finance();
    await atOutcome(person);
    const reply = await person.says(question);
    expect(reply.text).toContain(answer);
    expect(reply.text).toContain('ผลลัพธ์: ผลที่เกิดขึ้นตามมา');
    expect(reply.labels[0]).toBe(USE);
    expect((await person.says('การยืมเป็นระเบียบขึ้น')).text).toContain('การยืมเป็นระเบียบขึ้น');
    await person.presses('ยืนยันส่ง');
    expect(await stored()).toMatchObject([{ outcome: 'การยืมเป็นระเบียบขึ้น' }]);
  });

  test.each(['presses', 'says'] as const)('is the answer after all when somebody %s so', async (does) => {
    const person = await finance();
    await atOutcome(person);
    await person.says('คะแนนรวม');
    expect((await person[does](USE)).text).toContain('ตรวจก่อนส่ง');
    await person.presses('ยืนยันส่ง');
    expect(await stored()).toMatchObject([{ outcome: 'คะแนนรวม' }]);
  });

  test('is offered as the answer no longer once another was given', async () => {
    const person = await finance();
    await atOutcome(person);
    const asked = await person.says('คะแนนรวม');
    expect(asked.labels).toContain(USE);
    await person.says('ยืมเป็นระเบียบ');
    await person.presses('เพิ่มผลผลิต');
    expect((await person.says('ทำต่อ')).labels).not.toContain(USE);
  });

  test('ทำต่อ shows the question, and is no answer', async () => {
    const person = await finance();
    await atOutcome(person);
    expect((await person.says('ทำต่อ')).text).toContain('ผลลัพธ์: ผลที่เกิดขึ้นตามมา');
  });
});

test.each(['ถอนหลักฐาน', 'ย้อนการส่ง'])('%s is neither done nor stored unseen in the middle of a report', async (wish) => {
  const person = await finance();
  await atOutcome(person);
  const reply = await person.says(wish);
  expect(reply.text).toContain('ยังไม่ได้บันทึกและยังไม่ได้ทำ');
  expect(reply.labels).toContain(USE);
  expect((await person.presses(USE)).text).toContain(wish);
});

test('ทำต่อ is the first chip behind an answer in the middle of a report', async () => {
  const person = await finance();
  await person.says('รายงาน มาตรการ 4 รอบ 6 เดือน');
  expect((await person.says('กำหนดส่งเมื่อไหร่')).labels.filter((label) => label !== 'รายงาน')[0]).toBe('ทำต่อ');
});

describe('how far it is', () => {
  test.each([
    ['กำลังทำอยู่ครึ่งหนึ่ง', { status: 'in_progress', progress: 50 }],
    ['กำลังดำเนินการประมาณ 60 เปอร์เซ็นต์', { status: 'in_progress', progress: 60 }],
    ['กำลังทำได้ 40', { status: 'in_progress', progress: 40 }],
  ])('%s loses nothing and is no detail', async (words, howFar) => {
    const person = await finance();
    await person.says('รายงาน มาตรการ 4 รอบ 6 เดือน');
    expect((await person.says(words)).text).toContain('รายละเอียด');
    for (let skipped = 0; skipped < 5; skipped++) await person.says('ข้าม');
    await person.says('ยืนยันส่ง');
    expect(await stored()).toMatchObject([{ ...howFar, detail: null }]);
  });
});

describe('a report that does not say how far it is', () => {
  test.each(['7 ใน 10 ส่วน อบรมแล้ว', '-5% อบรมแล้ว', 'อบรมแล้ว 45 คน'])('%s: is not handed in without', async (words) => {
    const person = await finance();
    const review = await person.says(`รายงาน มาตรการ 4 รอบ 6 เดือน ${words}`);
    expect(review.text).toContain('ยังขาดความก้าวหน้า');
    const asked = await person.says('ยืนยันส่ง');
    expect(asked.text).toContain('ทำไปแล้วเท่าไร');
    expect(await stored()).toEqual([]);
    expect((await person.says('70')).text).not.toContain('ยังขาดความก้าวหน้า');
    await person.says('ยืนยันส่ง');
    expect(await stored()).toMatchObject([{ progress: 70 }]);
  });
});

describe('a line with the words of its parts', () => {
  test('fills them, evidence too', async () => {
    const person = await finance();
    const preview = await person.says(
      `${LINE} ผลผลิต อบรม 1 ครั้ง 45 คน ผลลัพธ์: ความพึงพอใจ 80%\nหมายเหตุ รอพัสดุ หลักฐาน https://www.example.go.th/album`,
    );
    expect(preview.text).toContain('หลักฐานที่ส่งมาด้วย 1 ลิงก์');
    expect(preview.text).not.toContain('ยังขาด');
    await person.presses('ยืนยันส่ง');
    expect(await stored()).toMatchObject([
      {
        progress: 60,
        detail: 'จัดอบรมแล้ว',
        output: 'อบรม 1 ครั้ง 45 คน',
        outcome: 'ความพึงพอใจ 80%',
        remarks: 'รอพัสดุ',
      },
    ]);
    expect(await evidence(office).count({ 'about.measure': 4 })).toBe(1);
  });

  test('behind the percentage of a guided report does so, too', async () => {
    const person = await finance();
    await person.says('รายงาน มาตรการ 4 รอบ 6 เดือน');
    expect((await person.says('60% จัดอบรมแล้ว ผลผลิต ประกาศ 1 ฉบับ')).text).toContain('ผลลัพธ์:');
    for (let skipped = 0; skipped < 3; skipped++) await person.says('ข้าม');
    await person.says('ยืนยันส่ง');
    expect(await stored()).toMatchObject([{ progress: 60, detail: 'จัดอบรมแล้ว', output: 'ประกาศ 1 ฉบับ' }]);
  });

  test.each(['จัดทำรายงานผลผลิตทางการเกษตร', 'ประเมินผลลัพธ์แล้ว'])('is not divided inside a word: %s', async (words) => {
    const person = await finance();
    await person.says(`รายงาน มาตรการ 4 รอบ 6 เดือน 60% ${words}`);
    await person.presses('ยืนยันส่ง');
    expect(await stored()).toMatchObject([{ detail: words, output: null, outcome: null }]);
  });
});

describe('words of the work that sound like the title of another measure', () => {
  const asked = async () => {
    const person = await bot.member({ role: 'staff', unit: 'clerk_office' });
    await person.says('รายงาน มาตรการ 2 รอบ 6 เดือน');
    return person;
  };

  test.each(['40% จัดทำประกาศแล้ว', 'จัดทำประกาศข้อปฏิบัติในการขอยืมทรัพย์สิน 40%'])('%s is how far this one is', async (text) => {
    const person = await asked();
    const next = await person.says(text);
    expect(next.text).not.toContain('มาตรการ 4');
    expect(next.text).toContain('ผลผลิต');
  });

  test('are how far it is at the review, too', async () => {
    const person = await asked();
    await person.says('25% จัดอบรมแล้ว');
    for (let i = 0; i < 4; i += 1) await person.presses('ข้าม');
    const preview = await person.says('40% จัดทำประกาศแล้ว');
    expect(preview.text).toContain('มาตรการ 2 รอบ 6 เดือน');
    expect(preview.text).toContain('40%');
  });

  test.each(['รายงาน จัดทำประกาศยืมทรัพย์สิน 40%', 'มาตรการ 4 40%', 'ประกาศข้อปฏิบัติในการขอยืมทรัพย์สิน รอบ 6 เดือน 40%'])(
    '%s is a report of that measure',
    async (text) => {
      const person = await asked();
      expect((await person.says(text)).text).toContain('มาตรการ 4');
    },
  );
});

describe('what is typed at the review', () => {
  const atReview = async () => {
    const person = await finance();
    await person.says(LINE);
    return person;
  };
  const LINK = 'https://example.go.th/a';

  test.each([
    ['70% จัดอบรมเพิ่ม 1 รุ่น', { progress: 70, detail: 'จัดอบรมเพิ่ม 1 รุ่น' }],
    ['70% ผลผลิต ประกาศ 2 ฉบับ', { progress: 70, detail: 'จัดอบรมแล้ว', output: 'ประกาศ 2 ฉบับ' }],
    ['ผลผลิต ประกาศ 2 ฉบับ', { progress: 60, detail: 'จัดอบรมแล้ว', output: 'ประกาศ 2 ฉบับ' }],
    ['ผลลัพธ์ ยืมเป็นระเบียบ หมายเหตุ รอพัสดุ', { outcome: 'ยืมเป็นระเบียบ', remarks: 'รอพัสดุ' }],
    ['รายละเอียด ออกประกาศแล้ว', { progress: 60, detail: 'ออกประกาศแล้ว' }],
    ['70', { progress: 70, detail: 'จัดอบรมแล้ว' }],
  ])('%s changes what it names, and nothing else', async (text, content) => {
    const person = await atReview();
    expect((await person.says(text)).text).toContain('ตรวจก่อนส่ง');
    await person.presses('ยืนยันส่ง');
    expect(await stored()).toMatchObject([content]);
  });

  test.each([LINK, `หลักฐาน ${LINK}`, `80% จัดอบรมแล้ว หลักฐาน ${LINK}`])('a link is evidence: %s', async (text) => {
    const person = await atReview();
    expect((await person.says(text)).text).toContain('1 ลิงก์');
    expect((await person.presses('ยืนยันส่ง')).text).toContain('หลักฐานของรายงานนี้ 1 รายการ');
    expect(await evidence(office).find({})).toMatchObject([{ url: LINK, about: { measure: 4 } }]);
  });

  test('what names no part is refused as before', async () => {
    const person = await atReview();
    expect((await person.says('ก็ตามนั้น')).text).toContain('กดยืนยันส่ง แก้ไข หรือยกเลิก');
  });
});

test('a link behind the percentage of a guided report is evidence, and is not asked for again', async () => {
  const person = await finance();
  await person.says('รายงาน มาตรการ 4 รอบ 6 เดือน');
  const next = await person.says('60% จัดอบรมแล้ว ผลผลิต ประกาศ 1 ฉบับ ผลลัพธ์ ดีขึ้น หลักฐาน https://example.go.th/a');
  expect(next.text).toContain('หมายเหตุ');
  expect((await person.says('ข้าม')).text).toContain('1 ลิงก์');
  await person.presses('ยืนยันส่ง');
  expect(await evidence(office).find({})).toMatchObject([{ url: 'https://example.go.th/a' }]);
});
