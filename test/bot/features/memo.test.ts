import { rowKey } from '../../../src/delivery/kinds';
import { Outbox } from '../../../src/delivery/outbox.model';
import { latestAudit } from '../../../src/domain/audit/audit.model';
import { instantOf } from '../../../src/domain/calendar/dates';
import { holidayCalendar } from '../../../src/domain/calendar/holidays';
import { memoEvents, memos } from '../../../src/domain/memos/memo.model';
import { officeId } from '../../../src/domain/office-store';
import { findOrganisation } from '../../../src/domain/organisations/organisation.model';
import { type Report, reports } from '../../../src/domain/reports/report.model';
import { reportEvents } from '../../../src/domain/reports/report-event.model';
import { remindReviews } from '../../../src/jobs/remind-reviews';
import { validateMessages } from '../../../src/line/checks/validate-messages';
import type { Message } from '../../../src/line/types';
import { allMessageKinds } from '../../../src/notifications/all-notifications';
import { ALL_PARTS } from '../../../src/testing/complete-report';
import { type TestPerson, useBot } from '../../../src/testing/make-bot';
import { outboxRows } from '../../../src/testing/outbox-rows';
import { toReply } from '../../../src/testing/reply';
import { partsOfPlan } from '../../domain/reports/parts-of-plan';

const bot = useBot();
const slug = 'mueang-hong';
const office = officeId(slug);
const POSITIONS = ['หัวหน้าฝ่ายอำนวยการ', 'หัวหน้าสำนักปลัดเทศบาล', 'รองปลัดเทศบาล', 'ปลัดเทศบาล', 'นายกเทศมนตรี'];

let admin: TestPerson;
let head: TestPerson;
beforeEach(async () => {
  admin = await bot.member({ office: slug, role: 'admin', name: 'ผู้ดูแล' });
  head = await bot.member({ office: slug, role: 'supervisor', unit: 'clerk_office', name: 'หัวหน้า' });
});
const clerk = () => bot.member({ office: slug, role: 'staff', unit: 'clerk_office', name: 'คนรายงาน' });
const states = async () =>
  (await reports(office).find({ round: '6m' }, { sort: { measure: 1 } })).map(({ state }) => state);

async function report(person: TestPerson, num: number): Promise<void> {
  await person.says(`รายงาน มาตรการ ${num} รอบ 6 เดือน 60% จัดอบรมแล้ว ${ALL_PARTS}`);
  await person.presses('ยืนยันส่ง');
}

async function approve(num: number) {
  await head.says(`ตรวจมาตรการ ${num} รอบ 6 เดือน`);
  return head.presses('อนุมัติ');
}

/** Measures 1 to 3 are approved as the database has it; the fourth is left to the test. */
async function threeApproved(): Promise<TestPerson> {
  const staff = await clerk();
  await report(staff, 1);
  const [first] = await reports(office).find();
  if (!first) throw new Error('no report');
  const { _id, ...like } = first;
  await reports(office).updateOne({ measure: 1 }, { $set: { state: 'approved' } });
  const approved = { ...like, state: 'approved' } satisfies Report;
  for (const measure of [2, 3]) await reports(office).insert({ ...approved, measure });
  return staff;
}

/** Everybody who holds a position, in its order. */
async function holders(count = POSITIONS.length): Promise<TestPerson[]> {
  const people: TestPerson[] = [];
  for (const [index, title] of POSITIONS.slice(0, count).entries()) {
    const person = await bot.member({ office: slug, role: 'executive', name: `คนที่ ${index + 1}` });
    const name = `เลือก คนที่ ${index + 1}`;
    if (!(await admin.says(`ตั้งตำแหน่ง ${title}`)).labels.includes(name)) await admin.presses('ดูต่อ');
    await admin.presses(name);
    await admin.presses('ยืนยันตั้ง');
    people.push(person);
  }
  return people;
}

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

test('the example office has the positions of its memo, the mayor last', async () => {
  expect((await findOrganisation(office))?.approvalChain?.map(({ title }) => title)).toEqual(POSITIONS);
});

