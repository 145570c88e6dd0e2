import mongoose from 'mongoose';
import { latestAudit } from '../../../src/domain/audit/audit.model';
import { addDays, instantOf } from '../../../src/domain/calendar/dates';
import { type OfficeId, officeId } from '../../../src/domain/office-store';
import { officeOf } from '../../../src/domain/people/directory.model';
import { issueCode } from '../../../src/domain/people/issue-code';
import type { Role } from '../../../src/domain/people/people.rules';
import { people } from '../../../src/domain/people/person.model';
import { NOTICE_VERSION } from '../../../src/domain/people/privacy-notice';
import { registrationCodes } from '../../../src/domain/people/registration-code.model';
import { type TestPerson, useBot } from '../../../src/testing/make-bot';

const bot = useBot();
const KHAM_MUANG = officeId('kham-muang');
const CONSENT = 'ยินยอมและลงทะเบียน';
const minutes = (count: number) => count * 60_000;

interface CodeOptions {
  role?: Role;
  unit?: string | null;
  uses?: number;
  office?: OfficeId;
}

function codeFor({ role = 'staff', unit = 'finance_division', uses = 1, office = KHAM_MUANG }: CodeOptions = {}) {
  return issueCode({ office, role, unit, uses, now: bot.clock.now(), issuedBy: null });
}

const find = (person: TestPerson) => people(KHAM_MUANG).findOne({ lineUserId: person.lineUserId });

/** Every stored text in which a LINE id occurs, by collection; the inbox and its leases are how an event gets here at all. */
async function tracesOf(lineUserId: string): Promise<string[]> {
  const collections = await mongoose.connection.listCollections();
  const found: string[] = [];
  for (const { name } of collections) {
    const documents = await mongoose.connection.collection(name).find({}).toArray();
    if (documents.some((document) => JSON.stringify(document).includes(lineUserId))) found.push(name);
  }
  return found.filter((name) => name !== 'inbox' && name !== 'inbox_leases');
}

