import { latestAudit } from '../../../src/domain/audit/audit.model';
import { evidence } from '../../../src/domain/evidence/evidence.model';
import { officeId } from '../../../src/domain/office-store';
import { reports } from '../../../src/domain/reports/report.model';
import { type TestPerson, useBot } from '../../../src/testing/make-bot';
import { jpeg } from '../../../src/testing/pictures';
import type { Reply } from '../../../src/testing/reply';

const bot = useBot();
const office = officeId('kham-muang');
const finance = () => bot.member({ role: 'staff', unit: 'finance_division', name: 'เจ้าหน้าที่คลัง' });
const stored = () => evidence(office).find({}, { sort: { sentAt: 1, _id: 1 } });

/** Sends a picture and gives it to a measure. */
async function gives(person: TestPerson, picture: Buffer, measure: number): Promise<void> {
  bot.clock.advance(60 * 60_000);
  await person.sendsPicture(picture);
  await person.says(String(measure));
}

const links = ({ messages }: Reply): string[] =>
  [...JSON.stringify(messages).matchAll(/"uri":"([^"]+)"/g)].map(([, uri]) => uri ?? '');

describe('หลักฐานมาตรการ', () => {
  test('lists what there is, with links that are signed, for a member of the office', async () => {
    const person = await finance();
    await gives(person, jpeg(), 1);
    await person.says('หลักฐานมาตรการ 1 https://www.kham-muang.go.th/news/12');
    const list = await person.says('หลักฐานมาตรการ 1');
    expect(list.text).toContain('2 รายการ');
    expect(list.text).toContain('รอบ 6 เดือน');
    const [file, page] = links(list);
    expect(file).toMatch(
      /^https:\/\/tamtid\.example\/files\/kham-muang\/[0-9a-f]{24}\/full\?p=[0-9a-f]{24}&e=\d+&s=[\w-]{43}$/,
    );
    expect(page).toBe('https://www.kham-muang.go.th/news/12');
    expect(JSON.stringify(list.messages)).toMatch(/"type":"image","url":"https:[^"]+\/small\?/);
  });

  test.each(['หลักฐานมาตรการ1ครับ', 'ขอดูหลักฐานของมาตรการ ๑ หน่อยค่ะ', 'หลักฐาน ม.1 รอบ 6 เดือน', 'ดูหลักฐานมาตรการที่ 1'])(
    'is understood as %s',
    async (words) => {
      const person = await finance();
      await gives(person, jpeg(), 1);
      expect((await person.says(words)).text).toContain('หลักฐานมาตรการ 1 ปีงบประมาณ 2570');
    },
  );

  test('of a round shows that round alone', async () => {
    const person = await finance();
    await gives(person, jpeg(), 1);
    expect((await person.says('หลักฐานมาตรการ 1 รอบ 12 เดือน')).text).toContain('ยังไม่มีหลักฐาน');
  });

  test('of another office shows nothing of it', async () => {
    await gives(await finance(), jpeg(), 1);
    const stranger = await bot.member({ role: 'executive', office: 'mueang-hong' });
    const list = await stranger.says('หลักฐานมาตรการ 1');
    expect(links(list).filter((uri) => uri.includes('/files/'))).toEqual([]);
    expect(list.text).not.toContain('1 รายการ');
  });

  test('in a group says how much there is, without links', async () => {
    const person = await finance();
    await gives(person, jpeg(), 1);
    const group = await bot.groupOf({ unit: 'finance_division', members: [person] });
    const list = await person.says('/หลักฐานมาตรการ 1', group);
    expect(list.text).toContain('1 รายการ');
    expect(list.text).toContain('เปิดดูไฟล์ได้ในแชตส่วนตัว');
    expect(links(list)).toEqual([]);
  });

  test('for more than six pieces goes on to the next page', async () => {
    const person = await finance();
    await gives(person, jpeg(), 1);
    for (let n = 1; n <= 6; n += 1) await person.says(`หลักฐานมาตรการ 1 https://a.go.th/${n}`);
    const first = await person.says('หลักฐานมาตรการ 1');
    expect(first.text).toContain('รายการที่ 1 ถึง 6 จาก 7');
    expect((await person.presses('ดูต่อ อีก 1 รายการ')).text).toContain('7. ลิงก์');
  });

  test('หลักฐาน alone says how it is done', async () => {
    expect((await (await finance()).says('หลักฐาน')).text).toContain('มาในแชตนี้ได้เลย');
  });

  test('a sentence about evidence is no command', async () => {
    const person = await finance();
    expect((await person.says('หลักฐานอยู่ในตู้แล้วนะ')).text).not.toContain('มาในแชตนี้ได้เลย');
  });
});

describe('the same picture used twice', () => {
  test('is pointed out to who reviews, with where; another office is not named', async () => {
    const person = await finance();
    await gives(person, jpeg('#123456'), 1);
    await gives(person, jpeg('#123456'), 4);
    const other = await bot.member({ role: 'staff', unit: 'clerk_office', office: 'mueang-hong' });
    await other.sendsPicture(jpeg('#123456'));

    const head = await bot.member({ role: 'supervisor', unit: 'finance_division' });
    const list = await head.says('หลักฐานมาตรการ 4');
    expect(list.text).toContain('ไฟล์เดียวกันนี้ใช้กับ มาตรการ 1 รอบ 6 เดือน ปี 2570 และ อีกหน่วยงาน ด้วย');
    expect((await person.says('หลักฐานมาตรการ 4')).text).not.toContain('ไฟล์เดียวกัน');
  });

  test('for the same measure is not', async () => {
    const person = await finance();
    await gives(person, jpeg('#123456'), 1);
    await gives(person, jpeg('#123456'), 1);
    const head = await bot.member({ role: 'supervisor', unit: 'finance_division' });
    expect((await head.says('หลักฐานมาตรการ 1')).text).not.toContain('ไฟล์เดียวกัน');
  });
});

