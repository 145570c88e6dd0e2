import { holderButton, positionButton } from '../../../src/bot/features/positions/buttons';
import { knownFrameworks } from '../../../src/domain/assessments/framework-file';
import { latestAudit } from '../../../src/domain/audit/audit.model';
import { importOfficeFiles } from '../../../src/domain/imports/import-office-file';
import { memoEvents, memos } from '../../../src/domain/memos/memo.model';
import { positionHolders } from '../../../src/domain/memos/position-holder.model';
import { startMemo } from '../../../src/domain/memos/start-memo';
import { officeId } from '../../../src/domain/office-store';
import { findOrganisation } from '../../../src/domain/organisations/organisation.model';
import { people } from '../../../src/domain/people/person.model';
import { reports } from '../../../src/domain/reports/report.model';
import { inTransaction } from '../../../src/domain/transaction';
import { postbackAction } from '../../../src/line/compose';
import type { PostbackKind } from '../../../src/line/postback';
import { endorseButton } from '../../../src/notifications/memos/buttons';
import { type TestPerson, useBot } from '../../../src/testing/make-bot';
import { outboxRows } from '../../../src/testing/outbox-rows';
import { aReport } from '../../domain/reports/samples';

// The chain is seen and changed in the chat, and memos under way follow it (issue 11, section 2, Admin).
const bot = useBot();
const slug = 'mueang-hong';
const office = officeId(slug);
const ORDER = ['หัวหน้าฝ่ายอำนวยการ', 'หัวหน้าสำนักปลัดเทศบาล', 'รองปลัดเทศบาล', 'ปลัดเทศบาล', 'นายกเทศมนตรี'];
const [FIRST, SECOND, , , LAST] = ORDER as [string, string, string, string, string];

let admin: TestPerson;
beforeEach(async () => {
  admin = await bot.member({ office: slug, role: 'admin', name: 'ผู้ดูแล' });
});
const organisationNow = async () => {
  const found = await findOrganisation(office);
  if (!found) throw new Error('no office');
  return found;
};
const titles = async () => ((await organisationNow()).approvalChain ?? []).map(({ title }) => title);
const way = async () => (await memos(office).findOne({}, { sort: { run: -1 } }))?.chain.map(({ title }) => title);

/** Somebody who holds a position, as an admin said. */
async function holds(title: string, name: string): Promise<TestPerson> {
  const person = await bot.member({ office: slug, role: 'executive', name });
  await admin.says(`ตั้งตำแหน่ง ${title} ให้ ${name}`);
  expect((await admin.presses('ยืนยันตั้ง')).text).toContain(`ตั้ง ${name} เป็นผู้ดำรงตำแหน่ง "${title}" แล้ว`);
  return person;
}

/** The report of a round is on its way, at the first position. */
async function underWay(): Promise<void> {
  await reports(office).insert({ ...aReport({ measure: 1, state: 'approved' }), unit: 'clerk_office' });
  const organisation = await organisationNow();
  const by = (await people(office).findOne({}))?._id;
  if (!by) throw new Error('nobody');
  const key = { fiscalYear: 2570, round: '6m' as const };
  await inTransaction(() => startMemo({ organisation, key, by, eventId: 'start', now: bot.clock.now() }));
}

async function endorses(person: TestPerson): Promise<string> {
  await person.says('เรื่องเสนอ');
  return (await person.presses('ทราบ')).text;
}

