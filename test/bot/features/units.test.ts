import { readFileSync } from 'node:fs';
import { knownFrameworks } from '../../../src/domain/assessments/framework-file';
import { assignments } from '../../../src/domain/assignments/assignment.model';
import { latestAudit } from '../../../src/domain/audit/audit.model';
import { handovers } from '../../../src/domain/handovers/handover.model';
import { importOfficeFiles } from '../../../src/domain/imports/import-office-file';
import { measures } from '../../../src/domain/measures/measure.model';
import { officeId } from '../../../src/domain/office-store';
import { groups } from '../../../src/domain/organisations/group.model';
import { findOrganisation } from '../../../src/domain/organisations/organisation.model';
import { itemPages } from '../../../src/domain/papers/item-page.model';
import { people } from '../../../src/domain/people/person.model';
import { registrationCodes } from '../../../src/domain/people/registration-code.model';
import { takenRights } from '../../../src/domain/people/taken-right.model';
import { reports } from '../../../src/domain/reports/report.model';
import { reportEvents } from '../../../src/domain/reports/report-event.model';
import { useBot } from '../../../src/testing/make-bot';
import { outboxRows } from '../../../src/testing/outbox-rows';
import { aReport } from '../../domain/reports/samples';

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

  test('says nothing of people told where there are none', async () => {
    expect((await rename()).text).not.toContain('ได้รับแจ้ง');
  });

  test('is seen first, changes nothing but the name, is audited, and those of the unit and the other admins are told', async () => {
    const clerk = await bot.member({ role: 'staff', unit: 'public_works_division' });
    const other = await bot.member({ role: 'admin', name: 'ผู้ดูแลอีกคน' });
    const stranger = await bot.member({ role: 'staff', unit: 'finance_division' });
    const before = (await clerk.says('งานของฉัน')).text;
    expect((await rename()).text).toContain('เปลี่ยนชื่อกองช่างเป็นกองโยธาแล้ว ผู้ที่เกี่ยวข้อง 2 คนจะได้รับแจ้ง');
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

describe('merging', () => {
  /** A page that the unit which ends sees to. */
  const aPage = {
    fiscalYear: 2570,
    code: 'O42',
    title: null,
    unit: 'public_works_division',
    url: null,
    publishedOn: null,
    answers: null,
  };
  const merge = async (from = 'กองช่าง', into = 'กองคลัง') => {
    const person = await admin();
    const preview = await person.says(`รวมส่วนราชการ ${from} เข้ากับ ${into}`);
    return { preview, done: () => person.presses('ยืนยันยุบรวม') };
  };
  const clerk = () => bot.member({ role: 'staff', unit: 'public_works_division', name: 'ช่างหนึ่ง' });
  const onePerson = async (displayName: string) => {
    const found = await people(office).findOne({ displayName });
    if (!found) throw new Error(`nobody is called ${displayName}`);
    return found;
  };
  const partOf = (measure: number, unit: string) => reports(office).findOne({ fiscalYear: 2570, measure, unit });
  const report = (measure: number, unit: string, progress: number, state: 'submitted' | 'approved' = 'submitted') => {
    const { office: _, ...one } = aReport({ measure, unit, round: '6m', progress, state });
    return reports(office).insert(one);
  };

  test('moves people, measures, reports, groups and codes; names of before mean the other unit; all concerned are told', async () => {
    const works = await clerk();
    const finance = await bot.member({ role: 'supervisor', unit: 'finance_division' });
    await measures(office).updateOne({ fiscalYear: 2570, num: 1 }, { $set: { units: ['public_works_division'] } });
    await itemPages(office).insert(aPage);
    await works.says('รายงาน มาตรการ 1 รอบ 6 เดือน 60% จัดอบรมแล้ว');
    await works.presses('ยืนยันส่ง');
    const { preview, done } = await merge();
    expect(preview.text).toContain('ยุบกองช่าง และรวมเข้ากับกองคลัง');
    expect(preview.text).toMatch(/ย้ายไปกองคลัง: 1 คน · \d+ มาตรการ/);
    expect((await people(office).findOne({ displayName: 'ช่างหนึ่ง' }))?.grants).toMatchObject([
      { unit: 'public_works_division' },
    ]);
    expect((await done()).text).toContain('รวมกองช่างเข้ากับกองคลังแล้ว');
    expect((await people(office).findOne({ displayName: 'ช่างหนึ่ง' }))?.grants).toEqual([
      { role: 'staff', unit: 'finance_division' },
    ]);
    expect(await partOf(1, 'finance_division')).toMatchObject({ progress: 60, detail: 'จัดอบรมแล้ว' });
    expect(await partOf(1, 'public_works_division')).toBeNull();
    expect((await measures(office).findOne({ fiscalYear: 2570, num: 1 }))?.units).toEqual(['finance_division']);
    expect(await measures(office).count({ units: 'public_works_division', fiscalYear: 2570 })).toBe(0);
    expect(await itemPages(office).find({ code: 'O42' })).toMatchObject([{ unit: 'finance_division' }]);
    expect(await latestAudit(office, 20)).toContainEqual(expect.objectContaining({ action: 'unit.merged' }));
    expect(works.got().text).toContain('กองช่างรวมเข้ากับกองคลังแล้ว');
    expect(finance.got().text).toContain('กองช่างรวมเข้ากับกองคลังแล้ว');
    expect((await finance.says('รอตรวจ')).text).toContain('1. ');
    expect((await finance.says('สถานะของกองช่าง')).text).toContain('กองคลัง');
    expect(await imported('plan.csv', planOf('กองช่าง'))).toMatchObject({
      kind: 'refused',
      problems: [expect.objectContaining({ message: expect.stringContaining('ใช้ชื่อ "กองคลัง" แล้ว') })],
    });
    expect(await imported('kham-muang.yaml', example)).toMatchObject({ kind: 'refused' });
  });

  test.each([
    ['less far', 30, 'returned'],
    ['as far', 80, 'approved'],
  ] as const)('of a joint measure where the unit that ends is %s', async (_how, theirs, state) => {
    const units = ['public_works_division', 'finance_division'];
    await measures(office).updateOne({ fiscalYear: 2570, num: 1 }, { $set: { units } });
    await report(1, 'finance_division', 80, 'approved');
    await report(1, 'public_works_division', theirs);
    const { preview, done } = await merge();
    expect(preview.text.includes('มาตรการ 1 รอบ 6 เดือน ปี 2570 ส่งกลับให้กองคลังรายงานอีกครั้ง')).toBe(state === 'returned');
    await done();
    expect(await partOf(1, 'finance_division')).toMatchObject({ progress: 80, state });
    expect(await partOf(1, 'public_works_division')).toMatchObject({ progress: theirs });
    const [step] = await reportEvents(office).find({ measure: 1, action: 'return' });
    expect(step?.note ?? null).toEqual(state === 'returned' ? expect.stringContaining('เดิมกองช่างรายงาน 30%') : null);
    expect((await measures(office).findOne({ fiscalYear: 2570, num: 1 }))?.units).toEqual(['finance_division']);
    const head = await bot.member({ role: 'supervisor', unit: 'finance_division' });
    const { text } = await head.says('สถานะมาตรการ 1');
    expect(text).toContain(`ส่วนราชการที่ยุบแล้ว (ไม่นับรวม)\nกองช่าง รอบ 6 เดือน\nรายงานแล้ว ${theirs}%`);
    expect((await head.says('สถานะมาตรการ 1 รอบ 12 เดือน')).text).not.toContain('ส่วนราชการที่ยุบแล้ว');
  });

  test('what is to be reported anew is told in one message, each with its reason and a button', async () => {
    const finance = await bot.member({ role: 'staff', unit: 'finance_division' });
    const units = ['public_works_division', 'finance_division'];
    for (const num of [1, 2]) {
      await measures(office).updateOne({ fiscalYear: 2570, num }, { $set: { units } });
      await report(num, 'finance_division', 80, 'approved');
      await report(num, 'public_works_division', 30);
    }
    const { done } = await merge();
    await done();
    expect(await outboxRows({ kind: 'review.returned', to: finance.lineUserId })).toHaveLength(1);
    const { text, labels } = finance.got();
    expect(text).toContain('ส่งกลับแก้ไข 2 รายงาน');
    expect(text.match(/เหตุผล: .*เดิมกองช่างรายงาน 30%/g)).toHaveLength(2);
    expect(labels).toEqual(expect.arrayContaining(['แก้ไขมาตรการ 1 รอบ 6 เดือน', 'แก้ไขมาตรการ 2 รอบ 6 เดือน']));
  });

  test('takes along who was named for a measure, groups, handovers and what was taken away', async () => {
    const works = await clerk();
    const { _id: person } = await onePerson('ช่างหนึ่ง');
    const now = bot.clock.now();
    const [from, unit] = ['public_works_division', 'finance_division'];
    const grant = { role: 'staff' as const, unit: from };
    await measures(office).updateOne({ fiscalYear: 2570, num: 1 }, { $set: { units: [from] } });
    await assignments(office).insert({ fiscalYear: 2570, measure: 1, unit: from, people: [person], released: [] });
    await groups(office).insert({ lineGroupId: 'C1', unit: from, state: 'linked', linkedBy: person, linkedAt: now });
    await takenRights(office).insert({ account: 'an-account', ...grant, at: now });
    const between = { kind: 'stand_in' as const, from: person, to: person, grants: [grant], offeredAt: now };
    const days = { startsOn: '2027-01-01', endsOn: '2027-01-31' };
    await handovers(office).insert({ ...between, ...days, state: 'accepted', eventId: 'open' });
    await handovers(office).insert({ ...between, ...days, state: 'ended', eventId: 'over' });
    const { done } = await merge();
    await done();
    expect(await assignments(office).find()).toMatchObject([{ unit, people: [person] }]);
    expect(await groups(office).find()).toMatchObject([{ unit }]);
    expect(await takenRights(office).find()).toMatchObject([{ account: 'an-account', role: 'staff', unit }]);
    expect(await handovers(office).find({ state: 'accepted' })).toMatchObject([{ grants: [{ unit }] }]);
    expect(await handovers(office).find({ state: 'ended' })).toMatchObject([{ grants: [{ unit: from }] }]);
    expect((await works.says('งานของฉัน')).text).toContain('1. ');
  });

  test('a unit with itself, or with one that stands for several, is asked for again', async () => {
    const person = await admin();
    expect((await person.says('รวมส่วนราชการ กองช่าง เข้ากับ กองช่าง')).text).toContain('เลือกส่วนราชการอื่น');
    expect((await person.says('กองคลัง')).text).toContain('ยุบกองช่าง และรวมเข้ากับกองคลัง');
  });
});

describe('ending', () => {
  test('is refused while the unit has people or work, and merging is offered', async () => {
    await bot.member({ role: 'staff', unit: 'public_works_division' });
    const refused = await (await admin()).says('ยุบส่วนราชการ กองช่าง');
    expect(refused.text).toContain('ยุบกองช่างยังไม่ได้ เพราะยังมีผู้ลงทะเบียน 1 คน · มาตรการที่ยังต้องติดตาม');
    expect(refused.text).toContain('รวมเข้ากับส่วนราชการอื่นแทน');
    expect(await namesNow()).toContain('กองช่าง');
  });

  test('an empty unit is no more, its codes end, and its name is refused in files', async () => {
    const person = await admin();
    await person.says('เพิ่มส่วนราชการ กองใหม่');
    await person.presses('ยืนยันเพิ่ม');
    const { key } = (await unitsNow()).find(({ name }) => name === 'กองใหม่') ?? { key: '' };
    const code = { role: 'staff' as const, unit: key, kind: 'issued' as const, issuedBy: null, request: null };
    const open = { hash: 'a-hash', usesLeft: 1, issuedAt: bot.clock.now(), expiresAt: new Date('2027-01-01') };
    await registrationCodes(office).insert({ ...code, ...open });
    expect((await person.says('ยุบส่วนราชการ กองใหม่')).text).toContain('ยุบกองใหม่');
    expect((await person.presses('ยืนยันยุบ')).text).toContain('ยุบกองใหม่แล้ว');
    expect(await namesNow()).not.toContain('กองใหม่');
    expect(await registrationCodes(office).find({ unit: key })).toMatchObject([{ usesLeft: 0 }]);
    expect(await latestAudit(office, 1)).toMatchObject([{ action: 'unit.ended', subject: `${key} กองใหม่` }]);
    expect(await imported('plan.csv', planOf('กองใหม่'))).toMatchObject({
      problems: [expect.objectContaining({ message: expect.stringContaining('ส่วนราชการ "กองใหม่" ยุบแล้ว') })],
    });
  });
});

test('what is scheduled for a unit goes to the unit that takes it in, to whoever is in that by then', async () => {
  const person = await admin();
  const builder = await bot.member({ role: 'staff', unit: 'public_works_division', name: 'ช่าง' });
  const clerk = await bot.member({ role: 'staff', unit: 'finance_division', name: 'คลัง' });
  const stranger = await bot.member({ role: 'staff', unit: 'clerk_office', name: 'ธุรการ' });
  await person.says('ประกาศถึงกองช่าง ประชุมเรื่องซ่อมถนน');
  await person.presses('ตั้งเวลาส่ง');
  await person.says('พรุ่งนี้ 9 โมง');
  await person.presses('ยืนยันตั้งเวลา');
  await person.says('รวมส่วนราชการ กองช่าง เข้ากับ กองคลัง');
  await person.presses('ยืนยันยุบรวม');
  await person.says('ประกาศที่ตั้งเวลาไว้');
  expect((await person.presses('ดูประกาศ ประชุมเรื่องซ่อมถนน')).text).toContain('กองคลัง');
  const before = bot.moment();
  await bot.tick('2026-11-21', '09:05');
  expect(builder.got(before).text).toContain('ประชุมเรื่องซ่อมถนน');
  expect(clerk.got(before).text).toContain('ประชุมเรื่องซ่อมถนน');
  expect(stranger.got(before).text).not.toContain('ประชุมเรื่องซ่อมถนน');
});
