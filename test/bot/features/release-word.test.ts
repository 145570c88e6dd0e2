import { rowKey } from '../../../src/delivery/kinds';
import { latestAudit } from '../../../src/domain/audit/audit.model';
import { memos } from '../../../src/domain/memos/memo.model';
import { takeReleaseWord } from '../../../src/domain/memos/release-word.rules';
import { officeId } from '../../../src/domain/office-store';
import { findOrganisation } from '../../../src/domain/organisations/organisation.model';
import { reports } from '../../../src/domain/reports/report.model';
import type { Message } from '../../../src/line/types';
import { allMessageKinds } from '../../../src/notifications/all-notifications';
import { type TestPerson, useBot } from '../../../src/testing/make-bot';
import { outboxRows } from '../../../src/testing/outbox-rows';
import { toReply } from '../../../src/testing/reply';

const bot = useBot();
const slug = 'mueang-hong';
const office = officeId(slug);
const WORD = 'เห็นชอบเผยแพร่';
const SET = `คำที่ใช้เผยแพร่ ${WORD}`;
const newAdmin = (of = slug) => bot.member({ office: of, role: 'admin', name: 'ผู้ดูแล' });

async function setWord(admin: TestPerson): Promise<void> {
  await admin.says(SET);
  await admin.presses('ใช้คำนี้');
}

async function approved(of = slug, num = 1): Promise<void> {
  const staff = await bot.member({ office: of, role: 'staff', unit: 'clerk_office', name: 'คนรายงาน' });
  await staff.says(`รายงาน มาตรการ ${num} รอบ 6 เดือน 60% จัดอบรมแล้ว`);
  await staff.presses('ยืนยันส่ง');
  await reports(officeId(of)).updateMany({}, { $set: { state: 'approved' } });
}

async function goingOut(kind: string, to: TestPerson): Promise<string> {
  const rows = await outboxRows({ kind, to: to.lineUserId });
  const prepared = await allMessageKinds()
    .find((one) => one.kind === kind)
    ?.prepare(office, rows, bot.clock.now());
  const what = rows[0] && prepared?.get(rowKey(rows[0]));
  if (!what || 'drop' in what) throw new Error('Nothing goes out');
  return toReply(what.send as Message[], []).text;
}

test('an admin sees how the word looks before it is set, and the audit tells who set it', async () => {
  const admin = await newAdmin();
  expect((await admin.says('คำที่ใช้เผยแพร่')).text).toContain('ปัจจุบันใช้คำว่า "อนุมัติเผยแพร่"');
  const preview = await admin.says(SET);
  for (const words of [`เปลี่ยนจาก "อนุมัติเผยแพร่" เป็น "${WORD}"`, `กด${WORD} หรือกดความเห็น`, `ปุ่ม: ยืนยัน${WORD}`])
    expect(preview.text).toContain(words);
  expect((await findOrganisation(office))?.releaseWord).toBeUndefined();
  expect((await admin.presses('ใช้คำนี้')).text).toContain(`การเสนอรายงานใช้คำว่า "${WORD}" แล้ว`);
  expect(await latestAudit(office, 1)).toMatchObject([{ action: 'memo.release_word_set', subject: WORD }]);
  expect((await admin.presses('ใช้คำนี้')).text).toContain('อยู่แล้ว');
  expect((await admin.says('คำที่ใช้เผยแพร่')).labels).toContain('ใช้คำมาตรฐาน');
  await admin.presses('ใช้คำมาตรฐาน');
  expect((await findOrganisation(office))?.releaseWord).toBeUndefined();
  expect((await latestAudit(office, 10)).filter(({ action }) => action === 'memo.release_word_set')).toHaveLength(2);
});

test('only an admin sets it', async () => {
  const boss = await bot.member({ office: slug, role: 'executive' });
  expect((await boss.says(SET)).text).toContain('ผู้ดูแลระบบ');
});

