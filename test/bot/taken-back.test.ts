import { openAmong } from '../../src/bot/dialog';
import { evidence } from '../../src/domain/evidence/evidence.model';
import { officeId } from '../../src/domain/office-store';
import { reports } from '../../src/domain/reports/report.model';
import { useBot } from '../../src/testing/make-bot';

// What LINE tells in the middle of a dialog: a text that is taken back, stickers, a blocked bot (issue 11).
const bot = useBot();
const office = officeId('kham-muang');
const staff = () => bot.member({ role: 'staff', unit: 'finance_division', name: 'สมชาย' });
const ONE_LINE = 'รายงาน มาตรการ 4 รอบ 6 เดือน 40% ชื่อผู้ร้องเรียนที่ไม่ควรพิมพ์';
const isOpen = async (lineUserId: string) =>
  (await openAmong([`${lineUserId}/${lineUserId}`], bot.clock.now(), 5_000)).size > 0;

describe('a text that is taken back', () => {
  test('takes the report along that it began: nothing of it is kept, its buttons are over, and what is typed sends nothing', async () => {
    const person = await staff();
    await person.says(ONE_LINE);
    expect(await isOpen(person.lineUserId)).toBe(true);
    expect((await person.unsends()).text).toBe('');
    expect(await isOpen(person.lineUserId)).toBe(false);
    expect((await person.presses('ยืนยันส่ง')).text).toContain('จบหรือหมดเวลา');
    await person.says('ยืนยันส่ง');
    expect((await person.says('ทำต่อ')).text).not.toContain('ชื่อผู้ร้องเรียน');
    expect(await reports(office).count({})).toBe(0);
  });

  test('takes along what it answered in a guided report, also once that has lapsed', async () => {
    const person = await staff();
    await person.says('รายงาน มาตรการ 4 รอบ 6 เดือน');
    await person.says('40');
    await person.says('ชื่อผู้ร้องเรียนที่ไม่ควรพิมพ์');
    bot.clock.advance(60 * 60_000);
    await person.unsends();
    expect((await person.says('ทำต่อ')).text).not.toContain('ชื่อผู้ร้องเรียน');
  });

  test('leaves alone what does not hold it, and what was handed in', async () => {
    const person = await staff();
    await person.says('สวัสดี');
    await person.says(ONE_LINE);
    await person.presses('ยืนยันส่ง');
    await person.says('ภาพรวม');
    await person.unsends();
    expect(await reports(office).count({ measure: 4 })).toBe(1);
    await person.says('รายงาน มาตรการ 8 รอบ 6 เดือน');
    await person.sendsSticker();
    await person.unsends();
    expect(await isOpen(person.lineUserId)).toBe(true);
    expect((await person.says('40')).text).toContain('รายละเอียด');
  });

  test('of a colleague touches nothing', async () => {
    const [person, other] = [await staff(), await staff()];
    await person.says(ONE_LINE);
    await other.says(ONE_LINE);
    await other.unsends();
    expect((await person.presses('ยืนยันส่ง')).text).toContain('บันทึกรายงาน');
    expect(await evidence(office).count({})).toBe(0);
  });
});

describe('where an answer is waited for', () => {
  test.each([
    ['รายงาน', 'เลือกมาตรการที่จะรายงาน'],
    ['รายงาน มาตรการ 4 รอบ 6 เดือน', 'ทำไปแล้วเท่าไร'],
    [ONE_LINE, 'ตรวจก่อนส่ง'],
  ])('a sticker after “%s” gets one sentence and the question again', async (said, question) => {
    const person = await staff();
    const asked = await person.says(said);
    const again = await person.sendsSticker();
    expect(again.text).toContain('อ่านสติกเกอร์และตำแหน่งไม่ได้');
    expect(again.text).toContain(question);
    expect(again.labels).toEqual(expect.arrayContaining(asked.labels.slice(0, 3)));
  });

  test('who blocks the bot and adds it again goes on where they were', async () => {
    const person = await staff();
    await person.says('รายงาน มาตรการ 4 รอบ 6 เดือน');
    await person.blocks();
    expect((await person.follows()).labels).toContain('ทำต่อ');
    expect((await person.says('40')).text).toContain('รายละเอียด');
  });
});
