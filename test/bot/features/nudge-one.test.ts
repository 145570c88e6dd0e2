import { Outbox } from '../../../src/delivery/outbox.model';
import { assignments } from '../../../src/domain/assignments/assignment.model';
import { latestAudit } from '../../../src/domain/audit/audit.model';
import { instantOf } from '../../../src/domain/calendar/dates';
import { type TestPerson, useBot } from '../../../src/testing/make-bot';
import { complete, DAY, KHAM_MUANG } from './reminders-outbox';

const bot = useBot();
const SEND = 'ส่งข้อความติดตาม';
const finance = (name: string) => bot.member({ role: 'staff', unit: 'finance_division', name });
const works = (name: string) => bot.member({ role: 'staff', unit: 'public_works_division', name });
const headOfFinance = () => bot.member({ role: 'supervisor', unit: 'finance_division', name: 'ชื่อหัวหน้า' });

/** What somebody was sent by the tap that ends a preview. */
async function sentBy(head: TestPerson, to: readonly TestPerson[]): Promise<string[]> {
  const before = bot.moment();
  await head.presses(SEND);
  return to.map((person) => person.got(before).text);
}

beforeEach(() => bot.clock.set(instantOf(DAY, '08:30')));

describe('one person', () => {
  test('gets all that they owe, nobody else gets anything, and the ledger names the round', async () => {
    const [somsri, somchai] = [await finance('สมศรี'), await finance('สมชาย ใจดี')];
    const head = await headOfFinance();
    const preview = await head.says('เตือน สมชาย');
    for (const words of ['ตรวจก่อนส่งข้อความติดตาม', 'ถึงผู้ที่ยังไม่รายงาน 1 คน', 'ใช้โควตา 1 ข้อความ', 'สมชาย ใจดี\nค้าง 3'])
      expect(preview.text).toContain(words);
    expect(preview.text).not.toContain('สมศรี');
    expect(await Outbox.countDocuments({})).toBe(0);
    const [toSomchai, toSomsri] = await sentBy(head, [somchai, somsri]);
    expect(toSomchai).toContain('หัวหน้าส่วนราชการ กองคลัง ขอติดตามรายงาน');
    expect(toSomsri).toBe('');
    expect(await latestAudit(KHAM_MUANG, 1)).toMatchObject([{ action: 'nudge.sent', subject: '2570 6m x1' }]);
  });

  test.each([
    'เตือนคุณสมชายมาตรการ 4',
    'เตือน สมชาย เรื่องมาตรการ ๔',
    'เตือนสมชายเรื่องมาตรการ 4',
    'เตือนคุณสมชายให้ส่งมาตรการ 4 รอบ 6 เดือน',
  ])('and one measure in a sentence: %s', async (said) => {
    const [somsri, somchai] = [await finance('สมศรี'), await finance('สมชาย')];
    const head = await headOfFinance();
    const preview = await head.says(said);
    expect(preview.text).toContain('สมชาย\nค้าง 1\nรอบ 6 เดือน ปี 2570 มาตรการ 4');
    expect(preview.text).not.toContain('สมศรี');
    const [toSomchai, toSomsri] = await sentBy(head, [somchai, somsri]);
    expect(toSomchai).toContain('มาตรการ 4');
    expect(toSomchai).not.toMatch(/มาตรการ [18]/);
    expect(toSomsri).toBe('');
  });

  test('with a measure that is not theirs to ask for, that nobody has, or with another’s name is refused', async () => {
    await finance('สมชาย');
    const head = await headOfFinance();
    expect((await head.says('เตือนคุณสมชายมาตรการ 3')).text).toContain('ติดตามมาตรการ 3 ได้เฉพาะ');
    expect((await head.says('เตือนคุณสมหญิงมาตรการ 4')).text).toContain('ไม่พบ "สมหญิง"');
    expect((await head.says('เตือนคุณสมชาย มาตรการ 40')).text).toContain('ไม่พบมาตรการ 40');
    expect((await head.says('เตือนคุณสมชายมาตรการ 4 กับ 8')).text).toContain('ครั้งละหนึ่งมาตรการ');
    expect(await Outbox.countDocuments({})).toBe(0);
  });

  test('is one tap away in the list of everybody, where nobody nudges themselves', async () => {
    const [somsri, somchai] = [await finance('สมศรี'), await finance('สมชาย')];
    const boss = await bot.member({ role: 'executive' });
    await boss.says('ใครยังไม่รายงาน');
    const list = await boss.presses('ดูรายบุคคล');
    expect(list.labels).toContain('เตือน สมชาย');
    await boss.presses('เตือน สมชาย');
    const [toSomchai, toSomsri] = await sentBy(boss, [somchai, somsri]);
    expect(toSomchai).toContain('ขอติดตามรายงาน');
    expect(toSomsri).toBe('');
  });

  test('is asked once a day, by whichever nudge', async () => {
    await finance('สมศรี');
    await finance('สมชาย');
    const head = await headOfFinance();
    await head.says('เตือน สมชาย');
    await head.presses(SEND);
    expect((await head.says('เตือน สมชาย')).text).toContain('วันนี้ติดตามไปแล้ว 1 คน');
    expect((await head.says('เตือนมาตรการ 4')).text).toContain('ถึงผู้ที่ยังไม่รายงาน 1 คน');
    expect((await head.says('เตือนคนที่ยังไม่รายงาน')).text).not.toContain('สมชาย');
  });

  test('of another unit is not told apart from who is nobody; two of a name are chosen from the list', async () => {
    await works('สมปอง');
    await finance('สมชาย ใจดี');
    await finance('สมชาย ใจเย็น');
    const head = await headOfFinance();
    for (const name of ['สมปอง', 'ประยุทธ์']) {
      expect((await head.says(`เตือน ${name}`)).text).toContain(`ไม่พบ "${name}" ในผู้ที่คุณติดตามได้`);
    }
    const two = await head.says('เตือน สมชาย');
    expect(two.text).toContain('มีผู้ชื่อ "สมชาย" มากกว่า 1 คน');
    expect((await head.presses('ดูรายบุคคล')).labels).toContain('เตือน สมชาย ใจเย็น');
    expect((await head.says('เตือน สมชาย ใจดี และ สมชาย ใจเย็น')).text).toContain('ครั้งละ 1 คน');
    expect(await Outbox.countDocuments({})).toBe(0);
  });

  test('who owes nothing, or is not asked for what is owed, is not nudged', async () => {
    await finance('สมศรี');
    const somchai = await finance('สมชาย');
    const head = await headOfFinance();
    await complete([1, 8]);
    await head.says('มอบมาตรการ 4 ให้ สมศรี');
    await head.presses('ยืนยันมอบ');
    expect(await assignments(KHAM_MUANG).count({})).toBe(1);
    expect((await head.says('เตือน สมชาย')).text).toContain('สมชาย ไม่มีรายการค้างส่งที่ต้องรับผิดชอบ');
    expect((await head.says('เตือน สมศรี')).text).toContain('สมศรี\nค้าง 1');
    expect((await somchai.says('เตือน สมศรี')).text).toContain('หัวหน้าส่วนราชการ');
    expect(await Outbox.countDocuments({ kind: 'nudge' })).toBe(0);
  });
});

