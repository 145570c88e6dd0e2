import mongoose from 'mongoose';
import { Outbox } from '../../../src/delivery/outbox.model';
import { latestAudit } from '../../../src/domain/audit/audit.model';
import { officeId } from '../../../src/domain/office-store';
import { findOrganisation, saveOrganisation } from '../../../src/domain/organisations/organisation.model';
import { officeOf } from '../../../src/domain/people/directory.model';
import { people } from '../../../src/domain/people/person.model';
import { registrationCodes } from '../../../src/domain/people/registration-code.model';
import { type TestPerson, useBot } from '../../../src/testing/make-bot';
import type { Reply } from '../../../src/testing/reply';

const bot = useBot();
const KHAM_MUANG = officeId('kham-muang');
const CODE = /[A-HJ-NP-Z]{4}-\d{4}/;

let admin: TestPerson;
beforeEach(async () => {
  admin = await bot.member({ role: 'admin', name: 'ผู้ดูแลคนแรก' });
});

function codeIn(reply: Reply): string {
  const [code] = CODE.exec(reply.text) ?? [];
  if (!code) throw new Error(`No code in: ${reply.text}`);
  return code;
}

const stored = () => registrationCodes(KHAM_MUANG).findOne({});

describe('issuing a code', () => {
  test('by buttons: role, unit, how many people, and it works for whom it was made', async () => {
    expect((await admin.says('ออกรหัส')).text).toContain('ให้รหัสนี้กับใคร');
    expect((await admin.presses('เจ้าหน้าที่')).text).toContain('เจ้าหน้าที่ของส่วนราชการใด');
    expect((await admin.presses('กองคลัง')).text).toContain('ใช้ได้ 7 วัน ถึง 27 พ.ย. 2569');
    const reply = await admin.presses('ออกรหัสสำหรับ 5 คน');
    expect(reply.text).toContain('ใช้ได้ 5 คน');
    expect(reply.labels).toEqual(expect.arrayContaining(['คัดลอกรหัส', 'คัดลอกข้อความส่งต่อ']));
    expect(await stored()).toMatchObject({ role: 'staff', unit: 'finance_division', usesLeft: 5, kind: 'issued' });

    const newcomer = bot.guest();
    const notice = await newcomer.says(`ลงทะเบียน ${codeIn(reply)}`);
    expect(notice.text).toContain('เจ้าหน้าที่ กองคลัง');
  });

  test('the second message can be forwarded as it is: office, what to type, until when', async () => {
    const reply = await admin.says('ออกรหัส เจ้าหน้าที่ กองคลัง');
    expect(reply.messages).toHaveLength(3);
    expect(reply.messages[1]).toMatchObject({
      type: 'text',
      text: expect.stringMatching(/เทศบาลตำบลคำม่วง[\s\S]*ลงทะเบียน [A-Z]{4}-\d{4}[\s\S]*27 พ.ย. 2569/),
    });
  });

  test('what is forwarded says what TamTid is, and its link opens the chat with what registers written there', async () => {
    const reply = await admin.says('ออกรหัส เจ้าหน้าที่ กองคลัง');
    expect(reply.text).toContain('ติดตามมาตรการ ITA');
    const [link = ''] = /https:\S+/.exec(reply.text) ?? [];
    expect(link.startsWith('https://line.me/R/oaMessage/%40tamtid/?')).toBe(true);
    expect(decodeURIComponent(link.split('?')[1] ?? '')).toBe(`ลงทะเบียน ${codeIn(reply)}`);
  });

  test('when LINE does not give the bot’s own id, the code is issued without a link', async () => {
    bot.world.faults.failCalls('bot-info', '500');
    const reply = await admin.says('ออกรหัส เจ้าหน้าที่ กองคลัง');
    expect(reply.text).toContain('1. เพิ่มตามติดเป็นเพื่อนใน LINE');
    expect(reply.text).not.toContain('line.me');
  });

  test('the code itself is stored nowhere but by its hash', async () => {
    const code = codeIn(await admin.says('ออกรหัส เจ้าหน้าที่ กองคลัง'));
    for (const { name } of await mongoose.connection.listCollections()) {
      const documents = await mongoose.connection.collection(name).find({}).toArray();
      expect(`${name} ${JSON.stringify(documents)}`).not.toContain(code);
    }
    expect((await latestAudit(KHAM_MUANG, 1))[0]).toMatchObject({
      action: 'code.issued',
      subject: 'staff finance_division x1',
    });
  });

  test.each([
    ['role and unit: one person, seven days', 'ออกรหัส เจ้าหน้าที่ กองคลัง', 'staff', 'finance_division', 1, 7],
    ['an alias of the unit', 'ออกรหัส หัวหน้าส่วนราชการ คลัง', 'supervisor', 'finance_division', 1, 7],
    ['people and days in Thai digits', 'ออกรหัส เจ้าหน้าที่ กองช่าง ๕ คน ๑๔ วัน', 'staff', 'public_works_division', 5, 14],
    ['a role for the whole office', 'ออกรหัส ผู้บริหาร', 'executive', null, 1, 7],
    ['an admin: one person, whatever was said', 'ออกรหัส ผู้ดูแลระบบ 20 คน', 'admin', null, 1, 7],
    ['more than is allowed', 'ออกรหัส เจ้าหน้าที่ กองคลัง 9999 คน 9999 วัน', 'staff', 'finance_division', 100, 30],
    ['nobody', 'ออกรหัส เจ้าหน้าที่ กองคลัง 0 คน', 'staff', 'finance_division', 1, 7],
  ] as const)('in one line: %s', async (_name, typed, role, unit, usesLeft, days) => {
    await admin.says(typed);
    const code = await stored();
    expect(code).toMatchObject({ role, unit, usesLeft });
    const valid = (code?.expiresAt.getTime() ?? 0) - (code?.issuedAt.getTime() ?? 0);
    expect(valid).toBe(days * 24 * 3600 * 1000);
  });

  test.each([
    ['no unit: asks for it', 'ออกรหัส เจ้าหน้าที่', 'เจ้าหน้าที่ของส่วนราชการใด'],
    ['a unit the office has not', 'ออกรหัส เจ้าหน้าที่ กองประปา', 'ไม่พบส่วนราชการ "กองประปา"'],
    ['no role: asks for it', 'ออกรหัส กองคลัง', 'ให้รหัสนี้กับใคร'],
  ])('in one line with %s', async (_name, typed, expected) => {
    expect((await admin.says(typed)).text).toContain(expected);
    expect(await stored()).toBeNull();
  });

  test('pressing the button twice issues one code', async () => {
    await admin.says('ออกรหัส เจ้าหน้าที่');
    await admin.presses('กองคลัง');
    await admin.presses('ออกรหัสสำหรับ 1 คน');
    expect((await admin.presses('ออกรหัสสำหรับ 1 คน')).text).toContain('ออกรหัสไปแล้ว');
    expect(await registrationCodes(KHAM_MUANG).count()).toBe(1);
  });

  test('by typed answers, with one step back', async () => {
    await admin.says('ออกรหัส');
    expect((await admin.says('จนท.')).text).toContain('เจ้าหน้าที่ของส่วนราชการใด');
    expect((await admin.says('ย้อนกลับ')).text).toContain('ให้รหัสนี้กับใคร');
    await admin.says('เจ้าหน้าที่');
    expect((await admin.says('กองคลัง')).text).toContain('ใช้ได้ 7 วัน');
    expect(codeIn(await admin.says('๕ คน'))).toMatch(CODE);
    expect(await stored()).toMatchObject({ role: 'staff', unit: 'finance_division', usesLeft: 5 });
  });

  test('who was to have it and how many said at once: the unit is the last answer', async () => {
    await admin.says('ออกรหัส เจ้าหน้าที่ 5 คน');
    expect(codeIn(await admin.presses('กองคลัง'))).toMatch(CODE);
    expect(await stored()).toMatchObject({ unit: 'finance_division', usesLeft: 5 });
  });

  test('another command in between is taken', async () => {
    await admin.says('ออกรหัส');
    expect((await admin.says('รายชื่อเจ้าหน้าที่')).text).toContain('ลงทะเบียนแล้ว 1 คน');
    expect((await admin.says('ออกรหัส ผู้บริหาร')).text).toMatch(CODE);
  });

  test('the days can be changed before', async () => {
    await admin.says('ออกรหัส เจ้าหน้าที่');
    await admin.presses('กองคลัง');
    expect((await admin.presses('เปลี่ยนเป็นใช้ได้ 30 วัน')).text).toContain('ถึง 20 ธ.ค. 2569');
    expect((await admin.presses('ออกรหัสสำหรับ 20 คน')).text).toContain('20 ธ.ค. 2569');
  });

  test('an office of thirteen units shows six and leads on to the rest', async () => {
    const office = await findOrganisation(KHAM_MUANG);
    if (!office) throw new Error('no office');
    const added = Array.from({ length: 8 }, (_, index) => ({
      key: `unit_${index}`,
      name: `กองที่ ${index + 1}`,
      aliases: [],
      group: false,
    }));
    await saveOrganisation({ ...office, units: [...office.units, ...added] });
    await admin.says('ออกรหัส เจ้าหน้าที่');
    expect((await admin.presses('ดูต่อ')).text).toContain('รายการที่ 7 ถึง 12 จาก 13');
    const last = await admin.presses('ดูต่อ');
    expect(last.text).toContain('กองที่ 8');
    expect(last.text).toContain('รายการที่ 13 จาก 13');
  });

  test.each(['staff', 'supervisor', 'executive'] as const)(
    'a %s may not, is told who may, and it is audited',
    async (role) => {
      const person = await bot.member({ role, unit: role === 'executive' ? null : 'finance_division' });
      expect((await person.says('ออกรหัส เจ้าหน้าที่ กองคลัง')).text).toContain('ผู้ที่ทำได้คือผู้ดูแลระบบ');
      expect(await stored()).toBeNull();
      expect((await latestAudit(KHAM_MUANG, 1))[0]).toMatchObject({ action: 'refused.administer' });
    },
  );

  test('not in a group', async () => {
    const group = await bot.groupOf({ unit: null, members: [admin] });
    expect((await admin.says('/ออกรหัส เจ้าหน้าที่ กองคลัง', group)).text).toContain('แชตส่วนตัว');
    expect(await stored()).toBeNull();
  });
});

