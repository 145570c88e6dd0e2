import { makeAdminCode } from '../../../src/bot/features/codes/admin-code';
import { enqueue } from '../../../src/delivery/enqueue';
import { latestAudit } from '../../../src/domain/audit/audit.model';
import { handovers } from '../../../src/domain/handovers/handover.model';
import { positionHolders } from '../../../src/domain/memos/position-holder.model';
import { officeId } from '../../../src/domain/office-store';
import { accountClaims } from '../../../src/domain/people/account-claim.model';
import { officeOf } from '../../../src/domain/people/directory.model';
import { issueCode } from '../../../src/domain/people/issue-code';
import type { Grant } from '../../../src/domain/people/people.rules';
import { people } from '../../../src/domain/people/person.model';
import { refuseButton } from '../../../src/notifications/handovers/buttons';
import { foundEverywhere } from '../../../src/testing/everywhere';
import { type TestPerson, useBot } from '../../../src/testing/make-bot';

const bot = useBot();
const KHAM_MUANG = officeId('kham-muang');
const FINANCE: Grant = { role: 'staff', unit: 'finance_division' };
const CLERK: Grant = { role: 'staff', unit: 'clerk_office' };

let admin: TestPerson;
let old: TestPerson;
beforeEach(async () => {
  admin = await bot.member({ role: 'admin', name: 'ผู้ดูแล' });
  old = await bot.member({ grants: [FINANCE], name: 'สมชาย ใจดี' });
  await bot.member({ grants: [FINANCE], name: 'สมหญิง' });
});

async function newcomer(grant: Grant = CLERK, name = 'Somchai 2'): Promise<TestPerson> {
  const now = bot.clock.now();
  const code = await issueCode({
    office: KHAM_MUANG,
    role: grant.role,
    unit: grant.unit,
    uses: 1,
    now,
    issuedBy: null,
  });
  const person = bot.guest(name);
  await person.follows();
  await person.says(`ลงทะเบียน ${code}`);
  await person.presses('ยินยอมและลงทะเบียน');
  return person;
}

const find = ({ lineUserId }: TestPerson) => people(KHAM_MUANG).findOne({ lineUserId });

/** The admin has the question of a claim, and answers that it is this person. */
async function answersSame(by: TestPerson, name: string) {
  await by.presses(`เป็นคนเดียวกับ ${name}`);
  return by.presses('ยืนยันเปลี่ยนบัญชี');
}