test('approved by measure, endorsed in order, published by the last: the whole way', async () => {
  const staff = await threeApproved();
  const people = await holders();
  await report(staff, 4);
  expect((await approve(4)).text).toContain(
    'อนุมัติครบทุกมาตรการที่ต้องรายงานแล้ว เสนอรายงานรอบ 6 เดือน ปี 2570 ไปยัง "หัวหน้าฝ่ายอำนวยการ" แล้ว',
  );
  for (const [index, person] of people.entries()) {
    expect((await goingOut('memo.turn', person))[0]).toContain(`ในตำแหน่ง "${POSITIONS[index]}"`);
    await person.says('เรื่องเสนอ');
    if (index === people.length - 1) {
      const asked = await person.presses('อนุมัติเผยแพร่');
      expect(asked.text).toContain('คุณอยู่ลำดับสุดท้าย เมื่อยืนยันแล้ว ถือว่าอนุมัติเผยแพร่รายงานรอบ 6 เดือน ปี 2570 ทั้ง 4 มาตรการ');
      expect(await states()).toEqual(Array(4).fill('approved'));
      expect((await person.presses('ยืนยันอนุมัติเผยแพร่')).text).toContain('ผลอยู่บนหน้าสาธารณะของหน่วยงานในตามติดแล้ว');
    } else if (index !== 1) await person.presses('ทราบ');
    else {
      await person.presses('ความเห็น');
      expect((await person.says('เห็นควรเผยแพร่')).text).toContain('"เห็นควรเผยแพร่"');
      await person.presses('ส่งความเห็น');
    }
    expect(await states()).toEqual(Array(4).fill(index === people.length - 1 ? 'published' : 'approved'));
  }
  const steps = await memoEvents(office).find({}, { sort: { seq: 1 } });
  expect(steps.map(({ action, position, comment }) => [action, position, comment])).toEqual([
    ['start', null, null],
    ['endorse', 'head_of_administration', null],
    ['endorse', 'head_of_clerk_office', 'เห็นควรเผยแพร่'],
    ['endorse', 'deputy_clerk', null],
    ['endorse', 'clerk', null],
    ['release', 'mayor', null],
  ]);
  expect((await goingOut('memo.released', admin))[0]).toMatch(
    /อนุมัติเผยแพร่รายงานรอบ 6 เดือน ปี 2570 แล้ว 4 มาตรการ ผลอยู่บนหน้าสาธารณะ/,
  );
  expect((await staff.says('รายงาน มาตรการ 1 รอบ 6 เดือน 90%')).text).toContain('เผยแพร่แล้ว จึงแก้ไขไม่ได้');
  expect((await staff.says('สถานะมาตรการ 1')).text).toContain('เผยแพร่แล้ว');
});

test('the last two reports approved at the same moment put the round forward once', async () => {
  const staff = await threeApproved();
  await reports(office).updateOne({ measure: 3 }, { $set: { state: 'submitted' } });
  await staff.says('หลักฐานมาตรการ 3 รอบ 6 เดือน https://www.example.go.th/3');
  await report(staff, 4);
  const other = await bot.member({ office: slug, role: 'executive' });
  await head.says('ตรวจมาตรการ 4 รอบ 6 เดือน');
  await other.says('ตรวจมาตรการ 3 รอบ 6 เดือน');
  await Promise.all([head.presses('อนุมัติ'), other.presses('อนุมัติ')]);
  expect(await states()).toEqual(Array(4).fill('approved'));
  expect(await memos(office).find()).toMatchObject([{ state: 'endorsing', measures: [1, 2, 3, 4] }]);
});

