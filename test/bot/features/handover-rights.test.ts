import { instantOf } from '../../../src/domain/calendar/dates';
import { handovers } from '../../../src/domain/handovers/handover.model';
import { positionHolders } from '../../../src/domain/memos/position-holder.model';
import { officeId } from '../../../src/domain/office-store';
import type { Grant } from '../../../src/domain/people/people.rules';
import { people } from '../../../src/domain/people/person.model';
import { type TestPerson, useBot } from '../../../src/testing/make-bot';

const bot = useBot();
const office = officeId('kham-muang');
const FINANCE: Grant = { role: 'staff', unit: 'finance_division' };
const HEAD: Grant = { role: 'supervisor', unit: 'finance_division' };

const personOf = async ({ lineUserId }: TestPerson) => people(office).findOne({ lineUserId });
const grantsOf = async (person: TestPerson) => (await personOf(person))?.grants ?? null;
const lastState = async () => (await handovers(office).findOne({}, { sort: { offeredAt: -1 } }))?.state;

async function offer(giver: TestPerson, kind: string, days: { from?: string; to?: string } = {}, whom = 'ปิติ') {
  await giver.says('มอบงาน');
  await giver.presses(kind);
  let last = await giver.presses(`เลือก ${whom}`);
  last = days.from ? await giver.picks('เลือกวันเริ่ม', days.from) : await giver.presses('เริ่มวันนี้');
  if (days.to) last = await giver.picks('เลือกวันสุดท้าย', days.to);
  return last.labels.includes('มอบงาน') ? giver.presses('มอบงาน') : last;
}

async function takesAway(admin: TestPerson, right: string, name: string) {
  await admin.says('รายชื่อเจ้าหน้าที่');
  await admin.presses(`ถอนสิทธิ์ ${right} ของ ${name}`);
  return admin.presses('ยืนยันถอนสิทธิ์');
}

const giverWith = (...grants: Grant[]) => bot.member({ grants, name: 'มานี' });
const colleague = () => bot.member({ role: 'staff', unit: 'clerk_office', name: 'ปิติ' });
const TRANSFER = 'โอนงานถาวร (โยกย้าย)';
const STAND_IN = 'ให้ทำแทนชั่วคราว (ลา)';

