import { latestAudit } from '../../../src/domain/audit/audit.model';
import { evidence } from '../../../src/domain/evidence/evidence.model';
import { officeId } from '../../../src/domain/office-store';
import { reports } from '../../../src/domain/reports/report.model';
import { type TestPerson, useBot } from '../../../src/testing/make-bot';
import { jpeg } from '../../../src/testing/pictures';

const bot = useBot();
const office = officeId('kham-muang');
const SEND = 'ยืนยันส่ง';
const LINE = 'รายงาน มาตรการ 1 และ 4 รอบ 6 เดือน 60%';
const LINK = 'https://example.go.th/ภาพ.pdf';
const finance = () => bot.member({ role: 'staff', unit: 'finance_division' });
/** Which measures the pieces are of, in the order they came. */
const placed = async () =>
  (await evidence(office).find({}, { sort: { sentAt: 1, part: 1 } })).map(({ about }) => about?.measure ?? null);
const reported = async () => (await reports(office).find({}, { sort: { measure: 1 } })).map(({ measure }) => measure);
const picture = (person: TestPerson, colour: string, index: number, total: number) =>
  person.sendsPicture(jpeg(colour), { set: { id: 'a', index, total }, more: index < total });

describe('links that stand with what they show', () => {
  test('go to their measures with the reports, each to its own', async () => {
    const person = await finance();
    const lines = `รายงาน รอบ 6 เดือน\nมาตรการ 1 60% หลักฐาน ${LINK}\nมาตรการ 4 100% หลักฐาน ${LINK}?b ${LINK}?c`;
    const preview = await person.says(lines);
    expect(preview.text).toContain('หลักฐานที่ส่งมาด้วย 1 ลิงก์');
    expect(preview.text).toContain('หลักฐานที่ส่งมาด้วย 2 ลิงก์');
    expect(await placed()).toEqual([null, null, null]);
    const recorded = await person.presses(SEND);
    expect(recorded.text).toContain('บันทึกรายงาน 2 มาตรการแล้ว');
    expect(recorded.text).not.toContain('หลักฐาน เพิ่มภายหลัง');
    expect(await placed()).toEqual([1, 4, 4]);
    const given = (await latestAudit(office, 10)).filter(({ action }) => action === 'evidence.given');
    expect(given.map(({ subject }) => subject?.replace(/ .*:/, ':')).sort()).toEqual(['measure: 1', 'measure: 2']);
  });

  test('can be added to a measure while the preview is shown', async () => {
    const person = await finance();
    await person.says(LINE);
    expect((await person.says(`มาตรการ 4 80% หลักฐาน ${LINK}`)).text).toContain('หลักฐานที่ส่งมาด้วย 1 ลิงก์');
    await person.presses(SEND);
    expect(await placed()).toEqual([4]);
  });

  test('with several measures, or alone, are asked about', async () => {
    const person = await finance();
    const asked = await person.says(`${LINE} หลักฐาน ${LINK}`);
    expect(asked.text).toContain('ได้รับ 1 ลิงก์ เป็นหลักฐานของมาตรการใด');
    expect(asked.labels).toEqual(expect.arrayContaining(['มาตรการ 1', 'มาตรการ 4', 'ไม่ใช่หลักฐาน']));
    await person.presses('มาตรการ 4');
    expect((await person.says(`${LINK}?2`)).text).toContain('ได้รับ 1 ลิงก์ เป็นหลักฐานของมาตรการใด');
    await person.says('1');
    await person.presses(SEND);
    expect(await placed()).toEqual([4, 1]);
  });

  test('words that name no address stay with what was done', async () => {
    const person = await finance();
    const preview = await person.says('รายงาน รอบ 6 เดือน\nมาตรการ 1 60% หลักฐาน ภาพถ่ายการอบรม\nมาตรการ 4 100%');
    expect(preview.text).toContain('รายละเอียด: หลักฐาน ภาพถ่ายการอบรม');
  });
});