describe('a report that was put forward by hand', () => {
  const forward = async (count = 2) => {
    const staff = await threeApproved();
    const people = await holders(count);
    const asked = await admin.says('ขอเสนอรายงานผลรอบ 6 เดือนครับ');
    return { staff, people, asked, reply: await admin.presses('เสนอรายงาน') };
  };

  test('is shown first, with what stays behind', async () => {
    const { asked, reply } = await forward();
    expect(asked.text).toContain('อนุมัติแล้วและรอเผยแพร่ 3 จาก 4 มาตรการ');
    expect(asked.text).toContain('รายงานที่ยังไม่อนุมัติจะไม่รวม');
    expect(reply.text).toContain('ตอนนี้อยู่ที่ "หัวหน้าฝ่ายอำนวยการ"');
  });

  test('pressed twice is put forward once', async () => {
    await forward();
    expect((await admin.presses('เสนอรายงาน')).text).toContain('เสนออยู่แล้ว');
    expect(await memos(office).count()).toBe(1);
  });

  test('out of order is refused, and nothing moves', async () => {
    const { people } = await forward();
    const [first, second] = people;
    const card = await first?.says('เรื่องเสนอ');
    expect(card?.labels).toEqual(expect.arrayContaining(['ทราบ', 'ความเห็น']));
    expect((await second?.says('เรื่องเสนอ'))?.labels).not.toContain('ทราบ');
    await first?.presses('ทราบ');
    expect((await first?.presses('ทราบ'))?.text).toContain('ลงความเห็นไปแล้ว');
    expect(await memos(office).findOne({})).toMatchObject({ step: 1, state: 'endorsing' });
  });

  test('stops when one of its reports is sent back, and begins anew once that is approved again', async () => {
    const { staff, people } = await forward();
    await people[0]?.says('เรื่องเสนอ');
    await head.says('ตรวจมาตรการ 1 รอบ 6 เดือน');
    await head.presses('ส่งกลับแก้ไข');
    expect((await head.presses('ขาดผลผลิต')).text).toContain('การเสนอรายงานของรอบนี้หยุดไว้');
    expect((await people[0]?.presses('ทราบ'))?.text).toContain('ที่รอความเห็นอยู่');
    expect((await goingOut('memo.turn', people[0] as TestPerson))[0]).toBeNull();
    await report(staff, 4);
    await approve(4);
    await staff.says('รายงาน มาตรการ 1 รอบ 6 เดือน 80%');
    await staff.presses('ยืนยันส่ง');
    expect((await approve(1)).text).toContain('อนุมัติครบทุกมาตรการที่ต้องรายงานแล้ว');
    expect(await memos(office).findOne({ run: 2 })).toMatchObject({ state: 'endorsing', step: 0 });
  });

  test('goes on without what is approved while it is under way', async () => {
    const { staff, people } = await forward();
    await report(staff, 4);
    expect((await approve(4)).text).not.toContain('เสนอรายงาน');
    await holders(5);
    const all = await memos(office).findOne({});
    expect(all?.measures).toEqual([1, 2, 3]);
    expect(people).toHaveLength(2);
  });

  test('a vacant position is told to the admins, and to who is set then', async () => {
    await threeApproved();
    await admin.says('เสนอรายงานรอบ 6 เดือน');
    expect((await admin.presses('เสนอรายงาน')).text).toContain('ยังไม่มีผู้ดำรงตำแหน่ง');
    expect((await goingOut('memo.vacant', admin))[0]).toContain('ยังไม่ได้ตั้งผู้ดำรงตำแหน่ง');
    const [first] = await holders(1);
    expect(await goingOut('memo.vacant', admin)).toEqual([null]);
    expect((await goingOut('memo.turn', first as TestPerson))[0]).toContain('ถึงลำดับของคุณ');
  });

  test('reminds the position that lets it wait three working days, once a day', async () => {
    const { people } = await forward();
    const remind = (day: string) => remindReviews({ now: instantOf(day, '08:30'), holidays: holidayCalendar([]) });
    const told = () => Outbox.countDocuments({ kind: 'memo.turn', to: people[0]?.lineUserId });
    expect([await remind('2026-11-24'), await told()]).toEqual([{ planned: 0, memos: 0 }, 1]);
    expect([await remind('2026-11-25'), await told()]).toEqual([{ planned: 0, memos: 1 }, 2]);
    await remind('2026-11-25');
    expect(await told()).toBe(2);
    expect((await goingOut('memo.turn', people[0] as TestPerson))[1]).toContain('ถึงลำดับของคุณ');
  });

  test('is nobody else’s to endorse', async () => {
    const { people } = await forward();
    await people[0]?.says('เรื่องเสนอ');
    await admin.says('ตั้งตำแหน่ง หัวหน้าฝ่ายอำนวยการ');
    await admin.presses('เลือก ยังไม่มีผู้ดำรงตำแหน่ง');
    await admin.presses('ยืนยันตั้ง');
    expect((await people[0]?.presses('ทราบ'))?.text).toContain('ผู้ที่ลงความเห็นตอนนี้คือ "หัวหน้าฝ่ายอำนวยการ"');
    expect(await latestAudit(office, 1)).toMatchObject([{ action: 'refused.memo' }]);
  });
});

