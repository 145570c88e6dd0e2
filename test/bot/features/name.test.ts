import { officeId } from '../../../src/domain/office-store';
import { issueCode } from '../../../src/domain/people/issue-code';
import { people } from '../../../src/domain/people/person.model';
import { NOTICE_VERSION } from '../../../src/domain/people/privacy-notice';
import { type TestPerson, useBot } from '../../../src/testing/make-bot';

const bot = useBot();
const OFFICE = officeId('kham-muang');
const CONSENT = 'ยินยอมและลงทะเบียน';
const ASKED = 'ขอชื่อ-สกุลและตำแหน่ง';

const find = ({ lineUserId }: TestPerson) => people(OFFICE).findOne({ lineUserId });

/** Somebody of the finance division who has just agreed, and what they were told. */
async function newcomer() {
  const person = bot.guest('ชื่อในไลน์');
  const grant = { role: 'staff' as const, unit: 'finance_division', uses: 1 };
  await person.says(`ลงทะเบียน ${await issueCode({ office: OFFICE, ...grant, now: bot.clock.now(), issuedBy: null })}`);
  return { person, welcome: await person.presses(CONSENT) };
}

/** A member of before, when nobody was asked for a name. */
async function memberOfBefore(change: object = {}): Promise<TestPerson> {
  const person = await bot.member({ role: 'staff', unit: 'finance_division', name: 'ชื่อในไลน์' });
  await people(OFFICE).updateOne({ lineUserId: person.lineUserId }, { $unset: { fullName: 1 }, ...change });
  return person;
}

describe('registering', () => {
  test('asks for name and position in one message, says why, and stores both', async () => {
    const { person, welcome } = await newcomer();
    expect(welcome.text).toContain(ASKED);
    expect(welcome.text).toContain('ใช้แสดงแทนชื่อใน LINE');
    expect(welcome.labels).toEqual(expect.arrayContaining(['ข้าม', 'ข้อมูลของฉัน', 'เปลี่ยนบัญชี LINE']));

    const stored = await person.says('สมศรี ใจดี นักวิชาการคลัง');
    expect(stored.text).toContain('ชื่อ-สกุล: สมศรี ใจดี\nตำแหน่ง: นักวิชาการคลัง');
    expect(await find(person)).toMatchObject({ fullName: 'สมศรี ใจดี', jobTitle: 'นักวิชาการคลัง' });
    for (const shown of ['ข้อมูลของฉัน', 'ขอสำเนาข้อมูล']) {
      const { text } = await person.says(shown);
      expect(text).toContain('สมศรี ใจดี');
      expect(text).toContain('นักวิชาการคลัง');
    }
  });

  test('a name without a position is asked for the position once; a name nobody can see is none', async () => {
    const { person } = await newcomer();
    expect((await person.says('\u3164 \u200b')).text).toContain(ASKED);
    expect((await person.says('สมศรี')).text).toContain('พิมพ์ทั้งชื่อและสกุล');
    expect((await person.says('สมศรี ใจดี')).text).toContain('พิมพ์ตำแหน่ง');
    expect((await person.presses('ข้าม')).text).toContain('ตำแหน่ง: ยังไม่มี');
    expect((await person.says('แก้ไขชื่อ')).text).toContain('พิมพ์ชื่อ-สกุลและตำแหน่ง');
    await person.says('ข้าม');
    expect((await person.says('นิติกร')).text).toContain('ชื่อ-สกุล: สมศรี ใจดี\nตำแหน่ง: นิติกร');
  });

  test('it may be skipped, is asked once more a week later with another answer, and then no more', async () => {
    const { person } = await newcomer();
    expect((await person.presses('ข้าม')).text).toContain('บอกเมื่อใดก็ได้');
    expect((await person.says('กำหนดส่งเมื่อไหร่')).text).not.toContain(ASKED);
    bot.clock.advance(8 * 86_400_000);
    const again = await person.says('กำหนดส่งเมื่อไหร่');
    expect(again.text).toContain(ASKED);
    expect(again.text).toContain('รอบ 6 เดือน');
    expect(again.labels).toContain('บอกชื่อและตำแหน่ง');
    bot.clock.advance(30 * 86_400_000);
    expect((await person.says('กำหนดส่งเมื่อไหร่')).text).not.toContain(ASKED);
    expect((await person.says('แก้ไขชื่อ')).text).toContain(ASKED);
  });

  test('a report, a question or a menu’s word that is typed instead is no name', async () => {
    const { person } = await newcomer();
    expect((await person.says('กำหนดส่งเมื่อไหร่')).text).toContain('รอบ 6 เดือน');
    const preview = await person.says('รายงานมาตรการ 1 รอบ 6 เดือน 60% จัดอบรมแล้ว');
    expect(preview.labels).toContain('ยืนยันส่ง');
    expect(await find(person)).not.toHaveProperty('fullName');
  });
});