describe('the list of staff', () => {
  test('shows people under their units with role, and pages after six', async () => {
    for (let count = 1; count <= 7; count++) {
      await bot.member({ role: 'staff', unit: 'finance_division', name: `เจ้าหน้าที่ ${count}` });
    }
    const first = await admin.says('รายชื่อเจ้าหน้าที่');
    expect(first.text).toContain('ลงทะเบียนแล้ว 8 คน');
    expect(first.text).toContain('ผู้ดูแลคนแรก (คุณ)');
    expect(first.text).toContain('กองคลัง');
    expect(first.text).not.toContain('เจ้าหน้าที่ 7');
    expect((await admin.presses('ดูต่อ อีก 2 รายการ')).text).toContain('เจ้าหน้าที่ 7');
  });

  test('shows nobody of another office', async () => {
    await bot.member({ role: 'staff', unit: 'clerk_office', office: 'soe-phloe', name: 'คนเสอเพลอ' });
    expect((await admin.says('รายชื่อเจ้าหน้าที่')).text).not.toContain('คนเสอเพลอ');
  });
});

test('whose right is to be taken away is listed by their name; a name that nobody has lists all', async () => {
  await bot.member({ role: 'staff', unit: 'finance_division', name: 'สมคิด ใจกว้าง' });
  await bot.member({ role: 'staff', unit: 'finance_division', name: 'มานี มีตา' });
  const found = await admin.says('ถอนสิทธิ์คุณสมคิด');
  expect(found.text).toContain('สมคิด ใจกว้าง');
  expect(found.text).not.toContain('มานี มีตา');
  expect((await admin.says('ถอนสิทธิ์ ปิติ')).text).toContain('มานี มีตา');
});