describe('the list', () => {
  test('says who holds each position since when, who is vacant, and where a memo waits', async () => {
    await holds(FIRST, 'มานะ');
    await underWay();
    const list = await admin.says('ลำดับการเสนอ');
    expect(list.text).toContain('5 ตำแหน่ง · ยังไม่มีผู้ดำรงตำแหน่ง 4');
    expect(list.text).toMatch(
      /1\. หัวหน้าฝ่ายอำนวยการ[\s\S]*ผู้ดำรงตำแหน่ง: มานะ ตั้งแต่ 20 พ.ย. 2569[\s\S]*มีเรื่องเสนอรออยู่ 1 เรื่อง/,
    );
    expect(list.text).toMatch(/5\. นายกเทศมนตรี[\s\S]*ยังไม่ได้ตั้งผู้ดำรงตำแหน่ง/);
    const card = await admin.presses(`จัดการ ${LAST}`);
    expect(card.text).toContain('ลำดับที่ 5 จาก 5 อนุมัติเผยแพร่');
    expect(card.labels).toEqual(['ตั้งผู้ดำรงตำแหน่ง', 'เปลี่ยนชื่อตำแหน่ง', 'เลื่อนขึ้น', 'ลบตำแหน่ง', 'ตั้งตำแหน่ง']);
  });

  test('is for admins only, as is everything that is done there', async () => {
    const boss = await bot.member({ office: slug, role: 'executive' });
    for (const said of ['ลำดับการเสนอ', 'เพิ่มตำแหน่ง รองนายก', `ลบตำแหน่ง ${FIRST}`, `เลื่อนตำแหน่ง ${LAST} ขึ้น`]) {
      expect((await boss.says(said)).text).toContain('ผู้ดูแลระบบ');
    }
    expect(await titles()).toEqual(ORDER);
  });
});

