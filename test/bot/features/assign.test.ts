import { assignments } from '../../../src/domain/assignments/assignment.model';
import { latestAudit } from '../../../src/domain/audit/audit.model';
import { instantOf } from '../../../src/domain/calendar/dates';
import { officeId } from '../../../src/domain/office-store';
import { people } from '../../../src/domain/people/person.model';
import { useBot } from '../../../src/testing/make-bot';

const bot = useBot();
const office = officeId('kham-muang');
const staff = (name: string) => bot.member({ role: 'staff', unit: 'finance_division', name });
const headOf = (unit: string) => bot.member({ role: 'supervisor', unit });

async function finance() {
  const head = await headOf('finance_division');
  const [mani, piti] = [await staff('มานี ใจดี'), await staff('ปิติ มีสุข')];
  return { head, mani, piti };
}

async function assign(head: Awaited<ReturnType<typeof headOf>>, text: string) {
  await head.says(text);
  return head.presses('ยืนยันมอบ');
}

describe('a head gives a measure to persons of the unit', () => {
  test('by a name in the command, seen before it is done, audited; they are told', async () => {
    const { head, mani } = await finance();
    const before = bot.moment();
    const review = await head.says('มอบมาตรการ 4 ให้ มานี');
    expect(review.text).toContain('ผู้รับผิดชอบของกองคลัง: มานี ใจดี');
    expect(await assignments(office).count()).toBe(0);
    expect((await head.presses('ยืนยันมอบ')).text).toContain('มอบมาตรการ 4 ให้ มานี ใจดี แล้ว');
    expect(await latestAudit(office, 1)).toMatchObject([
      { action: 'measure.assigned', subject: 'measure 2570/4 finance_division x1' },
    ]);
    expect(mani.got(before).text).toContain('มอบมาตรการให้คุณรับผิดชอบ');
  });

  test('to somebody else instead: who it was given to before is told', async () => {
    const { head, mani, piti } = await finance();
    await assign(head, 'มอบมาตรการ 4 ให้ มานี');
    const before = bot.moment();
    await assign(head, 'มอบมาตรการ 4 ให้ ปิติ');
    expect(mani.got(before).text).toContain('คุณไม่ใช่ผู้รับผิดชอบมาตรการ 4. ');
    expect(piti.got(before).text).toContain('มอบมาตรการให้คุณรับผิดชอบ');
    expect(piti.got(before).text).not.toContain('คุณไม่ใช่ผู้รับผิดชอบ');
  });

  test('from a list, one after the other', async () => {
    const { head } = await finance();
    await staff('ชูใจ');
    expect((await head.says('มอบมาตรการ 4')).text).toContain('มอบให้ใครรับผิดชอบ');
    await head.presses('มอบให้ มานี ใจดี');
    await head.presses('เพิ่มผู้รับผิดชอบ');
    expect((await head.says('ปิติ มีสุข')).text).toContain('มานี ใจดี และปิติ มีสุข');
    await head.presses('ยืนยันมอบ');
    expect((await assignments(office).findOne({}))?.people).toHaveLength(2);
  });

  test('a name that is nobody’s, or that several bear, is asked again', async () => {
    const { head } = await finance();
    await staff('มานี รักไทย');
    expect((await head.says('มอบมาตรการ 4 ให้ สมศักดิ์')).text).toContain('ไม่พบ "สมศักดิ์"');
    expect((await head.says('มานี')).text).toContain('มากกว่า 1 คน');
    expect((await head.says('มานี รักไทย, ปิติ')).text).toContain('มานี รักไทย');
  });

  test('back to the whole unit', async () => {
    const { head } = await finance();
    await assign(head, 'มอบมาตรการ 4 ให้ มานี');
    await head.says('มอบมาตรการ 4');
    await head.presses('มอบให้ ทั้งส่วนราชการ');
    expect((await head.presses('ยืนยันมอบ')).text).toContain('เป็นของทั้งกองคลังแล้ว');
    expect(await assignments(office).count()).toBe(0);
  });

  test('neither the head of another unit nor staff may; an admin may', async () => {
    const { mani } = await finance();
    const other = await headOf('public_works_division');
    expect((await other.says('มอบมาตรการ 4 ให้ มานี')).text).toContain('กองคลัง และผู้ดูแลระบบ');
    expect((await mani.says('มอบมาตรการ 4 ให้ มานี')).text).not.toContain('ตรวจก่อนมอบ');
    const admin = await bot.member({ role: 'admin' });
    expect((await admin.says('มอบมาตรการ 4 ให้ มานี')).text).toContain('ตรวจก่อนมอบมาตรการ');
    expect(await assignments(office).count()).toBe(0);
  });
});

