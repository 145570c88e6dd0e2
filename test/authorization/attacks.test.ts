import { listButton, withdrawButton } from '../../src/bot/features/evidence/buttons';
import { dayButton, goButton } from '../../src/bot/features/handover/buttons';
import { formButtons } from '../../src/bot/forms/form-buttons';
import { latestAudit } from '../../src/domain/audit/audit.model';
import { evidence } from '../../src/domain/evidence/evidence.model';
import { officeId } from '../../src/domain/office-store';
import type { Grant } from '../../src/domain/people/people.rules';
import { people } from '../../src/domain/people/person.model';
import { reports } from '../../src/domain/reports/report.model';
import { commentButton } from '../../src/notifications/memos/buttons';
import { dialogOf } from '../../src/testing/dialogs';
import { type TestPerson, useBot } from '../../src/testing/make-bot';
import { jpeg } from '../../src/testing/pictures';
import { putAnnouncement, putMemo } from './things';

const bot = useBot();
const office = officeId('kham-muang');
const clerk = (name = 'คนแรก') => bot.member({ role: 'staff', unit: 'clerk_office', name });
const refusals = async () => (await latestAudit(office, 50)).filter(({ action }) => action.startsWith('refused.'));

const idOf = async ({ lineUserId }: TestPerson) => {
  const person = await people(office).findOne({ lineUserId });
  if (!person) throw new Error('nobody');
  return person._id;
};

/** Leaves somebody these rights. */
const leave = (person: TestPerson, grants: Grant[]) =>
  people(office).updateOne({ lineUserId: person.lineUserId }, { $set: { grants } });

describe('handing work over', () => {
  test.each([
    ['holds nothing but the rights of an admin', [{ role: 'admin', unit: null }]],
    ['holds rights only as a stand-in', [{ role: 'staff', unit: 'clerk_office', until: '2026-12-31' }]],
    ['holds no right any more', [{ role: 'staff', unit: 'clerk_office', until: '2026-11-19' }]],
  ] satisfies [string, Grant[]][])('who %s is shown no colleague', async (_who, grants) => {
    const colleague = await clerk('นางสาวสมหญิง เพื่อนร่วมงาน');
    const person = await bot.member({ grants });
    const to = String((await people(office).findOne({ lineUserId: colleague.lineUserId }))?._id);
    for (const reply of [
      await person.says('มอบงาน'),
      await person.pressesData(goButton.data({ kind: 'transfer', from: 0 })),
      await person.pressesData(goButton.data({ kind: 'transfer', from: 0, to, startsOn: '2026-12-01' })),
      await person.pressesData(dayButton.data({ kind: 'transfer', to }), undefined, { date: '2026-12-01' }),
    ]) {
      expect(reply.text).not.toContain('สมหญิง');
      expect(reply.text).toMatch(/ผู้ที่ทำได้คือ/);
    }
    expect(await refusals()).toHaveLength(4);
  });
});

describe('an announcement that has not gone out', () => {
  test('its words are not read by a head who names it as an earlier one', async () => {
    const executive = await bot.member({ role: 'executive' });
    await bot.member({ role: 'staff', unit: 'clerk_office' });
    const head = await bot.member({ role: 'supervisor', unit: 'clerk_office' });
    const by = await idOf(executive);
    const scheduled = { state: 'scheduled' as const, text: 'เรื่องลับของนายก' };
    const secret = await putAnnouncement(office, { by, now: bot.clock.now(), ...scheduled });

    await head.says('ประกาศ ประชุมกอง');
    const { token } = await dialogOf(office, head.lineUserId);
    const { choose } = formButtons('announce', ['earlier']);
    const reply = await head.pressesData(choose.data({ field: 'earlier', key: String(secret) }, token));
    expect(reply.text).not.toContain('เรื่องลับ');
    expect(await dialogOf(office, head.lineUserId)).toMatchObject({ data: { audience: null } });
  });
});