describe('ถอนหลักฐาน', () => {
  test('takes back what the person sent, after asking', async () => {
    const person = await finance();
    await gives(person, jpeg(), 1);
    await person.says('หลักฐานมาตรการ 1');
    await person.presses('ถอนหลักฐาน');
    expect((await person.presses('ถอน')).text).toContain('ถอนรูป ของมาตรการ 1 รอบ 6 เดือน ใช่หรือไม่');
    expect((await person.presses('ไม่ถอน')).text).toContain('เก็บหลักฐานนี้ไว้ตามเดิม');
    expect((await person.presses('ยืนยันถอน')).text).toContain('ถอนรูปแล้ว');
    expect(await stored()).toMatchObject([{ state: 'withdrawn', withdrawn: { how: 'taken_back' } }]);
    expect(await latestAudit(office, 1)).toMatchObject([{ action: 'evidence.withdrawn' }]);
    expect((await person.presses('ยืนยันถอน')).text).toContain('ถูกถอนไปแล้ว');
  });

  test("shows nobody else's", async () => {
    await gives(await finance(), jpeg(), 1);
    const colleague = await bot.member({ role: 'staff', unit: 'finance_division' });
    const list = await colleague.says('ถอนหลักฐานมาตรการ 1');
    expect(list.text).toContain('ไม่มีหลักฐานที่คุณถอนได้');
    expect(list.labels).not.toContain('ถอน');
  });

  test('is refused once the report is approved', async () => {
    const person = await finance();
    await person.says('รายงาน มาตรการ 1 รอบ 6 เดือน 60%');
    await person.presses('ยืนยันส่ง');
    bot.clock.advance(60_000);
    await person.sendsPicture(jpeg());
    await person.says('ถอนหลักฐานมาตรการ 1');
    await reports(office).updateMany({}, { $set: { state: 'approved' } });
    await person.presses('ถอน');
    expect((await person.presses('ยืนยันถอน')).text).toContain('อนุมัติแล้ว');
    expect(await stored()).toMatchObject([{ state: 'kept' }]);
  });
});

describe('ส่งหลักฐานมาตรการ', () => {
  test('waits for what comes, until the person says that it is all', async () => {
    const person = await finance();
    expect((await person.says('ส่งหลักฐานมาตรการ 4')).text).toContain('หลักฐานของมาตรการ 4 รอบ 6 เดือน');
    expect((await person.sendsPicture(jpeg())).text).toContain('ได้รับหลักฐาน 1 รูป');
    expect((await person.says('https://www.kham-muang.go.th/a')).text).toContain('1 รูป 1 ลิงก์');
    const done = await person.says('เสร็จแล้วค่ะ');
    expect(done.text).toContain('รับหลักฐานแล้ว');
    expect((await stored()).map(({ about }) => about?.measure)).toEqual([4, 4]);
  });

  test("of another unit's measure is refused", async () => {
    expect((await (await finance()).says('ส่งหลักฐานมาตรการ 2')).text).toContain('ไม่ได้อยู่ในส่วนราชการของคุณ');
  });

  test('keeps what a person has open', async () => {
    const person = await finance();
    await person.says('รายงาน มาตรการ 1 รอบ 6 เดือน');
    expect((await person.says('ส่งหลักฐานมาตรการ 4')).text).toContain('มีรายการที่ทำค้างอยู่');
    expect((await person.says('60%')).text).toContain('รายละเอียด');
  });
});

describe('in a group', () => {
  test('a picture is nobody’s business until its sender asked for it', async () => {
    const person = await finance();
    const other = await finance();
    const group = await bot.groupOf({ unit: 'finance_division', members: [person, other] });
    expect((await person.sendsPicture(jpeg(), { group })).messages).toEqual([]);
    expect(await stored()).toEqual([]);

    await person.says('/ส่งหลักฐานมาตรการ 1', group);
    expect((await other.sendsPicture(jpeg('#abcdef'), { group })).messages).toEqual([]);
    expect((await person.says('เดี๋ยวประชุมบ่ายโมงนะ', group)).messages).toEqual([]);
    expect((await person.sendsPicture(jpeg(), { group })).text).toContain('ได้รับหลักฐาน 1 รูป');
    await person.says('/เสร็จแล้ว', group);
    expect(await stored()).toMatchObject([{ about: { measure: 1 } }]);
    expect((await person.sendsPicture(jpeg('#fedcba'), { group })).messages).toEqual([]);
    expect(await stored()).toHaveLength(1);
  });
});

describe('who may not', () => {
  test('a guest is told once how to register, and nothing is stored', async () => {
    const guest = bot.guest();
    const first = await guest.sendsPicture(jpeg('#111111'), { set: { id: 'a', index: 1, total: 2 }, more: true });
    expect(first.messages).toEqual([]);
    const second = await guest.sendsPicture(jpeg('#222222'), { set: { id: 'a', index: 2, total: 2 } });
    expect(second.messages).toHaveLength(1);
    expect(second.text).toContain('ยังไม่ได้ลงทะเบียน');
    expect(await stored()).toEqual([]);
  });

  test('an executive is told who may', async () => {
    const executive = await bot.member({ role: 'executive' });
    expect((await executive.sendsPicture(jpeg())).text).toContain('ผู้ที่ทำได้คือเจ้าหน้าที่');
    expect(await stored()).toEqual([]);
  });
});
