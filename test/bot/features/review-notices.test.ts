import { rowKey } from '../../../src/delivery/kinds';
import { Outbox } from '../../../src/delivery/outbox.model';
import { instantOf, localDate, localTime } from '../../../src/domain/calendar/dates';
import { holidayCalendar } from '../../../src/domain/calendar/holidays';
import { officeId } from '../../../src/domain/office-store';
import { reports } from '../../../src/domain/reports/report.model';
import { remindReviews } from '../../../src/jobs/remind-reviews';
import { validateMessages } from '../../../src/line/checks/validate-messages';
import type { Message } from '../../../src/line/types';
import { allMessageKinds } from '../../../src/notifications/all-notifications';
import { ALL_PARTS } from '../../../src/testing/complete-report';
import { type TestPerson, useBot } from '../../../src/testing/make-bot';
import { outboxRows } from '../../../src/testing/outbox-rows';
import { toReply } from '../../../src/testing/reply';

const bot = useBot();
const office = officeId('kham-muang');
const clerk = () => bot.member({ role: 'staff', unit: 'clerk_office', name: 'คนรายงาน' });
const head = () => bot.member({ role: 'supervisor', unit: 'clerk_office', name: 'หัวหน้าปลัด' });

async function report(person: TestPerson, num = 2, said = `60% จัดอบรมแล้ว ${ALL_PARTS}`): Promise<void> {
  await person.says(`รายงาน มาตรการ ${num} รอบ 6 เดือน ${said}`);
  await person.presses('ยืนยันส่ง');
}

/** What would go out to a person now, of a kind; each must be what LINE takes. Null: dropped. */
async function goingOut(kind: string, to: TestPerson): Promise<(string | null)[]> {
  const rows = await outboxRows({ kind, to: to.lineUserId });
  const prepared = await allMessageKinds()
    .find((one) => one.kind === kind)
    ?.prepare(office, rows, bot.clock.now());
  return rows.map((row) => {
    const what = prepared?.get(rowKey(row));
    if (!what) throw new Error('A row was left out');
    if ('drop' in what) return null;
    expect(validateMessages(what.send, 'push')).toEqual([]);
    return toReply(what.send as Message[], []).text;
  });
}

test('a wish to approve a measure, or to send it back, opens its report first', async () => {
  const [staff, supervisor] = [await clerk(), await head()];
  await report(staff);
  for (const wish of ['อนุมัติมาตรการ 2', 'ส่งกลับมาตรการ 2 รอบ 6 เดือน เพราะข้อมูลไม่ครบ']) {
    expect((await supervisor.says(wish)).labels).toEqual(expect.arrayContaining(['อนุมัติ', 'ส่งกลับแก้ไข']));
  }
  expect(supervisor.got().text).toContain('กดส่งกลับแก้ไขเพื่อส่งเหตุผล');
});

describe('a report that was sent back', () => {
  const sentBack = async () => {
    const [staff, supervisor] = [await clerk(), await head()];
    await report(staff);
    await supervisor.says('ตรวจมาตรการ 2');
    await supervisor.presses('ส่งกลับแก้ไข');
    await supervisor.presses('ขาดผลผลิต');
    return { staff, supervisor };
  };

  test('is told to the reporter at once, with the reason and a button to correct it', async () => {
    const { staff } = await sentBack();
    const [told] = await goingOut('review.returned', staff);
    expect(told).toContain('เหตุผล: ยังไม่มีผลผลิต');
    expect(told).toContain('ส่งกลับโดย หัวหน้าปลัด');
    expect(told).toContain('แก้ไขมาตรการ 2 รอบ 6 เดือน');
  });

  test('is not told once it was corrected', async () => {
    const { staff } = await sentBack();
    await report(staff, 2, '90%');
    expect(await goingOut('review.returned', staff)).toEqual([null]);
  });

  test('a second time is told again', async () => {
    const { staff, supervisor } = await sentBack();
    await report(staff, 2, '90%');
    await supervisor.says('ตรวจมาตรการ 2');
    await supervisor.presses('ส่งกลับแก้ไข');
    await supervisor.presses('ขาดผลลัพธ์');
    const told = await goingOut('review.returned', staff);
    expect(told[0]).toBeNull();
    expect(told[1]).toContain('ยังไม่มีผลลัพธ์');
  });

  test('the longest reason makes a card that LINE takes', async () => {
    const [staff, supervisor] = [await clerk(), await head()];
    await report(staff);
    await supervisor.says('ตรวจมาตรการ 2');
    await supervisor.presses('ส่งกลับแก้ไข');
    await supervisor.says('ที่'.repeat(166));
    await supervisor.presses('ส่งกลับ');
    expect((await goingOut('review.returned', staff))[0]).toContain('ที่'.repeat(166));
  });
});

