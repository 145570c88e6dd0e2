import { latestAudit } from '../../../src/domain/audit/audit.model';
import { instantOf } from '../../../src/domain/calendar/dates';
import { documentVersions } from '../../../src/domain/documents/document.model';
import { officeId } from '../../../src/domain/office-store';
import { itemPagesOf, keepItemPages } from '../../../src/domain/papers/keep-item-pages';
import { remindItems } from '../../../src/jobs/remind-items';
import { useBot } from '../../../src/testing/make-bot';

const bot = useBot();
const OFFICE = officeId('kham-muang');

const aRole = (role: 'staff' | 'supervisor' | 'executive' | 'admin', unit: string | null = null) =>
  bot.member({ role, unit });
const page = (code: string, unit: string | null, url: string | null = null) => ({
  fiscalYear: 2570,
  code,
  title: `เรื่อง ${code}`,
  unit,
  url,
  publishedOn: null,
});
const stored = async () => (await itemPagesOf(OFFICE, 2570)).sort((a, b) => a.code.localeCompare(b.code));

test('from no list to the paper: an admin gives the list and the units, staff say the page, and the paper for ITAS has it', async () => {
  const admin = await aRole('admin');
  const refused = await admin.says('ขอรายการสำหรับ ITAS excel');
  expect(refused.text).toContain('เพิ่มรายการข้อ OIT');
  expect((await admin.says('ลิงก์ OIT')).text).toContain('ยังไม่มีรายการข้อ OIT ปี 2570');
  await admin.presses('เพิ่มรายการข้อ OIT');
  expect((await admin.says('โครงสร้าง')).text).toContain('ขึ้นต้นด้วยรหัส');
  const review = await admin.says('O1 โครงสร้าง\nO2 ข้อมูลผู้บริหาร\nO3 อำนาจหน้าที่');
  expect(review.text).toContain('ใหม่ 3 ข้อ: O1, O2, O3');
  expect(await stored()).toEqual([]);
  expect((await admin.presses('บันทึก')).text).toContain('จำนวน 3 ข้อแล้ว');
  expect((await admin.says('มอบข้อ O2-O3, O9 ให้ กองคลัง')).text).toContain('ไม่มีข้อ O9');
  expect((await admin.says('O2-O3')).text).toContain('ให้กองคลังรับผิดชอบข้อ O2, O3 รวม 2 ข้อ');
  await admin.presses('บันทึก');

  const som = await aRole('staff', 'finance_division');
  const own = await som.says('ลิงก์ OIT');
  expect(own.text).toContain('มีลิงก์แล้ว 0 จาก 2 ข้อ');
  expect(own.text).not.toContain('O1 โครงสร้าง');
  await som.presses('ส่งลิงก์ O2');
  expect((await som.says('http://kham.go.th/o2')).text).toContain('ต้องขึ้นต้นด้วย https://');
  expect((await som.says('O2 https://kham.go.th/o2 15 ม.ค. 2570')).text).toContain('ต้องไม่เกินวันนี้');
  expect((await som.says('O2 https://kham.go.th/o2 15 พ.ย. 2569')).text).toContain('วันที่เผยแพร่: 15 พ.ย. 2569');
  await som.presses('ยกเลิก');
  await som.presses('ลิงก์ OIT');
  await som.presses('ส่งลิงก์ O2');
  expect((await som.says('https://kham.go.th/o2 1 ต.ค. 2569')).text).toContain('วันที่เผยแพร่: 1 ต.ค. 2569');
  await som.presses('ยกเลิก');
  await som.presses('ลิงก์ OIT');
  await som.presses('ส่งลิงก์ O2');
  await som.says('https://kham.go.th/o2');
  expect((await som.presses('วันนี้')).text).toContain('วันที่เผยแพร่: 20 พ.ย. 2569');
  expect((await som.presses('บันทึก')).text).toContain('ยังเหลือ 1 ข้อ');
  expect((await som.says('O3 https://kham.go.th/o3 1 ต.ค. 2569')).text).toContain('วันที่เผยแพร่: 1 ต.ค. 2569');
  expect((await som.presses('บันทึก')).text).toContain('ครบทุกข้อ');
  expect(await stored()).toMatchObject([
    { code: 'O1', unit: null, url: null },
    { code: 'O2', unit: 'finance_division', url: 'https://kham.go.th/o2', publishedOn: '2026-11-20' },
    { code: 'O3', url: 'https://kham.go.th/o3', publishedOn: '2026-10-01' },
  ]);

  const checked = await admin.says('ขอรายการสำหรับ ITAS excel');
  expect(checked.text).toContain('ยังไม่มีลิงก์ 1 ข้อ: O1');
  expect(checked.text).toContain('ยังไม่กำหนดส่วนราชการ 1 ข้อ: O1');
  await admin.presses('ทำเอกสารเลย');
  expect(await documentVersions(OFFICE).count({ kind: 'F' })).toBe(1);
});