describe('a person with a new LINE account', () => {
  test('takes over their own work once an admin confirms: the same person, the rights of both, the old account out, both told', async () => {
    const before = await find(old);
    await old.says('รายงาน มาตรการ 2 รอบ 6 เดือน 60% จัดอบรมแล้ว');
    const person = await newcomer();
    const [asked, away] = [bot.moment(), bot.moment()];
    expect((await person.says('เปลี่ยนบัญชี LINE สมชาย ใจดี (กองคลัง)')).text).toContain('ส่งคำขอให้ผู้ดูแลระบบแล้ว');
    expect(admin.got(asked).text).toContain('Somchai 2 (เจ้าหน้าที่ สำนักปลัด)');
    expect(admin.got(asked).labels).not.toContain('เป็นคนเดียวกับ สมหญิง');

    await admin.presses('เป็นคนเดียวกับ สมชาย ใจดี');
    expect(admin.got(asked).text).toContain('สิทธิ์หลังเปลี่ยน: เจ้าหน้าที่ กองคลัง, เจ้าหน้าที่ สำนักปลัด');
    expect(await find(old)).not.toBeNull();
    await admin.presses('ยืนยันเปลี่ยนบัญชี');

    expect(await find(person)).toMatchObject({ _id: before?._id, grants: [FINANCE, CLERK], displayName: 'Somchai 2' });
    expect(await find(old)).toBeNull();
    expect(await officeOf(old.lineUserId)).toBeNull();
    expect(person.got(asked).text).toContain('ย้ายมาที่บัญชีนี้แล้ว');
    expect(old.got(away).text).toContain('บัญชีนี้จึงใช้งานไม่ได้อีก');
    expect((await old.says('งานของฉัน')).text).toContain('ยังไม่ได้ลงทะเบียน');
    expect((await person.says('ข้อมูลของฉัน')).text).toContain('เจ้าหน้าที่ กองคลัง');
    const audit = await latestAudit(KHAM_MUANG, 10);
    expect(audit.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['account.claimed', 'account.claim_confirmed', 'account.moved']),
    );
  });

  test('leaves no trace of the old account, and gets what was on its way to it', async () => {
    const person = await newcomer();
    // A name that they gave themselves is theirs, and stays.
    await people(KHAM_MUANG).updateOne({ lineUserId: old.lineUserId }, { $unset: { fullName: 1 } });
    const before = await find(old);
    const later = bot.clock.now().getTime() + 60_000;
    await enqueue(
      [
        {
          office: KHAM_MUANG,
          to: { person: before?._id ?? null, lineUserId: old.lineUserId },
          occasion: 'later',
          kind: 'account.news',
          payload: { what: 'refused' },
          notBefore: new Date(later),
          expiresAt: new Date(later + 3_600_000),
        },
      ],
      bot.clock.now(),
    );
    await person.says('เปลี่ยนบัญชี LINE สมชาย ใจดี');
    await answersSame(admin, 'สมชาย ใจดี');
    bot.clock.advance(120_000);
    const told = await bot.tick();
    expect(told.map(({ to }) => to)).toContain(person.key);
    expect(told.map(({ to }) => to)).not.toContain(old.key);
    await bot.tick('2026-11-21', '23:00');
    await bot.tick('2026-11-22', '08:30');
    expect((await foundEverywhere(old.lineUserId)).filter((one) => !/^(inbox|outbox_)/.test(one))).toEqual([]);
    expect(await foundEverywhere('สมชาย ใจดี')).toEqual([]);
  });

  test('is not let in again with the old account by a code that was issued before', async () => {
    const now = bot.clock.now();
    const code = await issueCode({ office: KHAM_MUANG, ...FINANCE, uses: 5, now, issuedBy: null });
    const person = await newcomer();
    await person.says('เปลี่ยนบัญชี LINE สมชาย ใจดี');
    await answersSame(admin, 'สมชาย ใจดี');
    expect((await old.says(`ลงทะเบียน ${code}`)).text).toContain('รหัสนี้จึงใช้ไม่ได้');
  });

  test('is not let in again with the old account by a code of before for another right', async () => {
    const now = bot.clock.now();
    const code = await issueCode({ office: KHAM_MUANG, ...CLERK, uses: 5, now, issuedBy: null });
    const person = await newcomer();
    await person.says('เปลี่ยนบัญชี LINE สมชาย ใจดี');
    await answersSame(admin, 'สมชาย ใจดี');
    expect((await old.says(`ลงทะเบียน ${code}`)).text).toContain('รหัสนี้จึงใช้ไม่ได้');
  });

  test('does not take along what the new account holds as a stand-in: that ends, positions of the memo chain included', async () => {
    const giver = await bot.member({ grants: [{ role: 'supervisor', unit: 'clerk_office' }], name: 'มานี' });
    const from = (await find(giver))?._id as never;
    await positionHolders(KHAM_MUANG).insert({ position: 'clerk', person: from, setBy: from, setAt: bot.clock.now() });
    const person = await newcomer();
    await giver.says('มอบงาน');
    await giver.presses('ให้ทำแทนชั่วคราว (ลา)');
    await giver.presses('เลือก Somchai 2');
    await giver.presses('เริ่มวันนี้');
    await giver.picks('เลือกวันสุดท้าย', '2026-12-15');
    await giver.presses('มอบงาน');
    await person.presses('รับงาน');
    expect((await find(person))?.grants).toHaveLength(2);
    await person.says('เปลี่ยนบัญชี LINE สมชาย ใจดี');
    await answersSame(admin, 'สมชาย ใจดี');
    expect((await find(person))?.grants).toEqual([FINANCE, CLERK]);
    expect(await positionHolders(KHAM_MUANG).find()).toMatchObject([{ position: 'clerk', person: from }]);
  });

  test('takes along what was transferred to the new account, and admins can refuse that still', async () => {
    const giver = await bot.member({ grants: [{ role: 'supervisor', unit: 'clerk_office' }], name: 'มานี' });
    const second = await bot.member({ role: 'admin', name: 'ผู้ดูแลสอง' });
    const person = await newcomer();
    await giver.says('มอบงาน');
    await giver.presses('โอนงานถาวร (โยกย้าย)');
    await giver.presses('เลือก Somchai 2');
    await giver.presses('เริ่มวันนี้');
    await giver.presses('มอบงาน');
    await person.presses('รับงาน');
    await person.says('เปลี่ยนบัญชี LINE สมชาย ใจดี');
    await answersSame(admin, 'สมชาย ใจดี');
    expect((await find(person))?.grants).toHaveLength(3);
    const [handover] = await handovers(KHAM_MUANG).find();
    await second.pressesData(refuseButton.data({ handover: String(handover?._id) }));
    expect((await find(person))?.grants).toEqual([FINANCE, CLERK]);
  });

  test('keeps their own right when an admin refuses a transfer of the same to the new account', async () => {
    const giver = await bot.member({ grants: [FINANCE], name: 'มานี' });
    const person = await newcomer();
    await giver.says('มอบงาน');
    await giver.presses('โอนงานถาวร (โยกย้าย)');
    await giver.presses('เลือก Somchai 2');
    await giver.presses('เริ่มวันนี้');
    await giver.presses('มอบงาน');
    await person.presses('รับงาน');
    await person.says('เปลี่ยนบัญชี LINE สมชาย ใจดี');
    await answersSame(admin, 'สมชาย ใจดี');
    const [handover] = await handovers(KHAM_MUANG).find();
    await admin.pressesData(refuseButton.data({ handover: String(handover?._id) }));
    expect(handover?.to).toEqual((await find(person))?._id);
    expect((await find(person))?.grants).toEqual([FINANCE, CLERK]);
  });

  test('learns nothing of who is registered: every claim is answered alike, and there are three a day', async () => {
    const person = await newcomer();
    const answers = [];
    for (const words of ['สมชาย ใจดี', 'ไม่มีใครชื่อนี้', 'สมหญิง']) {
      answers.push((await person.says(`เปลี่ยนบัญชี LINE ${words}`)).text);
    }
    expect(new Set(answers).size).toBe(1);
    expect((await person.says('เปลี่ยนบัญชี LINE สมหญิง')).text).toContain('ครบ 3 ครั้ง');
    expect(await find(old)).not.toBeNull();
  });

  test('is told how when they say no name, and a part of a name names nobody', async () => {
    const person = await newcomer();
    expect((await person.says('เปลี่ยนบัญชี LINE')).text).toContain('พิมพ์ชื่อเดิม');
    const asked = bot.moment();
    await person.says('เปลี่ยนบัญชี LINE สมชาย');
    expect(admin.got(asked).text).toContain('ไม่พบผู้ลงทะเบียนที่ชื่อหรือตำแหน่งตรงกัน');
  });

  test('who says no name is asked for it, and what comes next is the answer, not a name of their own', async () => {
    const person = bot.guest('ชื่อใหม่');
    const code = { office: KHAM_MUANG, role: 'staff' as const, unit: 'finance_division', uses: 1 };
    await person.says(`ลงทะเบียน ${await issueCode({ ...code, now: bot.clock.now(), issuedBy: null })}`);
    const welcome = await person.presses('ยินยอมและลงทะเบียน');
    expect(welcome.text).toContain('ขอชื่อ-สกุลและตำแหน่ง');
    expect((await person.presses('เปลี่ยนบัญชี LINE')).text).toContain('พิมพ์ชื่อเดิม');
    expect((await person.says('ก'.repeat(101))).text).toContain('ชื่อยาวเกินไป');
    const asked = bot.moment();
    expect((await person.says('สมชาย ใจดี กองคลัง')).text).toContain('ส่งคำขอให้ผู้ดูแลระบบแล้ว');
    expect(admin.got(asked).text).toContain('แจ้งว่าเป็นคนเดียวกับ "สมชาย ใจดี กองคลัง"');
    expect(await find(person)).not.toHaveProperty('fullName');
  });

  test('who is asked for the name may begin something else, and nobody loses a report by asking', async () => {
    const person = await newcomer();
    await person.says('เปลี่ยนบัญชี LINE');
    expect((await person.says('ยกเลิก')).text).toContain('ไม่ได้ขอเปลี่ยนบัญชี');
    await person.says('เปลี่ยนบัญชี LINE');
    expect((await person.says('รายงาน มาตรการ 1 รอบ 6 เดือน 60%')).text).toContain('60%');
    expect((await person.says('เปลี่ยนบัญชี LINE')).text).toContain('ตามด้วยชื่อเดิม');
    expect((await person.says('ทำต่อ')).text).toContain('60%');
    expect(await accountClaims(KHAM_MUANG).find()).toEqual([]);
  });

  test('stays who they are when an admin refuses, and is told; the answer counts once', async () => {
    const second = await bot.member({ role: 'admin', name: 'ผู้ดูแลสอง' });
    const person = await newcomer();
    const asked = bot.moment();
    await person.says('เปลี่ยนบัญชี LINE สมชาย ใจดี');
    await admin.presses('ปฏิเสธคำขอ');
    expect(person.got(asked).text).toContain('ปฏิเสธคำขอเปลี่ยนบัญชี');
    expect((await second.presses('เป็นคนเดียวกับ สมชาย ใจดี')).text).toContain('ตอบไปแล้ว');
    expect(await find(person)).toMatchObject({ grants: [CLERK] });
    expect(await accountClaims(KHAM_MUANG).findOne({})).not.toHaveProperty('words');
  });

  test('is forgotten with their claim when they leave, and so is whom they named', async () => {
    const person = await newcomer();
    // Without the space, and in brackets: the name is theirs all the same.
    await person.says('เปลี่ยนบัญชี LINE (สมชายใจดี)');
    await old.says('ลบข้อมูลของฉัน');
    await old.presses('ลบข้อมูล');
    expect(await accountClaims(KHAM_MUANG).find()).toMatchObject([{ state: 'replaced' }]);
    expect((await foundEverywhere('สมชาย ใจดี')).filter((one) => one.startsWith('account'))).toEqual([]);
    expect((await admin.presses('ปฏิเสธคำขอ')).text).toContain('ตอบไปแล้ว');
  });

  test('asks within a month of registering, or another way', async () => {
    const person = await newcomer();
    bot.clock.advance(31 * 24 * 3_600_000);
    expect((await person.says('เปลี่ยนบัญชี LINE สมชาย ใจดี')).text).toContain('ภายใน 30 วัน');
  });
});

