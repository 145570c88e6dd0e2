import { readFileSync } from 'node:fs';
import { knownFrameworks } from '../../../src/domain/assessments/framework-file';
import { latestAudit } from '../../../src/domain/audit/audit.model';
import { importOfficeFiles } from '../../../src/domain/imports/import-office-file';
import { officeId } from '../../../src/domain/office-store';
import { findOrganisation } from '../../../src/domain/organisations/organisation.model';
import { useBot } from '../../../src/testing/make-bot';

const example = readFileSync('data/examples/kham-muang.yaml', 'utf8');
const imported = (name: string, text: string) =>
  importOfficeFiles([{ name, bytes: Buffer.from(text) }], { frameworks: knownFrameworks(), at: bot.clock.now() });
const planOf = (unit: string) => `หน่วยงาน,kham-muang\nปีงบประมาณ,2571\nลำดับ,มาตรการ,ผู้รับผิดชอบ\n1,จัดทำคู่มือ,${unit}\n`;

// Units are seen and changed in the chat (issue 11, section 2, Admin).
const bot = useBot();
const office = officeId('kham-muang');
const admin = () => bot.member({ role: 'admin' });
const unitsNow = async () => (await findOrganisation(office))?.units ?? [];
const namesNow = async () => (await unitsNow()).map(({ name }) => name);

describe('the list', () => {
  test('says of each unit who heads it, how many are in it, and where nobody is', async () => {
    await bot.member({ role: 'supervisor', unit: 'finance_division', name: 'วิภา' });
    await bot.member({ role: 'staff', unit: 'public_works_division' });
    const list = await (await admin()).says('ส่วนราชการ');
    expect(list.text).toMatch(/จัดการกองคลัง\s+จัดการ\s+หัวหน้า วิภา\s+1 คน · 3 มาตรการ/);
    expect(list.text).toMatch(/จัดการกองช่าง\s+จัดการ\s+ยังไม่มีหัวหน้า\s+1 คน/);
    expect(list.text).toMatch(/จัดการสำนักปลัด\s+จัดการ\s+ยังไม่มีผู้ลงทะเบียน\s+0 คน/);
    expect(list.labels).toContain('จัดการกองคลัง');
  });

  test.each(['staff', 'supervisor', 'executive'] as const)('is for admins, not for %s', async (role) => {
    const person = await bot.member({ role, unit: role === 'executive' ? null : 'finance_division' });
    expect((await person.says('ส่วนราชการ')).text).toContain('ผู้ดูแลระบบ');
    expect((await person.says('เพิ่มส่วนราชการ กองใหม่')).text).toContain('ผู้ดูแลระบบ');
  });
});

describe('a new unit', () => {
  test('is shown before it is added, can be registered in at once, and owes the measures of every unit', async () => {
    const person = await admin();
    const preview = await person.says('เพิ่มส่วนราชการ กองส่งเสริมการเกษตร');
    expect(preview.text).toContain('เพิ่ม "กองส่งเสริมการเกษตร"');
    expect(await namesNow()).not.toContain('กองส่งเสริมการเกษตร');
    expect((await person.presses('ยืนยันเพิ่ม')).text).toContain('เพิ่มกองส่งเสริมการเกษตรแล้ว');
    expect(await namesNow()).toContain('กองส่งเสริมการเกษตร');
    const [{ key } = { key: '' }] = (await unitsNow()).slice(-1);
    expect(await latestAudit(office, 1)).toMatchObject([{ action: 'unit.added', subject: `${key} กองส่งเสริมการเกษตร` }]);
    expect((await person.says('ออกรหัส เจ้าหน้าที่ กองส่งเสริมการเกษตร')).text).toContain('กองส่งเสริมการเกษตร');
    expect((await person.says('สถานะของกองส่งเสริมการเกษตร')).text).toContain('กองส่งเสริมการเกษตร');
  });

  test.each([
    ['กองคลัง', 'มีส่วนราชการที่ใช้ชื่อหรือชื่อย่อ "กองคลัง" อยู่แล้ว'],
    ['ก'.repeat(61), 'ยาวเกิน 60 ตัวอักษร'],
  ])('cannot be called %s: the name is asked for again', async (name, why) => {
    const person = await admin();
    expect((await person.says(`เพิ่มส่วนราชการ ${name}`)).text).toContain(why);
    expect((await person.says('กองใหม่')).text).toContain('เพิ่ม "กองใหม่"');
  });

  test('stays when the office’s file is imported, which does not know it', async () => {
    const person = await admin();
    await person.says('เพิ่มส่วนราชการ กองใหม่');
    await person.presses('ยืนยันเพิ่ม');
    expect(await imported('kham-muang.yaml', example)).toMatchObject({ kind: 'done' });
    expect(await namesNow()).toContain('กองใหม่');
  });
});

