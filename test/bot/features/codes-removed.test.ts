import { latestAudit } from '../../../src/domain/audit/audit.model';
import { officeId } from '../../../src/domain/office-store';
import { people } from '../../../src/domain/people/person.model';
import { registrationCodes } from '../../../src/domain/people/registration-code.model';
import { hashLineId } from '../../../src/domain/people/secret-hash';
import { type TestPerson, useBot } from '../../../src/testing/make-bot';
import type { Reply } from '../../../src/testing/reply';

const bot = useBot();
const KHAM_MUANG = officeId('kham-muang');
const CONSENT = 'ยินยอมและลงทะเบียน';

let admin: TestPerson;
beforeEach(async () => {
  admin = await bot.member({ role: 'admin', name: 'ผู้ดูแลคนแรก' });
});

const codeIn = (reply: Reply): string => {
  const [code] = /[A-Z]{4}-\d{4}/.exec(reply.text) ?? [];
  if (!code) throw new Error(`no code in: ${reply.text}`);
  return code;
};

async function issues(issuer: TestPerson, what: string): Promise<string> {
  const code = codeIn(await issuer.says(`ออกรหัส ${what}`));
  bot.clock.advance(60_000);
  return code;
}

async function registers(person: TestPerson, code: string): Promise<Reply> {
  const notice = await person.says(`ลงทะเบียน ${code}`);
  return notice.labels.includes(CONSENT) ? person.presses(CONSENT) : notice;
}

async function removes(right: string, name: string): Promise<void> {
  await admin.says('รายชื่อเจ้าหน้าที่');
  await admin.presses(`ถอนสิทธิ์ ${right} ของ ${name}`);
  await admin.presses('ยืนยันถอนสิทธิ์');
  bot.clock.advance(60_000);
}

const grantsOf = async ({ lineUserId }: TestPerson) =>
  (await people(KHAM_MUANG).findOne({ lineUserId }))?.grants ?? null;

test('an admin who issued an admin code and was removed does not come back with it, nor does anybody else', async () => {
  const other = await bot.member({ role: 'admin', name: 'ผู้ดูแลคนที่สอง' });
  const [own, forStaff] = [await issues(other, 'ผู้ดูแลระบบ'), await issues(other, 'เจ้าหน้าที่ กองคลัง 20 คน')];
  await removes('ผู้ดูแลระบบ', 'ผู้ดูแลคนที่สอง');

  expect((await registers(other, own)).text).toContain('รหัสไม่ถูกต้อง');
  expect((await registers(bot.guest(), forStaff)).text).toContain('รหัสไม่ถูกต้อง');
  expect(await grantsOf(other)).toBeNull();
  const voided = (await latestAudit(KHAM_MUANG, 10)).find(({ action }) => action === 'codes.voided');
  expect(voided?.subject).toMatch(/ x2$/);
});

test('codes of others, and of an admin who loses another right, go on', async () => {
  const grants = [
    { role: 'admin' as const, unit: null },
    { role: 'staff' as const, unit: 'finance_division' },
  ];
  const other = await bot.member({ grants, name: 'ผู้ดูแลคนที่สอง' });
  const [mine, theirs] = [await issues(admin, 'เจ้าหน้าที่ กองคลัง'), await issues(other, 'เจ้าหน้าที่ กองคลัง')];
  await removes('เจ้าหน้าที่ กองคลัง', 'ผู้ดูแลคนที่สอง');
  for (const code of [mine, theirs]) expect((await registers(bot.guest(), code)).text).toContain('ลงทะเบียนแล้ว');
});

test('removed staff do not come back with the code of many uses that they used, nor with another one of before', async () => {
  const [used, another] = [await issues(admin, 'เจ้าหน้าที่ กองคลัง 20 คน'), await issues(admin, 'เจ้าหน้าที่ กองคลัง')];
  const person = bot.guest('คนคลัง');
  await registers(person, used);
  await removes('เจ้าหน้าที่ กองคลัง', 'คนคลัง');

  expect((await registers(person, used)).text).toContain('คุณเคยใช้รหัสนี้แล้ว');
  expect((await registers(person, another)).text).toContain('ถอนสิทธิ์ของคุณหลังจากออกรหัสนี้');
  expect(await grantsOf(person)).toBeNull();
  expect((await registers(bot.guest(), used)).text).toContain('ลงทะเบียนแล้ว');

  expect((await registers(person, await issues(admin, 'เจ้าหน้าที่ กองคลัง'))).text).toContain('ลงทะเบียนแล้ว');
});

test('one right of two that was taken does not come back by a code of before either', async () => {
  const [finance, again] = [await issues(admin, 'เจ้าหน้าที่ กองคลัง 5 คน'), await issues(admin, 'เจ้าหน้าที่ กองคลัง')];
  const person = bot.guest('คนสองกอง');
  await registers(person, finance);
  await registers(person, await issues(admin, 'เจ้าหน้าที่ สำนักปลัด'));
  await removes('เจ้าหน้าที่ กองคลัง', 'คนสองกอง');
  for (const code of [finance, again]) await registers(person, code);
  expect(await grantsOf(person)).toEqual([{ role: 'staff', unit: 'clerk_office' }]);
});

test('who lost their last right does not come back by a code of before for another right; a newer one lets them in', async () => {
  const code = await issues(admin, 'เจ้าหน้าที่ สำนักปลัด 20 คน');
  const person = bot.guest('คนคลัง');
  await registers(person, await issues(admin, 'เจ้าหน้าที่ กองคลัง'));
  await removes('เจ้าหน้าที่ กองคลัง', 'คนคลัง');
  expect((await registers(person, code)).text).toContain('ถอนสิทธิ์ของคุณหลังจากออกรหัสนี้');
  expect(await grantsOf(person)).toBeNull();
  expect((await registers(bot.guest(), code)).text).toContain('ลงทะเบียนแล้ว');
  expect((await registers(person, await issues(admin, 'เจ้าหน้าที่ สำนักปลัด'))).text).toContain('ลงทะเบียนแล้ว');
});

test('a consent button of before the removal readmits nobody', async () => {
  const code = await issues(admin, 'เจ้าหน้าที่ กองคลัง 20 คน');
  const person = bot.guest('คนคลัง');
  await registers(person, code);
  await removes('เจ้าหน้าที่ กองคลัง', 'คนคลัง');
  expect((await person.presses(CONSENT)).text).toContain('คุณเคยใช้รหัสนี้แล้ว');
  expect(await grantsOf(person)).toBeNull();
});

test('who deleted their own data may register anew with a code they have not used; the codes they issued have ended', async () => {
  const other = await bot.member({ role: 'admin', name: 'ผู้ดูแลคนที่สอง' });
  const issued = await issues(other, 'เจ้าหน้าที่ กองคลัง');
  const forOther = await issues(admin, 'ผู้ดูแลระบบ');
  await other.says('ลบข้อมูลของฉัน');
  await other.presses('ลบข้อมูล');
  expect(await grantsOf(other)).toBeNull();
  expect((await registers(bot.guest(), issued)).text).toContain('รหัสไม่ถูกต้อง');
  expect((await registers(other, forOther)).text).toContain('ลงทะเบียนแล้ว');
});

test('a used code remembers who used it by a keyed hash, not by the LINE id', async () => {
  const person = bot.guest();
  await registers(person, await issues(admin, 'เจ้าหน้าที่ กองคลัง 2 คน'));
  const [code] = await registrationCodes(KHAM_MUANG).find();
  expect(code?.usedBy).toEqual([await hashLineId(person.lineUserId)]);
  expect(JSON.stringify(code)).not.toContain(person.lineUserId);
});