describe('one measure', () => {
  test('asks who is to report on it, of it alone', async () => {
    const [somsri, builder] = [await finance('สมศรี'), await works('ช่าง')];
    const head = await headOfFinance();
    const preview = await head.says('เตือนมาตรการ 4');
    expect(preview.text).toContain('สมศรี\nค้าง 1\nรอบ 6 เดือน ปี 2570 มาตรการ 4');
    const [toSomsri, toBuilder] = await sentBy(head, [somsri, builder]);
    expect(toSomsri).toContain('มาตรการ 4');
    expect(toSomsri).not.toContain('มาตรการ 1 ');
    expect(toSomsri).toContain('เหลือ 1 รายการ');
    expect(toBuilder).toBe('');
    expect(await latestAudit(KHAM_MUANG, 1)).toMatchObject([{ subject: '2570 6m measure 4 x1' }]);
  });

  test('is a tap away in the list of who has not reported and on its own card, for who may', async () => {
    const somsri = await finance('สมศรี');
    const head = await headOfFinance();
    expect((await head.says('ใครยังไม่รายงาน')).labels).toContain('เตือนมาตรการ 4 รอบ 6 เดือน');
    expect((await head.presses('เตือนมาตรการ 4 รอบ 6 เดือน')).text).toContain('มาตรการ 4');
    const card = await head.says('สถานะมาตรการ 8');
    expect(card.labels).toContain('เตือนมาตรการ 8');
    const preview = await head.presses('เตือนมาตรการ 8');
    expect(preview.text).toContain('สมศรี\nค้าง 1\nรอบ 6 เดือน ปี 2570 มาตรการ 8');
    expect((await somsri.says('สถานะมาตรการ 8')).labels).not.toContain('เตือนมาตรการ 8');
    expect((await somsri.says('ใครยังไม่รายงาน')).labels).not.toContain('เตือนมาตรการ 4 รอบ 6 เดือน');
  });

  test('that is in, that no unit of theirs has, or that is not in the plan is refused with a sentence', async () => {
    await finance('สมศรี');
    const head = await headOfFinance();
    await complete([4]);
    expect((await head.says('เตือนมาตรการ 4')).text).toContain('มาตรการ 4 ปี 2570 ของกองคลังไม่มีรายการค้างส่ง');
    expect((await head.says('สถานะมาตรการ 4 รอบ 6 เดือน')).labels).not.toContain('เตือนมาตรการ 4 รอบ 6 เดือน');
    expect((await head.says('เตือนมาตรการ 77')).text).toContain('ไม่พบมาตรการ 77 ในแผนปี 2570');
    expect((await head.says('เตือนมาตรการ 2')).text).toContain('ติดตามมาตรการ 2 ได้เฉพาะหัวหน้าส่วนราชการของสำนักปลัด');
    expect(await latestAudit(KHAM_MUANG, 1)).toMatchObject([{ action: 'refused.nudge', subject: 'measure 2570/2' }]);
  });

  test('what came in between preview and message is not asked for any more', async () => {
    const somsri = await finance('สมศรี');
    const head = await headOfFinance();
    await head.says('เตือนมาตรการ 4');
    await complete([4]);
    const before = bot.moment();
    expect((await head.presses(SEND)).text).toContain('ไม่มีรายการค้างส่ง');
    expect(somsri.got(before).messages).toHaveLength(0);
  });
});

test('one unit is named alone, as its people call it', async () => {
  await finance('สมศรี');
  await works('ช่าง');
  const boss = await bot.member({ role: 'executive' });
  for (const text of ['เตือนกองช่าง', 'เตือน ช่าง']) {
    const preview = await boss.says(text);
    expect(preview.text).toContain('ถึงผู้ที่ยังไม่รายงาน 1 คน');
    expect(preview.text).not.toContain('สมศรี');
  }
  const head = await headOfFinance();
  expect((await head.says('เตือนกองช่าง')).text).toContain('กองคลัง');
  expect(await latestAudit(KHAM_MUANG, 1)).toMatchObject([{ action: 'refused.nudge' }]);
});