describe('taking a right away', () => {
  test('after a question; the last right ends the membership, and the person may register elsewhere', async () => {
    const person = await bot.member({ role: 'staff', unit: 'finance_division', name: 'คนคลัง' });
    await admin.says('รายชื่อเจ้าหน้าที่');
    expect((await admin.presses('ถอนสิทธิ์ เจ้าหน้าที่ กองคลัง ของ คนคลัง')).text).toContain('สิทธิ์สุดท้าย');
    expect(await people(KHAM_MUANG).count()).toBe(2);
    expect((await admin.presses('ยืนยันถอนสิทธิ์')).text).toContain('ลบข้อมูลการลงทะเบียนแล้ว');
    expect(await people(KHAM_MUANG).findOne({ lineUserId: person.lineUserId })).toBeNull();
    expect(await officeOf(person.lineUserId)).toBeNull();
    expect(person.got().text).toContain('สิทธิ์นี้เป็นสิทธิ์สุดท้าย');
    expect((await person.says('งานของฉัน')).text).toContain('ยังไม่ได้ลงทะเบียน');
    expect((await latestAudit(KHAM_MUANG, 1))[0]).toMatchObject({ action: 'grant.removed' });
    expect((await admin.presses('ยืนยันถอนสิทธิ์')).text).toContain('ถูกถอนไปแล้ว');
  });

  test.each(['งดแจ้งเตือน', 'บล็อก'])('the last right: nobody is told of it after %s', async (wish) => {
    const person = await bot.member({ role: 'staff', unit: 'finance_division', name: 'คนคลัง' });
    if (wish === 'บล็อก') await person.blocks();
    else await person.says(wish);
    const before = bot.moment();
    await admin.says('รายชื่อเจ้าหน้าที่');
    await admin.presses('ถอนสิทธิ์ เจ้าหน้าที่ กองคลัง ของ คนคลัง');
    await admin.presses('ยืนยันถอนสิทธิ์');
    expect(await people(KHAM_MUANG).findOne({ lineUserId: person.lineUserId })).toBeNull();
    expect(person.got(before).messages).toEqual([]);
    expect(await Outbox.countDocuments({ kind: 'right.removed' })).toBe(0);
  });

  test('one of two rights leaves the other', async () => {
    const grants = [
      { role: 'staff' as const, unit: 'finance_division' },
      { role: 'staff' as const, unit: 'clerk_office' },
    ];
    const person = await bot.member({ grants, name: 'คนสองกอง' });
    await admin.says('รายชื่อเจ้าหน้าที่');
    await admin.presses('ถอนสิทธิ์ เจ้าหน้าที่ กองคลัง ของ คนสองกอง');
    expect((await admin.presses('ยืนยันถอนสิทธิ์')).text).not.toContain('ลบข้อมูล');
    const left = await people(KHAM_MUANG).findOne({ lineUserId: person.lineUserId });
    expect(left?.grants).toEqual([{ role: 'staff', unit: 'clerk_office' }]);
  });

  test('the last admin stays; once there is another one, the first may go', async () => {
    const label = 'ถอนสิทธิ์ ผู้ดูแลระบบ ของ ผู้ดูแลคนแรก';
    await admin.says('รายชื่อเจ้าหน้าที่');
    await admin.presses(label);
    expect((await admin.presses('ยืนยันถอนสิทธิ์')).text).toContain('คนสุดท้าย');
    await bot.member({ role: 'admin', name: 'ผู้ดูแลคนที่สอง' });
    await admin.says('รายชื่อเจ้าหน้าที่');
    await admin.presses(label);
    expect((await admin.presses('ยืนยันถอนสิทธิ์')).text).toContain('แล้ว');
    expect(await people(KHAM_MUANG).count()).toBe(1);
  });

  test('saying no leaves everything as it is', async () => {
    await bot.member({ role: 'staff', unit: 'finance_division', name: 'คนคลัง' });
    await admin.says('รายชื่อเจ้าหน้าที่');
    await admin.presses('ถอนสิทธิ์ เจ้าหน้าที่ กองคลัง ของ คนคลัง');
    expect((await admin.presses('ไม่ถอน')).text).toContain('เหมือนเดิม');
    expect(await people(KHAM_MUANG).count()).toBe(2);
  });
});