describe('registering', () => {
  test('a code brings the notice with office, role and unit, and consenting registers', async () => {
    const person = bot.guest('คนคลัง');
    const notice = await person.says(`ลงทะเบียน ${await codeFor()}`);
    expect(notice.text).toContain('เทศบาลตำบลคำม่วง');
    expect(notice.text).toContain('เจ้าหน้าที่ กองคลัง');
    for (const part of ['ข้อมูลที่เก็บ', 'เก็บเพื่อ', 'เก็บนานเท่าใด', 'สิทธิ์ของคุณ', 'ติดต่อ']) {
      expect(notice.text).toContain(part);
    }
    expect(notice.labels).toEqual([CONSENT, 'ไม่ยินยอม']);
    // Typed, it does not say which code is meant, and of a stranger nothing is kept.
    for (const typed of ['ยินยอม', 'ยินยอมค่ะ', CONSENT]) {
      expect((await person.says(typed)).text).toContain('กดปุ่ม "ยินยอมและลงทะเบียน" ใต้ประกาศ');
    }

    const welcome = await person.presses(CONSENT);
    expect(welcome.text).toContain('ลงทะเบียนแล้ว เป็นเจ้าหน้าที่ กองคลัง เทศบาลตำบลคำม่วง');
    expect(welcome.labels).toEqual(expect.arrayContaining(['งานของฉัน', 'รายงาน', 'ข้อมูลของฉัน']));
    expect(await find(person)).toMatchObject({
      displayName: 'คนคลัง',
      grants: [{ role: 'staff', unit: 'finance_division' }],
      consent: { version: NOTICE_VERSION, at: expect.any(Date) },
      reach: 'reachable',
    });
    const [event] = await latestAudit(KHAM_MUANG, 1);
    expect(event).toMatchObject({ action: 'person.registered', subject: 'staff finance_division' });
  });

  test.each([
    ['small letters', (code: string) => `ลงทะเบียน ${code.toLowerCase()}`],
    ['no hyphen', (code: string) => `ลงทะเบียน ${code.replace('-', '')}`],
    ['a space for the hyphen', (code: string) => `ลงทะเบียน ${code.replace('-', ' ')}`],
    ['spaces around the hyphen', (code: string) => `ลงทะเบียน ${code.replace('-', ' - ')}`],
    ['what nobody sees in it', (code: string) => `ลงทะเบียน \u200b${[...code].join('\u200b')}\u200e`],
    ['a long dash', (code: string) => `ลงทะเบียน ${code.replace('-', '–')}`],
    ['no space after the command', (code: string) => `ลงทะเบียน${code}`],
    ['Thai digits', (code: string) => `ลงทะเบียน ${code.replace(/\d/g, (digit) => '๐๑๒๓๔๕๖๗๘๙'[Number(digit)] ?? '')}`],
    ['the code alone', (code: string) => code],
  ])('the code is understood with %s', async (_name, typed) => {
    const reply = await bot.guest().says(typed(await codeFor()));
    expect(reply.labels).toContain(CONSENT);
  });

  test.each([
    ['nothing', 'ลงทะเบียน', 'พิมพ์ "ลงทะเบียน" ตามด้วยรหัส'],
    ['something too short to be a code', 'ลงทะเบียน AB-12', 'อ่านรหัสไม่ได้'],
  ])('who types %s is told how it is done', async (_name, typed, expected) => {
    expect((await bot.guest().says(typed)).text).toContain(expected);
  });

  test.each([
    ['staff', 'finance_division', 'งานของฉัน'],
    ['supervisor', 'finance_division', 'ใครยังไม่รายงาน'],
    ['executive', null, 'คะแนน'],
    ['admin', null, 'ออกรหัส'],
  ] as const)('the welcome of %s leads on, and the bot takes every step it offers', async (role, unit, expected) => {
    const person = bot.guest();
    await person.says(`ลงทะเบียน ${await codeFor({ role, unit })}`);
    const { labels } = await person.presses(CONSENT);
    expect(labels).toContain(expected);
    for (const label of labels) {
      const answer = await person.says(label);
      expect(`${label}: ${answer.text}`).not.toMatch(/สิทธิ์ของคุณยัง|ยังไม่เข้าใจ/);
      await person.says('ยกเลิก');
    }
  });

  test('when LINE does not give the name, the person registers without one', async () => {
    const person = bot.guest();
    await person.says(`ลงทะเบียน ${await codeFor()}`);
    bot.world.faults.failCalls('profile', '500');
    expect((await person.presses(CONSENT)).text).toContain('ลงทะเบียนแล้ว');
    expect(await find(person)).toMatchObject({ displayName: null });
  });
});

describe('consent', () => {
  test('nothing of a guest is stored before it: not by a code, a wrong code, declining, or adding the bot', async () => {
    const person = bot.guest();
    await person.follows();
    await person.says('ลงทะเบียน ZZZZ-9999');
    await person.says(`ลงทะเบียน ${await codeFor()}`);
    await person.presses('ไม่ยินยอม');
    expect(await tracesOf(person.lineUserId)).toEqual([]);
    expect(await officeOf(person.lineUserId)).toBeNull();
  });

  test('declining uses no code: the same one works afterwards', async () => {
    const person = bot.guest();
    const code = await codeFor();
    await person.says(`ลงทะเบียน ${code}`);
    expect((await person.presses('ไม่ยินยอม')).text).toContain('ไม่มีการเก็บข้อมูลของคุณ');
    await person.says(`ลงทะเบียน ${code}`);
    expect((await person.presses(CONSENT)).text).toContain('ลงทะเบียนแล้ว');
  });

  test('pressing consent twice registers once and costs one use', async () => {
    const person = bot.guest();
    await person.says(`ลงทะเบียน ${await codeFor({ uses: 2 })}`);
    await person.presses(CONSENT);
    expect((await person.presses(CONSENT)).text).toContain('อยู่แล้ว');
    expect(await people(KHAM_MUANG).count()).toBe(1);
    expect(await registrationCodes(KHAM_MUANG).findOne({})).toMatchObject({ usesLeft: 1 });
  });

  test('who consented to an older notice is asked again before anything else, and may then go on', async () => {
    const person = await bot.member({ role: 'staff', unit: 'finance_division' });
    const older = { version: NOTICE_VERSION - 1, at: bot.clock.now() };
    await people(KHAM_MUANG).updateOne({ lineUserId: person.lineUserId }, { $set: { consent: older } });
    expect((await person.says('งานของฉัน')).text).toContain('ประกาศความเป็นส่วนตัวมีการแก้ไข');
    expect((await person.says('ลงทะเบียน')).text).toContain('ประกาศนี้มีการแก้ไข');
    expect((await person.presses('ไม่ยินยอม')).text).toContain('ยังใช้งานต่อไม่ได้');
    await person.presses('ยินยอมตามประกาศใหม่');
    expect(await find(person)).toMatchObject({ consent: { version: NOTICE_VERSION } });
    expect((await person.says('งานของฉัน')).text).not.toContain('มีการแก้ไข');
    expect((await latestAudit(KHAM_MUANG, 1))[0]).toMatchObject({ action: 'consent.renewed' });
  });
});

