import { evidence } from '../../../src/domain/evidence/evidence.model';
import { officeId } from '../../../src/domain/office-store';
import { reports } from '../../../src/domain/reports/report.model';
import { type TestPerson, useBot } from '../../../src/testing/make-bot';
import { jpeg } from '../../../src/testing/pictures';

const bot = useBot();
const office = officeId('kham-muang');
const finance = () => bot.member({ role: 'staff', unit: 'finance_division', name: 'เจ้าหน้าที่คลัง' });
const stored = () => evidence(office).find({}, { sort: { sentAt: 1, _id: 1 } });
const LINE = 'รายงาน มาตรการ 1 รอบ 6 เดือน 60% จัดอบรมแล้ว';
const ABOUT = { fiscalYear: 2570, measure: 1, round: '6m', unit: 'finance_division' };

/** Answers everything up to the step that asks for evidence. */
async function upToEvidence(person: TestPerson) {
  await person.says('รายงาน มาตรการ 1 รอบ 6 เดือน');
  await person.says('60%');
  await person.says('จัดอบรมแล้ว');
  await person.presses('ข้าม');
  return person.presses('ข้าม');
}

describe('while a report is being written', () => {
  test('the step for evidence takes pictures, says how many there are, and goes on', async () => {
    const person = await finance();
    expect((await upToEvidence(person)).text).toContain('หลักฐาน: ส่งรูป ไฟล์ วิดีโอ หรือลิงก์ หรือกดข้าม');
    const first = await person.sendsPicture(jpeg('#111111'));
    expect(first.text).toContain('ได้รับหลักฐาน 1 รูป');
    bot.clock.advance(60_000);
    const second = await person.sendsFile('คำสั่ง.pdf', Buffer.from('%PDF-1.7'));
    expect(second.text).toContain('ส่งแล้ว 1 รูป 1 ไฟล์');
    expect((await person.presses('ไปต่อ')).text).toContain('หมายเหตุ');
    expect((await person.presses('ข้าม')).text).toContain('หลักฐานที่ส่งมาด้วย 1 รูป 1 ไฟล์');
    const done = await person.presses('ยืนยันส่ง');
    expect(done.text).toContain('ยังขาดผลผลิตและผลลัพธ์');
    expect((await stored()).map(({ about }) => about)).toEqual([ABOUT, ABOUT]);
  });

  test('a burst at any step is answered once, and the step stays', async () => {
    const person = await finance();
    await person.says('รายงาน มาตรการ 1 รอบ 6 เดือน');
    for (const index of [1, 2]) {
      const early = await person.sendsPicture(jpeg(`#22222${index}`), {
        set: { id: 'a', index, total: 3 },
        more: true,
      });
      expect(early.messages).toEqual([]);
    }
    const last = await person.sendsPicture(jpeg('#111111'), { set: { id: 'a', index: 3, total: 3 } });
    expect(last.text).toContain('ได้รับหลักฐาน 3 รูป');
    expect(last.text).toContain('ทำไปแล้วเท่าไร');
    await person.says('60%');
    for (let skipped = 0; skipped < 5; skipped++) await person.says('ข้าม');
    await person.presses('ยืนยันส่ง');
    expect((await stored()).map(({ about }) => about)).toEqual([ABOUT, ABOUT, ABOUT]);
  });

  test('a link is evidence at that step, with its words as its name', async () => {
    const person = await finance();
    await upToEvidence(person);
    const taken = await person.says('ประกาศหน้าเว็บ https://www.kham-muang.go.th/news/12');
    expect(taken.text).toContain('ได้รับหลักฐาน 1 ลิงก์');
    expect(await stored()).toMatchObject([
      { kind: 'link', state: 'kept', url: 'https://www.kham-muang.go.th/news/12', name: 'ประกาศหน้าเว็บ' },
    ]);
  });

  test('other words at that step are asked about again; ข้าม passes it', async () => {
    const person = await finance();
    await upToEvidence(person);
    expect((await person.says('เดี๋ยวส่งให้')).text).toContain('ขั้นนี้รับรูป ไฟล์ วิดีโอ หรือลิงก์');
    expect((await person.says('ข้าม')).text).toContain('หมายเหตุ');
  });

  test('หลักฐาน with a link at another step goes with the report', async () => {
    const person = await finance();
    await person.says(LINE);
    expect((await person.says('หลักฐาน https://example.go.th/a')).text).toContain('จะบันทึกพร้อมรายงาน');
    await person.says('ทำต่อ');
    await person.presses('ยืนยันส่ง');
    expect((await stored()).map(({ about }) => about)).toEqual([ABOUT]);
  });

  test('what was sent goes when the report is cancelled', async () => {
    const person = await finance();
    await person.says(LINE);
    await person.sendsPicture(jpeg());
    await person.presses('ยกเลิก');
    expect(await stored()).toMatchObject([{ state: 'withdrawn', content: null }]);
  });

  test('what was sent stays with a draft', async () => {
    const person = await finance();
    await person.says(LINE);
    await person.sendsPicture(jpeg());
    await person.presses('เก็บเป็นร่าง');
    expect(await stored()).toMatchObject([{ state: 'kept', about: ABOUT }]);
  });

  test('what was sent outlives a report that is taken up again after half an hour', async () => {
    const person = await finance();
    await person.says(LINE);
    await person.sendsPicture(jpeg());
    bot.clock.advance(40 * 60_000);
    expect((await person.says('ทำต่อ')).text).toContain('หลักฐานที่ส่งมาด้วย 1 รูป');
    await person.presses('ยืนยันส่ง');
    expect((await stored()).map(({ about }) => about)).toEqual([ABOUT]);
  });
});

test('a report that only lacks evidence is completed with it, and is not changed by that', async () => {
  const person = await finance();
  await person.says(LINE);
  await person.presses('ยืนยันส่ง');
  await reports(office).updateMany({}, { $set: { output: 'คู่มือ 1 เล่ม', outcome: 'ใช้ถูกต้องขึ้น', remarks: 'ไม่มี' } });
  expect((await person.says('สถานะมาตรการ 1')).text).toContain('ยังขาดหลักฐาน');
  const [before] = await reports(office).find({});

  await person.presses('เพิ่มส่วนที่ขาด');
  await person.sendsPicture(jpeg());
  await person.presses('ไปต่อ');
  expect((await person.presses('ยืนยันส่ง')).text).toContain('บันทึกหลักฐาน 1 รายการของมาตรการ 1 รอบ 6 เดือนแล้ว');
  expect(await reports(office).find({})).toEqual([before]);
  const status = await person.says('สถานะมาตรการ 1');
  expect(status.text).not.toContain('ยังขาด');
  expect(status.text).toContain('หลักฐาน 1 รายการ');
});

test('evidence alone, without words, is recorded without making a report', async () => {
  const person = await finance();
  await person.says('รายงาน มาตรการ 1 รอบ 6 เดือน');
  await person.sendsPicture(jpeg());
  for (let skipped = 0; skipped < 6; skipped++) await person.says('ข้าม');
  await person.presses('ยืนยันส่ง');
  expect(await reports(office).find({})).toEqual([]);
  expect((await stored()).map(({ about }) => about)).toEqual([ABOUT]);
});
