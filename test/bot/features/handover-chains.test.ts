import type { mongo } from 'mongoose';
import { instantOf } from '../../../src/domain/calendar/dates';
import { handovers } from '../../../src/domain/handovers/handover.model';
import { positionHolders } from '../../../src/domain/memos/position-holder.model';
import { officeId } from '../../../src/domain/office-store';
import type { Grant } from '../../../src/domain/people/people.rules';
import { people } from '../../../src/domain/people/person.model';
import { refuseButton } from '../../../src/notifications/handovers/buttons';
import { type TestPerson, useBot } from '../../../src/testing/make-bot';

const bot = useBot();
const office = officeId('kham-muang');
const HEAD: Grant = { role: 'supervisor', unit: 'finance_division' };
const FINANCE: Grant = { role: 'staff', unit: 'finance_division' };
const CLERK: Grant = { role: 'staff', unit: 'clerk_office' };
const TRANSFER = 'โอนงานถาวร (โยกย้าย)';
const STAND_IN = 'ให้ทำแทนชั่วคราว (ลา)';

const named = (name: string, ...grants: Grant[]) => bot.member({ name, grants });
const adminNamed = (name: string) => named(name, { role: 'admin', unit: null });
const personOf = async ({ lineUserId }: TestPerson) => people(office).findOne({ lineUserId });
const grantsOf = async (person: TestPerson) => (await personOf(person))?.grants ?? null;

/** Offers one's work. @param until the last day of a stand-in, absent: it goes over for good */
async function offers(giver: TestPerson, whom: string, days: { from?: string; until?: string } = {}): Promise<void> {
  await giver.says('มอบงาน');
  await giver.presses(days.until ? STAND_IN : TRANSFER);
  await giver.presses(`เลือก ${whom}`);
  await (days.from ? giver.picks('เลือกวันเริ่ม', days.from) : giver.presses('เริ่มวันนี้'));
  if (days.until) await giver.picks('เลือกวันสุดท้าย', days.until);
  await giver.presses('มอบงาน');
}

/** An admin presses the button of the notice about the giver's last handover. */
async function refuses(admin: TestPerson, giver: mongo.ObjectId): Promise<string> {
  const handover = await handovers(office).findOne({ from: giver }, { sort: { offeredAt: -1 } });
  return (await admin.pressesData(refuseButton.data({ handover: String(handover?._id) }))).text;
}

async function idOf(person: TestPerson): Promise<mongo.ObjectId> {
  const found = await personOf(person);
  if (!found) throw new Error('not registered');
  return found._id;
}

async function holds(position: string, person: TestPerson): Promise<void> {
  const _id = await idOf(person);
  await positionHolders(office).insert({ position, person: _id, setBy: _id, setAt: bot.clock.now() });
}
const holderOf = async (position: string) => {
  const held = await positionHolders(office).findOne({ position });
  return (await people(office).findOne({ _id: held?.person }))?.displayName;
};

describe('an offer that lay about', () => {
  test('for over a week after its first day is taken no more: admins could not refuse it then', async () => {
    const [giver, to] = [await named('มานี', HEAD), await named('ปิติ', CLERK)];
    await offers(giver, 'ปิติ');
    bot.clock.set(instantOf('2026-11-28', '09:00'));
    expect((await to.presses('รับงาน')).text).toContain('เลยวันเริ่มมาเกิน 7 วันแล้ว');
    expect(await grantsOf(to)).toEqual([CLERK]);
    // It is not in the way of a new one.
    expect((await giver.says('มอบงาน')).labels).toContain('ยกเลิกการมอบงาน');
  });

  test('beyond the last day of a stand-in is not taken either', async () => {
    const [giver, to] = [await named('มานี', HEAD), await named('ปิติ', CLERK)];
    await offers(giver, 'ปิติ', { until: '2026-11-21' });
    bot.clock.set(instantOf('2026-11-22', '09:00'));
    expect((await to.presses('รับงาน')).text).toContain('วันสุดท้ายของการทำแทนผ่านไปแล้ว');
    expect(await grantsOf(to)).toEqual([CLERK]);
  });

  test('within the week is taken, and admins can refuse it for three weeks more', async () => {
    const [giver, to, admin] = [await named('มานี', HEAD), await named('ปิติ', CLERK), await adminNamed('ชูใจ')];
    const id = await idOf(giver);
    await offers(giver, 'ปิติ');
    bot.clock.set(instantOf('2026-11-27', '09:00'));
    await to.presses('รับงาน');
    expect(admin.got().text).toContain('มีการมอบสิทธิ์หัวหน้าหรือผู้บริหาร');
    bot.clock.set(instantOf('2026-12-18', '09:00'));
    expect(await refuses(admin, id)).toContain('ไม่อนุญาตการมอบงานนี้แล้ว');
    expect(await grantsOf(to)).toEqual([CLERK]);
  });
});