describe('rights that were taken', () => {
  test('do not go over on the first day; what the giver still holds does', async () => {
    const [giver, to, admin] = [await giverWith(FINANCE, HEAD), await colleague(), await bot.member({ role: 'admin' })];
    await offer(giver, TRANSFER, { from: '2026-12-01' });
    await to.presses('รับงาน');
    await takesAway(admin, 'หัวหน้าส่วนราชการ กองคลัง', 'มานี');
    await bot.tick('2026-12-01', '00:00');
    expect(await grantsOf(to)).toEqual([{ role: 'staff', unit: 'clerk_office' }, FINANCE]);
    expect(await grantsOf(giver)).toBeNull();
  });

  test('end an agreed handover of which nothing is left, and both are told', async () => {
    const [giver, to, admin] = [await giverWith(FINANCE), await colleague(), await bot.member({ role: 'admin' })];
    await offer(giver, TRANSFER, { from: '2026-12-01' });
    await to.presses('รับงาน');
    await takesAway(admin, 'เจ้าหน้าที่ กองคลัง', 'มานี');
    expect(await lastState()).toBe('cancelled');
    expect(to.got().text).toContain('การมอบงานระหว่างคุณกับ เจ้าหน้าที่ กองคลัง ถูกยกเลิก');
    await bot.tick('2026-12-01', '00:00');
    expect(await grantsOf(to)).toHaveLength(1);
  });

  test('end a stand-in at once, positions of the memo chain included', async () => {
    const [giver, to, admin] = [await giverWith(FINANCE, HEAD), await colleague(), await bot.member({ role: 'admin' })];
    const [from, stand] = [(await personOf(giver))?._id, (await personOf(to))?._id];
    if (!from || !stand) throw new Error('not registered');
    await positionHolders(office).insert({ position: 'clerk', person: from, setBy: from, setAt: bot.clock.now() });
    await offer(giver, STAND_IN, { to: '2026-12-15' });
    await to.presses('รับงาน');
    expect(await grantsOf(to)).toHaveLength(3);

    await takesAway(admin, 'หัวหน้าส่วนราชการ กองคลัง', 'มานี');
    expect(await grantsOf(to)).toMatchObject([{ unit: 'clerk_office' }, { ...FINANCE, until: '2026-12-15' }]);
    expect(to.got().text).toContain('สิทธิ์บางส่วนของการทำแทนระหว่างคุณกับ มานี สิ้นสุดแล้ว');

    await takesAway(admin, 'เจ้าหน้าที่ กองคลัง', 'มานี');
    expect(await grantsOf(to)).toEqual([{ role: 'staff', unit: 'clerk_office' }]);
    expect(await lastState()).toBe('ended');
    expect((await positionHolders(office).findOne({ position: 'clerk' }))?.person).toEqual(from);
  });

  test('end a stand-in of a giver who has their data deleted; what another colleague gave stays', async () => {
    const [giver, to] = [await giverWith(FINANCE), await colleague()];
    const other = await bot.member({ grants: [FINANCE], name: 'ชูใจ' });
    await offer(giver, STAND_IN, { to: '2026-12-15' });
    await to.presses('รับงาน');
    await offer(other, STAND_IN, { to: '2026-12-01' });
    await to.presses('รับงาน');
    await giver.says('ลบข้อมูลของฉัน');
    await giver.presses('ลบข้อมูล');
    expect(await grantsOf(to)).toMatchObject([{ unit: 'clerk_office' }, { ...FINANCE, until: '2026-12-01' }]);
    await bot.tick('2026-12-02', '00:01');
    expect(await grantsOf(to)).toHaveLength(1);
  });

  test('a colleague who was removed and registers again gets nothing of it', async () => {
    const [giver, to, admin] = [await giverWith(FINANCE), await colleague(), await bot.member({ role: 'admin' })];
    await offer(giver, STAND_IN, { from: '2026-12-01', to: '2026-12-15' });
    await to.presses('รับงาน');
    await takesAway(admin, 'เจ้าหน้าที่ สำนักปลัด', 'ปิติ');
    expect(await lastState()).toBe('cancelled');
    await bot.tick('2026-12-01', '00:00');
    expect(await grantsOf(to)).toBeNull();
  });

  test('who holds nothing but a stand-in is registered no more when it ends', async () => {
    const [giver, to, admin] = [await giverWith(FINANCE), await colleague(), await bot.member({ role: 'admin' })];
    await offer(giver, STAND_IN, { to: '2026-12-15' });
    await to.presses('รับงาน');
    await takesAway(admin, 'เจ้าหน้าที่ สำนักปลัด', 'ปิติ');
    expect(await grantsOf(to)).toHaveLength(1);
    await bot.tick('2026-12-16', '00:01');
    expect(await grantsOf(to)).toBeNull();
  });
});

test('a stand-in ends within a year, and what begins later than in a year is not agreed on', async () => {
  const giver = await giverWith(FINANCE);
  await colleague();
  await giver.says('มอบงาน');
  await giver.presses(STAND_IN);
  await giver.presses('เลือก ปิติ');
  await giver.presses('เริ่มวันนี้');
  // LINE's own picker does not offer a later day.
  await expect(giver.picks('เลือกวันสุดท้าย', '2027-11-20')).rejects.toThrow();
  expect((await giver.picks('เลือกวันสุดท้าย', '2027-11-19')).text).toContain('ตรวจแล้วกดมอบงาน');
});