describe('pictures', () => {
  test('that follow the message are one question with their number, and go where it is answered', async () => {
    const person = await finance();
    await person.says(LINE);
    for (const index of [1, 2]) expect((await picture(person, `#11111${index}`, index, 3)).messages).toEqual([]);
    const asked = await picture(person, '#111113', 3, 3);
    expect(asked.messages).toHaveLength(1);
    expect(asked.text).toContain('ได้รับ 3 รูป เป็นหลักฐานของมาตรการใด');
    expect((await person.presses('มาตรการ 4')).text).toContain('หลักฐานที่ส่งมาด้วย 3 รูป');
    bot.clock.advance(60_000);
    expect((await person.sendsFile('คำสั่ง.pdf', Buffer.from('%PDF-1.7'))).text).toContain('ได้รับ 1 ไฟล์ (คำสั่ง.pdf)');
    await person.presses('มาตรการ 1');
    await person.presses(SEND);
    expect(await placed()).toEqual([4, 4, 4, 1]);
    expect(await reported()).toEqual([1, 4]);
  });

  test('that came before it are asked about with the reports', async () => {
    const person = await finance();
    expect((await person.sendsPicture(jpeg())).text).toContain('1 รูป');
    expect((await person.says(LINE)).text).toContain('ได้รับ 1 รูป เป็นหลักฐานของมาตรการใด');
    expect((await person.says('มาตรการ 2')).text).toContain('ยังไม่เข้าใจ');
    await person.says('มาตรการ 1');
    await person.presses(SEND);
    expect(await placed()).toEqual([1]);
  });

  test('are taken while the round is asked for, and what is no evidence is let go', async () => {
    const person = await finance();
    await person.says('รายงาน มาตรการ 1 และ 4 60%');
    expect((await person.sendsPicture(jpeg())).text).toContain('เป็นหลักฐานของมาตรการใด');
    expect((await person.presses('ไม่ใช่หลักฐาน')).labels).toContain('รอบ 6 เดือน');
    expect((await person.presses('รอบ 6 เดือน')).text).not.toContain('หลักฐานที่ส่งมาด้วย');
    await person.presses(SEND);
    expect(await placed()).toEqual([null]);
  });

  test('after reports that were sent together are not guessed to be of the last', async () => {
    const person = await finance();
    await person.says(LINE);
    await person.presses(SEND);
    bot.clock.advance(60_000);
    expect((await person.sendsPicture(jpeg())).labels).toContain('หลักฐานของมาตรการ 1 กองคลัง');
    expect(await placed()).toEqual([null]);
    await person.presses('หลักฐานของมาตรการ 4 กองคลัง');
    expect(await placed()).toEqual([4]);
  });

  test('alone are news of a report that stays as it is', async () => {
    const person = await finance();
    await person.says(LINE);
    await person.presses(SEND);
    const again = await person.says(LINE);
    expect(again.labels).not.toContain(SEND);
    await person.sendsPicture(jpeg());
    const preview = await person.presses('มาตรการ 4');
    expect(preview.labels).toContain(SEND);
    await person.presses(SEND);
    expect(await placed()).toEqual([4]);
    expect(await reports(office).findOne({ measure: 4 })).toMatchObject({ version: 1 });
  });
});

test.each(['ยกเลิก', 'ยืนยันส่ง'])(
  'what was given to no report goes when the reports end by %s, from the database too',
  async (end) => {
    const person = await finance();
    await person.says(`รายงาน รอบ 6 เดือน\nมาตรการ 1 60% หลักฐาน ${LINK}\nมาตรการ 4 100%`);
    await person.sendsPicture(jpeg());
    await person.presses('ไม่ใช่หลักฐาน');
    await person.presses(end);
    const states = (await evidence(office).find({}, { sort: { sentAt: 1 } })).map(({ state }) => state);
    expect(states).toEqual([end === 'ยกเลิก' ? 'withdrawn' : 'kept', 'withdrawn']);
  },
);

test('evidence that the office requires may be what came along', async () => {
  const admin = await bot.member({ role: 'admin' });
  await admin.says('ส่วนที่รายงานต้องมี');
  await admin.presses('กำหนดให้มีหลักฐาน');
  const person = await finance();
  const lines = `รายงาน รอบ 6 เดือน\nมาตรการ 1 60% หลักฐาน ${LINK}\nมาตรการ 4 100%`;
  const preview = await person.says(lines);
  expect(preview.text).toContain('ไม่รวมมาตรการ 4: หน่วยงานกำหนดให้รายงานมีหลักฐาน');
  await person.presses(SEND);
  expect(await reported()).toEqual([1]);
});