describe('another name', () => {
  const rename = async () => {
    const person = await admin();
    const preview = await person.says('เปลี่ยนชื่อส่วนราชการ กองช่าง เป็น กองโยธา');
    expect(preview.text).toContain('จาก "กองช่าง" เป็น "กองโยธา"');
    return person.presses('ยืนยันเปลี่ยนชื่อ');
  };

  test('is seen first, changes nothing but the name, is audited, and those of the unit and the other admins are told', async () => {
    const clerk = await bot.member({ role: 'staff', unit: 'public_works_division' });
    const other = await bot.member({ role: 'admin', name: 'ผู้ดูแลอีกคน' });
    const stranger = await bot.member({ role: 'staff', unit: 'finance_division' });
    const before = (await clerk.says('งานของฉัน')).text;
    expect((await rename()).text).toContain('เปลี่ยนชื่อกองช่างเป็นกองโยธาแล้ว');
    expect(await latestAudit(office, 1)).toMatchObject([
      { action: 'unit.renamed', subject: 'public_works_division กองช่าง > กองโยธา' },
    ]);
    expect((await unitsNow()).find(({ key }) => key === 'public_works_division')).toMatchObject({
      name: 'กองโยธา',
      formerNames: ['กองช่าง'],
    });
    expect(clerk.got().text).toContain('กองช่างใช้ชื่อ "กองโยธา" แล้ว');
    expect(other.got().text).toContain('กองช่างใช้ชื่อ "กองโยธา" แล้ว');
    expect(stranger.got().text).toBe('');
    expect((await clerk.says('งานของฉัน')).text).toBe(before.replaceAll('กองช่าง', 'กองโยธา'));
    expect((await clerk.says('ข้อมูลของฉัน')).text).toContain('กองโยธา');
  });

  test('is understood at once, and so is the one of before', async () => {
    await rename();
    const executive = await bot.member({ role: 'executive' });
    for (const said of ['สถานะของกองโยธา', 'สถานะของกองช่าง']) {
      expect((await executive.says(said)).text).toContain('กองโยธา');
    }
  });

  test('may be given step by step, and taken back by going back to the old one', async () => {
    await rename();
    const person = await admin();
    expect((await person.says('เปลี่ยนชื่อส่วนราชการ')).text).toContain('เปลี่ยนชื่อส่วนราชการใด');
    expect((await person.says('กองโยธา')).text).toContain('ให้กองโยธาใช้ชื่อใหม่ว่าอะไร');
    expect((await person.says('กองโยธา')).text).toContain('ชื่อ "กองโยธา" อยู่แล้ว');
    expect((await person.says('กองช่าง')).text).toContain('จาก "กองโยธา" เป็น "กองช่าง"');
    await person.says('ยืนยัน');
    expect((await unitsNow()).find(({ key }) => key === 'public_works_division')).toMatchObject({
      name: 'กองช่าง',
      formerNames: ['กองโยธา'],
    });
  });

  test('refuses files that say the one of before, with the new one', async () => {
    await rename();
    const told = 'ส่วนราชการ "กองช่าง" ใช้ชื่อ "กองโยธา" แล้ว ให้แก้ชื่อในไฟล์';
    const refusal = {
      kind: 'refused',
      problems: [expect.objectContaining({ message: expect.stringContaining(told) })],
    };
    expect(await imported('kham-muang.yaml', example)).toMatchObject(refusal);
    expect(await imported('plan.csv', planOf('กองช่าง'))).toMatchObject(refusal);
    const withNew = example.replace('name: กองช่าง', 'name: กองโยธา');
    expect(await imported('kham-muang.yaml', withNew)).toMatchObject({ kind: 'done' });
    expect(await imported('plan.csv', planOf('กองโยธา'))).toMatchObject({ kind: 'done' });
    expect(await namesNow()).not.toContain('กองช่าง');
    expect((await unitsNow()).find(({ name }) => name === 'กองโยธา')?.formerNames).toEqual(['กองช่าง']);
  });
});