describe('a right to approve that goes over', () => {
  test('is told to admins, who refuse it before it begins', async () => {
    const [giver, to, admin] = [await giverWith(HEAD), await colleague(), await bot.member({ role: 'admin' })];
    await offer(giver, TRANSFER, { from: '2026-12-01' });
    expect(admin.got().text).not.toContain('มีการมอบสิทธิ์');
    await to.presses('รับงาน');
    expect(admin.got().text).toContain('มีการมอบสิทธิ์หัวหน้าหรือผู้บริหาร');
    expect((await admin.presses('ไม่อนุญาต')).text).toContain('ไม่อนุญาตการมอบงานนี้แล้ว');
    expect(giver.got().text).toContain('ผู้ดูแลระบบไม่อนุญาตการมอบงานระหว่างคุณกับ ปิติ');
    expect(to.got().text).toContain('ผู้ดูแลระบบไม่อนุญาตการมอบงานระหว่างคุณกับ มานี');
    await bot.tick('2026-12-01', '00:00');
    expect(await grantsOf(to)).toHaveLength(1);
    expect(await grantsOf(giver)).toEqual([HEAD]);
  });

  test('of a stand-in that lasts is taken back at once', async () => {
    const [giver, to, admin] = [await giverWith(HEAD), await colleague(), await bot.member({ role: 'admin' })];
    await offer(giver, STAND_IN, { to: '2026-12-15' });
    await to.presses('รับงาน');
    expect(await grantsOf(to)).toHaveLength(2);
    await admin.presses('ไม่อนุญาต');
    expect(await grantsOf(to)).toHaveLength(1);
    expect(await lastState()).toBe('refused');
    expect((await admin.presses('ไม่อนุญาต')).text).toContain('ไม่อนุญาตการมอบงานนี้แล้ว');
  });

  test('of a transfer goes back to a giver who is a member still; own rights of the colleague stay', async () => {
    const giver = await giverWith(HEAD, FINANCE, { role: 'staff', unit: 'education_division' });
    const to = await bot.member({ grants: [FINANCE], name: 'ปิติ' });
    const admin = await bot.member({ role: 'admin' });
    await bot.member({ grants: [{ role: 'admin', unit: null }], name: 'อีกคน' });
    await people(office).updateOne({ lineUserId: giver.lineUserId }, {
      $push: { grants: { role: 'admin', unit: null } },
    } as never);
    await offer(giver, TRANSFER);
    await to.presses('รับงาน');
    expect(await grantsOf(giver)).toEqual([{ role: 'admin', unit: null }]);
    await admin.presses('ไม่อนุญาต');
    expect(await grantsOf(to)).toEqual([FINANCE]);
    expect(await grantsOf(giver)).toHaveLength(4);
  });

  test('is none of the admins’ business a month after the transfer began, nor of staff’s', async () => {
    const [giver, to, admin] = [await giverWith(HEAD), await colleague(), await bot.member({ role: 'admin' })];
    await offer(giver, TRANSFER);
    await to.presses('รับงาน');
    bot.clock.set(instantOf('2026-12-21', '09:00'));
    expect((await admin.presses('ไม่อนุญาต')).text).toContain('จบหรือถูกยกเลิกแล้ว');
    expect(await grantsOf(to)).toHaveLength(2);
  });

  test('a right of staff goes over without the admins', async () => {
    const [giver, to, admin] = [await giverWith(FINANCE), await colleague(), await bot.member({ role: 'admin' })];
    await offer(giver, TRANSFER);
    await to.presses('รับงาน');
    expect(admin.got().text).not.toContain('มีการมอบสิทธิ์');
  });
});

test('admins are told who gave a right to approve away, also of who has nothing left by then', async () => {
  const [giver, to, admin] = [await giverWith(HEAD), await colleague(), await bot.member({ role: 'admin' })];
  await offer(giver, TRANSFER);
  await to.presses('รับงาน');
  expect(await personOf(giver)).toBeNull();
  await bot.tick('2026-11-23');
  expect(admin.got().text).toContain('ผู้มอบ หัวหน้าส่วนราชการ กองคลัง');
  expect(admin.got().text).not.toContain('ไม่ทราบชื่อ');
});