describe('after a right was taken', () => {
  const elsewhere: Grant[] = [{ role: 'staff', unit: 'finance_division' }];

  test('a submission is not undone', async () => {
    const person = await clerk();
    await person.says('รายงาน มาตรการ 2 รอบ 6 เดือน 60% จัดอบรมแล้ว');
    await person.presses('ยืนยันส่ง');
    await leave(person, elsewhere);
    for (const reply of [await person.presses('ย้อนการส่ง'), await person.says('ย้อนการส่ง')]) {
      expect(reply.text).toMatch(/ผู้ที่รายงานได้คือ/);
    }
    expect((await reports(office).find())[0]).toMatchObject({ state: 'submitted' });
    expect(await refusals()).toHaveLength(2);
  });

  test('a piece of evidence is not taken back', async () => {
    const person = await clerk();
    await person.says('หลักฐานมาตรการ 2 https://example.go.th/a');
    const [piece] = await evidence(office).find();
    await leave(person, elsewhere);
    const reply = await person.pressesData(withdrawButton.data({ piece: String(piece?._id) }));
    expect(reply.text).toMatch(/ผู้ที่ถอนได้คือ/);
    expect((await evidence(office).find())[0]?.state).toBe('kept');
  });
});

describe('a comment on a memo', () => {
  test('is not asked for from who holds no position', async () => {
    const person = await clerk();
    await putMemo(office, 'clerk');
    const press = commentButton.data({ year: 2570, round: '6m', run: 1, step: 0 });
    expect((await person.pressesData(press)).text).toMatch(/ผู้ที่|ผู้ดำรงตำแหน่ง/);
    expect(await refusals()).toMatchObject([{ action: 'refused.memo' }]);
  });
});

describe("evidence of another unit's measure", () => {
  test('is listed without what would open it', async () => {
    const person = await clerk();
    await person.says('ส่งหลักฐานมาตรการ 2');
    await person.sendsPicture(jpeg());
    await person.says('หลักฐานมาตรการ 2 https://secret.example.go.th/a');
    const other = await bot.member({ role: 'staff', unit: 'finance_division' });
    for (const reply of [
      await other.says('หลักฐานมาตรการ 2'),
      await other.pressesData(listButton.data({ year: 2570, measure: 2, round: null, own: false, from: 0 })),
    ]) {
      expect(JSON.stringify(reply.messages)).not.toMatch(/\/files\/|secret\.example/);
      expect(reply.text).toMatch(/ผู้ที่เปิดดูได้คือ/);
    }
    expect(JSON.stringify((await person.says('หลักฐานมาตรการ 2')).messages)).toMatch(/\/files\/.*secret\.example/s);
    const executive = await bot.member({ role: 'executive' });
    expect(JSON.stringify((await executive.says('หลักฐานมาตรการ 2')).messages)).toContain('/files/');
  });
});

describe('ลบข้อมูลของฉัน', () => {
  test.each(['ลบข้อมูลของฉัน', 'ถอนความยินยอม'])('%s is understood while a report asks for words', async (words) => {
    const person = await clerk();
    await person.says('รายงาน มาตรการ 2 รอบ 6 เดือน');
    await person.presses('75%');
    const { step } = await dialogOf(office, person.lineUserId);
    const reply = await person.says(words);
    expect(reply.text).toContain('สิ่งที่ลบ');
    expect((await reports(office).find()).length).toBe(0);
    // Who does not delete goes on where they were.
    await person.presses('ไม่ลบ');
    expect((await dialogOf(office, person.lineUserId)).step).toBe(step);
    await person.says(words);
    expect((await person.presses('ลบข้อมูล')).text).toContain('ถอนความยินยอมแล้ว');
    expect(await people(office).count({ lineUserId: person.lineUserId })).toBe(0);
  });

  test.each([
    ['an announcement', 'supervisor', 'ประกาศ'],
    ['evidence', 'staff', 'ส่งหลักฐานมาตรการ 2'],
  ] as const)('is understood while %s is written', async (_what, role, begin) => {
    const person = await bot.member({ role, unit: 'clerk_office' });
    await person.says(begin);
    expect((await person.says('ลบข้อมูลของฉัน')).text).toContain('สิ่งที่ลบ');
  });

  test.each(['งดแจ้งเตือน', 'เปิดแจ้งเตือน'])('so is %s', async (words) => {
    const person = await clerk();
    await person.says('รายงาน มาตรการ 2 รอบ 6 เดือน');
    await person.presses('75%');
    expect((await person.says(words)).text).toMatch(/แจ้งเตือน(แล้ว|อยู่แล้ว)/);
  });
});
