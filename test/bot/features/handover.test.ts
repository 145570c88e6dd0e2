import { instantOf } from '../../../src/domain/calendar/dates';
import { positionHolders } from '../../../src/domain/memos/position-holder.model';
import { officeId } from '../../../src/domain/office-store';
import { people } from '../../../src/domain/people/person.model';
import { useBot } from '../../../src/testing/make-bot';
import { outboxRows } from '../../../src/testing/outbox-rows';

const bot = useBot();
const office = officeId('kham-muang');
const giverOf = () => bot.member({ role: 'staff', unit: 'finance_division', name: 'มานี' });
const colleagueOf = () => bot.member({ role: 'staff', unit: 'clerk_office', name: 'ปิติ' });
const newsTo = async (person: { lineUserId: string }) =>
  (await outboxRows({ to: person.lineUserId, kind: 'handover.news' }))[0] ?? null;
const grantsOf = async (person: { lineUserId: string }) =>
  (await people(office).findOne({ lineUserId: person.lineUserId }))?.grants ?? null;

async function offer(giver: Awaited<ReturnType<typeof giverOf>>, kind: string, startsOn?: string, endsOn?: string) {
  await giver.says('มอบงาน');
  await giver.presses(kind);
  const asked = await giver.presses('เลือก ปิติ');
  expect(asked.text).toContain('เริ่มวันไหน');
  let last = startsOn ? await giver.picks('เลือกวันเริ่ม', startsOn) : await giver.presses('เริ่มวันนี้');
  if (endsOn) last = await giver.picks('เลือกวันสุดท้าย', endsOn);
  expect(last.text).toContain('ตรวจแล้วกดมอบงาน');
  return giver.presses('มอบงาน');
}

test('a transfer that is accepted today gives the work over at once, and the giver is registered no more', async () => {
  const [giver, colleague] = [await giverOf(), await colleagueOf()];
  expect((await offer(giver, 'โอนงานถาวร (โยกย้าย)')).text).toContain('ส่งคำขอมอบงานให้ ปิติ แล้ว');
  expect(colleague.got().text).toContain('ขอมอบงานให้คุณ');
  expect(await grantsOf(colleague)).toHaveLength(1);

  expect((await colleague.presses('รับงาน')).text).toContain('รับงานแล้ว');

  expect(await grantsOf(colleague)).toMatchObject([{ unit: 'clerk_office' }, { unit: 'finance_division' }]);
  expect(await grantsOf(giver)).toBeNull();
  expect(giver.got().text).toContain('ปิติ รับงานที่คุณมอบแล้ว ตั้งแต่ 20 พ.ย. 2569 สิทธิ์ที่มอบเป็นของผู้รับ');
  expect((await colleague.says('งานของฉัน')).labels).toContain('รายงานมาตรการ 4 รอบ 6 เดือน กองคลัง');
  expect((await giver.says('งานของฉัน')).text).toContain('ยังไม่ได้ลงทะเบียน');
});

test("what was given to the giver by name is the receiver's after a transfer, and nobody else is asked", async () => {
  const [giver, colleague] = [await giverOf(), await colleagueOf()];
  const other = await bot.member({ role: 'staff', unit: 'finance_division', name: 'ชูใจ' });
  const head = await bot.member({ role: 'supervisor', unit: 'finance_division' });
  await head.says('มอบมาตรการ 4 ให้ มานี');
  await head.presses('ยืนยัน');
  expect((await other.says('งานของฉัน')).text).toContain('ผู้รับผิดชอบ: มานี');
  await offer(giver, 'โอนงานถาวร (โยกย้าย)');
  await colleague.presses('รับงาน');
  expect((await other.says('งานของฉัน')).text).toContain('ผู้รับผิดชอบ: ปิติ');
  expect((await colleague.says('งานของฉัน')).labels).toContain('รายงานมาตรการ 4 รอบ 6 เดือน กองคลัง');
});

