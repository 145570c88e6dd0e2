import { instantOf } from '../../../src/domain/calendar/dates';
import { evidence } from '../../../src/domain/evidence/evidence.model';
import { officeId } from '../../../src/domain/office-store';
import { reports } from '../../../src/domain/reports/report.model';
import { useBot } from '../../../src/testing/make-bot';
import { jpeg } from '../../../src/testing/pictures';
import { startButton } from '../../../src/ui/report-buttons';

const bot = useBot();
const office = officeId('kham-muang');
const stored = () => reports(office).find({}, { sort: { unit: 1 } });

const both = () =>
  bot.member({
    grants: [
      { role: 'staff', unit: 'finance_division' },
      { role: 'staff', unit: 'education_division' },
    ],
  });

describe('a measure of five units', () => {
  test('that one clerk reports is done by one of five, for that unit alone', async () => {
    const clerk = await bot.member({ role: 'staff', unit: 'finance_division', name: 'เจ้าหน้าที่คลัง' });
    const other = await bot.member({ role: 'staff', unit: 'education_division' });
    const mayor = await bot.member({ role: 'executive' });
    const preview = await clerk.says('รายงาน มาตรการ 8 รอบ 6 เดือน 100% จัดอบรมแล้ว');
    expect(preview.text).toContain('ส่วนของกองคลัง');
    await clerk.presses('ยืนยันส่ง');
    expect(await stored()).toMatchObject([{ unit: 'finance_division', progress: 100, state: 'submitted' }]);

    expect((await mayor.says('ภาพรวม')).text).toContain('มาตรการ 8 รายงานแล้ว 1 จาก 5 ส่วนราชการ');
    const status = (await mayor.says('สถานะมาตรการ 8 รอบ 6 เดือน')).text;
    expect(status).toContain('รายงานแล้ว 1 จาก 5 ส่วนราชการ · อนุมัติแล้ว 0');
    expect(status).toMatch(
      /กองคลัง: รายงานแล้ว 100%.* · รายงานล่าสุด 20 พ.ย. 2569 \d\d.\d\d น. โดย เจ้าหน้าที่คลัง เจ้าหน้าที่ กองคลัง/,
    );
    expect(status).toContain('กองช่าง: ยังไม่รายงาน');
    expect((await mayor.says('สถานะของกองช่าง')).text).toContain('รายงานแล้ว 0 จาก 1 มาตรการ');
    expect((await other.says('งานของฉัน')).text).toContain('8. ');
    expect((await other.says('ใครยังไม่รายงาน')).text).toContain('กองการศึกษาฯ 1 มาตรการ');
  });

  test('is reviewed part by part, each by the head of its unit', async () => {
    const clerk = await bot.member({ role: 'staff', unit: 'finance_division' });
    await clerk.says('รายงาน มาตรการ 8 รอบ 6 เดือน 100% จัดอบรมแล้ว ผลผลิต คู่มือ 1 เล่ม');
    await clerk.presses('ยืนยันส่ง');
    const stranger = await bot.member({ role: 'supervisor', unit: 'education_division' });
    expect((await stranger.says('รอตรวจ')).text).toContain('ไม่มีรายงานรอตรวจ');
    expect((await stranger.says('ตรวจมาตรการ 8 รอบ 6 เดือน')).labels).not.toContain('อนุมัติ');
    const head = await bot.member({ role: 'supervisor', unit: 'finance_division' });
    await head.says('ตรวจมาตรการ 8 รอบ 6 เดือน');
    const asked = await head.presses('อนุมัติ');
    expect(asked.text).toContain('รายงานมาตรการ 8 ส่วนของกองคลัง รอบ 6 เดือน ยังไม่มีผลลัพธ์และหลักฐาน');
    expect((await head.presses('อนุมัติทั้งที่ไม่มีผลลัพธ์และหลักฐาน')).text).toContain(
      'อนุมัติรายงานมาตรการ 8 ส่วนของกองคลัง รอบ 6 เดือนแล้ว',
    );
    expect(await stored()).toMatchObject([{ unit: 'finance_division', state: 'approved' }]);
  });

  test('of which one part is sent back leaves the other as it is; so does one that is taken back', async () => {
    const heads = [];
    for (const unit of ['finance_division', 'education_division']) {
      const clerk = await bot.member({ role: 'staff', unit });
      await clerk.says('รายงาน มาตรการ 8 รอบ 6 เดือน 50% จัดอบรมแล้ว');
      await clerk.presses('ยืนยันส่ง');
      heads.push({ clerk, head: await bot.member({ role: 'supervisor', unit }) });
    }
    await heads[0]?.head.says('ตรวจมาตรการ 8 รอบ 6 เดือน');
    await heads[0]?.head.presses('ส่งกลับแก้ไข');
    await heads[0]?.head.presses('ขาดผลผลิต');
    await heads[1]?.clerk.presses('ย้อนการส่ง');
    expect(await stored()).toMatchObject([
      { unit: 'education_division', state: 'draft' },
      { unit: 'finance_division', state: 'returned' },
    ]);
  });
});