describe('codes that do not work', () => {
  test('five wrong ones lock for an hour, even for the right code; then it works', async () => {
    const person = bot.guest();
    const code = await codeFor();
    for (const left of [4, 3, 2, 1]) {
      expect((await person.says('ลงทะเบียน ZZZZ-9999')).text).toContain(`ลองได้อีก ${left} ครั้ง`);
    }
    expect((await person.says('ลงทะเบียน ZZZZ-9999')).text).toContain('ลองใหม่ได้ตั้งแต่ 20 พ.ย. 2569 11.00 น.');
    bot.clock.advance(minutes(59));
    expect((await person.says(`ลงทะเบียน ${code}`)).text).toContain('ครบ 5 ครั้งแล้ว');
    bot.clock.advance(minutes(1));
    expect((await person.says(`ลงทะเบียน ${code}`)).labels).toContain(CONSENT);
  });

  test('a good code shown in between does not buy more guesses', async () => {
    const code = await codeFor();
    const person = bot.guest();
    for (let tries = 0; tries < 4; tries++) await person.says(`ลงทะเบียน QQQQ-000${tries}`);
    expect((await person.says(`ลงทะเบียน ${code}`)).labels).toContain('ยินยอมและลงทะเบียน');

    expect((await person.says('ลงทะเบียน QQQQ-0009')).text).toContain('ครบ 5 ครั้งแล้ว');
  });

  test('wrong tries of one person do not lock another', async () => {
    const [one, other] = [bot.guest(), bot.guest()];
    for (let tries = 0; tries < 5; tries++) await one.says('ลงทะเบียน ZZZZ-9999');
    expect((await other.says(`ลงทะเบียน ${await codeFor()}`)).labels).toContain(CONSENT);
  });

  test('registering forgets the wrong tries before it', async () => {
    const person = bot.guest();
    await person.says('ลงทะเบียน ZZZZ-9999');
    await person.says(`ลงทะเบียน ${await codeFor()}`);
    await person.presses(CONSENT);
    expect((await person.says('ลงทะเบียน ZZZZ-9999')).text).toContain('ลองได้อีก 4 ครั้ง');
  });

  test('a code is good up to the last moment of its last day by the clock, and not at that moment', async () => {
    const code = await codeFor();
    bot.clock.set(new Date(instantOf(addDays('2026-11-20', 7), '10:00').getTime() - 1000));
    expect((await bot.guest().says(`ลงทะเบียน ${code}`)).labels).toContain(CONSENT);
    bot.clock.advance(minutes(1));
    expect((await bot.guest().says(`ลงทะเบียน ${code}`)).text).toContain('รหัสไม่ถูกต้อง หมดอายุ');
  });

  test('the last use goes to whoever consents first; the other one is told', async () => {
    const code = await codeFor();
    const [first, second] = [bot.guest(), bot.guest()];
    await first.says(`ลงทะเบียน ${code}`);
    await second.says(`ลงทะเบียน ${code}`);
    await first.presses(CONSENT);
    expect((await second.presses(CONSENT)).text).toContain('ถูกใช้ครบแล้ว');
    expect(await find(second)).toBeNull();
    expect(await officeOf(second.lineUserId)).toBeNull();
  });
});