test('a later one begins at midnight in Bangkok of its first day; until then nothing changes', async () => {
  const [giver, colleague] = [await giverOf(), await colleagueOf()];
  await offer(giver, 'โอนงานถาวร (โยกย้าย)', '2026-12-01');
  expect((await colleague.presses('รับงาน')).text).toContain('ตั้งแต่ 1 ธ.ค. 2569');
  expect((await outboxRows({ to: giver.lineUserId })).length).toBeGreaterThan(0);
  await bot.tick('2026-11-30', '23:59');
  expect(await grantsOf(giver)).toHaveLength(1);
  await bot.tick('2026-12-01', '00:00');
  expect(await grantsOf(giver)).toBeNull();
  // Of who is registered no more the ledger keeps no LINE id.
  expect(await outboxRows({ to: giver.lineUserId })).toEqual([]);
  expect(await grantsOf(colleague)).toHaveLength(2);
});

test('a stand-in has the work through the last day and loses it then; the giver keeps it all along', async () => {
  const [giver, colleague] = [await giverOf(), await colleagueOf()];
  await offer(giver, 'ให้ทำแทนชั่วคราว (ลา)', '2026-11-20', '2026-11-22');
  await colleague.presses('รับงาน');
  bot.clock.set(instantOf('2026-11-22', '23:59'));
  expect((await colleague.says('งานของฉัน')).text).toContain('กองคลัง');
  bot.clock.set(instantOf('2026-11-23', '00:00'));
  expect((await colleague.says('งานของฉัน')).text).not.toContain('กองคลัง');
  await bot.tick('2026-11-23', '00:01');
  expect(await grantsOf(colleague)).toMatchObject([{ unit: 'clerk_office' }]);
  expect(await grantsOf(giver)).toHaveLength(1);
});

test('positions of the memo chain go over too, and come back after a stand-in', async () => {
  const [giver, colleague] = [await giverOf(), await colleagueOf()];
  const idOf = async ({ lineUserId }: { lineUserId: string }) => {
    const person = await people(office).findOne({ lineUserId });
    if (!person) throw new Error('not registered');
    return person._id;
  };
  const [from, to] = [await idOf(giver), await idOf(colleague)];
  await positionHolders(office).insert({ position: 'clerk', person: from, setBy: from, setAt: bot.clock.now() });
  const holder = async () => (await positionHolders(office).findOne({ position: 'clerk' }))?.person;
  await offer(giver, 'ให้ทำแทนชั่วคราว (ลา)', '2026-11-20', '2026-11-22');
  await colleague.presses('รับงาน');
  expect(await holder()).toEqual(to);
  await bot.tick('2026-11-23', '00:01');
  expect(await holder()).toEqual(from);
});

test('an offer that is declined changes nothing, and the giver is told', async () => {
  const [giver, colleague] = [await giverOf(), await colleagueOf()];
  await offer(giver, 'โอนงานถาวร (โยกย้าย)');
  await colleague.presses('ไม่รับ');
  expect(giver.got().text).toContain('ปิติ ไม่รับงานที่คุณมอบ');
  expect(await grantsOf(giver)).toHaveLength(1);
  expect((await colleague.presses('รับงาน')).text).toContain('จบหรือถูกยกเลิกแล้ว');
});

test('it can be taken back until it begins, and a second one waits for that', async () => {
  const [giver, colleague] = [await giverOf(), await colleagueOf()];
  await offer(giver, 'โอนงานถาวร (โยกย้าย)', '2026-12-01');
  await colleague.presses('รับงาน');
  expect((await giver.says('มอบงาน')).text).toContain('ผู้รับตอบรับแล้ว รอวันเริ่ม');
  expect((await giver.presses('ยกเลิกการมอบงาน')).text).toContain('ยกเลิกการมอบงานแล้ว');
  expect(colleague.got().text).toContain('มานี ยกเลิกการมอบงานให้คุณแล้ว');
  await bot.tick('2026-12-01', '08:30');
  expect(await grantsOf(giver)).toHaveLength(1);
});

