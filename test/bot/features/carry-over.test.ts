import { latestAudit } from '../../../src/domain/audit/audit.model';
import { measures } from '../../../src/domain/measures/measure.model';
import { measuresOfPlan } from '../../../src/domain/measures/plan';
import { planRecordOf } from '../../../src/domain/measures/plan-record.model';
import { officeId } from '../../../src/domain/office-store';
import { findOrganisation } from '../../../src/domain/organisations/organisation.model';
import { useBot } from '../../../src/testing/make-bot';

const bot = useBot();
const OFFICE = officeId('kham-muang');

test('a new year begins from the plan of this one: what goes on, ends and is new is seen before it is stored', async () => {
  const before = await measuresOfPlan(OFFICE, 2570);
  const admin = await bot.member({ role: 'admin' });
  await admin.says('ตั้งกำหนดส่งรอบ 6 เดือน 15 มี.ค. 2570');
  await admin.presses('ยืนยันเปลี่ยนกำหนดส่ง');
  const asked = await admin.says('ยกมาตรการไปปีใหม่');
  expect(asked.text).toContain('ไปปี 2571 มาตรการใดสิ้นสุด');
  expect((await admin.says('99')).text).toContain('ไม่มีมาตรการ 99');
  expect((await admin.says('ไม่รู้')).text).toContain('อ่านเลขที่มาตรการไม่ได้');
  const weak = await admin.says('มาตรการ 1 และ 3');
  expect(weak.text).toContain('เพิ่มมาตรการใหม่ของปี 2571');
  expect((await admin.says('เผยแพร่ข้อมูล / กองอวกาศ')).text).toContain('ไม่พบส่วนราชการ "กองอวกาศ"');
  const review = await admin.says('9: เผยแพร่ข้อมูลให้ครบ / กองคลัง\nอบรมทุกส่วนราชการ / สำนักปลัด, กองช่าง');
  expect(review.text).toContain(`ตรวจแผนปี 2571 รวม ${before.length} มาตรการ`);
  for (const said of ['สิ้นสุด 2 มาตรการ: 1 และ 3', 'กำหนดส่งรอบ 6 เดือน 15 มี.ค. 2571', 'เผยแพร่ข้อมูลให้ครบ']) {
    expect(review.text).toContain(said);
  }
  expect(await measuresOfPlan(OFFICE, 2571)).toEqual([]);
  const [other, staff] = [await bot.member({ role: 'admin' }), await bot.member({ role: 'staff' })];
  const since = bot.moment();
  expect((await admin.presses('บันทึกแผน')).text).toContain('บันทึกแผนปี 2571 แล้ว');
  expect(other.got(since).text).toContain(`เริ่มแผนปี 2571 จากแผนเดิมแล้ว ${before.length} มาตรการ`);
  expect([admin, staff].map((one) => one.got(since).text).join()).not.toContain('เริ่มแผนปี 2571');
  const plan = await measuresOfPlan(OFFICE, 2571);
  expect(plan).toHaveLength(before.length);
  expect(plan[0]).toMatchObject({ num: 1, carriedFrom: { fiscalYear: 2570, num: 2 }, title: before[1]?.title });
  expect(plan.at(-2)).toMatchObject({ title: 'เผยแพร่ข้อมูลให้ครบ', units: ['finance_division'], indicators: [9] });
  expect((await findOrganisation(OFFICE))?.roundDates).toContainEqual({
    fiscalYear: 2571,
    round: '6m',
    dueOn: '2028-03-15',
  });
  expect(await planRecordOf(OFFICE, 2571)).not.toBeNull();
  expect(await latestAudit(OFFICE, 1)).toMatchObject([{ action: 'plan.carried_over', subject: 'plan 2571 from 2570' }]);
  expect((await admin.says('ยกแผนไปปี 2571')).text).toContain('มีแผนปี 2571');
});

test('what the plan is by then is shown anew before it is stored', async () => {
  const admin = await bot.member({ role: 'admin' });
  await admin.says('ยกมาตรการไปปีใหม่');
  await admin.presses('ทำต่อทุกมาตรการ');
  await admin.presses('ไม่เพิ่ม');
  await measures(OFFICE).updateOne({ fiscalYear: 2570, num: 1 }, { $set: { title: 'ชื่อใหม่' } });
  expect((await admin.presses('บันทึกแผน')).text).toContain('เปลี่ยนไปหลังจากที่แสดงครั้งก่อน');
  expect(await measuresOfPlan(OFFICE, 2571)).toEqual([]);
  await admin.presses('บันทึกแผน');
  expect((await measuresOfPlan(OFFICE, 2571))[0]?.title).toBe('ชื่อใหม่');
});

test('a plan needs a measure, and nobody but an admin begins one', async () => {
  const admin = await bot.member({ role: 'admin' });
  await admin.says('ยกมาตรการไปปีใหม่');
  await admin.says('1-99');
  await admin.says(`1-${(await measuresOfPlan(OFFICE, 2570)).length}`);
  await admin.presses('ไม่เพิ่ม');
  expect((await admin.presses('บันทึกแผน')).text).toContain('อย่างน้อยหนึ่งมาตรการ');
  expect((await (await bot.member({ role: 'executive' })).says('ยกมาตรการไปปีใหม่')).text).toContain('ผู้ดูแลระบบ');
  expect(await measuresOfPlan(OFFICE, 2571)).toEqual([]);
});
