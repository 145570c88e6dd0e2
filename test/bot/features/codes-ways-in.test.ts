import { mongo } from 'mongoose';
import { consentButton } from '../../../src/bot/features/register/buttons';
import { findCodesPaused } from '../../../src/bot/features/register/codes-paused-problem';
import { officeId } from '../../../src/domain/office-store';
import { issueCode } from '../../../src/domain/people/issue-code';
import { people } from '../../../src/domain/people/person.model';
import { NOTICE_VERSION } from '../../../src/domain/people/privacy-notice';
import { MOST_WRONG_GUESSES, noteWrongGuess } from '../../../src/domain/people/wrong-guess.model';
import { webhookEvent } from '../../../src/simulator/webhooks/events';
import { type TestPerson, useBot } from '../../../src/testing/make-bot';

const bot = useBot();
const KHAM_MUANG = officeId('kham-muang');
const CONSENT = 'ยินยอมและลงทะเบียน';
const minutes = (count: number) => count * 60_000;

/** Presses a consent button that carries a code of the presser's own making. */
function consentsWith(person: TestPerson, code: string) {
  return bot.after(person, undefined, () => {
    const at = bot.clock.now().getTime();
    const source = { type: 'user' as const, userId: person.lineUserId };
    const data = consentButton.data({ code, version: NOTICE_VERSION });
    return bot.world.sender.send(
      webhookEvent('postback', source, at, bot.world.tokens.issue(person.lineUserId, at), { postback: { data } }),
    );
  });
}

const codeFor = (office = KHAM_MUANG) =>
  issueCode({ office, role: 'staff', unit: 'finance_division', uses: 5, now: bot.clock.now(), issuedBy: null });

const isRegistered = async ({ lineUserId }: TestPerson) => (await people(KHAM_MUANG).findOne({ lineUserId })) !== null;

test('the consent button counts a wrong code as typing one does, and a lock holds against it', async () => {
  const guest = bot.guest();
  for (const left of [4, 3, 2, 1]) {
    expect((await consentsWith(guest, `QQQQ-000${left}`)).text).toContain(`ลองได้อีก ${left} ครั้ง`);
  }
  expect((await consentsWith(guest, 'QQQQ-0009')).text).toContain('ครบ 5 ครั้งแล้ว');
  expect((await consentsWith(guest, await codeFor())).text).toContain('ครบ 5 ครั้งแล้ว');
  expect(await isRegistered(guest)).toBe(false);
});

test('wrong codes of both ways are counted together', async () => {
  const guest = bot.guest();
  await guest.says('ลงทะเบียน QQQQ-0001');
  await consentsWith(guest, 'QQQQ-0002');
  await guest.says('QQQQ-0003');
  await consentsWith(guest, 'QQQQ-0004');
  expect((await guest.says('ลงทะเบียน QQQQ-0005')).text).toContain('ครบ 5 ครั้งแล้ว');
});

test('somebody registered cannot guess their way to a further right with the button either', async () => {
  const staff = await bot.member({ role: 'staff', unit: 'clerk_office' });
  for (let tries = 1; tries < 5; tries++) await consentsWith(staff, `QQQQ-000${tries}`);
  expect((await consentsWith(staff, 'QQQQ-0005')).text).toContain('ครบ 5 ครั้งแล้ว');
  expect((await consentsWith(staff, await codeFor())).text).toContain('ครบ 5 ครั้งแล้ว');
});

test('many accounts do not share the guessing: after a hundred wrong codes in an hour nobody new gets in, and admins are told once', async () => {
  const admin = await bot.member({ role: 'admin', name: 'ผู้ดูแล' });
  const code = await codeFor();
  for (let count = 1; count < MOST_WRONG_GUESSES; count++) await noteWrongGuess(bot.clock.now());
  expect(await findCodesPaused(bot.clock.now())).toEqual([]);
  const moment = bot.moment();

  await bot.guest().says('ลงทะเบียน QQQQ-0001');
  const guest = bot.guest();
  expect((await guest.says(`ลงทะเบียน ${code}`)).text).toContain('พักรับรหัส');
  expect((await consentsWith(guest, code)).text).toContain('พักรับรหัส');
  expect(await isRegistered(guest)).toBe(false);
  expect(admin.got(moment).text).toContain('อาจมีผู้พยายามเดารหัส');
  expect(await findCodesPaused(bot.clock.now())).toMatchObject([{ code: 'codes_paused' }]);

  const staff = await bot.member({ role: 'staff', unit: 'clerk_office' });
  expect((await staff.says(`ลงทะเบียน ${code}`)).text).toContain('เพิ่มสิทธิ์แล้ว');
  await staff.says('ลงทะเบียน QQQQ-0002');
  expect(admin.got(moment).messages).toHaveLength(1);

  bot.clock.advance(minutes(61));
  expect((await guest.says(`ลงทะเบียน ${code}`)).labels).toContain(CONSENT);
});

test('a tap more on the consent button costs no try', async () => {
  const guest = bot.guest();
  const code = await issueCode({
    office: KHAM_MUANG,
    role: 'staff' as const,
    unit: 'finance_division',
    uses: 1,
    now: bot.clock.now(),
    issuedBy: new mongo.ObjectId(),
  });
  await guest.says(`ลงทะเบียน ${code}`);
  await guest.presses(CONSENT);
  for (let taps = 0; taps < 6; taps++) expect((await guest.presses(CONSENT)).text).toContain('สิทธิ์ที่มี');
  expect((await guest.says('ลงทะเบียน QQQQ-0001')).text).toContain('ลองได้อีก 4 ครั้ง');
});