test('pressed twice, it is offered and accepted once', async () => {
  const [giver, colleague] = [await giverOf(), await colleagueOf()];
  await offer(giver, 'โอนงานถาวร (โยกย้าย)', '2026-12-01');
  expect((await giver.presses('มอบงาน')).text).toContain('อยู่แล้ว');
  await colleague.presses('รับงาน');
  expect((await colleague.presses('รับงาน')).text).toContain('ตั้งแต่ 1 ธ.ค. 2569');
});

test('an admin alone has nothing to hand over, and is told how rights of an admin are given', async () => {
  const admin = await bot.member({ role: 'admin' });
  expect((await admin.says('มอบงาน')).text).toMatch(/ผู้ที่ทำได้คือเจ้าหน้าที่ .*พิมพ์ "ออกรหัส"/);
});

test('without colleagues it says what to do', async () => {
  const giver = await giverOf();
  await giver.says('มอบงาน');
  expect((await giver.presses('โอนงานถาวร (โยกย้าย)')).text).toContain('ยังไม่มีเพื่อนร่วมงานที่ลงทะเบียน');
});

describe('news of an answer', () => {
  test('goes to the giver as to any member: the ledger knows them the day after too', async () => {
    const [giver, colleague] = [await giverOf(), await colleagueOf()];
    const stored = await people(office).findOne({ lineUserId: giver.lineUserId });
    await offer(giver, 'โอนงานถาวร (โยกย้าย)', '2026-12-01');
    await colleague.presses('รับงาน');
    await bot.tick('2026-11-21');
    expect(await newsTo(giver)).toMatchObject({ person: stored?._id, state: 'sent' });
  });

  test('is kept from a giver who wants no notifications', async () => {
    const [giver, colleague] = [await giverOf(), await colleagueOf()];
    await offer(giver, 'โอนงานถาวร (โยกย้าย)');
    await giver.says('งดแจ้งเตือน');
    const before = bot.moment();
    await colleague.presses('ไม่รับ');
    expect(giver.got(before).messages).toEqual([]);
    expect(await newsTo(giver)).toMatchObject({ state: 'dropped', dropped: 'quiet' });
  });

  test('is kept from a colleague who blocked the bot', async () => {
    const [giver, colleague] = [await giverOf(), await colleagueOf()];
    await offer(giver, 'โอนงานถาวร (โยกย้าย)', '2026-12-01');
    await colleague.presses('รับงาน');
    await colleague.blocks();
    await giver.says('มอบงาน');
    await giver.presses('ยกเลิกการมอบงาน');
    expect(await newsTo(colleague)).toMatchObject({ state: 'dropped', dropped: 'blocked' });
  });

  test('leaves the ledger with the data of a giver who has them deleted', async () => {
    const [giver, colleague] = [await giverOf(), await colleagueOf()];
    await offer(giver, 'โอนงานถาวร (โยกย้าย)');
    await colleague.presses('ไม่รับ');
    await giver.says('ลบข้อมูลของฉัน');
    await giver.presses('ลบข้อมูล');
    expect(await newsTo(giver)).toBeNull();
  });

  test.each(['งดแจ้งเตือน', 'บล็อก'])('is kept from who gave everything away after %s', async (wish) => {
    const [giver, colleague] = [await giverOf(), await colleagueOf()];
    await offer(giver, 'โอนงานถาวร (โยกย้าย)');
    if (wish === 'บล็อก') await giver.blocks();
    else await giver.says(wish);
    const before = bot.moment();
    await colleague.presses('รับงาน');
    expect(await grantsOf(giver)).toBeNull();
    expect(giver.got(before).messages).toEqual([]);
    expect(await newsTo(giver)).toBeNull();
  });
});
