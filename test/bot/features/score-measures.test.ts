import { measures } from '../../../src/domain/measures/measure.model';
import { officeId } from '../../../src/domain/office-store';
import { keepItemPages } from '../../../src/domain/papers/keep-item-pages';
import { useBot } from '../../../src/testing/make-bot';

const bot = useBot();
const office = officeId('kham-muang');

test('a weak indicator leads to the measures that are for it, and the measure back to its score', async () => {
  await measures(office).updateMany({}, { $set: { indicators: [], items: [] } });
  await measures(office).updateOne({ fiscalYear: 2570, num: 4 }, { $set: { indicators: [10] } });
  const person = await bot.member({ role: 'staff', unit: 'finance_division' });
  const score = await person.says('คะแนนตัวชี้วัดที่ 10 ปี 2562');
  expect(score.text).toContain('มาตรการปี 2570 สำหรับตัวชี้วัดนี้');
  expect(score.text).toContain('รอบ 6 เดือนยังต้องส่งรายงาน (สำนักปลัดและกองคลัง) · ตรวจ · อนุมัติเผยแพร่');
  const weak = await person.says('จุดอ่อน ปี 2562');
  expect(weak.text).toMatch(/แบบวัด OIT · คะแนนรวมเพิ่มได้ \d+\.\d\d · มาตรการ 4 ยังไม่ส่งรายงานรอบ 6 เดือน/);
  expect(weak.text).toContain('ยังไม่มีมาตรการ');
  await person.presses('ตัวชี้วัดที่ 10');
  const status = await person.presses('สถานะมาตรการ 4');
  expect(status.text).toContain('รอบ 6 เดือนยังต้องส่งรายงาน');
  expect((await person.presses('คะแนนตัวชี้วัดที่ 10')).text).toContain('6.25');
  const detail = await person.says('รายละเอียดมาตรการ 4');
  expect(detail.labels).toContain('คะแนนตัวชี้วัดที่ 10');
  expect((await person.presses('คะแนนตัวชี้วัดที่ 10')).text).toContain('6.25');
});

test('each gain says which measures are for it; what nothing is for says so', async () => {
  await measures(office).updateMany({}, { $set: { indicators: [], items: [] } });
  await measures(office).updateOne({ fiscalYear: 2570, num: 4 }, { $set: { items: ['O42'] } });
  const person = await bot.member({ role: 'executive' });
  expect((await person.says('ทำข้อไหนได้คะแนนเพิ่ม')).text).toMatch(
    /O42.*\n\+1\.43\nตัวชี้วัดที่ 10 · มาตรการ 4 ยังไม่ส่งรายงานรอบ 6 เดือน\n/,
  );
  expect((await person.says('คะแนนข้อ O42 ปี 2562')).text).toContain('มาตรการปี 2570 สำหรับข้อ O42');
  expect((await person.says('คะแนนข้อ O38 ปี 2562')).text).toContain('ยังไม่มีมาตรการปี 2570 ที่ระบุข้อ O38');
  expect((await person.says('คะแนนตัวชี้วัดที่ 9 ปี 2562')).text).toContain('ยังไม่มีมาตรการปี 2570 ที่ระบุตัวชี้วัดนี้');
});

test('the group of a unit is shown that unit’s measures only, and is not told that there are none', async () => {
  await measures(office).updateMany({}, { $set: { indicators: [], items: [] } });
  await measures(office).updateOne(
    { fiscalYear: 2570, num: 4 },
    { $set: { indicators: [10], units: ['clerk_office'] } },
  );
  const person = await bot.member({ role: 'staff', unit: 'finance_division' });
  const group = await bot.groupOf({ unit: 'finance_division', members: [person] });
  const said = await person.says('/คะแนนตัวชี้วัดที่ 10 ปี 2562', group);
  expect(said.text).toContain('6.25');
  expect(said.text).not.toContain('มาตรการปี 2570');
});

test('what the page of an item still owes is told with its gain, in the list of items and in the checklist', async () => {
  await measures(office).updateMany({}, { $set: { indicators: [], items: [] } });
  await measures(office).updateOne({ fiscalYear: 2570, num: 4 }, { $set: { items: ['O42'] } });
  const title = 'มาตรการเผยแพร่ข้อมูลต่อสาธารณะ';
  await keepItemPages(office, [
    { fiscalYear: 2570, code: 'O25', title, unit: 'clerk_office', url: null, publishedOn: null },
  ]);
  const person = await bot.member({ role: 'admin' });
  const owed = 'ยังขาด ผลของมาตรการ 4 (ยังไม่ส่งรายงานรอบ 6 เดือน) · ลิงก์';
  expect((await person.says('ทำข้อไหนได้คะแนนเพิ่ม')).text).toContain(`ข้อ O25 ปี 2570 ${owed}`);
  expect((await person.says('คะแนนข้อ O42 ปี 2562')).text).toContain(`ข้อ O25 ปี 2570 ${owed}`);
  expect((await person.presses('ลิงก์ OIT')).text).toContain(owed);
  expect((await person.says('ขอรายการสำหรับ ITAS excel')).text).toContain(
    'ข้อ O25 ยังเผยแพร่ไม่ได้ รอผลของมาตรการ 4 (ยังไม่ส่งรายงานรอบ 6 เดือน)',
  );
  expect((await person.presses('รายละเอียดมาตรการ 4')).text).toContain('มาตรการ 4');
});