describe('a change', () => {
  test('adds a position where it was said, after a preview, and is audited', async () => {
    const preview = await admin.says('เพิ่มตำแหน่ง รองนายกเทศมนตรี ก่อน นายกเทศมนตรี');
    expect(preview.text).toContain('เพิ่ม "รองนายกเทศมนตรี" เป็นลำดับที่ 5');
    expect(preview.text).toContain('ไม่มีเรื่องเสนอที่ยังไม่เสร็จ');
    expect(await titles()).toEqual(ORDER);
    expect((await admin.presses('ยืนยันเพิ่ม')).text).toContain('เป็นลำดับที่ 5 แล้ว');
    expect(await titles()).toEqual([...ORDER.slice(0, 4), 'รองนายกเทศมนตรี', LAST]);
    expect(await latestAudit(office, 1)).toMatchObject([
      { action: 'position.added', subject: 'position_1 รองนายกเทศมนตรี' },
    ]);
    await admin.presses('ตั้งผู้ดำรงตำแหน่ง');
    expect((await admin.presses('เลือก ผู้ดูแล')).text).toContain('ให้ ผู้ดูแล ดำรงตำแหน่ง "รองนายกเทศมนตรี"');
  });

  test('is asked for step by step, by taps or words, and what cannot be is asked again', async () => {
    expect((await admin.says('เพิ่มตำแหน่ง')).text).toContain('ตำแหน่งใหม่ชื่ออะไร');
    expect((await admin.says(FIRST)).text).toContain('ในลำดับการเสนออยู่แล้ว');
    expect((await admin.says('ที่ปรึกษา')).text).toContain('อยู่ลำดับที่เท่าใด');
    expect((await admin.says('ลำดับที่ 9')).text).toContain('ลำดับที่');
    expect((await admin.presses('ลำดับที่ 1')).text).toContain('เพิ่ม "ที่ปรึกษา" เป็นลำดับที่ 1');
    await admin.says('ยืนยัน');
    expect(await titles()).toEqual(['ที่ปรึกษา', ...ORDER]);
  });

  test('moves a position up and down by taps on its card', async () => {
    await admin.says('ตั้งตำแหน่ง');
    await admin.presses(`จัดการ ${LAST}`);
    expect((await admin.presses('เลื่อนขึ้น')).text).toContain('เลื่อน "นายกเทศมนตรี" จากลำดับที่ 5 เป็นลำดับที่ 4');
    await admin.presses('ยืนยันเลื่อน');
    expect((await titles()).slice(3)).toEqual([LAST, 'ปลัดเทศบาล']);
    expect((await admin.says('เลื่อนตำแหน่ง นายกเทศมนตรี ท้ายสุด')).text).toContain('จากลำดับที่ 4 เป็นลำดับที่ 5');
    await admin.presses('ยืนยันเลื่อน');
    expect(await titles()).toEqual(ORDER);
    expect((await admin.says('เลื่อนตำแหน่ง นายกเทศมนตรี ลำดับที่ 5')).text).toContain('อยู่ลำดับที่ 5 อยู่แล้ว');
  });

  test('gives another title: the holder stays, the old title is understood, files are told the new one', async () => {
    await holds('ปลัดเทศบาล', 'มานะ');
    await admin.says('เปลี่ยนชื่อตำแหน่ง ปลัดเทศบาล เป็น ปลัดเทศบาลเมือง');
    await admin.presses('ยืนยันเปลี่ยนชื่อ');
    expect((await titles())[3]).toBe('ปลัดเทศบาลเมือง');
    expect((await admin.says('ตั้งตำแหน่ง ปลัดเทศบาล')).text).toContain('ใครดำรงตำแหน่ง "ปลัดเทศบาลเมือง"');
    await admin.says('ยกเลิก');
    expect((await admin.says('ลำดับการเสนอ')).text).toContain('ผู้ดำรงตำแหน่ง: มานะ');
    const table = `หน่วยงาน,${slug}\nตำแหน่ง\nปลัดเทศบาล\nนายกเทศมนตรี\n`;
    expect(await imported(table)).toMatchObject({
      kind: 'refused',
      problems: [{ message: 'ตำแหน่ง "ปลัดเทศบาล" ใช้ชื่อ "ปลัดเทศบาลเมือง" แล้ว ให้แก้ชื่อในไฟล์' }],
    });
  });

  test('removes a position with its holder; added again it is the same, and vacant', async () => {
    await holds(FIRST, 'มานะ');
    const [{ position } = { position: '' }] = (await organisationNow()).approvalChain ?? [];
    expect((await admin.says(`ลบตำแหน่ง ${FIRST}`)).text).toContain('มานะ จะไม่ได้ดำรงตำแหน่งนี้แล้ว');
    await admin.presses('ยืนยันลบ');
    expect(await titles()).toEqual(ORDER.slice(1));
    expect(await positionHolders(office).count({ position })).toBe(0);
    await admin.says(`เพิ่มตำแหน่ง ${FIRST} ลำดับที่ 1`);
    await admin.presses('ยืนยันเพิ่ม');
    expect((await organisationNow()).approvalChain?.[0]).toEqual({ position, title: FIRST });
    expect((await organisationNow()).formerPositions).toEqual([]);
  });

  test('that was shown before another admin’s is shown anew', async () => {
    const other = await bot.member({ office: slug, role: 'admin', name: 'อีกคน' });
    await admin.says(`ลบตำแหน่ง ${FIRST}`);
    await other.says(`ลบตำแหน่ง ${SECOND}`);
    await other.presses('ยืนยันลบ');
    expect((await admin.presses('ยืนยันลบ')).text).toContain('เปลี่ยนไปหลังจากที่แสดงครั้งก่อน');
    expect(await titles()).toEqual([FIRST, ...ORDER.slice(2)]);
    await admin.presses('ยืนยันลบ');
    expect(await titles()).toEqual(ORDER.slice(2));
  });

  test('is told to the other admins and to who holds a position, not to others', async () => {
    const other = await bot.member({ office: slug, role: 'admin', name: 'อีกคน' });
    const holder = await holds(FIRST, 'มานะ');
    const clerk = await bot.member({ office: slug, role: 'staff', unit: 'clerk_office' });
    await admin.says(`ลบตำแหน่ง ${SECOND}`);
    await admin.presses('ยืนยันลบ');
    for (const person of [other, holder]) {
      expect(person.got().text).toContain('ลบตำแหน่ง "หัวหน้าสำนักปลัดเทศบาล" ออกจากลำดับการเสนอแล้ว');
    }
    expect(clerk.got().text).toBe('');
    expect(await outboxRows({ kind: 'memo.chain_changed', to: admin.lineUserId })).toEqual([]);
  });
});

