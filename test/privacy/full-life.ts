import { instantOf } from '../../src/domain/calendar/dates';
import { makeFeed } from '../../src/domain/calendar-feeds/feeds';
import { markStep } from '../../src/domain/clarification/clarification';
import { askForChecks } from '../../src/domain/links/link-check.model';
import { watchedLinks } from '../../src/domain/links/watched-link.model';
import { officeId } from '../../src/domain/office-store';
import { keepItemPages } from '../../src/domain/papers/keep-item-pages';
import { people } from '../../src/domain/people/person.model';
import { beginSession } from '../../src/domain/sessions/begin-session';
import { inTransaction } from '../../src/domain/transaction';
import { inboxCollection } from '../../src/line/inbox';
import { ALL_PARTS } from '../../src/testing/complete-report';
import type { TestBot, TestGroup, TestPerson } from '../../src/testing/make-bot';
import { jpeg } from '../../src/testing/pictures';

export const NAME = 'มานีนามไม่ซ้ำใคร';
const MEASURE = 'มาตรการ 4 รอบ 6 เดือน';

export interface FullLife {
  /** who did it all */
  mani: TestPerson;
  admin: TestPerson;
  /** a colleague */
  piti: TestPerson;
  group: TestGroup;
}

/** Somebody does everything there is to do, and leaves traces wherever people do. */
export async function aFullLife(bot: TestBot): Promise<FullLife> {
  const admin = await bot.member({ role: 'admin', name: 'ผู้ดูแล' });
  const piti = await bot.member({ role: 'staff', unit: 'finance_division', name: 'ปิติ' });
  const mani = await bot.member({
    name: NAME,
    grants: [
      { role: 'staff', unit: 'finance_division' },
      { role: 'supervisor', unit: 'clerk_office' },
      { role: 'executive', unit: null },
      { role: 'admin', unit: null },
    ],
  });
  // Reports and evidence, in a private chat and in a group.
  await mani.says(`รายงาน ${MEASURE} 60% จัดทำประกาศแล้ว`);
  await mani.presses('กองคลัง');
  await mani.presses('ยืนยันส่ง');
  await mani.sendsPicture(jpeg());
  await mani.says('ส่งหลักฐานมาตรการ 4');
  await mani.presses('กองคลัง');
  await mani.sendsFile('แผน.pdf', Buffer.from('%PDF-1.4 x'));
  const hers = await bot.groupOf({ members: [mani, piti], unit: 'finance_division' });
  await mani.says('/ส่งหลักฐานมาตรการ 1', hers);
  await mani.sendsPicture(jpeg('#112233'), { group: hers });
  await mani.says('คุยกันเอง', hers);
  // Reviews, announcements and the list of who got them, codes, misses, notifications.
  await piti.says('รายงาน มาตรการ 1 รอบ 6 เดือน 60% จัดอบรมแล้ว');
  await piti.presses('ยืนยันส่ง');
  await mani.says('ตรวจมาตรการ 1 รอบ 6 เดือน');
  await mani.presses('ส่งกลับแก้ไข');
  await mani.says('ขอรายละเอียดเพิ่ม');
  await mani.presses('ส่งกลับ');
  await mani.says('ประกาศ พรุ่งนี้ประชุม 9 โมง');
  await mani.presses('ทุกคน');
  await mani.presses('ส่งเลย');
  await piti.presses('รับทราบ');
  await mani.presses('ดูประกาศนี้');
  await mani.presses('รายชื่อแจ้งเวียน');
  await mani.presses('ไฟล์ Excel');
  await mani.says('ขอไฟล์รายงานรอบ 6 เดือน word');
  await mani.presses('ทำเอกสารเลย');
  await mani.says('ออกรหัส');
  await mani.presses('ผู้บริหาร');
  await mani.presses('ออกรหัสสำหรับ 1 คน');
  await mani.says('ไก่กาอาราเล่');
  await mani.says('งดแจ้งเตือน');
  await mani.says('เปิดแจ้งเตือน');
  await mani.says('ลงทะเบียน ABCD-9999');
  // What was approved is published.
  const nok = await bot.member({ role: 'staff', unit: 'clerk_office', name: 'นก' });
  await nok.says(`รายงาน มาตรการ 3 รอบ 6 เดือน 70% จัดอบรมแล้ว ${ALL_PARTS}`);
  await nok.presses('ยืนยันส่ง');
  await mani.says('ตรวจมาตรการ 3 รอบ 6 เดือน');
  await mani.presses('อนุมัติ');
  await mani.says('เผยแพร่รายงานรอบ 6 เดือน');
  await mani.presses('อนุมัติเผยแพร่');
  // Somebody says that they are this person, with a new LINE account.
  await nok.says(`เปลี่ยนบัญชี LINE ${NAME} กองคลัง`);
  // Messages that the bot started: reminders, and news of a handover in both directions.
  await bot.tick('2027-03-01');
  await mani.says('มอบงาน');
  await mani.presses('ให้ทำแทนชั่วคราว (ลา)');
  await mani.presses('เลือก ปิติ');
  await mani.presses('เริ่มวันนี้');
  await mani.picks('เลือกวันสุดท้าย', '2027-03-10');
  await mani.presses('มอบงาน');
  await piti.presses('รับงาน');
  // A measure is given to persons of the unit.
  await mani.says(`มอบมาตรการ 4 ให้ ${NAME}, ปิติ`);
  await mani.presses('ยืนยันมอบ');
  // The office says where it publishes what ITA asks for.
  const page = { title: null, unit: 'finance_division', url: 'https://example.go.th/o1', publishedOn: '2026-11-01' };
  await keepItemPages(officeId('kham-muang'), [{ fiscalYear: 2570, code: 'O1', ...page }]);
  // A file is sent to be imported.
  await admin.sendsFile('แผน.csv', Buffer.from('ปีงบประมาณ,2575\nมาตรการ,ผู้รับผิดชอบ\nอบรม,กองคลัง\n'));
  // What is overdue is closed.
  await mani.says('ตั้งกำหนดส่งมาตรการ 2 รอบ 6 เดือน 2 มี.ค. 2570');
  await mani.presses('ยืนยันเปลี่ยนกำหนดส่ง');
  bot.clock.set(instantOf('2027-03-03', '09:00'));
  await mani.says('ปิดมาตรการ 2 รอบ 6 เดือน เพราะยุบโครงการ');
  await mani.presses('ยืนยันปิด');
  // She opens the pages.
  await mani.says('เปิดแดชบอร์ด');
  const { _id } = (await people(officeId('kham-muang')).findOne({ lineUserId: mani.lineUserId })) ?? {};
  if (!_id) throw new Error('not registered');
  await beginSession(officeId('kham-muang'), { person: _id, device: 'Chrome (Windows)', now: bot.clock.now() });
  const looked = { url: 'https://www.kham.example/o1', answers: false, why: 'no_host' as const };
  await watchedLinks(officeId('kham-muang')).insert({
    ...looked,
    lookedAt: bot.clock.now(),
    deadSince: bot.clock.now(),
  });
  await inTransaction(() => askForChecks(officeId('kham-muang'), [looked.url], _id, bot.clock.now()));
  const cause = { by: _id, at: bot.clock.now(), eventId: 'FULL-LIFE' };
  const looking = { fiscalYear: 2570, step: 'look' as const, isDone: true };
  await inTransaction(() => markStep(officeId('kham-muang'), looking, cause));
  await inTransaction(() => makeFeed(officeId('kham-muang'), { person: _id, now: bot.clock.now() }));
  // A dialog that nobody goes on with, and events that failed for good: hers, and one that names her.
  await mani.says('/รายงาน มาตรการ 1 รอบ 6 เดือน', hers);
  const failed = { at: 1, receivedAt: bot.clock.now(), state: 'failed' as const, tries: 5, closedAt: bot.clock.now() };
  const body = (userId: string, text: string) =>
    JSON.stringify({ type: 'message', source: { userId }, message: { type: 'text', text } });
  await inboxCollection().insertMany([
    { ...failed, _id: 'FAILED1', partner: mani.lineUserId, body: body(mani.lineUserId, 'ข้อความที่ล้มเหลว') },
    { ...failed, _id: 'FAILED2', partner: piti.lineUserId, body: body(piti.lineUserId, `/เตือน ${NAME}`) },
    { ...failed, _id: 'FAILED3', partner: piti.lineUserId, body: body(piti.lineUserId, 'อย่างอื่น') },
  ]);
  await bot.idle();
  return { mani, admin, piti, group: hers };
}
