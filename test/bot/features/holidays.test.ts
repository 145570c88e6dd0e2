import { knownFrameworks } from '../../../src/domain/assessments/framework-file';
import { latestAudit } from '../../../src/domain/audit/audit.model';
import { instantOf } from '../../../src/domain/calendar/dates';
import { importForm } from '../../../src/domain/imports/import-form';
import { importOfficeFiles } from '../../../src/domain/imports/import-office-file';
import { officeId } from '../../../src/domain/office-store';
import { findOrganisation, listOrganisations, setHolidays } from '../../../src/domain/organisations/organisation.model';
import { type TestPerson, useBot } from '../../../src/testing/make-bot';
import { outboxRows } from '../../../src/testing/outbox-rows';

// An office's own holidays in the chat and in files (issue 11, section 2, Admin).
const bot = useBot();
const office = officeId('kham-muang');
const own = async () => (await findOrganisation(office))?.holidays ?? [];
const imported = (name: string, bytes: Buffer) =>
  importOfficeFiles([{ name, bytes }], { frameworks: knownFrameworks(), at: bot.clock.now() });

let admin: TestPerson;
beforeEach(async () => {
  admin = await bot.member({ role: 'admin', name: 'ผู้ดูแล' });
});

describe('วันหยุด', () => {
  test('shows those of the office among those of all, of the fiscal year; only admins may change them', async () => {
    await setHolidays(office, [
      { on: '2026-10-05', name: 'งานประจำปี' },
      { on: '2026-09-30', name: 'ปีก่อน' },
    ]);
    const staff = await bot.member({ role: 'staff', unit: 'finance_division' });
    const list = await staff.says('วันหยุด');
    expect(list.text).toContain('วันหยุดปีงบประมาณ 2570');
    expect(list.text).toMatch(/5 ต\.ค\. 2569\s+งานประจำปี\s+วันหยุดของหน่วยงาน/);
    expect(list.text).toContain('วันหยุดราชการ');
    expect(list.text).not.toContain('ปีก่อน');
    expect(list.labels).not.toContain('เพิ่มวันหยุด');
    expect((await staff.says('เพิ่มวันหยุด 15 ธ.ค. 2569 ปิด')).text).toContain('ผู้ดูแลระบบ');
    expect((await admin.says('วันหยุดปี ๒๕๖๙')).text).toContain('ปีก่อน');
  });
});

describe('a holiday', () => {
  test('is added in one line with Thai digits, after a preview that says which reminders move, and audited', async () => {
    const preview = await admin.says('เพิ่มวันหยุด ๒๔ มี.ค. ๒๕๗๐ ปิดปรับปรุงอาคาร');
    expect(preview.text).toContain('เพิ่มวันหยุดของหน่วยงาน 24 มี.ค. 2570 "ปิดปรับปรุงอาคาร"');
    expect(preview.text).toContain('การแจ้งเตือนของกำหนดส่ง 31 มี.ค. 2570 วันที่ 24 มี.ค. 2570 เลื่อนเป็น 23 มี.ค. 2570');
    expect(await own()).toEqual([]);
    expect((await admin.presses('ยืนยันเพิ่ม')).text).toContain('แล้ว');
    expect(await own()).toEqual([{ on: '2027-03-24', name: 'ปิดปรับปรุงอาคาร' }]);
    expect(await latestAudit(office, 1)).toMatchObject([
      { action: 'holiday.added', subject: '2027-03-24 2027-03-24 ปิดปรับปรุงอาคาร' },
    ]);
  });

  test('is asked for step by step, by words or the picker; what cannot be is asked again', async () => {
    expect((await admin.says('เพิ่มวันหยุด')).text).toContain('หยุดวันใด');
    expect((await admin.says('31 เม.ย. 2570')).text).not.toContain('ถึงวันใด');
    expect((await admin.picks('เลือกวัน', '2026-12-14')).text).toContain('หยุดตั้งแต่ 14 ธ.ค. 2569 ถึงวันใด');
    expect((await admin.says('13 ธ.ค. 2569')).text).toContain('ต้องไม่ก่อนวันแรก');
    expect((await admin.says('16 ธ.ค. 2569')).text).toContain('ชื่ออะไร');
    expect((await admin.says('ย้ายสำนักงาน')).text).toContain('14 ธ.ค. 2569 ถึง 16 ธ.ค. 2569 "ย้ายสำนักงาน"');
    await admin.says('ยืนยัน');
    expect((await own()).map(({ on }) => on)).toEqual(['2026-12-14', '2026-12-15', '2026-12-16']);
  });

  test('goes by a tap in the list or by words; one of all offices does not', async () => {
    await setHolidays(office, [
      { on: '2026-10-05', name: 'งานประจำปี' },
      { on: '2026-12-15', name: 'ปิด' },
    ]);
    await admin.says('วันหยุด');
    expect((await admin.presses('ลบวันหยุด 5 ต.ค. 2569')).text).toContain('ลบวันหยุดของหน่วยงาน 5 ต.ค. 2569');
    await admin.presses('ยืนยันลบ');
    expect((await admin.says('ลบวันหยุด 5 ธ.ค. 2569')).text).toContain('วันหยุดราชการลบไม่ได้');
    await admin.says('15 ธ.ค. 2569');
    await admin.presses('ยืนยันลบ');
    expect(await own()).toEqual([]);
    expect((await admin.says('ลบวันหยุด')).text).toContain('ไม่ได้กำหนดวันหยุดเอง');
  });
});