describe('refusing a transfer', () => {
  test('takes the right from whoever it went on to, and no later refusal brings it back', async () => {
    const [giver, second, third] = [await named('มานี', HEAD), await named('ปิติ', CLERK), await named('วีระ', CLERK)];
    const admin = await adminNamed('ชูใจ');
    const [first, next] = [await idOf(giver), await idOf(second)];
    await people(office).updateOne({ _id: first }, { $set: { grants: [HEAD, { role: 'admin', unit: null }] } });
    await people(office).updateOne({ _id: next }, { $set: { grants: [CLERK, { role: 'admin', unit: null }] } });
    await offers(giver, 'ปิติ');
    await second.presses('รับงาน');
    await offers(second, 'วีระ');
    await third.presses('รับงาน');
    expect(await grantsOf(third)).toEqual([CLERK, HEAD]);

    expect(await refuses(admin, first)).toContain('ไม่อนุญาตการมอบงานนี้แล้ว');
    expect(await grantsOf(third)).toEqual([CLERK]);
    expect(await grantsOf(giver)).toContainEqual(HEAD);
    expect(third.got().text).toContain('ผู้ดูแลระบบไม่อนุญาตการมอบงานระหว่างคุณกับ');
    await refuses(admin, next);
    expect(await grantsOf(second)).not.toContainEqual(HEAD);
    expect(await grantsOf(third)).toEqual([CLERK]);
  });

  test('takes it from the stand-ins that its colleague agreed on, and gives positions back to their first holder', async () => {
    const [giver, second, third] = [
      await named('มานี', HEAD, FINANCE),
      await named('ปิติ', CLERK),
      await named('วีระ', CLERK),
    ];
    const [admin, first] = [await adminNamed('ชูใจ'), await idOf(giver)];
    await people(office).updateOne({ _id: first }, { $set: { grants: [HEAD, { role: 'admin', unit: null }] } });
    await holds('head', giver);
    await offers(giver, 'ปิติ');
    await second.presses('รับงาน');
    await offers(second, 'วีระ', { until: '2026-12-15' });
    await third.presses('รับงาน');
    expect(await holderOf('head')).toBe('วีระ');

    await refuses(admin, first);
    expect(await grantsOf(third)).toEqual([CLERK]);
    expect(await grantsOf(second)).toEqual([CLERK]);
    expect(await holderOf('head')).toBe('มานี');
    expect(third.got().text).toContain('สิทธิ์บางส่วนของการทำแทนระหว่างคุณกับ ปิติ สิ้นสุดแล้ว');
  });

  test('leaves what a stand-in of somebody else gives', async () => {
    const [giver, other, to] = [await named('มานี', HEAD), await named('วีระ', HEAD), await named('ปิติ', CLERK)];
    const [admin, id] = [await adminNamed('ชูใจ'), await idOf(giver)];
    await offers(other, 'ปิติ', { until: '2026-12-15' });
    await to.presses('รับงาน');
    await offers(giver, 'ปิติ');
    await to.presses('รับงาน');
    expect(await grantsOf(to)).toEqual([CLERK, HEAD]);
    await refuses(admin, id);
    expect(await grantsOf(to)).toEqual([CLERK, { ...HEAD, until: '2026-12-15' }]);
  });
});