test('an approval may wait for the next morning, and is not told once it was taken back', async () => {
  const [staff, supervisor] = [await clerk(), await head()];
  await report(staff);
  await supervisor.says('ตรวจมาตรการ 2');
  await supervisor.presses('อนุมัติ');
  const [row] = await outboxRows({ kind: 'review.approved' });
  expect(row && [localDate(row.notBefore), localTime(row.notBefore)]).toEqual(['2026-11-21', '08:30']);
  expect((await goingOut('review.approved', staff))[0]).toContain('มาตรการ 2 รอบ 6 เดือน อนุมัติแล้ว');
  await supervisor.says('ตรวจมาตรการ 2');
  await supervisor.presses('ส่งกลับแก้ไข');
  await supervisor.presses('ขาดผลผลิต');
  expect(await goingOut('review.approved', staff)).toEqual([null]);
});

describe('approvals one after the other', () => {
  const approve = async (supervisor: TestPerson, num: number) => {
    await supervisor.says(`ตรวจมาตรการ ${num}`);
    await supervisor.presses('อนุมัติ');
  };
  const approved = async (...nums: number[]) => {
    const [staff, supervisor] = [await clerk(), await head()];
    for (const num of nums) await report(staff, num);
    return { staff, supervisor };
  };

  test('are told in one message, without what was sent back since', async () => {
    const { staff, supervisor } = await approved(2, 3, 4);
    for (const num of [4, 2, 3]) await approve(supervisor, num);
    expect(await goingOut('review.approved', staff)).toEqual([
      'อนุมัติรายงานของคุณแล้ว 3 รายการ\nรอบ 6 เดือน ปี 2570: มาตรการ 2, มาตรการ 3, มาตรการ 4 ส่วนของสำนักปลัด',
    ]);
    await supervisor.says('ตรวจมาตรการ 2');
    await supervisor.presses('ส่งกลับแก้ไข');
    await supervisor.presses('ขาดผลผลิต');
    expect(await goingOut('review.approved', staff)).toEqual([
      'อนุมัติรายงานของคุณแล้ว 2 รายการ\nรอบ 6 เดือน ปี 2570: มาตรการ 3, มาตรการ 4 ส่วนของสำนักปลัด',
    ]);
  });

  test('are told anew once a message has gone out', async () => {
    const { staff, supervisor } = await approved(2, 3);
    await approve(supervisor, 2);
    expect((await staff.says('สวัสดี')).text).toContain('มาตรการ 2 รอบ 6 เดือน อนุมัติแล้ว');
    await approve(supervisor, 3);
    const next = (await staff.says('สวัสดี')).text;
    expect(next).toContain('มาตรการ 3 รอบ 6 เดือน อนุมัติแล้ว');
    expect(next).not.toContain('มาตรการ 2');
    expect(await outboxRows({ kind: 'review.approved' })).toHaveLength(2);
  });

  test('what was put into the outbox before several were told together is written as it was', async () => {
    const { staff, supervisor } = await approved(2);
    await approve(supervisor, 2);
    const stored = await Outbox.findOne({ kind: 'review.approved' }).orFail().lean().exec();
    const { reports } = stored.payload as { reports: Record<string, unknown>[] };
    await Outbox.updateOne({ _id: stored._id }, { $set: { payload: reports[0] } });
    expect((await goingOut('review.approved', staff))[0]).toContain('มาตรการ 2 รอบ 6 เดือน อนุมัติแล้ว');
  });
});

describe('what waits for a review', () => {
  test('is listed as it is when the digest goes out', async () => {
    const [staff, supervisor] = [await clerk(), await head()];
    await report(staff, 2);
    await report(staff, 3);
    await supervisor.says('ตรวจมาตรการ 2');
    await supervisor.presses('อนุมัติ');
    const [told] = await goingOut('review.waiting', supervisor);
    expect(told).toContain('รอตรวจ 1 รายการ');
    expect(told).toContain('มาตรการ 3');
    await supervisor.says('ตรวจมาตรการ 3');
    await supervisor.presses('อนุมัติ');
    expect(await goingOut('review.waiting', supervisor)).toEqual([null]);
  });
});