describe('who is registered', () => {
  test('gains a right with another code of the office at once, without being asked for consent again', async () => {
    const person = await bot.member({ role: 'staff', unit: 'finance_division' });
    const before = await find(person);
    bot.clock.advance(minutes(5));
    const reply = await person.says(`ลงทะเบียน ${await codeFor({ role: 'supervisor', unit: 'clerk_office' })}`);
    expect(reply.text).toContain('เพิ่มสิทธิ์แล้ว เป็นหัวหน้าส่วนราชการ สำนักปลัด');
    const after = await find(person);
    expect(after?.grants).toEqual([
      { role: 'staff', unit: 'finance_division' },
      { role: 'supervisor', unit: 'clerk_office' },
    ]);
    expect(after?.consent).toEqual(before?.consent);
  });

  test('does not use up a code for a right they have', async () => {
    const person = await bot.member({ role: 'staff', unit: 'finance_division' });
    expect((await person.says(`ลงทะเบียน ${await codeFor()}`)).text).toContain('อยู่แล้ว');
    expect(await registrationCodes(KHAM_MUANG).findOne({})).toMatchObject({ usesLeft: 1 });
  });

  test('is refused with a code of another office', async () => {
    const person = await bot.member({ role: 'staff', unit: 'finance_division' });
    const code = await codeFor({ office: officeId('soe-phloe'), role: 'admin', unit: null });
    expect((await person.says(`ลงทะเบียน ${code}`)).text).toContain('ลงทะเบียนกับหน่วยงานอื่นไว้แล้ว');
    expect(await people(officeId('soe-phloe')).count()).toBe(0);
  });

  test('is told what they are when they type the command alone', async () => {
    const person = await bot.member({ role: 'staff', unit: 'finance_division' });
    expect((await person.says('ลงทะเบียน')).text).toContain('สิทธิ์ที่มี: เจ้าหน้าที่ กองคลัง');
  });
});

describe('in a group', () => {
  test('nobody registers: a code typed there is refused with a warning and not used', async () => {
    const member = await bot.member({ role: 'staff', unit: 'finance_division' });
    const guest = bot.guest();
    const group = await bot.groupOf({ unit: 'finance_division', members: [member, guest] });
    const reply = await guest.says(`/ลงทะเบียน ${await codeFor({ role: 'admin', unit: null })}`, group);
    expect(reply.text).toContain('คนในกลุ่มเห็นรหัสนี้แล้ว');
    expect(reply.labels).toEqual([]);
    expect((await guest.says('/ลงทะเบียน', group)).text).toContain('แชตส่วนตัว');
    expect(await find(guest)).toBeNull();
  });
});

describe('friendship', () => {
  test('a guest who adds the bot is told what it is and how to register', async () => {
    const reply = await bot.guest().follows();
    expect(reply.text).toContain('ติดตามมาตรการ ITA');
    expect(reply.text).toContain('ลงทะเบียน ABCD-1234');
  });

  test('who blocks is not reachable, who comes back is, and is welcomed back', async () => {
    const person = await bot.member({ role: 'staff', unit: 'finance_division' });
    expect((await person.blocks()).messages).toEqual([]);
    expect(await find(person)).toMatchObject({ reach: 'blocked' });
    expect((await person.follows()).text).toContain('กลับมาใช้งาน');
    expect(await find(person)).toMatchObject({ reach: 'reachable' });
  });
});

test('the example of our own messages, typed as it stands there, costs no try', async () => {
  const person = bot.guest();
  for (let time = 0; time < 6; time += 1)
    expect((await person.says('ลงทะเบียน ABCD-1234')).text).toContain('ABCD-1234 เป็นตัวอย่าง');
  expect((await person.says(`ลงทะเบียน ${await codeFor()}`)).labels).toContain('ยินยอมและลงทะเบียน');
});

test('a second tap on the consent button says what somebody is registered as', async () => {
  const code = await codeFor();
  const person = bot.guest();
  await person.says(`ลงทะเบียน ${code}`);
  await person.presses('ยินยอมและลงทะเบียน');

  expect((await person.presses('ยินยอมและลงทะเบียน')).text).toContain('สิทธิ์ที่มี: เจ้าหน้าที่ กองคลัง');
});

test('anybody can read the privacy notice, and nothing is stored of it', async () => {
  const reply = await bot.guest().says('ประกาศความเป็นส่วนตัว');

  expect(reply.text).toContain('ข้อมูลที่เก็บ');
  expect(reply.labels).not.toContain('ยินยอมและลงทะเบียน');
});
