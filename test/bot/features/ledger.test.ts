import { enqueue } from '../../../src/delivery/enqueue';
import { Outbox } from '../../../src/delivery/outbox.model';
import { addDays, endOfDay, instantOf } from '../../../src/domain/calendar/dates';
import { measures } from '../../../src/domain/measures/measure.model';
import { officeId } from '../../../src/domain/office-store';
import { people } from '../../../src/domain/people/person.model';
import { reports } from '../../../src/domain/reports/report.model';
import { type TestPerson, useBot } from '../../../src/testing/make-bot';
import { aMeasure, aReport } from '../../domain/reports/samples';

const bot = useBot();
const office = officeId('kham-muang');
const staff = (name = 'คนคลัง') => bot.member({ role: 'staff', unit: 'finance_division', name });
const admin = () => bot.member({ role: 'admin', name: 'ผู้ดูแล' });

/** A message of the bot's own that is not sent by these tests: told through what is stored of it. */
async function plan(person: TestPerson, occasions: readonly string[], of = office): Promise<void> {
  const to = { person: (await people(of).findOne({ lineUserId: person.lineUserId }))?._id ?? null };
  const now = bot.clock.now();
  await enqueue(
    occasions.map((occasion) => ({
      office: of,
      to: { ...to, lineUserId: person.lineUserId },
      occasion,
      kind: 'quota.warning',
      payload: { percent: 80, used: 80, limit: 100 },
      expiresAt: new Date(now.getTime() + 3_600_000),
    })),
    now,
  );
}
const change = (occasion: string, what: object) => Outbox.updateOne({ occasion }, what);

describe('ทำไมฉันได้ข้อความนี้', () => {
  test.each(['ทำไมฉันได้ข้อความนี้', 'ทำไมได้รับข้อความนี้ครับ', 'ทำไม ถึงส่งข้อความนี้มา', 'ทำไมต้องเตือนผม', 'เพราะอะไรถึงได้รับแจ้งเตือน'])(
    '"%s": the reason, when, and what became of it',
    async (typed) => {
      const person = await staff();
      await bot.tick('2027-03-17');
      const reply = await person.says(typed);
      expect(reply.text).toContain('17 มี.ค. 2570 08.30 น.');
      expect(reply.text).toContain('เพราะคุณเป็นเจ้าหน้าที่ของส่วนราชการที่มีมาตรการค้างส่ง');
      expect(reply.text).toContain('ส่งแล้ว');
      expect(reply.labels).toContain('งดแจ้งเตือน');
    },
  );

  test('before the first one: what else messages are', async () => {
    expect((await (await staff()).says('ทำไมฉันได้ข้อความนี้')).text).toContain('เป็นคำตอบของสิ่งที่คุณพิมพ์หรือกด');
  });

  test("nobody sees another one's", async () => {
    const [one, other] = [await staff(), await bot.member({ role: 'admin' })];
    await bot.tick('2027-03-17');
    expect((await other.says('ทำไมฉันได้ข้อความนี้')).text).not.toContain('17 มี.ค. 2570 08.30');
    expect((await one.says('ทำไมฉันได้ข้อความนี้')).text).toContain('17 มี.ค. 2570 08.30');
  });

  test('not in a group', async () => {
    const person = await staff();
    const group = await bot.groupOf({ unit: 'finance_division', members: [person] });
    expect((await person.says('/ทำไมฉันได้ข้อความนี้', group)).text).toContain('แชตส่วนตัว');
  });
});