test('rights that changed since they were shown are shown again before they are given', async () => {
  const person = await newcomer();
  await person.says('เปลี่ยนบัญชี LINE สมชาย ใจดี');
  await admin.presses('เป็นคนเดียวกับ สมชาย ใจดี');
  await people(KHAM_MUANG).updateOne(
    { lineUserId: old.lineUserId },
    { $set: { grants: [FINANCE, { role: 'executive', unit: null }] } },
  );
  const again = await admin.presses('ยืนยันเปลี่ยนบัญชี');
  expect(again.text).toContain('ตรวจอีกครั้งก่อนยืนยัน');
  expect(again.text).toContain('ผู้บริหาร');
  expect(await find(old)).not.toBeNull();
  await admin.presses('ยืนยันเปลี่ยนบัญชี');
  expect((await find(person))?.grants).toHaveLength(3);
});

describe('an admin who claims to be somebody', () => {
  test('does not confirm it themselves', async () => {
    const person = await newcomer({ role: 'admin', unit: null }, 'ผู้ดูแลใหม่');
    const asked = bot.moment();
    await person.says('เปลี่ยนบัญชี LINE สมชาย ใจดี');
    expect(admin.got(asked).labels).toContain('เป็นคนเดียวกับ สมชาย ใจดี');
    expect(person.got(asked).labels).not.toContain('เป็นคนเดียวกับ สมชาย ใจดี');
  });

  test('does so where they are the only admin, came back with a new account, and mean their own lost one', async () => {
    const before = await find(admin);
    const back = bot.guest('ผู้ดูแลกลับมา');
    await back.says(`ลงทะเบียน ${await makeAdminCode(KHAM_MUANG, bot.clock.now())}`);
    await back.presses('ยินยอมและลงทะเบียน');
    await back.says('เปลี่ยนบัญชี LINE ผู้ดูแล');
    await answersSame(back, 'ผู้ดูแล');
    expect(await find(back)).toMatchObject({ _id: before?._id, grants: [{ role: 'admin', unit: null }] });
    expect(await find(admin)).toBeNull();
  });
});

test('who is no admin, or not registered, answers and claims nothing', async () => {
  expect((await bot.guest().says('เปลี่ยนบัญชี LINE สมชาย ใจดี')).text).toContain('ยังไม่ได้ลงทะเบียน');
  expect(await accountClaims(KHAM_MUANG).count()).toBe(0);
});
