import { latestAudit } from '../../../src/domain/audit/audit.model';
import { evidence } from '../../../src/domain/evidence/evidence.model';
import { officeId } from '../../../src/domain/office-store';
import { findOrganisation } from '../../../src/domain/organisations/organisation.model';
import { reports } from '../../../src/domain/reports/report.model';
import { ALL_PARTS } from '../../../src/testing/complete-report';
import { useBot } from '../../../src/testing/make-bot';
import { jpeg } from '../../../src/testing/pictures';

// The office can require output, outcome and evidence (issue 11, 1.5).
const bot = useBot();
const office = officeId('kham-muang');
const clerk = () => bot.member({ role: 'staff', unit: 'clerk_office' });
const states = async () => (await reports(office).find({}, { sort: { measure: 1 } })).map(({ state }) => state);

/** An admin requires some parts. */
async function officeRequires(...parts: string[]): Promise<void> {
  const admin = await bot.member({ role: 'admin' });
  await admin.says('ส่วนที่รายงานต้องมี');
  for (const part of parts) await admin.presses(`กำหนดให้มี${part}`);
}

describe('an admin', () => {
  test('sets a part, and lets it go again; each is audited, and twice the same changes nothing', async () => {
    const admin = await bot.member({ role: 'admin' });
    expect((await admin.says('ส่วนที่รายงานต้องมี')).text).toContain('ยังไม่ได้กำหนด');
    const set = await admin.presses('กำหนดให้มีหลักฐาน');
    expect(set.text).toContain('กำหนดให้รายงานมีหลักฐานแล้ว');
    expect(set.labels).toContain('เลิกกำหนดให้มีหลักฐาน');
    expect((await findOrganisation(office))?.requiredParts).toEqual(['evidence']);
    expect(await latestAudit(office, 1)).toMatchObject([{ action: 'report.part_required', subject: 'evidence' }]);
    await admin.presses('เลิกกำหนดให้มีหลักฐาน');
    await admin.presses('เลิกกำหนดให้มีหลักฐาน');
    expect((await findOrganisation(office))?.requiredParts).toEqual([]);
    expect(await latestAudit(office, 1)).toMatchObject([{ action: 'report.part_not_required', subject: 'evidence' }]);
  });

  test.each(['staff', 'supervisor', 'executive'] as const)('alone does, not %s', async (role) => {
    const person = await bot.member({ role, unit: role === 'executive' ? null : 'clerk_office' });
    expect((await person.says('ส่วนที่รายงานต้องมี')).text).toContain('ผู้ดูแลระบบ');
    expect((await findOrganisation(office))?.requiredParts).toBeUndefined();
  });
});