describe('putting forward', () => {
  test('is not for staff, who are told who may', async () => {
    expect((await (await clerk()).says('เสนอรายงานรอบ 6 เดือน')).text).toContain('ผู้ที่เสนอได้คือผู้ดูแลระบบ');
    expect(await latestAudit(office, 1)).toMatchObject([{ action: 'refused.memo' }]);
  });

  test('needs something approved', async () => {
    expect((await admin.says('เสนอรายงานรอบ 6 เดือน')).text).toContain('ยังไม่มีรายงานที่อนุมัติแล้ว');
  });

  test('asks for the round when it was not said', async () => {
    const asked = await admin.says('เสนอรายงาน');
    expect(asked.labels).toEqual(['รอบ 6 เดือน', 'รอบ 12 เดือน']);
    expect((await admin.presses('รอบ 12 เดือน')).text).toContain('ยังเสนอรายงานรอบ 12 เดือน ปีงบประมาณ 2570 ไม่ได้');
  });

  test('in an office without a chain an admin publishes at once, and no position can be set', async () => {
    const own = await bot.member({ role: 'admin' });
    const second = await bot.member({ role: 'admin' });
    const staff = await bot.member({ role: 'staff', unit: 'clerk_office' });
    await report(staff, 2);
    const other = officeId('kham-muang');
    await reports(other).updateOne({ measure: 2 }, { $set: { state: 'approved' } });
    expect((await own.says('เผยแพร่รายงาน')).text).toContain('เผยแพร่รายงานรอบใด');
    expect((await own.says('เสนอรายงานรอบ 6 เดือน')).text).toContain('ไม่มีลำดับการเสนอ');
    const told = (await own.presses('อนุมัติเผยแพร่')).text;
    expect(told).toContain('แล้ว 1 มาตรการ ผลอยู่บนหน้าสาธารณะของหน่วยงานในตามติดแล้ว');
    expect(told).toContain('/public/kham-muang/2570');
    expect(await outboxRows({ kind: 'memo.released', to: own.lineUserId })).toEqual([]);
    expect(await outboxRows({ kind: 'memo.released', to: second.lineUserId })).toHaveLength(1);
    expect((await own.says('เรื่องเสนอ')).text).toContain('ผู้ดูแลระบบอนุมัติเผยแพร่แล้ว');
    expect((await own.says('เรื่องเสนอ')).text).not.toContain('ครบทุกตำแหน่ง');
    expect(await reports(other).find()).toMatchObject([{ state: 'published' }]);
    expect((await own.says('ตั้งตำแหน่ง')).text).toContain('ยังไม่มีลำดับการเสนอ');
  });
});

test.each([
  { slug: 'kham-muang', say: 'เผยแพร่รายงานรอบ 6 เดือน', button: 'อนุมัติเผยแพร่' },
  { slug: 'mueang-hong', say: 'เสนอรายงานรอบ 6 เดือน', button: 'เสนอรายงาน' },
])('$slug: what was approved or corrected after a card was shown is shown before it goes forward', async (of) => {
  const there = officeId(of.slug);
  const own = await bot.member({ office: of.slug, role: 'admin' });
  await report(await bot.member({ office: of.slug, role: 'staff', unit: 'clerk_office' }), 2);
  const [first] = await reports(there).find();
  if (!first) throw new Error('no report');
  const { _id, ...like } = first;
  await reports(there).updateOne({ measure: 2 }, { $set: { state: 'approved' } });
  expect((await own.says(of.say)).text).toContain('มาตรการ 2');
  const changes = [
    () => reports(there).insert({ ...like, measure: 3, state: 'approved' }),
    () => reports(there).updateOne({ measure: 3 }, { $set: { detail: 'ใหม่', version: like.version + 1 } }),
  ];
  for (const change of changes) {
    await change();
    const again = (await own.presses(of.button)).text;
    expect(again).toContain('รายงานที่อนุมัติแล้วเปลี่ยนไปหลังจากแสดงครั้งก่อน');
    expect(again).toContain('มาตรการ 2, 3');
    expect(await memos(there).count({})).toBe(0);
  }
  await own.presses(of.button);
  expect(await memos(there).findOne({})).toMatchObject({ measures: [2, 3] });
});

