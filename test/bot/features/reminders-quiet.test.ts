import { latestAudit } from '../../../src/domain/audit/audit.model';
import { groups } from '../../../src/domain/organisations/group.model';
import { useBot } from '../../../src/testing/make-bot';
import { KHAM_MUANG, stored } from './reminders-outbox';

const bot = useBot();
const finance = () => bot.member({ role: 'staff', unit: 'finance_division' });
const groupOf = async (lineGroupId: string) => groups(KHAM_MUANG).findOne({ lineGroupId });

test('งดแจ้งเตือน stops notifications, says what stops and how they come back', async () => {
  const person = await finance();
  const answer = await person.says('งดแจ้งเตือนครับ');
  expect(answer.text).toContain('งดแจ้งเตือนแล้ว');
  expect(answer.text).toContain('ยังถามและรายงานได้ตามปกติ');
  expect((await stored(person)).quietSince).toBeInstanceOf(Date);
  expect(await latestAudit(KHAM_MUANG, 1)).toMatchObject([{ action: 'notifications.stopped' }]);
  expect((await person.presses('เปิดแจ้งเตือน')).text).toContain('เปิดแจ้งเตือนแล้ว');
  expect(await stored(person)).not.toHaveProperty('quietSince');
  expect(await latestAudit(KHAM_MUANG, 1)).toMatchObject([{ action: 'notifications.resumed' }]);
});

test('saying it again changes nothing, and is told so', async () => {
  const person = await finance();
  expect((await person.says('เปิดแจ้งเตือน')).text).toContain('เปิดแจ้งเตือนอยู่แล้ว');
  await person.says('งดแจ้งเตือน');
  const { quietSince } = await stored(person);
  bot.clock.advance(60_000);
  expect((await person.says('งดแจ้งเตือน')).text).toContain('งดแจ้งเตือนอยู่แล้ว');
  expect((await stored(person)).quietSince).toEqual(quietSince);
});

test('ข้อมูลของฉัน shows it, and the list of staff tells admins who gets nothing', async () => {
  const [person, admin] = [await finance(), await bot.member({ role: 'admin' })];
  expect((await person.says('ข้อมูลของฉัน')).text).toContain('การแจ้งเตือน\nเปิดอยู่');
  expect((await admin.says('รายชื่อเจ้าหน้าที่')).text).not.toContain('ไม่ได้รับข้อความ');
  await person.says('งดแจ้งเตือน');
  expect((await person.says('ข้อมูลของฉัน')).text).toContain('งดอยู่ตั้งแต่ 20 พ.ย. 2569');
  const list = await admin.says('รายชื่อเจ้าหน้าที่');
  expect(list.text).toContain('ไม่ได้รับข้อความ 1 คน เพราะบล็อกตามติดหรืองดแจ้งเตือน');
  expect(list.text).toContain('งดแจ้งเตือนอยู่');
});

describe('in a group', () => {
  test('the supervisor of its unit stops and resumes its digests, not their own reminders', async () => {
    const head = await bot.member({ role: 'supervisor', unit: 'finance_division' });
    const group = await bot.groupOf({ unit: 'finance_division', members: [head] });
    expect((await head.says('/งดแจ้งเตือน', group)).text).toContain('งดแจ้งเตือนในกลุ่มนี้แล้ว');
    expect((await groupOf(group.id))?.quietSince).toBeInstanceOf(Date);
    expect(await stored(head)).not.toHaveProperty('quietSince');
    expect((await head.says('/งดแจ้งเตือน', group)).text).toContain('กลุ่มนี้งดแจ้งเตือนอยู่แล้ว');
    expect((await head.says('/เปิดแจ้งเตือน', group)).text).toContain('เปิดแจ้งเตือนในกลุ่มนี้แล้ว');
    expect(await groupOf(group.id)).not.toHaveProperty('quietSince');
    expect((await head.says('/เปิดแจ้งเตือน', group)).text).toContain('กลุ่มนี้เปิดแจ้งเตือนอยู่แล้ว');
  });

  test('staff are told who may, and where they stop their own; that is audited', async () => {
    const person = await finance();
    const group = await bot.groupOf({ unit: 'finance_division', members: [person] });
    const answer = await person.says('/งดแจ้งเตือน', group);
    expect(answer.text).toContain('หัวหน้าส่วนราชการของกองคลัง ผู้บริหาร หรือผู้ดูแลระบบ');
    expect(answer.text).toContain('แชตส่วนตัว');
    expect(await groupOf(group.id)).not.toHaveProperty('quietSince');
    expect(await latestAudit(KHAM_MUANG, 1)).toMatchObject([{ action: 'refused.quiet_group' }]);
  });

  test('of the whole office it is for executives and admins, not for a supervisor of one unit', async () => {
    const head = await bot.member({ role: 'supervisor', unit: 'finance_division' });
    const admin = await bot.member({ role: 'admin' });
    const group = await bot.groupOf({ unit: null, members: [head, admin] });
    expect((await head.says('/งดแจ้งเตือน', group)).text).toContain('ผู้บริหารหรือผู้ดูแลระบบ');
    expect((await admin.says('/งดแจ้งเตือน', group)).text).toContain('งดแจ้งเตือนในกลุ่มนี้แล้ว');
  });
});