describe('who is not responsible', () => {
  test('is neither reminded nor nudged of it, nor listed; the others are of all, and may report', async () => {
    const { head, mani, piti } = await finance();
    await assign(head, 'มอบมาตรการ 4 ให้ มานี');
    let before = bot.moment();
    await bot.tick('2027-03-01');
    expect(mani.got(before).text).toContain('4. ');
    expect(piti.got(before).text).not.toContain('4. ');
    expect(piti.got(before).text).toContain('1. ');
    bot.clock.set(instantOf('2027-04-01', '09:00'));
    await head.says('ใครยังไม่รายงาน');
    const list = (await head.presses('ดูรายบุคคล')).text;
    expect(list).toMatch(/มานี ใจดี[\s\S]*มาตรการ 1, 4, 8/);
    expect(list).toMatch(/ปิติ มีสุข[\s\S]*มาตรการ 1, 8/);
    before = bot.moment();
    await head.says('เตือนคนที่ยังไม่รายงาน');
    await head.presses('ส่งข้อความติดตาม');
    expect(mani.got(before).text).toContain('4. ');
    expect(piti.got(before).text).not.toContain('4. ');
    const work = (await piti.says('งานของฉัน')).text;
    expect(work).toContain('ผู้รับผิดชอบ: มานี ใจดี');
    expect((await mani.says('งานของฉัน')).text).toContain('ผู้รับผิดชอบ: คุณ');
    expect((await piti.says('รายงาน มาตรการ 4 รอบ 6 เดือน 60% จัดอบรมแล้ว')).text).toContain('60%');
  });

  test('is reminded of it as the whole unit is once the one who was has left', async () => {
    const { head, mani, piti } = await finance();
    await assign(head, 'มอบมาตรการ 4 ให้ มานี');
    await people(office).updateOne(
      { lineUserId: mani.lineUserId },
      { $set: { grants: [{ role: 'staff', unit: 'clerk_office' }] } },
    );
    const before = bot.moment();
    await bot.tick('2027-03-01');
    expect(piti.got(before).text).toContain('4. ');
  });

  test('says so, and is not reminded any more once the head agrees; the last one stays', async () => {
    const { head, mani, piti } = await finance();
    await bot.tick('2027-03-01');
    let before = bot.moment();
    await piti.presses('ฉันไม่ใช่ผู้รับผิดชอบ');
    await piti.presses('ไม่ใช่ผู้รับผิดชอบมาตรการ 4 รอบ 6 เดือน');
    expect(head.got(before).text).toContain('แจ้งว่าไม่ใช่ผู้รับผิดชอบ');
    expect((await head.presses('ไม่ต้องเตือนคนนี้')).text).toContain('ตามติดจะไม่แจ้งเตือนมาตรการ 4 กับปิติ มีสุขอีก');
    expect(piti.got(before).text).toContain('คุณไม่ใช่ผู้รับผิดชอบมาตรการ 4. ');
    expect(mani.got(before).text).not.toContain('คุณไม่ใช่ผู้รับผิดชอบ');
    before = bot.moment();
    await bot.tick('2027-03-17');
    expect(piti.got(before).text).not.toContain('4. ');
    expect(mani.got(before).text).toContain('4. ');
    before = bot.moment();
    await mani.presses('ฉันไม่ใช่ผู้รับผิดชอบ');
    await mani.presses('ไม่ใช่ผู้รับผิดชอบมาตรการ 4 รอบ 6 เดือน');
    expect((await head.presses('ไม่ต้องเตือนคนนี้')).text).toContain('ไม่มีเจ้าหน้าที่อื่น');
  });
});
