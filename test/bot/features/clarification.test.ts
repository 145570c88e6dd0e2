import { latestAudit } from '../../../src/domain/audit/audit.model';
import { loadOfficeDays } from '../../../src/domain/calendar-feeds/load-office-days';
import { officeId } from '../../../src/domain/office-store';
import { findOrganisation } from '../../../src/domain/organisations/organisation.model';
import { keepItemPages } from '../../../src/domain/papers/keep-item-pages';
import { useBot } from '../../../src/testing/make-bot';

const bot = useBot();
const OFFICE = officeId('kham-muang');

test('an admin sets the days, works off the checklist, and is reminded until it is sent', async () => {
  const admin = await bot.member({ role: 'admin' });
  const som = await bot.member({ role: 'staff', unit: 'clerk_office' });
  const item = { fiscalYear: 2570, code: 'O1', title: 'โครงสร้าง', unit: null, url: null, publishedOn: null };
  await keepItemPages(OFFICE, [item]);

  const first = await som.says('ช่วงชี้แจง');
  expect(first.text).toContain('1 มิ.ย. 2570 ถึง 15 มิ.ย. 2570');
  expect(first.text).toContain('ยังไม่ได้ตั้ง');
  expect(first.text).toContain('ไม่มีลิงก์ 1 ข้อ');
  expect(first.text).not.toContain('ตั้งช่วงชี้แจง');
  expect((await som.says('ตั้งช่วงชี้แจง')).text).toContain('ผู้ดูแลระบบ');

  expect((await admin.says('ตั้งช่วงชี้แจง 7 มิ.ย. 2570 ถึง 1 มิ.ย. 2570')).text).toContain('วันสุดท้ายต้องไม่ก่อนวันแรก');
  const review = await admin.says('18 มิ.ย. 2570');
  expect(review.text).toContain('ใหม่: 7 มิ.ย. 2570 ถึง 18 มิ.ย. 2570');
  expect((await admin.presses('บันทึก')).text).toContain('ตั้งช่วงชี้แจงแล้ว');
  const organisation = await findOrganisation(OFFICE);
  const days = organisation ? await loadOfficeDays(organisation, 2570) : [];
  expect(days).toContainEqual(expect.objectContaining({ kind: 'clarification', from: '2027-06-07', to: '2027-06-18' }));

  // Seven days before is a Monday.
  expect(await bot.tick('2027-05-30')).toEqual([]);
  const told = await bot.tick('2027-05-31');
  const ofClarification = told.filter(({ reply }) => reply.text.includes('ช่วงชี้แจงผลตรวจ OIT ปี 2570'));
  expect(ofClarification.map(({ to }) => to)).toEqual([admin.key]);
  expect(ofClarification[0]?.reply.text).toContain('เริ่มในอีก 7 วัน');
  expect((await admin.presses('ทำแล้ว ขั้นที่ 1')).text).toContain('ทำแล้ว 1 จาก 4 ขั้น');
  expect((await admin.presses('ยังไม่เสร็จ ขั้นที่ 1')).text).toContain('ทำแล้ว 0 จาก 4 ขั้น');
  expect((await bot.tick('2027-06-07')).map(({ reply }) => reply.text).join()).toContain('เหลืออีก 11 วัน');
  expect((await admin.presses('ทำแล้ว ขั้นที่ 4')).text).toContain('ทำแล้ว 1 จาก 4 ขั้น');
  expect((await bot.tick('2027-06-17')).map(({ reply }) => reply.text).join()).not.toContain('ช่วงชี้แจง');
  expect((await latestAudit(OFFICE, 4)).map(({ action }) => action)).toEqual(
    expect.arrayContaining(['clarification.set', 'clarification.done', 'clarification.undone']),
  );
});