test('a new list keeps what is known of the pages, and says what it lets go', async () => {
  await keepItemPages(OFFICE, [
    page('O1', 'clerk_office', 'https://a.go.th/1'),
    page('O2', 'clerk_office'),
    page('O3', null),
  ]);
  const admin = await aRole('admin');
  await admin.says('เพิ่มรายการข้อ OIT');
  const review = await admin.says('O2 ชื่อใหม่\nO4 เพิ่ม');
  for (const said of ['ใหม่ 1 ข้อ: O4', 'เปลี่ยนชื่อ 1 ข้อ: O2', 'นำออก 1 ข้อ: O3', 'คงไว้ 1 ข้อ: O1']) {
    expect(review.text).toContain(said);
  }
  await admin.presses('บันทึก');
  expect(await stored()).toMatchObject([
    { code: 'O1', url: 'https://a.go.th/1' },
    { code: 'O2', title: 'ชื่อใหม่', unit: 'clerk_office' },
    { code: 'O4', unit: null },
  ]);
});

test('another unit says no page, an executive neither; an admin does', async () => {
  await keepItemPages(OFFICE, [page('O1', 'finance_division'), page('O2', null)]);
  const clerk = await aRole('staff', 'clerk_office');
  expect((await clerk.says('O1 https://a.go.th/1')).text).toContain('ผู้ที่ส่งลิงก์ได้คือ');
  expect((await clerk.says('O2 https://a.go.th/2')).text).toContain('ยังไม่กำหนดส่วนราชการ');
  expect((await clerk.says('O7 https://a.go.th/7')).text).toContain('ไม่มีข้อ O7');
  const executive = await aRole('executive');
  expect((await executive.says('ลิงก์ OIT')).labels).not.toContain('ส่งลิงก์ O1');
  expect((await executive.says('O1 https://a.go.th/1')).text).toContain('ผู้ที่ส่งลิงก์ได้คือ');
  const tries = (await latestAudit(OFFICE, 20)).filter(({ action }) => action === 'refused.report');
  expect(tries.map(({ subject }) => subject)).toEqual(['item 2570/O1', 'item 2570/O2', 'item 2570/O1']);
  const admin = await aRole('admin');
  await admin.says('O1 https://a.go.th/1 วันนี้');
  expect((await admin.presses('บันทึก')).text).toContain('บันทึกลิงก์ของ O1');
  expect(await latestAudit(OFFICE, 1)).toMatchObject([{ action: 'item.reported', subject: 'item 2570/O1' }]);
});

test('before the assessors look, units are reminded of what they owe, admins of what nobody sees to, and nobody twice', async () => {
  await keepItemPages(OFFICE, [
    page('O1', 'finance_division'),
    page('O2', 'clerk_office', 'https://a.go.th/2'),
    page('O3', null),
  ]);
  const som = await aRole('staff', 'finance_division');
  const clerk = await aRole('staff', 'clerk_office');
  const admin = await aRole('admin');
  bot.clock.set(instantOf('2027-02-11', '09:00'));
  expect(await remindItems({ now: bot.clock.now() })).toEqual({ planned: 0 });
  bot.clock.set(instantOf('2027-02-12', '09:00'));
  for (let times = 0; times < 2; times += 1) await remindItems({ now: bot.clock.now() });
  await bot.idle();
  expect(som.got().text).toContain('ข้อ OIT ปี 2570 ต้องมีลิงก์ครบภายใน 28 ก.พ. 2570');
  expect(som.got().text).toContain('O1 เรื่อง O1');
  expect(admin.got().text).toContain('ข้อที่ยังไม่กำหนดส่วนราชการ 1 ข้อ');
  expect(clerk.got().text).not.toContain('OIT');
  await som.presses('ส่งลิงก์ O1');
  expect(som.got().text).toContain('เผยแพร่ที่หน้าเว็บใด');
});