describe('reminders about waiting reviews', () => {
  const none = holidayCalendar([]);
  const remind = (day: string, holidays = none) => remindReviews({ now: instantOf(day, '08:30'), holidays });

  test('go out on the third working day and every five more: a Friday report on Wednesday, and a week later', async () => {
    const [staff, supervisor] = [await clerk(), await head()];
    await report(staff); // Friday 20 November 2026
    const planned: [string, number][] = [];
    for (const day of [
      '2026-11-23',
      '2026-11-24',
      '2026-11-25',
      '2026-11-25',
      '2026-11-26',
      '2026-11-28',
      '2026-12-02',
    ]) {
      planned.push([day, (await remind(day)).planned]);
    }
    expect(planned).toEqual([
      ['2026-11-23', 0],
      ['2026-11-24', 0],
      ['2026-11-25', 1],
      ['2026-11-25', 0],
      ['2026-11-26', 0],
      ['2026-11-28', 0], // Saturday
      ['2026-12-02', 1],
    ]);
    bot.clock.set(instantOf('2026-11-25', '08:30'));
    expect((await goingOut('review.reminder', supervisor))[0]).toContain('รอตรวจเกิน 3 วันทำการ');
  });

  test('do not count a holiday', async () => {
    const [staff] = [await clerk(), await head()];
    await report(staff);
    const holidays = holidayCalendar([{ year: 2569, source: ['test'], days: [{ on: '2026-11-24', name: 'วันหยุด' }] }]);
    expect((await remind('2026-11-25', holidays)).planned).toBe(0);
    expect((await remind('2026-11-26', holidays)).planned).toBe(1);
  });

  test('leave out what was handed in since, and stop when nothing waits', async () => {
    const [staff, supervisor] = [await clerk(), await head()];
    await report(staff, 2);
    bot.clock.set(instantOf('2026-11-24', '10:00'));
    await report(staff, 3);
    await remind('2026-11-25');
    bot.clock.set(instantOf('2026-11-25', '08:30'));
    const [told] = await goingOut('review.reminder', supervisor);
    expect(told).toContain('รอตรวจ 1 รายการ');
    expect(told).not.toContain('มาตรการ 3');
    await supervisor.says('ตรวจมาตรการ 2');
    await supervisor.presses('อนุมัติ');
    expect(await goingOut('review.reminder', supervisor)).toEqual([null]);
  });
});

test('that a report was approved is told although it was published before the morning came', async () => {
  const [staff, supervisor, admin] = [await clerk(), await head(), await bot.member({ role: 'admin' })];
  await report(staff);
  await supervisor.says('ตรวจมาตรการ 2');
  await supervisor.presses('อนุมัติ');
  if (supervisor.got().labels.some((label) => label.startsWith('อนุมัติทั้งที่')))
    await supervisor.presses(supervisor.got().labels.find((label) => label.startsWith('อนุมัติทั้งที่')) ?? '');
  await admin.says('เผยแพร่รายงานรอบ 6 เดือน');
  await admin.presses('อนุมัติเผยแพร่');
  expect(await goingOut('review.approved', staff)).toEqual([expect.stringContaining('อนุมัติแล้ว')]);
  await admin.says('ถอนการเผยแพร่');
  await admin.says('ตัวเลขผิด');
  await admin.presses('ถอนการเผยแพร่');
  expect(await goingOut('review.approved', staff)).toEqual([expect.stringContaining('อนุมัติแล้ว')]);
  await supervisor.says('ตรวจมาตรการ 2');
  await supervisor.presses('ส่งกลับแก้ไข');
  await supervisor.presses('ขาดผลผลิต');
  expect(await goingOut('review.approved', staff)).toEqual([null]);
});

test('what was sent back for a part is mended by a tap, the part and the confirmation', async () => {
  const [staff, supervisor] = [await clerk(), await head()];
  await report(staff, 2, '60% จัดอบรมแล้ว');
  await supervisor.says('ตรวจมาตรการ 2');
  await supervisor.presses('ส่งกลับแก้ไข');
  await supervisor.presses('ขาดผลผลิต');
  await staff.says('งานของฉัน');
  const preview = await staff.presses('แก้ไขมาตรการ 2 รอบ 6 เดือน');
  expect(preview.text).toContain('ส่งกลับแก้ไข เหตุผล: ยังไม่มีผลผลิต');
  expect(preview.labels).toContain('เพิ่มผลผลิต');
  expect((await staff.says('ผลผลิต คู่มือ 1 เล่ม')).text).toContain('คู่มือ 1 เล่ม');
  await staff.presses('ยืนยันส่ง');
  expect(await reports(office).findOne({ measure: 2 })).toMatchObject({ state: 'submitted', output: 'คู่มือ 1 เล่ม' });
});