describe('somebody of two of its units', () => {
  test('is asked for which unit; the name can be typed', async () => {
    const person = await both();
    const asked = await person.says('รายงาน มาตรการ 8 รอบ 6 เดือน 50% จัดอบรมแล้ว');
    expect(asked.text).toContain('รายงานส่วนของส่วนราชการใด');
    expect(asked.labels).toEqual(expect.arrayContaining(['กองคลัง', 'กองการศึกษาฯ']));
    expect((await person.says('กองช่าง')).text).toContain('กดเลือกส่วนราชการ');
    expect((await person.says('การศึกษา')).text).toContain('ส่วนของกองการศึกษาฯ');
    await person.presses('ยืนยันส่ง');
    expect(await stored()).toMatchObject([{ unit: 'education_division' }]);
  });

  test('has a row for each part, whose button asks nothing; a button of before is asked about', async () => {
    const person = await both();
    const list = await person.says('งานของฉัน');
    expect(list.text).toContain('(ส่วนของกองคลัง)');
    expect(list.text).toContain('(ส่วนของกองการศึกษาฯ)');
    const before = startButton.data({ year: 2570, measure: 8, round: '6m' });
    expect((await person.pressesData(before)).text).toContain('รายงานส่วนของส่วนราชการใด');
  });
});

test('evidence goes to the part of its unit, and completes no other', async () => {
  const clerk = await bot.member({ role: 'staff', unit: 'finance_division' });
  await clerk.says('หลักฐานมาตรการ 8 รอบ 6 เดือน https://example.go.th/a');
  const [piece] = await evidence(office).find();
  expect(piece?.about).toEqual({ fiscalYear: 2570, measure: 8, round: '6m', unit: 'finance_division' });
});

describe('evidence of somebody of two of its units', () => {
  const units = async () => (await evidence(office).find({}, { sort: { sentAt: 1 } })).map(({ about }) => about?.unit);

  test('is asked about when it is typed, and goes to the part that is chosen or named', async () => {
    const person = await both();
    const asked = await person.says('หลักฐานมาตรการ 8 รอบ 6 เดือน https://example.go.th/a');
    expect(asked.text).toContain('หลักฐานเป็นของส่วนราชการใด');
    expect((await person.says('กองช่าง')).text).toContain('กดเลือกส่วนราชการ');
    expect((await person.presses('กองการศึกษาฯ')).text).toContain('รับหลักฐานแล้ว');
    expect(await units()).toEqual(['education_division']);
  });

  test('is asked about before it is sent, and when a picture is given to a measure by its number', async () => {
    const person = await both();
    expect((await person.says('ส่งหลักฐานมาตรการ 8')).text).toContain('หลักฐานเป็นของส่วนราชการใด');
    expect((await person.says('กองคลัง')).text).toContain('ส่งรูป ไฟล์ วิดีโอ หรือลิงก์');
    await person.sendsPicture(jpeg('#111111'));
    await person.says('เสร็จแล้ว');
    expect(await units()).toEqual(['finance_division']);

    bot.clock.advance(20 * 60_000);
    await person.sendsPicture(jpeg('#222222'));
    expect((await person.says('8')).text).toContain('หลักฐานเป็นของส่วนราชการใด');
    await person.presses('กองการศึกษาฯ');
    expect(await units()).toEqual(['finance_division', 'education_division']);
  });

  test('is not asked about of a measure of one of them', async () => {
    const person = await both();
    await person.says('หลักฐานมาตรการ 1 รอบ 6 เดือน https://example.go.th/a');
    expect(await units()).toEqual(['finance_division']);
  });
});

