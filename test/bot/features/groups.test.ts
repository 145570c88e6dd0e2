import { latestAudit } from '../../../src/domain/audit/audit.model';
import { officeId } from '../../../src/domain/office-store';
import { groups } from '../../../src/domain/organisations/group.model';
import { officeOf } from '../../../src/domain/people/directory.model';
import { type TestGroup, type TestPerson, useBot } from '../../../src/testing/make-bot';

const bot = useBot();
const KHAM_MUANG = officeId('kham-muang');

let admin: TestPerson;
let group: TestGroup;
beforeEach(async () => {
  admin = await bot.member({ role: 'admin' });
  group = await bot.groupOf({ members: [admin], linked: false });
});

const stored = () => groups(KHAM_MUANG).findOne({ lineGroupId: group.id });

describe('linking a group', () => {
  test.each([
    ['the unit’s name', '/ผูกกลุ่ม กองคลัง', 'finance_division'],
    ['an alias', '/ผูกกลุ่ม ปลัด', 'clerk_office'],
    ['a name without its ฯ', '/ผูกกลุ่ม กองสาธารณสุข', 'health_division'],
    ['the bot’s name in front', 'ตามติด ผูกกลุ่ม กองช่าง', 'public_works_division'],
    ['the whole office', '/ผูกกลุ่ม ทั้งหน่วยงาน', null],
    ['the whole office as plans call it', '/ผูกกลุ่ม ทุกส่วนราชการ', null],
  ])('by %s', async (_name, typed, unit) => {
    expect((await admin.says(typed, group)).text).toContain('ผูกกลุ่มนี้กับ');
    expect(await stored()).toMatchObject({ unit, state: 'linked' });
    expect(await officeOf(group.id)).toBe(KHAM_MUANG);
    expect((await latestAudit(KHAM_MUANG, 1))[0]).toMatchObject({ action: 'group.linked' });
  });

  test('without a unit there is a choice, and a tap links', async () => {
    const reply = await admin.says('/ผูกกลุ่ม', group);
    expect(reply.labels).toEqual(['สำนักปลัด', 'กองคลัง', 'กองช่าง', 'กองการศึกษาฯ', 'กองสาธารณสุขฯ', 'ทั้งหน่วยงาน']);
    await admin.presses('กองคลัง', group);
    expect(await stored()).toMatchObject({ unit: 'finance_division' });
  });

  test('a unit the office has not is told with those it has', async () => {
    const reply = await admin.says('/ผูกกลุ่ม กองประปา', group);
    expect(reply.text).toContain('ไม่พบส่วนราชการ "กองประปา"');
    expect(reply.text).toContain('กองคลัง');
    expect(await stored()).toBeNull();
  });

  test('again with another unit moves it', async () => {
    await admin.says('/ผูกกลุ่ม กองคลัง', group);
    await admin.says('/ผูกกลุ่ม กองช่าง', group);
    expect(await stored()).toMatchObject({ unit: 'public_works_division' });
    expect(await groups(KHAM_MUANG).count()).toBe(1);
  });

  test('only an admin may', async () => {
    const staff = await bot.member({ role: 'staff', unit: 'finance_division' });
    const own = await bot.groupOf({ members: [staff], linked: false });
    expect((await staff.says('/ผูกกลุ่ม กองคลัง', own)).text).toContain('ผู้ที่ทำได้คือผู้ดูแลระบบ');
    expect(await officeOf(own.id)).toBeNull();
  });

  test('a group of another office is refused', async () => {
    await admin.says('/ผูกกลุ่ม กองคลัง', group);
    const other = await bot.member({ role: 'admin', office: 'soe-phloe' });
    bot.world.people.group(group.key).members.push(other.key);
    expect((await other.says('/ผูกกลุ่ม ทั้งหน่วยงาน', group)).text).toContain('กลุ่มนี้เป็นของหน่วยงานอื่น');
    expect(await officeOf(group.id)).toBe(KHAM_MUANG);
  });

  test('in a private chat the command says where it belongs', async () => {
    expect((await admin.says('ผูกกลุ่ม กองคลัง')).text).toContain('คำสั่งนี้ใช้ในกลุ่ม LINE');
  });
});

describe('unlinking', () => {
  test('ends it: members are told that the group is not linked, and another office may link it', async () => {
    await admin.says('/ผูกกลุ่ม กองคลัง', group);
    expect((await admin.says('/ยกเลิกผูกกลุ่ม', group)).text).toContain('ยกเลิกผูกกลุ่มแล้ว');
    expect(await officeOf(group.id)).toBeNull();
    expect((await admin.says('/ภาพรวม', group)).text).toContain('ยังไม่ได้ผูกกับหน่วยงาน');
    const other = await bot.member({ role: 'admin', office: 'soe-phloe' });
    bot.world.people.group(group.key).members.push(other.key);
    expect((await other.says('/ผูกกลุ่ม ทั้งหน่วยงาน', group)).text).toContain('ผูกกลุ่มนี้กับ');
  });

  test('a group that is not linked says so', async () => {
    expect((await admin.says('/ยกเลิกผูกกลุ่ม', group)).text).toContain('ยังไม่ได้ผูกกับหน่วยงาน');
  });
});

describe('coming and going', () => {
  test('invited, the bot says who can link the group and what it reads', async () => {
    bot.world.people.group(group.key).hasBot = false;
    const reply = await bot.after(admin, group, () => bot.world.membership.inviteBot(group.key));
    expect(reply.text).toContain('/ผูกกลุ่ม กองคลัง');
    expect(reply.text).toContain('ข้อความอื่นไม่อ่านและไม่เก็บ');
  });

  test('removed from a group, it notes that, and a later invitation needs a new link', async () => {
    await admin.says('/ผูกกลุ่ม กองคลัง', group);
    await bot.after(admin, group, () => bot.world.membership.removeBot(group.key));
    expect(await stored()).toMatchObject({ state: 'left' });
    await bot.after(admin, group, () => bot.world.membership.inviteBot(group.key));
    expect((await admin.says('/ภาพรวม', group)).text).toContain('ยังไม่ได้ผูกกับหน่วยงาน');
    await admin.says('/ผูกกลุ่ม กองช่าง', group);
    expect(await stored()).toMatchObject({ state: 'linked', unit: 'public_works_division' });
  });

  test('a new member of the group is not talked to', async () => {
    await admin.says('/ผูกกลุ่ม กองคลัง', group);
    const newcomer = bot.guest();
    const joins = () => bot.world.membership.joinGroup(newcomer.key, group.key);
    expect((await bot.after(admin, group, joins)).messages).toEqual([]);
  });

  test('talk of the group that is not for the bot is answered by nothing', async () => {
    await admin.says('/ผูกกลุ่ม กองคลัง', group);
    expect((await admin.says('พรุ่งนี้ประชุมผูกกลุ่มกองคลังนะ', group)).messages).toEqual([]);
    expect((await admin.says('ผูกกลุ่ม กองช่าง', group)).messages).toEqual([]);
    expect(await stored()).toMatchObject({ unit: 'finance_division' });
  });
});
