import { instantOf } from '../../../src/domain/calendar/dates';
import { inboxCollection } from '../../../src/line/inbox';
import { useBot } from '../../../src/testing/make-bot';

const bot = useBot();
const admin = () => bot.member({ role: 'admin' });
const textsOf = (reply: { text: string }) => reply.text;

test('a question is gone on from by what differs, and the answer says what it is to', async () => {
  const person = await admin();
  await person.says('ใครยังไม่รายงาน กองคลัง');
  const unit = await person.says('แล้วกองช่างล่ะ');
  expect(textsOf(unit)).toContain('ต่อจากคำถามก่อนหน้า: ใครยังไม่รายงาน กองช่าง');
  const round = await person.says('แล้วรอบ 12 เดือนล่ะ');
  expect(textsOf(round)).toContain('ต่อจากคำถามก่อนหน้า: ใครยังไม่รายงาน กองช่าง รอบ 12 เดือน');
  // What asks for nothing in between does not end it.
  await person.says('ขอบคุณค่ะ');
  expect(textsOf(await person.says('กองคลัง'))).toContain('ใครยังไม่รายงาน กองคลัง รอบ 12 เดือน');
});

test('the second of a list is the second that was shown, and a report of it is only begun', async () => {
  const person = await bot.member({ role: 'staff', unit: 'finance_division' });
  const list = await person.says('งานของฉัน');
  const nums = [...list.text.matchAll(/มาตรการ (\d+)/g)].map(([, num]) => Number(num));
  const second = [...new Set(nums)][1];
  expect((await person.says('ข้อที่ 2')).text).toContain(`มาตรการ ${second}`);
  const preview = await person.says('อันเดิม 80%');
  expect(preview.text).toContain(`มาตรการ ${second}`);
  expect(preview.text).toContain('80%');
  await person.says('ยกเลิก');
  expect((await person.says('ประวัติการรายงานของฉัน')).text).not.toContain('80%');
});

test('what it is about after a report is the measure that was reported on', async () => {
  const person = await bot.member({ role: 'staff', unit: 'finance_division' });
  await person.says('รายงาน มาตรการ 4 รอบ 6 เดือน 60% ออกประกาศแล้ว');
  await person.says('ยืนยันส่ง');
  expect((await person.says('สถานะอันเดิม')).text).toContain('มาตรการ 4');
});

test('rounds are counted from the one that is open, and said', async () => {
  const person = await admin();
  // In November that is a round of the year before, of which this office has no plan.
  expect((await person.says('รอบที่แล้วใครไม่ส่ง')).text).toContain('ยังไม่มีมาตรการของปี 2569');
  bot.clock.set(instantOf('2027-04-01', '09:00'));
  expect((await person.says('รอบที่แล้วใครไม่ส่ง')).text).toContain('รอบ 6 เดือน ปี 2570 (รอบที่แล้ว)');
});

test('ten minutes later, elsewhere, and of somebody else nothing is gone on from', async () => {
  const person = await admin();
  const colleague = await admin();
  await person.says('ใครยังไม่รายงาน กองคลัง');
  expect((await colleague.says('แล้วกองช่างล่ะ')).text).not.toContain('ต่อจากคำถามก่อนหน้า');
  bot.clock.advance(590_000);
  expect((await person.says('แล้วกองช่างล่ะ')).text).toContain('ต่อจากคำถามก่อนหน้า');
  bot.clock.advance(601_000);
  expect((await person.says('แล้วกองช่างล่ะ')).text).not.toContain('ต่อจากคำถามก่อนหน้า');
});

test('in a group each goes on from their own question', async () => {
  const [one, other] = [await admin(), await admin()];
  const group = await bot.groupOf({ members: [one, other], unit: null });
  await one.says('/ใครยังไม่รายงาน กองคลัง', group);
  await other.says('/คะแนนปี 2562', group);
  expect((await one.says('/แล้วกองช่างล่ะ', group)).text).toContain('ใครยังไม่รายงาน กองช่าง');
  expect((await other.says('/แล้ว OIT ล่ะ', group)).text).toContain('คะแนน OIT ปี 2562');
  expect((await one.says('แล้วกองช่างล่ะ')).text).not.toContain('ต่อจากคำถามก่อนหน้า');
});

test('nothing in own words is kept of it', async () => {
  const person = await admin();
  await person.says('สถานะมาตรการ ปลูกต้นสักทองริมห้วยหินลาด');
  const kept = await inboxCollection()
    .find({ 'shown.asked': { $exists: true } })
    .toArray();
  expect(kept.length).toBeGreaterThan(0);
  expect(JSON.stringify(kept.map(({ shown }) => shown?.asked))).not.toContain('สักทอง');
});