describe('ทำไมไม่ได้รับข้อความ', () => {
  test.each(['ทำไมไม่ได้รับข้อความ', 'ทำไมฉันไม่ได้ข้อความแจ้งเตือน', 'ทำไมไม่เตือนผมเลย', 'เพราะอะไรไม่แจ้งเตือน'])(
    '"%s": the next reminder day, by the office day and the calendar',
    async (typed) => {
      // 30 days before 31 March 2027 is Monday, 1 March.
      const reply = await (await staff()).says(typed);
      expect(reply.text).toContain('วันแจ้งเตือนถัดจากวันนี้คือ 1 มี.ค. 2570 (กำหนดส่ง 31 มี.ค. 2570)');
      expect(reply.text).toContain('ไม่มีข้อความถึงคุณที่ส่งไม่สำเร็จ');
    },
  );

  test('on a reminder day it is the one after it', async () => {
    const person = await staff();
    bot.clock.set(instantOf('2027-03-01', '09:00'));
    expect((await person.says('ทำไมไม่ได้รับข้อความ')).text).toContain('วันแจ้งเตือนถัดจากวันนี้คือ 17 มี.ค. 2570');
  });

  test('an executive is reminded on other days', async () => {
    const person = await bot.member({ role: 'executive' });
    expect((await person.says('ทำไมไม่ได้รับข้อความ')).text).toContain('วันแจ้งเตือนถัดจากวันนี้คือ 24 มี.ค. 2570');
  });

  test('after the due day none is promised for a report that is in, though it lacks a part', async () => {
    const person = await staff();
    for (const measure of [1, 4, 8])
      await reports(office).insert(aReport({ unit: 'finance_division', measure, progress: 60 }));
    bot.clock.set(instantOf('2027-03-31', '09:00'));
    expect((await person.says('ทำไมไม่ได้รับข้อความ')).text).toContain('คือ 31 ส.ค. 2570 (กำหนดส่ง 30 ก.ย. 2570)');
    for (const measure of [1, 4, 8])
      await reports(office).insert(aReport({ unit: 'finance_division', measure, round: '12m', progress: 60 }));
    bot.clock.set(instantOf('2027-10-01', '09:00'));
    const reply = await person.says('ทำไมไม่ได้รับข้อความ');
    expect(reply.text).toContain('มี 6 รายการที่ยังขาดผลผลิต ผลลัพธ์ หรือหลักฐาน จึงไม่มีการแจ้งเตือน');
  });

  test('from October on what is left of the year before counts beside the new plan, as long as it is reminded of', async () => {
    const person = await staff();
    await measures(office).insert(aMeasure({ fiscalYear: 2571, units: ['finance_division'] }));
    for (const measure of [1, 4])
      await reports(office).insert(aReport({ unit: 'finance_division', measure, round: '12m', progress: 60 }));
    bot.clock.set(instantOf('2027-10-01', '09:00'));
    const whyNot = async () => (await person.says('ทำไมไม่ได้รับข้อความ')).text;
    expect(await whyNot()).toContain('ค้างส่ง 3 รายการ วันแจ้งเตือนถัดจากวันนี้คือ 3 ต.ค. 2570 (กำหนดส่ง 30 ก.ย. 2570)');
    bot.clock.set(instantOf('2027-11-04', '09:00'));
    expect(await whyNot()).toContain('ค้างส่ง 2 รายการ วันแจ้งเตือนถัดจากวันนี้คือ 1 มี.ค. 2571 (กำหนดส่ง 31 มี.ค. 2571)');
  });

  test('an admin alone gets none', async () => {
    expect((await (await admin()).says('ทำไมไม่ได้รับข้อความ')).text).toContain('สิทธิ์ผู้ดูแลระบบไม่มีการแจ้งเตือน');
  });

  test('nothing outstanding: said so', async () => {
    const person = await staff();
    await measures(office).deleteMany({ fiscalYear: 2570, units: { $in: ['finance_division', 'all_units'] } });
    expect((await person.says('ทำไมไม่ได้รับข้อความ')).text).toContain('ไม่มีค้างส่ง จึงไม่มีการแจ้งเตือน');
  });

  test('who asked for no notifications: since when, how to turn it on again, and the message that was not sent', async () => {
    const person = await staff();
    await person.says('งดแจ้งเตือน');
    expect(await bot.tick('2027-03-17')).toEqual([]);
    const reply = await person.says('ทำไมไม่ได้รับข้อความ');
    expect(reply.text).toContain('คุณงดแจ้งเตือนไว้ตั้งแต่ 20 พ.ย. 2569');
    expect(reply.text).toContain('ไม่ได้ส่ง เพราะขณะนั้นคุณงดแจ้งเตือน');
    expect(reply.labels).toContain('เปิดแจ้งเตือน');
  });

  test.each([
    ['LINE refused it', { state: 'failed', lastFailure: '400' }, 'เพราะระบบของ LINE ไม่รับข้อความ (400)'],
    ['LINE was not reached', { state: 'failed', lastFailure: 'not reached' }, 'ติดต่อ LINE ไม่ได้'],
    ["the month's messages are used up", { state: 'queued', lastFailure: 'quota' }, 'จำนวนข้อความของเดือนนี้ไม่พอ'],
    ['it was done before', { state: 'dropped', dropped: 'nothing_due' }, 'เรื่องนั้นเสร็จแล้ว'],
    ['its sender took it back', { state: 'dropped', dropped: 'cancelled' }, 'ผู้ส่งยกเลิก'],
    ['it came too late', { state: 'dropped', dropped: 'too_late' }, 'ส่งไม่ทันเวลา'],
  ])('in words: %s', async (_name, state, expected) => {
    const person = await staff();
    await plan(person, ['quota/x']);
    await change('quota/x', { $set: { ...state, notBefore: endOfDay('2026-11-30') } });
    expect((await person.says('ทำไมไม่ได้รับข้อความ')).text).toContain(expected);
  });
});