test('the cards, the question, the answer and the notices of the chain say it, and nothing says the standard word', async () => {
  const admin = await newAdmin();
  await setWord(admin);
  await approved();
  const mayor = await bot.member({ office: slug, role: 'executive', name: 'นายก' });
  const chain = await admin.says('ลำดับการเสนอ');
  expect(chain.text).toContain(`คนสุดท้าย${WORD}`);
  const positions = await admin.says('ตั้งตำแหน่ง นายกเทศมนตรี');
  await admin.presses('เลือก นายก');
  await admin.presses('ยืนยันตั้ง');
  await admin.says('เสนอรายงานรอบ 6 เดือน');
  await admin.presses('เสนอรายงาน');
  await memos(office).updateMany({}, { $set: { step: 4 } });
  const card = await mayor.says('เรื่องเสนอ');
  expect(card.labels).toContain(WORD);
  expect(card.text).toContain(`กด${WORD} หรือกดความเห็นเพื่อเขียนข้อความและ${WORD}`);
  await mayor.presses('ความเห็น');
  const comment = await mayor.says('เห็นด้วย');
  expect(comment.text).toContain(`กดส่งความเห็นแล้วถือว่า${WORD}`);
  await mayor.says('ยกเลิก');
  await mayor.says('เรื่องเสนอ');
  const question = await mayor.presses(WORD);
  expect(question.text).toContain(`ถือว่า${WORD}รายงานรอบ 6 เดือน ปี 2570 ทั้ง 1 มาตรการ`);
  const answer = await mayor.presses(`ยืนยัน${WORD}`);
  expect(answer.text).toContain(`ครบทุกตำแหน่ง ${WORD}รายงานรอบ 6 เดือน ปี 2570 แล้ว`);
  const notice = await goingOut('memo.released', admin);
  expect(notice).toContain(`${WORD}รายงานรอบ 6 เดือน ปี 2570 แล้ว`);
  const after = await mayor.says('เรื่องเสนอ');
  expect(after.text).toContain(`ครบทุกตำแหน่งแล้ว ${WORD}แล้ว`);
  for (const { text } of [chain, positions, card, comment, question, answer, after])
    expect(text).not.toContain('อนุมัติเผยแพร่');
  expect(notice).not.toContain('อนุมัติเผยแพร่');
});

test('an office without a chain releases by its word, too', async () => {
  const own = 'kham-muang';
  const admin = await newAdmin(own);
  await setWord(admin);
  expect((await admin.says('เรื่องเสนอ')).text).toContain(`ผู้ดูแลระบบ${WORD}โดยพิมพ์`);
  await approved(own, 2);
  const asked = await admin.says('เผยแพร่รายงานรอบ 6 เดือน');
  expect(asked.text).toContain(`${WORD}รายงานรอบ 6 เดือน ปี 2570 หน่วยงานนี้ไม่มีลำดับการเสนอ`);
  expect((await admin.presses(WORD)).text).toContain(`${WORD}รายงานรอบ 6 เดือน ปี 2570 แล้ว 1 มาตรการ`);
  expect((await admin.says('เรื่องเสนอ')).text).toContain(`ผู้ดูแลระบบ${WORD}แล้ว`);
});

test('where a report is, why it cannot be changed, and previews of the chain say the word, too', async () => {
  const admin = await newAdmin();
  await setWord(admin);
  await approved();
  const staff = await bot.member({ office: slug, role: 'staff', unit: 'clerk_office' });
  const mayor = await bot.member({ office: slug, role: 'executive', name: 'นายก' });
  await admin.says('เสนอรายงานรอบ 6 เดือน');
  await admin.presses('เสนอรายงาน');
  const preview = await admin.says('เพิ่มตำแหน่ง ที่ปรึกษา');
  const adding = preview.text.includes('ตรวจก่อน') ? preview : await admin.presses('ลำดับที่ 1');
  expect(adding.text).toContain(`ผู้${WORD}คือ`);
  await admin.says('ยกเลิก');
  expect((await admin.says('ถอนการเผยแพร่รอบ 12 เดือน')).text).not.toContain('อนุมัติเผยแพร่');
  await reports(office).updateMany({}, { $set: { state: 'published' } });
  const status = await staff.says('สถานะมาตรการ 1');
  expect(status.text).toContain(`${WORD}แล้ว 60%`);
  expect((await mayor.says('สถานะมาตรการ 1')).text).toContain(`${WORD}แล้ว`);
  const refused = await staff.says('รายงาน มาตรการ 1 รอบ 6 เดือน 80% เพิ่มเติม');
  expect(refused.text).toContain(`${WORD}แล้ว จึงแก้ไขไม่ได้`);
  const reviewed = await mayor.says('ตรวจมาตรการ 1 รอบ 6 เดือน');
  for (const { text } of [adding, status, refused, reviewed]) expect(text).not.toContain('อนุมัติเผยแพร่');
});

test.each([
  ['', 'พิมพ์คำที่ใช้'],
  ['\u200b ', 'พิมพ์คำที่ใช้'],
  ['เห็นชอบให้เผยแพร่ต่อ', 'รับได้ไม่เกิน 14 ตัวอักษร'],
  ['เห็น\u200bชอบ', 'ตัวอักษรและเว้นวรรค'],
  ['ชอบ 👍', 'ตัวอักษรและเว้นวรรค'],
  ['ทราบ', 'เป็นชื่อปุ่มอื่น'],
  ['ส่ง กลับ', 'เป็นชื่อปุ่มอื่น'],
])('"%s" is no word for it', (said, why) => {
  expect(() => takeReleaseWord(said)).toThrow(why);
});

test.each([
  [' ลงนาม  อนุมัติ ', 'ลงนาม อนุมัติ'],
  ['อนุมัติเผยแพร่', null],
])('"%s" is stored as %j', (said, word) => {
  expect(takeReleaseWord(said)).toBe(word);
});