describe('who registered before', () => {
  test('is asked behind agreeing to the notice, which says what is kept now', async () => {
    const person = await memberOfBefore({ $set: { consent: { version: NOTICE_VERSION - 1, at: bot.clock.now() } } });
    expect((await person.says('งานของฉัน')).text).toContain('มีการแก้ไข');
    expect((await person.says('ลงทะเบียน')).text).toContain('ชื่อ-สกุลและตำแหน่งที่คุณบอก');
    expect((await person.presses('ยินยอมตามประกาศใหม่')).text).toContain(ASKED);
    expect((await person.says('สมศรี ใจดี นักวิชาการคลัง')).text).toContain('บันทึกแล้ว');
  });

  test('or else with an answer outside any dialog, once', async () => {
    const person = await memberOfBefore();
    await person.says('รายงาน');
    const group = await bot.groupOf({ members: [person] });
    expect((await person.says('ยกเลิก')).text).not.toContain(ASKED);
    expect((await person.says('/ภาพรวม', group)).text).not.toContain(ASKED);
    expect((await person.says('งานของฉัน')).text).toContain(ASKED);
    expect((await person.says('งานของฉัน')).text).not.toContain(ASKED);
    await person.presses('บอกชื่อและตำแหน่ง');
    expect((await person.says('สมศรี ใจดี, นักวิชาการคลัง')).text).toContain('บันทึกแล้ว');
  });
});

describe('the name that was given', () => {
  test('stands in lists and on review cards; LINE’s does not', async () => {
    const { person } = await newcomer();
    await person.says('สมศรี ใจดี นักวิชาการคลัง');
    const head = await bot.member({ role: 'supervisor', unit: 'finance_division', name: 'หัวหน้า' });
    const admin = await bot.member({ role: 'admin', name: 'ผู้ดูแล' });
    await person.says('รายงานมาตรการ 1 รอบ 6 เดือน 60% จัดอบรมแล้ว');
    await person.presses('ยืนยันส่ง');
    const texts = [(await admin.says('รายชื่อเจ้าหน้าที่')).text, (await head.says('ตรวจมาตรการ 1')).text];
    for (const text of texts) {
      expect(text).toContain('สมศรี ใจดี');
      expect(text).not.toContain('ชื่อในไลน์');
    }
    expect(texts[1]).toContain('สมศรี ใจดี (นักวิชาการคลัง)');
  });

  test('an admin corrects it, nobody else; it is gone with the registration', async () => {
    const { person } = await newcomer();
    await person.says('สมศรี ใจดี นักวิชาการคลัง');
    const head = await bot.member({ role: 'supervisor', unit: 'finance_division', name: 'หัวหน้า' });
    expect((await head.says('แก้ไขชื่อเจ้าหน้าที่')).text).toContain('ผู้ดูแลระบบ');
    const admin = await bot.member({ role: 'admin', name: 'ผู้ดูแล' });
    await admin.says('แก้ไขชื่อเจ้าหน้าที่');
    await admin.presses('แก้ไขชื่อของ สมศรี ใจดี');
    expect((await admin.says('สมศรี ใจงาม')).text).toContain('พิมพ์ตำแหน่ง');
    const before = bot.moment();
    expect((await admin.says('ข้าม')).text).toContain('ชื่อ-สกุล: สมศรี ใจงาม\nตำแหน่ง: นักวิชาการคลัง');
    // Whose name it is hears of it; who changes their own does not.
    const told = person.got(before);
    expect(told.text).toContain('ผู้ดูแลระบบแก้ไขชื่อและตำแหน่งของคุณ\nชื่อ-สกุล: สมศรี ใจงาม\nตำแหน่ง: นักวิชาการคลัง');
    expect(admin.got(before).text).not.toContain('ของคุณ');
    await person.says('แก้ไขชื่อ');
    const own = bot.moment();
    await person.says('สมศรี ใจงาม นักวิชาการคลังชำนาญการ');
    expect(person.got(own).text).not.toContain('ผู้ดูแลระบบแก้ไข');
    await person.says('ลบข้อมูลของฉัน');
    await person.presses('ลบข้อมูล');
    expect(await find(person)).toBeNull();
    expect((await admin.says('รายชื่อเจ้าหน้าที่')).text).not.toContain('สมศรี');
  });
});