describe('handing in', () => {
  test('without what is required, the dialog asks for it, one after the other, and then sends', async () => {
    await officeRequires('ผลผลิต', 'หลักฐาน');
    const staff = await clerk();
    const preview = await staff.says('รายงาน มาตรการ 2 รอบ 6 เดือน 60% จัดอบรมแล้ว');
    expect(preview.text).toContain('หน่วยงานกำหนดให้รายงานมีผลผลิตและหลักฐาน เพิ่มก่อนส่ง');
    expect((await staff.presses('ยืนยันส่ง')).text).toContain('หน่วยงานกำหนดให้รายงานมีผลผลิต');
    expect(await states()).toEqual([]);
    await staff.says('คู่มือ 1 เล่ม');
    expect((await staff.presses('ยืนยันส่ง')).text).toContain('หน่วยงานกำหนดให้รายงานมีหลักฐาน');
    await staff.sendsPicture(jpeg());
    await staff.presses('ไปต่อ');
    expect((await staff.presses('ยืนยันส่ง')).text).toContain('บันทึกรายงานแล้ว');
    expect(await states()).toEqual(['submitted']);
    expect(await evidence(office).count({ 'about.measure': 2 })).toBe(1);
  });

  test('with all that is required goes as before', async () => {
    await officeRequires('ผลผลิต', 'ผลลัพธ์', 'หลักฐาน');
    const staff = await clerk();
    const preview = await staff.says(`รายงาน มาตรการ 2 รอบ 6 เดือน 60% จัดอบรมแล้ว ${ALL_PARTS}`);
    expect(preview.text).not.toContain('หน่วยงานกำหนด');
    await staff.presses('ยืนยันส่ง');
    expect(await states()).toEqual(['submitted']);
  });

  test('what was required while the preview stood is asked for', async () => {
    const staff = await clerk();
    await staff.says('รายงาน มาตรการ 2 รอบ 6 เดือน 60% จัดอบรมแล้ว');
    await officeRequires('ผลลัพธ์');
    expect((await staff.presses('ยืนยันส่ง')).text).toContain('หน่วยงานกำหนดให้รายงานมีผลลัพธ์');
    expect(await states()).toEqual([]);
  });

  test('a draft may be kept without', async () => {
    await officeRequires('ผลลัพธ์');
    const staff = await clerk();
    await staff.says('รายงาน มาตรการ 2 รอบ 6 เดือน 60% จัดอบรมแล้ว');
    await staff.presses('เก็บเป็นร่าง');
    expect(await states()).toEqual(['draft']);
  });

  test('of several measures those that lack it are left out, with what to type', async () => {
    const staff = await clerk();
    await staff.says(`รายงาน มาตรการ 2 รอบ 6 เดือน 60% จัดอบรมแล้ว ${ALL_PARTS}`);
    await staff.presses('ยืนยันส่ง');
    await officeRequires('ผลผลิต');
    const preview = await staff.says('รายงาน มาตรการ 2 และ 3 รอบ 6 เดือน 80%');
    expect(preview.text).toContain('ไม่รวมมาตรการ 3: หน่วยงานกำหนดให้รายงานมีผลผลิต พิมพ์ "รายงาน มาตรการ 3"');
    await staff.presses('ยืนยันส่ง');
    expect(await reports(office).find()).toMatchObject([{ measure: 2, progress: 80 }]);
  });
});

describe('approving what was handed in before', () => {
  const handedIn = async (...nums: number[]) => {
    const staff = await clerk();
    for (const num of nums) {
      await staff.says(`รายงาน มาตรการ ${num} รอบ 6 เดือน 60% จัดอบรมแล้ว ${num === 2 ? '' : ALL_PARTS}`);
      await staff.presses('ยืนยันส่ง');
    }
    return bot.member({ role: 'supervisor', unit: 'clerk_office' });
  };

  test('is not possible without what is required: it is sent back', async () => {
    const head = await handedIn(2);
    await officeRequires('ผลลัพธ์');
    await head.says('ตรวจมาตรการ 2');
    const asked = await head.presses('อนุมัติ');
    expect(asked.text).toContain('ยังไม่มีผลลัพธ์ ซึ่งหน่วยงานกำหนดให้มี จึงยังอนุมัติไม่ได้');
    expect(asked.messages.map((message) => JSON.stringify(message)).join()).not.toContain('review.without');
    expect(asked.labels).toContain('ส่งกลับแก้ไข');
  });

  test('nor by the question that was asked before it was required', async () => {
    const head = await handedIn(2);
    await head.says('ตรวจมาตรการ 2');
    await head.presses('อนุมัติ');
    await officeRequires('ผลลัพธ์');
    expect((await head.presses('อนุมัติทั้งที่ไม่มีผลผลิต ผลลัพธ์ และหลักฐาน')).text).toContain('จึงยังอนุมัติ');
    expect(await states()).toEqual(['submitted']);
  });

  test('of several only those that have it are', async () => {
    const head = await handedIn(2, 3);
    await officeRequires('ผลลัพธ์');
    await head.says('อนุมัติทั้งหมด');
    const asked = await head.presses('อนุมัติ 2 รายการ');
    expect(asked.text).toContain('อนุมัติได้เฉพาะที่ครบ');
    expect(asked.labels).not.toContain('ทั้งหมด 2 รายการ');
    await head.presses('เฉพาะที่ครบ 1 รายการ');
    expect(await states()).toEqual(['submitted', 'approved']);
  });
});