describe('ข้อความที่ส่ง, for admins', () => {
  test('to whom, why, when, how often tried, the request id of LINE, the outcome, and the figures of the day', async () => {
    const keeper = await admin();
    await staff('สมชาย');
    await bot.tick('2027-03-17');
    const reply = await keeper.says('ข้อความที่ส่ง');
    expect(reply.text).toContain('วันนี้: ส่งแล้ว 1 · รอส่ง 0 · ส่งไม่สำเร็จ 0 · ไม่ได้ส่ง 0');
    expect(reply.text).toContain('สมชาย (กองคลัง)');
    expect(reply.text).toContain('เพราะคุณเป็นเจ้าหน้าที่');
    expect(reply.text).toMatch(/ส่งแล้ว 17 มี\.ค\. 2570 08\.30 น\./);
    expect(reply.text).toMatch(/ส่ง 1 ครั้ง เลขคำขอของ LINE \S+/);
  });

  test('a group is named by its unit', async () => {
    const keeper = await admin();
    await bot.groupOf({ unit: 'finance_division', members: [keeper] });
    await bot.tick('2027-03-17');
    expect((await keeper.says('ข้อความที่ส่ง')).text).toContain('กลุ่มของกองคลัง');
  });

  test('goes on to older ones until there are none', async () => {
    const keeper = await admin();
    const person = await staff();
    await plan(
      person,
      Array.from({ length: 9 }, (_, index) => `quota/${index}`),
    );
    await bot.idle();
    const first = await keeper.says('ข้อความที่ส่ง');
    const rest = await keeper.presses('ดูข้อความก่อนหน้า');
    const rows = (text: string) => text.split('คนคลัง (กองคลัง)').length - 1;
    expect([rows(first.text), rows(rest.text)]).toEqual([6, 3]);
    expect(rest.labels).not.toContain('ดูข้อความก่อนหน้า');
  });

  test('only those that failed, by words and by the button that counts them', async () => {
    const keeper = await admin();
    const person = await staff();
    await plan(person, ['quota/a', 'quota/b']);
    await bot.idle();
    await change('quota/a', { $set: { state: 'failed', lastFailure: '400' } });
    expect((await keeper.says('ข้อความที่ส่ง')).labels).toContain('ดูที่ส่งไม่สำเร็จ 1 ข้อความ');
    const failed = await keeper.presses('ดูที่ส่งไม่สำเร็จ 1 ข้อความ');
    expect(failed.text).toContain('ส่งไม่สำเร็จ เพราะระบบของ LINE ไม่รับข้อความ (400)');
    expect(failed.text).not.toContain('ส่งแล้ว 20 พ.ย. 2569');
    expect((await keeper.says('ข้อความที่ส่งไม่สำเร็จ')).text).toContain('(400)');
  });

  test('only those of today', async () => {
    const keeper = await admin();
    await plan(await staff(), ['quota/a']);
    await bot.idle();
    expect((await keeper.says('ข้อความที่ส่งวันนี้')).text).toContain('20 พ.ย. 2569');
    bot.clock.set(instantOf('2026-11-21', '00:00'));
    expect((await keeper.says('ข้อความที่ส่งวันนี้')).text).toContain('วันนี้ยังไม่มีข้อความ');
  });

  test('those to one person; of several of the name, the one that is chosen', async () => {
    const keeper = await admin();
    const [somchai, somsri] = [await staff('สมชาย'), await staff('สมศรี')];
    await plan(somchai, ['quota/a']);
    await plan(somsri, ['quota/b']);
    await bot.idle();
    const of = await keeper.says('ข้อความที่ส่งถึง สมชาย ครับ');
    expect(of.text).toContain('สมชาย (กองคลัง)');
    expect(of.text).not.toContain('สมศรี');
    expect((await keeper.says('ข้อความที่ส่งถึง สม')).text).toContain('เลือกคนที่ต้องการดู');
    expect((await keeper.presses('สมศรี (กองคลัง)')).text).not.toContain('สมชาย');
    expect((await keeper.says('ข้อความที่ส่งถึง สมหญิง')).text).toContain('ไม่พบผู้ลงทะเบียนชื่อ "สมหญิง"');
  });

  test('shows nothing of another office', async () => {
    const keeper = await admin();
    const other = await bot.member({ role: 'staff', unit: 'clerk_office', office: 'soe-phloe', name: 'คนเสอเพลอ' });
    await plan(other, ['quota/a'], officeId('soe-phloe'));
    await bot.idle();
    expect(other.got().messages).toHaveLength(1);
    expect((await keeper.says('ข้อความที่ส่ง')).text).toContain('ยังไม่มีข้อความที่ตามติดส่งเอง');
    expect((await keeper.says('ข้อความที่ส่งถึง คนเสอเพลอ')).text).toContain('ไม่พบผู้ลงทะเบียน');
  });

  test.each(['staff', 'supervisor', 'executive'] as const)('a %s may not', async (role) => {
    const person = await bot.member({ role, unit: role === 'executive' ? null : 'finance_division' });
    expect((await person.says('ข้อความที่ส่ง')).text).toContain('ผู้ที่ทำได้คือผู้ดูแลระบบ');
  });
});

