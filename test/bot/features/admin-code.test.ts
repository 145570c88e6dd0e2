import { makeAdminCode } from '../../../src/bot/features/codes/admin-code';
import { latestAudit } from '../../../src/domain/audit/audit.model';
import { officeId } from '../../../src/domain/office-store';
import { issueBootstrapCodes } from '../../../src/domain/people/bootstrap-admin-code';
import { people } from '../../../src/domain/people/person.model';
import { useBot } from '../../../src/testing/make-bot';

const bot = useBot();
const KHAM_MUANG = officeId('kham-muang');

test('whoever has the new code is admin of an office whose only admin lost the LINE account, and can remove the lost one', async () => {
  await bot.member({ role: 'admin', name: 'บัญชีที่หาย' });
  const code = await makeAdminCode(KHAM_MUANG, bot.clock.now());
  const [event] = await latestAudit(KHAM_MUANG, 1);
  expect(event).toMatchObject({ action: 'code.issued', subject: 'admin x1', actor: null });

  const back = bot.guest('บัญชีใหม่');
  await back.says(`ลงทะเบียน ${code}`);
  await back.presses('ยินยอมและลงทะเบียน');
  await back.says('รายชื่อเจ้าหน้าที่');
  await back.presses('ถอนสิทธิ์ ผู้ดูแลระบบ ของ บัญชีที่หาย');
  await back.presses('ยืนยันถอนสิทธิ์');
  expect(await people(KHAM_MUANG).find()).toMatchObject([{ displayName: 'บัญชีใหม่' }]);
});

test('it is good once, a newer one ends it, and admins are told and can revoke it', async () => {
  const admin = await bot.member({ role: 'admin', name: 'ผู้ดูแลคนแรก' });
  const first = await makeAdminCode(KHAM_MUANG, bot.clock.now());
  bot.clock.advance(1_000);
  const second = await makeAdminCode(KHAM_MUANG, bot.clock.now());
  await bot.tick();
  expect(admin.got().text).toContain('ออกรหัสผู้ดูแลระบบใหม่');
  expect((await bot.guest().says(`ลงทะเบียน ${first}`)).text).toContain('รหัสไม่ถูกต้อง');

  await admin.says('รหัสที่ยังใช้ได้');
  await admin.presses('ยกเลิกรหัสของ ผู้ดูแลระบบ');
  await admin.presses('ยืนยันยกเลิกรหัส');
  expect((await bot.guest().says(`ลงทะเบียน ${second}`)).text).toContain('รหัสไม่ถูกต้อง');
});

test('who comes in by a code of the server ends the others of it: the one in the log of the start is good for a month', async () => {
  const codes = await issueBootstrapCodes(bot.clock.now());
  const ofStart = codes.find(({ office }) => office === KHAM_MUANG)?.code ?? '';
  const code = await makeAdminCode(KHAM_MUANG, bot.clock.now());
  expect((await bot.guest().says(`ลงทะเบียน ${ofStart}`)).text).toContain('รหัสไม่ถูกต้อง');

  const afterRestart = (await issueBootstrapCodes(bot.clock.now())).find(({ office }) => office === KHAM_MUANG)?.code;
  const back = bot.guest('ผู้ดูแล');
  await back.says(`ลงทะเบียน ${code}`);
  await back.presses('ยินยอมและลงทะเบียน');
  expect((await bot.guest().says(`ลงทะเบียน ${afterRestart}`)).text).toContain('รหัสไม่ถูกต้อง');
  expect((await back.says('รหัสที่ยังใช้ได้')).text).not.toContain('ออกโดย');
});