test('without a chain admins are told that all is approved, and publish what they were shown', async () => {
  const other = officeId('kham-muang');
  const own = await bot.member({ role: 'admin' });
  const boss = await bot.member({ role: 'executive' });
  await report(await bot.member({ role: 'staff', unit: 'clerk_office' }), 2);
  const [first] = await reports(other).find();
  if (!first) throw new Error('no report');
  const { _id, ...like } = first;
  const others = (await partsOfPlan(other)).filter(({ num, rounds }) => num !== 2 && rounds.includes('6m'));
  for (const { num, unit } of others) await reports(other).insert({ ...like, measure: num, unit, state: 'approved' });
  expect((await boss.says('เรื่องเสนอ')).text).toContain('หน่วยงานนี้ไม่มีลำดับการเสนอ');
  await boss.says('ตรวจมาตรการ 2 รอบ 6 เดือน');
  expect((await boss.presses('อนุมัติ')).text).toContain('ขั้นต่อไปผู้ดูแลระบบอนุมัติเผยแพร่ โดยพิมพ์ "เผยแพร่รายงาน"');
  const rows = await outboxRows({ kind: 'memo.complete', to: own.lineUserId });
  const prepared = await allMessageKinds()
    .find(({ kind }) => kind === 'memo.complete')
    ?.prepare(other, rows, bot.clock.now());
  const told = prepared?.get(rowKey(rows[0] as never));
  if (!told || !('send' in told)) throw new Error('not told');
  const card = JSON.stringify(told.send);
  expect(card).toContain('อนุมัติครบทุกมาตรการที่ต้องรายงานแล้ว');
  expect(card).toContain('"label":"อนุมัติเผยแพร่","text":"เผยแพร่รายงานรอบ 6 เดือน ปี 2570"');
  expect((await boss.says('เผยแพร่รายงานรอบ 6 เดือน')).text).toContain('ผู้ที่อนุมัติเผยแพร่ได้คือผู้ดูแลระบบ');
  await own.says('เผยแพร่รายงานรอบ 6 เดือน ปี 2570');
  expect((await own.presses('อนุมัติเผยแพร่')).text).toContain(
    `แล้ว ${new Set(others.map(({ num }) => num)).size + 1} มาตรการ`,
  );
});

test('a comment of the last position says that it publishes', async () => {
  const staff = await threeApproved();
  const people = await holders();
  await report(staff, 4);
  await approve(4);
  for (const person of people.slice(0, -1)) {
    await person.says('เรื่องเสนอ');
    await person.presses('ทราบ');
  }
  const mayor = people.at(-1) as TestPerson;
  await mayor.says('เรื่องเสนอ');
  await mayor.presses('ความเห็น');
  expect((await mayor.says('เห็นชอบ')).text).toContain('กดส่งความเห็นแล้วถือว่าอนุมัติเผยแพร่');
  expect(await states()).toEqual(Array(4).fill('approved'));
  await mayor.presses('ส่งความเห็น');
  expect(await states()).toEqual(Array(4).fill('published'));
});