describe('a right that was taken away', () => {
  test('of two: the person is told which, and that the other stays', async () => {
    const keeper = await admin();
    const grants = [
      { role: 'staff' as const, unit: 'finance_division' },
      { role: 'staff' as const, unit: 'clerk_office' },
    ];
    const person = await bot.member({ grants, name: 'คนสองกอง' });
    await keeper.says('รายชื่อเจ้าหน้าที่');
    await keeper.presses('ถอนสิทธิ์ เจ้าหน้าที่ กองคลัง ของ คนสองกอง');
    await keeper.presses('ยืนยันถอนสิทธิ์');
    expect(person.got().text).toMatch(/ถอนสิทธิ์ เจ้าหน้าที่ กองคลัง ของคุณแล้ว สิทธิ์อื่นของคุณใช้ได้ตามเดิม/);
  });

  test('the last one: told too, and no trace of the LINE id stays in the ledger after the next day', async () => {
    const keeper = await admin();
    const person = await staff();
    await bot.tick('2027-03-17');
    await keeper.says('รายชื่อเจ้าหน้าที่');
    await keeper.presses('ถอนสิทธิ์ เจ้าหน้าที่ กองคลัง ของ คนคลัง');
    await keeper.presses('ยืนยันถอนสิทธิ์');
    expect(person.got().text).toContain('ข้อมูลการลงทะเบียนของคุณจึงถูกลบแล้ว');
    await bot.tick(addDays('2027-03-17', 1));
    expect(await Outbox.countDocuments({ to: person.lineUserId })).toBe(0);
    expect((await keeper.says('ข้อความที่ส่ง')).text).toContain('ผู้ที่ไม่ได้ลงทะเบียนแล้ว');
  });

  test('an admin who gives up an own right is not told of it', async () => {
    const keeper = await admin();
    await bot.member({ role: 'admin', name: 'ผู้ดูแลอีกคน' });
    await keeper.says('รายชื่อเจ้าหน้าที่');
    await keeper.presses('ถอนสิทธิ์ ผู้ดูแลระบบ ของ ผู้ดูแล');
    await keeper.presses('ยืนยันถอนสิทธิ์');
    expect(keeper.got().text).not.toContain('ของคุณแล้ว');
  });
});
