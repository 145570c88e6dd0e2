import { createHash } from 'node:crypto';
import { latestAudit } from '../../../src/domain/audit/audit.model';
import { instantOf } from '../../../src/domain/calendar/dates';
import { documentVersions } from '../../../src/domain/documents/document.model';
import { requireFileReader } from '../../../src/domain/evidence/require-file-reader';
import { findFile } from '../../../src/domain/evidence/serve-file';
import { officeId } from '../../../src/domain/office-store';
import { people } from '../../../src/domain/people/person.model';
import { inTransaction } from '../../../src/domain/transaction';
import { ALL_PARTS } from '../../../src/testing/complete-report';
import { type TestPerson, useBot } from '../../../src/testing/make-bot';
import type { Reply } from '../../../src/testing/reply';

const bot = useBot();
const OFFICE = officeId('kham-muang');

const aRole = (role: 'staff' | 'supervisor' | 'executive' | 'admin', unit: string | null = null) =>
  bot.member({ role, unit });

/** Makes a document in spite of what the checklist shows. */
async function makes(person: TestPerson, words: string): Promise<Reply> {
  await person.says(words);
  return person.presses('ทำเอกสารเลย');
}

/** The path of the link on a card. */
const linkOn = (reply: Reply): URL =>
  new URL(/https:\/\/tamtid\.example\/files[^"\\]+/.exec(JSON.stringify(reply.messages))?.[0] ?? '');

async function bytesBehind(link: URL): Promise<Buffer> {
  const [, , office = '', id = ''] = link.pathname.split('/');
  const file = await findFile(office, id, 'document', bot.clock.now());
  const chunks: Buffer[] = [];
  for await (const chunk of file?.open() ?? []) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

test('whoever asks is told at once, and gets the document by link when it is made; the bytes are those that are kept', async () => {
  const admin = await aRole('admin');
  const asked = await admin.says('ขอไฟล์รายงานรอบ 6 เดือน');
  expect(asked.text).toContain('รายงานผลการดำเนินการ รอบ 6 เดือน ปี 2570 ต้องการไฟล์แบบใด');
  expect(asked.labels).toEqual(expect.arrayContaining(['Word', 'PDF', 'Excel', 'ขอเป็นรอบ 12 เดือน']));
  const checked = await admin.presses('Word');
  expect(checked.text).toContain('ตรวจก่อนทำรายงานผลการดำเนินการ รอบ 6 เดือน ปี 2570');
  expect(checked.text).toContain('มาตรการ 1');
  const made = await admin.presses('ทำเอกสารเลย');
  expect(made.messages).toHaveLength(2);
  expect(made.text).toContain('กำลังจัดทำรายงานผลการดำเนินการ รอบ 6 เดือน ปี 2570 Word');
  expect(made.text).toContain('ฉบับที่ 1');
  expect(JSON.stringify(made.messages[1])).toContain('"altText":"รายงานผลการดำเนินการ รอบ 6 เดือน ปี 2570 Word');
  const [version] = await documentVersions(OFFICE).find();
  expect(version?.findings.length).toBeGreaterThan(0);
  const bytes = await bytesBehind(linkOn(made));
  expect(bytes.subarray(0, 2).toString()).toBe('PK');
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(version?.sha256);
  expect(bytes.length).toBe(version?.size);
  const [, , office = '', id = ''] = linkOn(made).pathname.split('/');
  const { name } = (await findFile(office, id, 'document', bot.clock.now())) ?? {};
  expect(name).toBe('รายงานผลการดำเนินการ รอบ 6 เดือน ปี 2570 ฉบับที่ 1 เทศบาลตำบลคำม่วง.docx');
});

test('the same data give the same version, a change the next one, which says what changed', async () => {
  const admin = await aRole('admin');
  await makes(admin, 'ขอไฟล์รายงานรอบ 6 เดือน excel');
  bot.clock.set(instantOf('2026-11-23', '09:00'));
  expect((await makes(admin, 'ขอไฟล์รายงานรอบ 6 เดือน excel')).text).toContain('ข้อมูลไม่เปลี่ยนจากครั้งก่อน');
  expect(await documentVersions(OFFICE).count()).toBe(1);
  const nok = await aRole('staff', 'clerk_office');
  await nok.says(`รายงาน มาตรการ 3 รอบ 6 เดือน 70% จัดอบรมแล้ว ${ALL_PARTS}`);
  await nok.presses('ยืนยันส่ง');
  const next = await makes(admin, 'ขอไฟล์รายงานรอบ 6 เดือน excel');
  expect(next.text).toContain('ฉบับที่ 2');
  expect(next.text).toMatch(/มาตรการ 3: .*ผลผลิต.*เปลี่ยน/);
  const [, second] = await documentVersions(OFFICE).find({}, { sort: { version: 1 } });
  expect(second?.changes).toHaveLength(1);
  expect(second?.sources.reports).toMatchObject([{ measure: 3, unit: 'clerk_office', round: '6m' }]);
});

test('staff have the measures of their own units alone, and nothing of the whole office', async () => {
  for (const role of ['staff', 'supervisor'] as const) {
    const person = await aRole(role, 'finance_division');
    const made = await makes(person, 'ขอไฟล์รายงานรอบ 6 เดือน excel');
    expect(made.text).toContain('เฉพาะมาตรการของกองคลัง');
    expect(made.text).not.toContain('มาตรการ 3');
    const refused = await person.says('ขอเล่มวิเคราะห์ word');
    expect(refused.text).toContain('ผู้ที่ขอได้คือผู้บริหารหรือผู้ดูแลระบบ');
    const actor = (await people(OFFICE).findOne({ lineUserId: person.lineUserId }))?._id;
    expect((await latestAudit(OFFICE, 50)).filter(({ action }) => action === 'refused.documents')).toContainEqual(
      expect.objectContaining({ actor, subject: 'document A' }),
    );
  }
  expect(await documentVersions(OFFICE).find()).toMatchObject([{ units: ['finance_division'] }]);
});

test('executives have what admins have; guests and groups nothing', async () => {
  const executive = await aRole('executive');
  expect((await makes(executive, 'ขอเล่มวิเคราะห์ ปี 2562 word')).text).toContain('ฉบับที่ 1');
  expect((await bot.guest().says('ขอไฟล์รายงานรอบ 6 เดือน')).text).toContain('ลงทะเบียน');
  const group = await bot.groupOf({ members: [executive] });
  expect((await executive.says('/ขอไฟล์รายงานรอบ 6 เดือน word', group)).text).toContain('แชตส่วนตัว');
  expect(await documentVersions(OFFICE).find({ kind: 'C' })).toEqual([]);
});

test('asked for in the middle of a report, that goes on', async () => {
  const nok = await aRole('staff', 'clerk_office');
  await nok.says('รายงาน มาตรการ 3 รอบ 6 เดือน 70% จัดอบรมแล้ว');
  const asked = await nok.says('ขอไฟล์รายงานรอบ 6 เดือน word');
  expect(asked.text).toContain('ตรวจก่อนทำรายงานผลการดำเนินการ');
  expect((await nok.presses('ทำเอกสารเลย')).text).toContain('ฉบับที่ 1');
  expect((await nok.says('ยืนยันส่ง')).text).toContain('70%');
});

test('a finding leads to who may mend it: whoever reports writes the report, whoever follows up asks', async () => {
  const nok = await aRole('staff', 'clerk_office');
  expect((await nok.says('ขอไฟล์รายงานรอบ 6 เดือน word')).labels).toContain('รายงานมาตรการ 3');
  expect((await nok.presses('รายงานมาตรการ 3')).text).toContain('มาตรการ 3');
  const executive = await aRole('executive');
  const asked = await executive.says('ขอไฟล์รายงานรอบ 6 เดือน word');
  expect(asked.labels).toContain('เตือนมาตรการ 3 รอบ 6 เดือน');
});

test('units whose reports are missing and that have nobody are told once, to admins with what gives codes', async () => {
  await aRole('staff', 'clerk_office');
  const [admin, executive] = [await aRole('admin'), await aRole('executive')];
  const told = await admin.says('ขอไฟล์รายงานรอบ 6 เดือน xlsx');
  expect(told.text.match(/ยังไม่มีผู้ลงทะเบียนใน/g)).toHaveLength(1);
  expect(told.text).toContain('กองช่าง');
  expect(told.text).not.toContain('ผู้ลงทะเบียนในสำนักปลัด');
  expect(told.labels).toContain('ออกรหัส');
  expect((await executive.says('ขอไฟล์รายงานรอบ 6 เดือน xlsx')).labels).not.toContain('ออกรหัส');
});

test('of what is mended meanwhile the checklist is shown anew before it is made', async () => {
  const admin = await aRole('admin');
  await admin.says('ขอไฟล์รายงานรอบ 6 เดือน word');
  const nok = await aRole('staff', 'clerk_office');
  await nok.says(`รายงาน มาตรการ 3 รอบ 6 เดือน 70% จัดอบรมแล้ว ${ALL_PARTS}`);
  await nok.presses('ยืนยันส่ง');
  const again = await admin.presses('ทำเอกสารเลย');
  expect(again.text).toContain('ตรวจก่อนทำ');
  expect((await admin.presses('ทำเอกสารเลย')).text).toContain('ฉบับที่ 1');
});

test('of a memo its number and day are asked, and may be left to be written by hand', async () => {
  const admin = await aRole('admin');
  expect((await admin.says('ขอบันทึกข้อความรอบ 6 เดือน word')).text).toContain('เลขที่เท่าใด');
  const asked = await admin.says('ขอตารางมาตรการ excel');
  expect(asked.text).toContain('ตารางมาตรการ');
  expect(asked.text).toContain('เลขที่เท่าใด');
  for (const none of ['😀', 'ประกาศ ทดสอบ']) expect((await admin.says(none)).text).toContain('เลขที่ต้องมีตัวเลข');
  expect((await admin.says('ที่ กส 52001/123')).text).toContain('ลงวันที่เท่าใด');
  expect((await admin.presses('วันนี้')).text).toContain('ที่ กส 52001/123 วันที่ 20 พ.ย. 2569');
  expect((await admin.presses('ทำเอกสารเลย')).text).toContain('ฉบับที่ 1');
  await admin.says('ขอบันทึกข้อความรอบ 6 เดือน word');
  await admin.presses('เว้นไว้เขียนเอง');
  await admin.says('เว้นไว้เขียนเอง');
  expect((await admin.presses('ทำเอกสารเลย')).text).toContain('ฉบับที่ 2');
  expect(await documentVersions(OFFICE).find({}, { sort: { version: 1 } })).toMatchObject([
    { memo: { number: 'กส 52001/123', datedOn: '2026-11-20' } },
    { memo: { number: null, datedOn: null } },
  ]);
});

test('everything of a round in one has the memo’s number and day too', async () => {
  const admin = await aRole('admin');
  expect((await admin.says('ขอไฟล์ทั้งหมดส่ง ITAS รอบ 6 เดือน')).text).toContain('เลขที่เท่าใด');
  await admin.says('กส 52001/9');
  expect((await admin.presses('วันนี้')).text).toContain('ที่ กส 52001/9 วันที่ 20 พ.ย. 2569');
  expect((await admin.presses('ทำเอกสารเลย')).text).toContain('ฉบับที่ 1');
  const [made] = await documentVersions(OFFICE).find({});
  expect(made).toMatchObject({ kind: 'G', memo: { number: 'กส 52001/9', datedOn: '2026-11-20' } });
});

test('what is not made in a format is told, with those it is made in', async () => {
  const admin = await aRole('admin');
  const refused = await admin.says('ขอปกและคำนำ excel');
  expect(refused.text).toContain('ทำเป็น Excel ไม่ได้');
});

test("the link is its reader's, ends with the right and after a day", async () => {
  const executive = await aRole('executive');
  const reader = (await people(OFFICE).findOne({ lineUserId: executive.lineUserId }))?._id;
  const link = linkOn(await makes(executive, 'ขอไฟล์รายงานรอบ 6 เดือน word'));
  const [, , office = '', id = ''] = link.pathname.split('/');
  const { p = '', e = '', s = '' } = Object.fromEntries(link.searchParams);
  expect(p).toBe(String(reader));
  const linked = { office, id, form: 'document' as const, reader: p };
  const check = (reader = p) => bot.links.check({ ...linked, reader }, e, s, bot.clock.now());
  expect(check()).toBe('good');
  expect(check(id)).toBe('forged');
  await expect(requireFileReader(linked, e, bot.clock.now())).resolves.toBeUndefined();
  bot.clock.set(instantOf('2026-11-21', '09:59'));
  expect(check()).toBe('good');
  bot.clock.set(instantOf('2026-11-21', '10:01'));
  expect(check()).toBe('expired');
  await people(OFFICE).updateOne({ _id: reader }, { $set: { grants: [{ role: 'staff', unit: 'clerk_office' }] } });
  const refused = inTransaction(() => requireFileReader(linked, e, bot.clock.now()));
  await expect(refused).rejects.toMatchObject({ code: 'may_not_open' });
});