test('เหมือนรอบก่อน of somebody of two units takes over each part as it was, and the history names both', async () => {
  const person = await both();
  for (const [unit, percent] of [
    ['กองคลัง', 50],
    ['กองการศึกษาฯ', 70],
  ]) {
    await person.says(`รายงาน มาตรการ 8 รอบ 6 เดือน ${percent}% จัดอบรมแล้ว`);
    await person.presses(String(unit));
    await person.presses('ยืนยันส่ง');
  }
  bot.clock.set(instantOf('2027-08-01', '09:00'));
  const preview = await person.says('เหมือนรอบก่อน');
  expect(preview.text).toContain('รายงาน 1 มาตรการ');
  expect(preview.text).toContain('(ส่วนของกองคลัง)');
  expect(preview.text).toContain('(ส่วนของกองการศึกษาฯ)');
  await person.presses('ยืนยันส่ง');
  expect(await reports(office).find({ round: '12m' }, { sort: { unit: 1 } })).toMatchObject([
    { unit: 'education_division', progress: 70, state: 'submitted' },
    { unit: 'finance_division', progress: 50, state: 'submitted' },
  ]);
  const history = await person.says('ประวัติการรายงานของฉัน');
  expect(history.text).toContain('(ส่วนของกองคลัง)');
  expect(history.text).toContain('(ส่วนของกองการศึกษาฯ)');
});

test('what is overdue is counted by measures, asked about by units, and turned to the open round of the same unit', async () => {
  const person = await both();
  bot.clock.set(instantOf('2027-04-10', '09:00'));
  // Of all twelve measures of the plan, of which some are joint.
  expect((await person.says('กำหนดส่ง')).text).toContain('รอบ 6 เดือน ปี 2570 เลยกำหนด ยังไม่ส่ง 12 มาตรการ');
  await person.says('รายงาน มาตรการ 8 50% จัดอบรมแล้ว');
  const preview = await person.presses('กองการศึกษาฯ');
  expect(preview.text).toContain('รอบ 6 เดือน');
  await person.presses('รอบ 12 เดือน ปี 2570');
  await person.presses('ยืนยันส่ง');
  expect(await stored()).toMatchObject([{ unit: 'education_division', round: '12m' }]);
});

test('มาตรการ 8 ต้องทำอะไร shows each round once, with how many units are in', async () => {
  const clerk = await bot.member({ role: 'staff', unit: 'finance_division' });
  await clerk.says('รายงาน มาตรการ 8 รอบ 6 เดือน 100% จัดอบรมแล้ว');
  await clerk.presses('ยืนยันส่ง');
  const { text } = await clerk.says('มาตรการ 8 ต้องทำอะไร');
  expect(text).toContain('รายงานแล้ว 1 จาก 5 ส่วนราชการ');
  expect(text).toContain('รายงานแล้ว 0 จาก 5 ส่วนราชการ');
});

test('in several measures together a joint one of which several parts are one’s own is asked about, once', async () => {
  const person = await both();
  const asked = await person.says('รายงาน มาตรการ 1 และ 8 รอบ 6 เดือน 60% จัดอบรมแล้ว');
  expect(asked.text).toContain('มาตรการ 8 มีหลายส่วนราชการของคุณรับผิดชอบร่วมกัน');
  const preview = await person.presses('กองการศึกษาฯ');
  expect(preview.text).toContain('รายงาน 2 มาตรการ');
  expect(preview.text).toContain('(ส่วนของกองการศึกษาฯ)');
  await person.presses('ยืนยันส่ง');
  expect(await stored()).toMatchObject([
    { measure: 8, unit: 'education_division' },
    { measure: 1, unit: 'finance_division' },
  ]);
});