test('reminders of this office go out before its own holiday, those of others as ever; at midnight in Bangkok the day is the next', async () => {
  await setHolidays(office, [{ on: '2027-03-24', name: 'ปิด' }]);
  const staff = await bot.member({ role: 'staff', unit: 'finance_division' });
  const other = await bot.member({ office: 'mueang-hong', role: 'staff', unit: 'clerk_office' });
  bot.clock.set(instantOf('2027-03-22', '23:59'));
  await bot.tick('2027-03-23');
  const reminded = async (person: TestPerson) =>
    (await outboxRows({ to: person.lineUserId })).filter(({ kind }) => kind.startsWith('reminder')).length;
  const before = [await reminded(staff), await reminded(other)];
  await bot.tick('2027-03-24');
  const after = [await reminded(staff), await reminded(other)];
  expect(before).toEqual([1, 0]);
  expect(after).toEqual([1, 1]);
});

describe('in files', () => {
  test('the table is the whole list, and changes what it is shown to change', async () => {
    await setHolidays(office, [{ on: '2026-10-05', name: 'งานประจำปี' }]);
    const table = 'หน่วยงาน,kham-muang\nวันหยุด,ถึงวันที่,ชื่อวันหยุด\n๑๔ ธ.ค. ๒๕๖๙,16/12/2569,ย้ายสำนักงาน\n';
    const shown = await admin.sendsFile('วันหยุด.csv', Buffer.from(table));
    expect(shown.text).toContain('14 ธ.ค. 2569 ย้ายสำนักงาน');
    expect(shown.text).toContain('5 ต.ค. 2569 งานประจำปี');
    await admin.presses('นำเข้า');
    expect((await own()).map(({ on }) => on)).toEqual(['2026-12-14', '2026-12-15', '2026-12-16']);
  });

  test('says which reminders move before it is imported, as the chat does', async () => {
    const moves = 'การแจ้งเตือนของกำหนดส่ง 31 มี.ค. 2570 วันที่ 24 มี.ค. 2570 เลื่อนเป็น 23 มี.ค. 2570';
    const sent = (rows: string) =>
      admin.sendsFile('วันหยุด.csv', Buffer.from(`หน่วยงาน,kham-muang\nวันหยุด,ชื่อวันหยุด\n${rows}\n`));
    expect((await sent('24 มี.ค. 2570,ปิดปรับปรุงอาคาร')).text).toContain(moves);
    await admin.presses('นำเข้า');
    const back = await sent('14 ธ.ค. 2569,ย้ายสำนักงาน');
    expect(back.text).toContain('การแจ้งเตือนของกำหนดส่ง 31 มี.ค. 2570 วันที่ 23 มี.ค. 2570 เลื่อนเป็น 24 มี.ค. 2570');
    await admin.presses('นำเข้า');
    expect((await sent('15 ธ.ค. 2569,ย้ายสำนักงาน')).text).toContain('ไม่มีการแจ้งเตือนที่เลื่อนวัน');
  });

  test.each([
    ['14 ธ.ค.,,ปิด', 'ไม่ใช่วันที่ที่มีปี'],
    ['14 ธ.ค. 2569,,', 'พิมพ์ชื่อวันหยุด'],
    ['14 ธ.ค. 2569,13 ธ.ค. 2569,ปิด', 'วันสุดท้ายต้องไม่ก่อนวันแรก'],
    ['14 ธ.ค. 2569,,ปิด\n14/12/2569,,เปิด', 'มีมากกว่าหนึ่งแถว'],
  ])('%s is told', async (row, says) => {
    const table = `หน่วยงาน,kham-muang\nวันหยุด,ถึงวันที่,ชื่อวันหยุด\n${row}\n`;
    expect(await imported('x.csv', Buffer.from(table))).toMatchObject({
      kind: 'refused',
      problems: [{ message: expect.stringContaining(says) }],
    });
  });

  test('the form of every example office, with holidays of its own, sent back as it is changes nothing', async () => {
    for (const { _id } of await listOrganisations()) {
      await setHolidays(_id, [
        { on: '2026-12-30', name: 'ปิด' },
        { on: '2026-12-31', name: 'ปิด' },
        { on: '2028-02-29', name: 'วันพิเศษ' },
      ]);
      const organisation = await findOrganisation(_id);
      if (!organisation) throw new Error('no office');
      const form = await importForm(organisation, knownFrameworks(), bot.clock.now());
      expect(await imported('form.xlsx', form)).toEqual({ kind: 'done', changes: [] });
    }
  });
});