describe('positions of the memo chain', () => {
  test('of two who stand in for each other are their own again after', async () => {
    const [one, other] = [await named('มานี', HEAD), await named('ปิติ', CLERK)];
    await holds('head', one);
    await holds('clerk', other);
    await offers(one, 'ปิติ', { until: '2026-11-25' });
    await other.presses('รับงาน');
    await offers(other, 'มานี', { until: '2026-11-28' });
    await one.presses('รับงาน');
    expect([await holderOf('head'), await holderOf('clerk')]).toEqual(['ปิติ', 'มานี']);
    await bot.tick('2026-11-26', '00:01');
    await bot.tick('2026-11-29', '00:01');
    expect([await holderOf('head'), await holderOf('clerk')]).toEqual(['มานี', 'ปิติ']);
  });

  test('held as a stand-in do not go on to a third one', async () => {
    const [one, second, third] = [await named('มานี', HEAD), await named('ปิติ', CLERK), await named('วีระ', FINANCE)];
    await holds('head', one);
    await offers(one, 'ปิติ', { until: '2026-11-25' });
    await second.presses('รับงาน');
    await offers(second, 'วีระ');
    await third.presses('รับงาน');
    expect(await holderOf('head')).toBe('ปิติ');
    await bot.tick('2026-11-26', '00:01');
    expect(await holderOf('head')).toBe('มานี');
  });
});

describe('a right that an admin took from the colleague', () => {
  const takesAway = async (admin: TestPerson, right: string, name: string) => {
    await admin.says('รายชื่อเจ้าหน้าที่');
    await admin.presses(`ถอนสิทธิ์ ${right} ของ ${name}`);
    await admin.presses('ยืนยันถอนสิทธิ์');
  };

  test('does not come back by a handover that was agreed on before', async () => {
    const [giver, to, admin] = [
      await named('มานี', HEAD, FINANCE),
      await named('ปิติ', CLERK, HEAD),
      await adminNamed('ชูใจ'),
    ];
    await offers(giver, 'ปิติ', { from: '2026-12-01' });
    await to.presses('รับงาน');
    await takesAway(admin, 'หัวหน้าส่วนราชการ กองคลัง', 'ปิติ');
    await bot.tick('2026-12-01', '00:00');
    expect(await grantsOf(to)).toEqual([CLERK, FINANCE]);
    // What does not go over stays with its giver.
    expect(await grantsOf(giver)).toEqual([HEAD]);
  });

  test('ends the stand-in that gave it, with its positions', async () => {
    const [giver, to, admin] = [await named('มานี', HEAD), await named('ปิติ', CLERK), await adminNamed('ชูใจ')];
    await holds('head', giver);
    await offers(giver, 'ปิติ', { until: '2026-12-15' });
    await to.presses('รับงาน');
    await takesAway(admin, 'หัวหน้าส่วนราชการ กองคลัง', 'ปิติ');
    expect(await holderOf('head')).toBe('มานี');
    expect((await handovers(office).findOne({}))?.state).toBe('ended');
  });
});

test('a code for a right that somebody holds as a stand-in gives it for good', async () => {
  const [giver, to, admin] = [await named('มานี', HEAD), await named('ปิติ', CLERK), await adminNamed('ชูใจ')];
  await offers(giver, 'ปิติ', { until: '2026-12-15' });
  await to.presses('รับงาน');
  const [code] = /[A-Z]{4}-\d{4}/.exec((await admin.says('ออกรหัส หัวหน้าส่วนราชการ กองคลัง')).text) ?? [];
  await to.says(`ลงทะเบียน ${code}`);
  expect(await grantsOf(to)).toEqual([CLERK, HEAD]);
  await bot.tick('2026-12-16', '00:01');
  expect(await grantsOf(to)).toEqual([CLERK, HEAD]);
});