describe('a publication', () => {
  async function published(): Promise<{ staff: TestPerson; people: TestPerson[] }> {
    const staff = await threeApproved();
    const people = await holders(1);
    await admin.says('เสนอรายงานรอบ 6 เดือน');
    await admin.presses('เสนอรายงาน');
    const chain = (await memos(office).findOne({}))?.chain ?? [];
    await memos(office).updateOne({ run: 1 }, { $set: { chain: chain.slice(0, 1) } });
    await people[0]?.says('เรื่องเสนอ');
    await people[0]?.presses('อนุมัติเผยแพร่');
    await people[0]?.presses('ยืนยันอนุมัติเผยแพร่');
    expect(await states()).toEqual(Array(3).fill('published'));
    return { staff, people };
  }

  test('is withdrawn by an admin with a reason, told to whom it concerns, and can be put forward again', async () => {
    const { staff, people } = await published();
    expect((await admin.says('ถอนการเผยแพร่')).text).toContain('เพราะอะไร');
    expect((await admin.says('ตัวเลขมาตรการ 2 ผิด')).text).toContain('รายงานทุกมาตรการจะกลับเป็นอนุมัติแล้ว');
    expect(await states()).toEqual(Array(3).fill('published'));
    const told = (await admin.presses('ถอนการเผยแพร่')).text;
    expect(told).toContain('แล้ว 3 มาตรการ');
    expect(told).toContain('เมื่อพร้อมพิมพ์ "เสนอรายงาน"');
    expect(await states()).toEqual(Array(3).fill('approved'));
    expect(await memoEvents(office).findOne({ action: 'withdraw' })).toMatchObject({
      comment: 'ตัวเลขมาตรการ 2 ผิด',
      run: 1,
    });
    const steps = await reportEvents(office).find({ action: 'withdraw' });
    expect(steps.map(({ from, to, note }) => [from, to, note])).toEqual(
      Array(3).fill(['published', 'approved', 'ตัวเลขมาตรการ 2 ผิด']),
    );
    expect(await outboxRows({ kind: 'memo.withdrawn', to: admin.lineUserId })).toEqual([]);
    for (const person of [staff, people[0] as TestPerson]) {
      expect((await goingOut('memo.withdrawn', person))[0]).toContain('เหตุผล: ตัวเลขมาตรการ 2 ผิด');
    }
    expect(await outboxRows({ kind: 'memo.withdrawn', to: head.lineUserId })).toEqual([]);
    expect((await admin.says('เรื่องเสนอ')).text).toContain('ถอนการเผยแพร่แล้ว');
    await admin.says('เสนอรายงานรอบ 6 เดือน');
    expect((await admin.presses('เสนอรายงาน')).text).toContain('ตอนนี้อยู่ที่ "หัวหน้าฝ่ายอำนวยการ"');
    expect(await goingOut('memo.withdrawn', staff)).toEqual([null]);
    expect((await admin.says('ถอนการเผยแพร่')).text).toContain('ไม่มีรายงานที่อนุมัติเผยแพร่แล้ว');
  });

  test('is nobody else’s to withdraw', async () => {
    const { people } = await published();
    expect((await people[0]?.says('ถอนการเผยแพร่'))?.text).toContain('ผู้ดูแลระบบ');
    expect((await head.says('ถอนการเผยแพร่')).text).toContain('ผู้ดูแลระบบ');
    expect(await states()).toEqual(Array(3).fill('published'));
  });

  test('stays where its admin thinks better of it', async () => {
    await published();
    await admin.says('ถอนการเผยแพร่รอบ 6 เดือน');
    expect((await admin.says('ยกเลิก')).text).toContain('ยังไม่ถอนการเผยแพร่');
    expect(await states()).toEqual(Array(3).fill('published'));
  });
});

test('เรื่องเสนอ says so when nothing was ever put forward', async () => {
  expect((await admin.says('เรื่องเสนอ')).text).toContain('ยังไม่มีรายงานที่เสนอ');
});

test('ตั้งตำแหน่ง lists the positions with their holders, for admins only', async () => {
  await holders(1);
  const list = await admin.says('ตั้งตำแหน่ง');
  expect(list.text).toContain('ผู้ดำรงตำแหน่ง: คนที่ 1');
  expect(list.text).toContain('ยังไม่ได้ตั้งผู้ดำรงตำแหน่ง');
  expect((await head.says('ตั้งตำแหน่ง')).text).toContain('ผู้ที่ทำได้คือผู้ดูแลระบบ');
});