describe('a memo under way', () => {
  test('goes to a position that is put before the one that had its turn, and nobody speaks twice', async () => {
    const first = await holds(FIRST, 'มานะ');
    const second = await holds(SECOND, 'ปิติ');
    await underWay();
    await endorses(first);
    const preview = await admin.says(`เพิ่มตำแหน่ง นิติกร ลำดับที่ 1`);
    expect(preview.text).toContain(
      'รายงานรอบ 6 เดือน ปี 2570 ที่เสนออยู่ จะรอ "นิติกร" ซึ่งได้รับแจ้งทันที ผู้อนุมัติเผยแพร่คือ "นายกเทศมนตรี"',
    );
    await admin.presses('ยืนยันเพิ่ม');
    expect(await way()).toEqual([FIRST, 'นิติกร', ...ORDER.slice(1)]);
    expect(await outboxRows({ kind: 'memo.vacant', to: admin.lineUserId })).toHaveLength(1);
    expect((await second.says('เรื่องเสนอ')).labels).not.toContain('ทราบ');
    const lawyer = await holds('นิติกร', 'ชูใจ');
    expect(await endorses(lawyer)).toContain(`ส่งต่อไปยัง "${SECOND}"`);
    expect(await endorses(second)).toContain('ส่งต่อไปยัง "รองปลัดเทศบาล"');
    expect(await latestAudit(office, 20)).toEqual(
      expect.arrayContaining([expect.objectContaining({ action: 'memo.rerouted' })]),
    );
  });

  test('does not wait for a position that is removed, and says whom it leaves out', async () => {
    const first = await holds(FIRST, 'มานะ');
    const second = await holds(SECOND, 'ปิติ');
    await underWay();
    await first.says('เรื่องเสนอ');
    const preview = await admin.says(`ลบตำแหน่ง ${FIRST}`);
    expect(preview.text).toContain(`จะรอ "${SECOND}" ซึ่งได้รับแจ้งทันที`);
    expect(preview.text).toContain(`ไม่ผ่าน "${FIRST}"`);
    await admin.presses('ยืนยันลบ');
    expect(await outboxRows({ kind: 'memo.turn', to: second.lineUserId })).toHaveLength(1);
    expect(first.got().text).toContain(`ไม่ผ่าน "${FIRST}"`);
    expect((await first.presses('ทราบ')).text).toContain(`ผู้ที่ลงความเห็นตอนนี้คือ "${SECOND}"`);
    expect(await endorses(second)).toContain('ส่งต่อไปยัง "รองปลัดเทศบาล"');
    expect((await memoEvents(office).find({ action: 'endorse' })).map(({ position }) => position)).toEqual([
      'head_of_clerk_office',
    ]);
  });

  test('keeps what was said in a position that is removed or renamed afterwards', async () => {
    const first = await holds(FIRST, 'มานะ');
    await underWay();
    await endorses(first);
    await admin.says(`เปลี่ยนชื่อตำแหน่ง ${FIRST} เป็น หัวหน้าฝ่ายใหม่`);
    await admin.presses('ยืนยันเปลี่ยนชื่อ');
    expect(await way()).toEqual(ORDER);
    await admin.says('ลบตำแหน่ง หัวหน้าฝ่ายใหม่');
    await admin.presses('ยืนยันลบ');
    expect(await way()).toEqual(ORDER);
    expect((await admin.says('เรื่องเสนอ')).text).toMatch(/1\. หัวหน้าฝ่ายอำนวยการ[\s\S]*ทราบ 20 พ.ย. 2569/);
  });

  test('that somebody opened in one position is not endorsed by that card in another', async () => {
    const both = await holds(SECOND, 'ปิติ');
    await admin.says(`ตั้งตำแหน่ง ${FIRST} ให้ ปิติ`);
    await admin.presses('ยืนยันตั้ง');
    await underWay();
    const seen = { year: 2570, round: '6m' as const, run: 1, step: 0, position: 'head_of_administration' };
    await admin.says(`เลื่อนตำแหน่ง ${FIRST} ลง`);
    await admin.presses('ยืนยันเลื่อน');
    expect((await both.pressesData(dataOf(endorseButton, seen))).text).toContain(
      `ลำดับการเสนอเปลี่ยนไปแล้ว ตอนนี้รอ "${SECOND}"`,
    );
    expect(await memoEvents(office).count({ action: 'endorse' })).toBe(0);
    expect(await endorses(both)).toContain(`ส่งต่อไปยัง "${FIRST}"`);
  });

  test('is not released by words that were begun before their position became the last', async () => {
    const first = await holds(FIRST, 'มานะ');
    for (const title of ORDER.slice(2)) {
      await admin.says(`ลบตำแหน่ง ${title}`);
      await admin.presses('ยืนยันลบ');
    }
    await underWay();
    await first.says('เรื่องเสนอ');
    await first.presses('ความเห็น');
    await first.says('เห็นชอบ');
    await admin.says(`ลบตำแหน่ง ${SECOND}`);
    await admin.presses('ยืนยันลบ');
    expect((await first.says('ส่งความเห็น')).text).toContain('เป็นลำดับสุดท้าย ซึ่งอนุมัติเผยแพร่');
    expect(await reports(office).findOne({})).toMatchObject({ state: 'approved' });
    await first.says('เรื่องเสนอ');
    await first.presses('อนุมัติเผยแพร่');
    await first.presses('ยืนยันอนุมัติเผยแพร่');
    expect(await reports(office).findOne({})).toMatchObject({ state: 'published' });
  });

  test('that only waits for the last one cannot lose it', async () => {
    const first = await holds(FIRST, 'มานะ');
    for (const title of ORDER.slice(2)) {
      await admin.says(`ลบตำแหน่ง ${title}`);
      await admin.presses('ยืนยันลบ');
    }
    await underWay();
    await endorses(first);
    const refused = await admin.says(`ลบตำแหน่ง ${SECOND}`);
    expect(refused.text).toContain(`รายงานรอบ 6 เดือน ปี 2570 รอ "${SECOND}" และตำแหน่งที่เหลือลงความเห็นครบแล้ว`);
    expect(await titles()).toEqual([FIRST, SECOND]);
    expect(await imported(`หน่วยงาน,${slug}\nตำแหน่ง\n${FIRST}\n`)).toMatchObject({ kind: 'refused' });
  });

  test('stops when the last position of all is removed, and an admin publishes', async () => {
    for (const title of ORDER.slice(1)) {
      await admin.says(`ลบตำแหน่ง ${title}`);
      await admin.presses('ยืนยันลบ');
    }
    await underWay();
    const preview = await admin.says(`ลบตำแหน่ง ${FIRST}`);
    expect(preview.text).toContain('ที่เสนออยู่จะหยุด เพราะไม่เหลือตำแหน่ง');
    expect(preview.text).toContain('หน่วยงานจะไม่มีลำดับการเสนอ ผู้ดูแลระบบอนุมัติเผยแพร่รายงาน');
    await admin.presses('ยืนยันลบ');
    expect(await memos(office).findOne({})).toMatchObject({ state: 'stopped' });
    expect((await admin.says('เรื่องเสนอ')).text).toContain('หยุดเสนอ เพราะผู้ดูแลระบบเปลี่ยนลำดับการเสนอ');
    expect((await admin.says('ลำดับการเสนอ')).text).toContain('ยังไม่มีลำดับการเสนอ');
    await admin.says('เผยแพร่รายงานรอบ 6 เดือน ปี 2570');
    expect((await admin.presses('อนุมัติเผยแพร่')).text).toContain('แล้ว 1 มาตรการ');
    expect(await reports(office).findOne({})).toMatchObject({ state: 'published' });
  });

  test('follows the table of a file as it follows the chat', async () => {
    const first = await holds(FIRST, 'มานะ');
    await holds(SECOND, 'ปิติ');
    await underWay();
    await endorses(first);
    const rows = [FIRST, 'นิติกร', ...ORDER.slice(2)];
    const outcome = await imported(`หน่วยงาน,${slug}\nตำแหน่ง\n${rows.join('\n')}\n`);
    expect(outcome).toMatchObject({
      kind: 'done',
      changes: [
        { kind: 'organisation' },
        { kind: 'memo', followed: { isTurnMoved: true, skipped: [{ title: SECOND }] } },
      ],
    });
    expect(await way()).toEqual(rows);
    expect(await positionHolders(office).count({ position: 'head_of_clerk_office' })).toBe(0);
    expect(((await organisationNow()).formerPositions ?? []).map(({ title }) => title)).toEqual([SECOND]);
  });
});

