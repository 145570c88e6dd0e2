import { latestAudit } from '../../../src/domain/audit/audit.model';
import { officeId } from '../../../src/domain/office-store';
import { issueCode } from '../../../src/domain/people/issue-code';
import { registrationCodes } from '../../../src/domain/people/registration-code.model';
import { type TestPerson, useBot } from '../../../src/testing/make-bot';

const bot = useBot();
const KHAM_MUANG = officeId('kham-muang');

let admin: TestPerson;
beforeEach(async () => {
  admin = await bot.member({ role: 'admin', name: 'ผู้ดูแลคนแรก' });
});

const issue = (uses = 1, office = KHAM_MUANG) =>
  issueCode({ office, role: 'staff', unit: 'finance_division', uses, now: bot.clock.now(), issuedBy: null });

describe('รหัสที่ยังใช้ได้', () => {
  test('says of each code whom it is for, for how many, until when, and who issued it; the code itself is not known', async () => {
    const issued = (await admin.says('ออกรหัส เจ้าหน้าที่ กองคลัง 5 คน 30 วัน')).text;
    const { text } = await admin.says('รหัสที่ยังใช้ได้');
    expect(text).toContain('เจ้าหน้าที่ กองคลัง');
    expect(text).toContain('เหลือ 5 คน ใช้ได้ถึง 20 ธ.ค. 2569');
    expect(text).toContain('ออกโดย ผู้ดูแลคนแรก เมื่อ 20 พ.ย. 2569');
    const [code] = /[A-Z]{4}-\d{4}/.exec(issued) ?? [''];
    expect(code).not.toBe('');
    expect(text).not.toContain(code);
  });

  test('leaves out what is used up, over, revoked or another office’s', async () => {
    await issue(1, officeId('soe-phloe'));
    expect((await admin.says('รหัสที่ยังใช้ได้')).text).toContain('ไม่มีรหัสลงทะเบียนที่ยังใช้ได้');
    const guest = bot.guest();
    await guest.says(`ลงทะเบียน ${await issue()}`);
    expect((await admin.says('รหัสที่ยังใช้ได้')).text).toContain('ออกโดย ระบบ');
    await guest.presses('ยินยอมและลงทะเบียน');
    expect((await admin.says('รหัสที่ยังใช้ได้')).text).toContain('ไม่มีรหัสลงทะเบียนที่ยังใช้ได้');
    await issue();
    bot.clock.advance(8 * 24 * 3_600_000);
    expect((await admin.says('รหัสที่ยังใช้ได้')).text).toContain('ไม่มีรหัสลงทะเบียนที่ยังใช้ได้');
  });

  test('goes on page by page', async () => {
    for (let count = 0; count < 12; count++) await issue();
    const first = await admin.says('รหัสที่ยังใช้ได้');
    expect(first.text).toContain('ใช้ได้อยู่ 12 รหัส');
    expect(first.labels.filter((label) => label.startsWith('ยกเลิกรหัสของ'))).toHaveLength(6);
    const second = await admin.presses('อีก 6');
    expect(second.labels.filter((label) => label.startsWith('ยกเลิกรหัสของ'))).toHaveLength(6);
  });

  test('a code that is revoked registers nobody, also who has its notice before them, and that is audited', async () => {
    const code = await issue(20);
    const guest = bot.guest();
    await guest.says(`ลงทะเบียน ${code}`);
    await admin.says('รหัสที่ยังใช้ได้');
    expect((await admin.presses('ยกเลิกรหัสของ เจ้าหน้าที่ กองคลัง')).text).toContain('เหลือ 20 คน');
    expect((await admin.presses('ยืนยันยกเลิกรหัส')).text).toContain('ใช้ลงทะเบียนไม่ได้อีก');
    expect((await guest.presses('ยินยอมและลงทะเบียน')).text).toContain('รหัสไม่ถูกต้อง');
    const stored = await registrationCodes(KHAM_MUANG).findOne({});
    expect(stored).toMatchObject({ usesLeft: 0, voidedAt: expect.any(Date) });
    const revoked = (await latestAudit(KHAM_MUANG, 5)).find(({ action }) => action === 'code.revoked');
    expect(revoked?.subject).toBe(`${stored?._id} staff finance_division x20`);
    expect((await admin.presses('ยืนยันยกเลิกรหัส')).text).toContain('รหัสนี้ใช้ไม่ได้แล้ว');
  });

  test('saying no leaves the code good', async () => {
    const code = await issue();
    await admin.says('รหัสที่ยังใช้ได้');
    await admin.presses('ยกเลิกรหัสของ');
    expect((await admin.presses('ไม่ยกเลิก')).text).toContain('รายการเหมือนเดิม');
    expect((await bot.guest().says(`ลงทะเบียน ${code}`)).labels).toContain('ยินยอมและลงทะเบียน');
  });

  test('is for admins alone', async () => {
    const head = await bot.member({ role: 'supervisor', unit: 'finance_division' });
    expect((await head.says('รหัสที่ยังใช้ได้')).text).toContain('ผู้ที่ทำได้คือผู้ดูแลระบบ');
  });
});
