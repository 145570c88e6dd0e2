import { createCanvas } from '@napi-rs/canvas';
import { makePaper } from '../../../src/documents/make-paper';
import { latestAudit } from '../../../src/domain/audit/audit.model';
import { officeId } from '../../../src/domain/office-store';
import { findOrganisation } from '../../../src/domain/organisations/organisation.model';
import { keepPaperSettings, loadPaperSettings } from '../../../src/domain/papers/keep-settings';
import { blankYear, yearOfPapers } from '../../../src/domain/papers/paper-settings';
import { type TestPerson, useBot } from '../../../src/testing/make-bot';

const bot = useBot();
const OFFICE = officeId('kham-muang');

let admin: TestPerson;
beforeEach(async () => {
  admin = await bot.member({ role: 'admin' });
});

function picture(side: number, type: 'image/png' | 'image/jpeg' = 'image/png'): Buffer {
  const canvas = createCanvas(side, side);
  const context = canvas.getContext('2d');
  context.arc(side / 2, side / 2, side / 3, 0, 7);
  context.fill();
  return type === 'image/png' ? canvas.toBuffer(type) : canvas.toBuffer(type, 90);
}

async function coverOf(year: number) {
  const organisation = await findOrganisation(OFFICE);
  if (!organisation) throw new Error('no office');
  const wish = { kind: 'E' as const, fiscalYear: year, round: '6m' as const, units: null, memo: null };
  return makePaper(organisation, wish, bot.clock.now());
}

test('one of its ways: shown as it is and will be, confirmed once, and papers have it from then on', async () => {
  const list = await admin.says('ตั้งค่าเอกสาร');
  expect(list.text).toContain('ตัวเลขในเอกสาร');
  expect(list.text).toContain('เลขไทย');
  const ways = await admin.presses('แก้ไขตัวเลขในเอกสาร');
  expect(ways.labels).toEqual(expect.arrayContaining(['เลขไทย', 'เลขอารบิก']));
  expect((await admin.says('ตัวใหญ่ ๆ')).text).toContain('กดเลือก');
  const review = await admin.presses('เลขอารบิก');
  expect(review.text).toMatch(/เดิม: เลขไทย[\s\S]*ใหม่: เลขอารบิก/);
  expect((await loadPaperSettings(OFFICE)).digits).toBe('thai');
  expect((await admin.presses('บันทึก')).text).toContain('บันทึก ตัวเลขในเอกสาร แล้ว');
  expect((await coverOf(2570)).digits).toBe('arabic');
  expect(await latestAudit(OFFICE, 1)).toMatchObject([{ action: 'papers.set', subject: 'digits' }]);
  await admin.says('ตั้งค่าเอกสาร ตัวเลข');
  await admin.says('เลขอารบิก');
  expect((await admin.presses('บันทึก')).text).toContain('เป็นแบบนี้อยู่แล้ว');
});

test("words of a year: paragraphs stand on that year's paper alone, what else was set stays, and the usual ones come back", async () => {
  await keepPaperSettings(OFFICE, { years: [{ ...blankYear(2570), coverNote: 'ดำเนินการต่อเนื่อง' }] });
  expect((await admin.says('ตั้งค่าเอกสาร คำนำ')).text).toContain('พิมพ์คำนำ ปี 2570');
  expect((await admin.says('  ')).text).toContain('พิมพ์');
  expect((await admin.says('ก'.repeat(4001))).text).toContain('ไม่เกิน 4,000 ตัวอักษร');
  expect((await admin.says('ย่อหน้าแรก ขอไฟล์รายงานได้ที่นี่\n\nย่อหน้าที่สอง')).text).toContain('ใหม่: ย่อหน้าแรก');
  await admin.presses('บันทึก');
  const kept = yearOfPapers(await loadPaperSettings(OFFICE), 2570);
  expect(kept).toMatchObject({
    foreword: ['ย่อหน้าแรก ขอไฟล์รายงานได้ที่นี่', 'ย่อหน้าที่สอง'],
    coverNote: 'ดำเนินการต่อเนื่อง',
  });
  expect((await coverOf(2570)).blocks).toContainEqual({ kind: 'paragraph', text: 'ย่อหน้าที่สอง', setIn: true });
  await admin.says('ตั้งค่าเอกสาร คำนำ');
  await admin.presses('ใช้แบบปกติ');
  await admin.presses('บันทึก');
  expect(yearOfPapers(await loadPaperSettings(OFFICE), 2570).foreword).toEqual([]);
});

test('the day of a foreword is a day of the year’s own; its month stands below the foreword', async () => {
  expect((await admin.says('ตั้งค่าเอกสาร วันที่ของคำนำ')).text).toContain('ลงวันที่เท่าใด');
  expect((await admin.says('เมื่อไรก็ได้')).text).toContain('อ่านวันที่ไม่ได้');
  expect((await admin.says('15 เม.ย. 2571')).text).toContain('ใหม่: 15 เม.ย. 2571');
  await admin.presses('บันทึก');
  const below = (await coverOf(2570)).blocks.at(-1);
  expect(below).toMatchObject({ text: expect.stringContaining('เมษายน 2571') });
});

test('the emblem: a picture that is sent stands on the cover, what cannot be printed is refused, and a tap takes it away', async () => {
  expect((await admin.says('เปลี่ยนตราหน่วยงาน')).text).toContain('ส่งรูปตราของหน่วยงาน');
  expect((await admin.sendsPicture(picture(60, 'image/jpeg'))).text).toContain('เล็กเกินไป');
  expect((await admin.sendsFile('logo.png', Buffer.from('no picture'))).text).toContain('เปิดไฟล์นี้เป็นรูปไม่ได้');
  expect((await admin.sendsFile('logo.png', picture(900))).text).toContain('บันทึกตราแล้ว');
  const emblemOn = async () => (await coverOf(2570)).blocks.find(({ kind }) => kind === 'emblem');
  const shown = await emblemOn();
  expect(shown).toMatchObject({ picture: expect.any(Uint8Array) });
  const png = Buffer.from(shown?.kind === 'emblem' ? (shown.picture ?? []) : []);
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([800, 800]);
  await admin.says('เปลี่ยนตราหน่วยงาน');
  await admin.presses('เอาตราออก');
  expect(await emblemOn()).toMatchObject({ picture: null });
});

test('nobody but an admin sets anything', async () => {
  for (const role of ['staff', 'executive'] as const) {
    const person = await bot.member({ role, unit: role === 'staff' ? 'finance_division' : null });
    expect((await person.says('ตั้งค่าเอกสาร')).text).toContain('ผู้ดูแลระบบ');
  }
  expect(await latestAudit(OFFICE, 20)).not.toContainEqual(expect.objectContaining({ action: 'papers.set' }));
});