test('a file that is sent in the chat says what becomes of memos before, and whose turn it is then is told', async () => {
  const first = await holds(FIRST, 'มานะ');
  const second = await holds(SECOND, 'ปิติ');
  await underWay();
  const rows = [SECOND, FIRST, ...ORDER.slice(2)];
  const table = Buffer.from(`หน่วยงาน,${slug}\nตำแหน่ง\n${rows.join('\n')}\n`);
  const moved = `รายงานรอบ 6 เดือน ปี 2570 ที่เสนออยู่ จะรอ "${SECOND}" ซึ่งได้รับแจ้งทันที`;
  expect((await admin.sendsFile('ลำดับ.csv', table)).text).toContain(moved);
  expect((await way())?.[0]).toBe(FIRST);
  await admin.presses('นำเข้า');
  expect((await way())?.[0]).toBe(SECOND);
  expect(second.got().text).toContain(`ถึงลำดับของคุณในตำแหน่ง "${SECOND}"`);
  expect(first.got().text).toContain(moved);
});

describe('who holds a position', () => {
  test('is shown before it is set, by name or by tap; cards of before ask first, too', async () => {
    const person = await bot.member({ office: slug, role: 'executive', name: 'มานะ' });
    await bot.member({ office: slug, role: 'executive', name: 'มานะชัย' });
    expect((await admin.says(`ตั้งตำแหน่ง ${FIRST} ให้ ใครไม่รู้`)).text).toContain('ไม่พบ "ใครไม่รู้"');
    expect((await admin.says('มานะ')).text).toContain(`ให้ มานะ ดำรงตำแหน่ง "${FIRST}"`);
    expect(await positionHolders(office).count()).toBe(0);
    await admin.says('ยกเลิก');
    const position = 'head_of_administration';
    const asked = await admin.pressesData(dataOf(positionButton, { position, from: 0 }));
    expect(asked.text).toContain(`ใครดำรงตำแหน่ง "${FIRST}"`);
    const stored = await people(office).findOne({ lineUserId: person.lineUserId });
    const payload = { position, person: stored?._id.toHexString() ?? null };
    expect((await admin.pressesData(dataOf(holderButton, payload))).text).toContain('ตรวจก่อนตั้ง');
    await admin.presses('ยืนยันตั้ง');
    expect(await positionHolders(office).findOne({ position })).toMatchObject({ person: stored?._id });
  });

  test('may be nobody, which is told to the admins where a memo waits', async () => {
    await holds(FIRST, 'มานะ');
    await underWay();
    await admin.says(`ตั้งตำแหน่ง ${FIRST} ให้ ไม่มี`);
    const preview = await admin.says('ทำต่อ');
    expect(preview.text).toContain('จะรอจนกว่าจะตั้งผู้ดำรงตำแหน่ง');
    expect((await admin.presses('ยืนยันตั้ง')).text).toContain('ไม่มีผู้ดำรงตำแหน่งแล้ว');
    expect(await positionHolders(office).count()).toBe(0);
  });
});

