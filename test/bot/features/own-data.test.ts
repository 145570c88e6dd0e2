import { enqueue } from '../../../src/delivery/enqueue';
import { Outbox } from '../../../src/delivery/outbox.model';
import { latestAudit } from '../../../src/domain/audit/audit.model';
import { unknownAction } from '../../../src/domain/audit/texts';
import { officeId } from '../../../src/domain/office-store';
import { officeOf } from '../../../src/domain/people/directory.model';
import { formerPeople } from '../../../src/domain/people/former-person.model';
import { people } from '../../../src/domain/people/person.model';
import { reports } from '../../../src/domain/reports/report.model';
import { useBot } from '../../../src/testing/make-bot';
import { outboxRows } from '../../../src/testing/outbox-rows';
import { aFullLife } from '../../privacy/full-life';

const bot = useBot();
const office = officeId('kham-muang');
const staff = () => bot.member({ role: 'staff', unit: 'finance_division', name: 'มานี' });

test('ลบข้อมูลของฉัน says what goes and what stays, and deletes only after a press', async () => {
  const person = await staff();
  const asked = await person.says('ลบข้อมูลของฉัน');
  expect(asked.text).toContain('สิ่งที่ลบ');
  expect(asked.text).toContain('สิ่งที่อยู่ต่อ');
  expect((await person.presses('ไม่ลบ')).text).toContain('ไม่ได้ลบข้อมูล');
  expect(await people(office).count({ lineUserId: person.lineUserId })).toBe(1);
});

test('what was stored of the person goes; the report stays under the position', async () => {
  const person = await staff();
  await person.says('รายงาน มาตรการ 4 รอบ 6 เดือน 60% จัดทำประกาศแล้ว');
  await person.presses('ยืนยันส่ง');
  const stored = await people(office).findOne({ lineUserId: person.lineUserId });
  if (!stored) throw new Error('not registered');
  const waiting = { office, kind: 'x', payload: {}, expiresAt: new Date('2027-01-01T00:00:00Z') };
  const to = { person: stored._id, lineUserId: person.lineUserId };
  const later = new Date('2026-12-31T00:00:00Z');
  await enqueue([{ ...waiting, to, occasion: 'test', notBefore: later }], bot.clock.now());

  await person.says('ลบข้อมูลของฉัน');
  expect((await person.presses('ลบข้อมูล')).text).toContain('ลบข้อมูลของคุณและถอนความยินยอมแล้ว');

  expect(await people(office).count({ lineUserId: person.lineUserId })).toBe(0);
  expect(await officeOf(person.lineUserId)).toBeNull();
  expect(await Outbox.countDocuments({ to: person.lineUserId })).toBe(0);
  expect(await outboxRows({ person: stored._id })).toMatchObject([{ state: 'dropped', dropped: 'left' }]);
  expect(await reports(office).count({ reportedBy: stored._id })).toBe(1);
  expect((await formerPeople(office).findOne({ _id: stored._id }))?.grants).toMatchObject([
    { role: 'staff', unit: 'finance_division' },
  ]);
  expect((await latestAudit(office, 1))[0]).toMatchObject({ action: 'person.own_data_deleted' });

  const head = await bot.member({ role: 'supervisor', unit: 'finance_division' });
  const status = (await head.says('สถานะมาตรการ 4')).text;
  expect(status).toContain('กองคลัง: รายงานแล้ว 60%');
  expect(status).not.toContain('มานี');
  expect((await head.says('ตรวจมาตรการ 4 รอบ 6 เดือน')).text).toContain('ส่งโดย เจ้าหน้าที่ กองคลัง');
});

test('pressed a second time, or asked by who never registered, there is nothing to delete', async () => {
  const person = await staff();
  await person.says('ลบข้อมูลของฉัน');
  await person.presses('ลบข้อมูล');
  expect((await person.presses('ลบข้อมูล')).text).toContain('ไม่ได้เก็บข้อมูลของคุณไว้');
  expect((await bot.guest().says('ลบข้อมูลของฉัน')).text).toContain('ไม่ได้เก็บข้อมูลของคุณไว้');
});

test('the last admin is refused and stays', async () => {
  const admin = await bot.member({ role: 'admin' });
  await admin.says('ถอนความยินยอม');
  expect((await admin.presses('ลบข้อมูล')).text).toContain('ผู้ดูแลระบบคนสุดท้าย');
  expect(await people(office).count({ lineUserId: admin.lineUserId })).toBe(1);
});

test('in a group it is refused', async () => {
  const person = await staff();
  const group = await bot.groupOf({ members: [person] });
  expect((await person.says('/ลบข้อมูลของฉัน', group)).text).toContain('แชตส่วนตัว');
});

test('ขอสำเนาข้อมูล gives everything that is stored of the person', async () => {
  const person = await staff();
  await person.says('รายงาน มาตรการ 4 รอบ 6 เดือน 60% จัดทำประกาศแล้ว');
  await person.presses('ยืนยันส่ง');
  const copy = (await person.says('ขอสำเนาข้อมูล')).text;
  expect(copy).toContain('มานี');
  expect(copy).toContain(person.lineUserId);
  expect(copy).toContain('เจ้าหน้าที่ กองคลัง');
  expect(copy).toContain('มาตรการ 4 รอบ 6 เดือน ปี 2570');
  expect(copy).toContain('ส่งรายงาน มาตรการ 4 รอบ 6 เดือน ปี 2570');
});

test('the copy is plain Thai: no field, no state, no key, whatever somebody did', async () => {
  const { mani } = await aFullLife(bot);
  const stored = await people(office).findOne({ lineUserId: mani.lineUserId });
  const failed = { state: 'failed', lastFailure: '400' };
  await Outbox.updateOne({ people: stored?._id }, { $set: failed });
  const copy = (await mani.says('ขอสำเนาข้อมูล')).text;
  for (const words of ['ส่งหลักฐาน มาตรการ 4 รอบ 6 เดือน ปี 2570', 'งดแจ้งเตือน', 'ส่งประกาศ', 'ขอมอบงาน'])
    expect(copy).toContain(words);
  expect(copy).not.toContain(unknownAction);
  expect(
    copy
      .replaceAll(mani.lineUserId, '')
      .replaceAll('LINE', '')
      .match(/[A-Za-z_]+/g),
  ).toBeNull();
});

test('what was tried without the right stands in it too, in words', async () => {
  const person = await staff();
  await person.says('ออกรหัส');
  expect((await person.says('ขอสำเนาข้อมูล')).text).toContain('ลองออกหรือดูรหัสและรายชื่อ แต่ไม่มีสิทธิ์ จึงถูกปฏิเสธ');
});