function dataOf<P extends object>(kind: PostbackKind<P>, payload: P): string {
  return (postbackAction({ label: 'x', kind, payload }) as unknown as { data: string }).data;
}

function imported(table: string) {
  const files = [{ name: 'chain.csv', bytes: Buffer.from(table) }];
  return importOfficeFiles(files, { frameworks: knownFrameworks(), at: bot.clock.now() });
}

describe('who holds a position and leaves', () => {
  const WAITS = 'รอความเห็นของคุณในตำแหน่ง';

  test('while a memo waits for them is told so before, and the admins at once', async () => {
    const first = await holds(FIRST, 'มานะ');
    await underWay();
    expect((await first.says('ลบข้อมูลของฉัน')).text).toContain(`${WAITS} "${FIRST}"`);
    const left = bot.moment();
    await first.presses('ลบข้อมูล');
    expect(admin.got(left).text).toContain(`ถึงลำดับ "${FIRST}" แต่ยังไม่ได้ตั้งผู้ดำรงตำแหน่ง`);
  });

  test('while it waits for another is told nothing of it, and neither are the admins', async () => {
    await holds(FIRST, 'มานะ');
    const second = await holds(SECOND, 'ปิติ');
    await underWay();
    expect((await second.says('ลบข้อมูลของฉัน')).text).not.toContain(WAITS);
    const left = bot.moment();
    await second.presses('ลบข้อมูล');
    expect(admin.got(left).text).toBe('');
  });
});
