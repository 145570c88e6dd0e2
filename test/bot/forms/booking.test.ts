import { type TestPerson, useBot } from '../../../src/testing/make-bot';
import { bookingFeature } from './booking';

const bot = useBot({ features: [bookingFeature] });
const MINUTES = 60_000;

async function begun(): Promise<TestPerson> {
  const person = await bot.member({ role: 'staff', unit: 'finance_division' });
  await person.says('ขอไฟล์รายงาน');
  return person;
}

async function atReview(): Promise<TestPerson> {
  const person = await begun();
  for (const said of ['คุณสมศรี', '2', 'ขอแบบฟอร์ม']) await person.says(said);
  return person;
}

/** The data of a button as it was shown, to be pressed when it is gone from the screen. */
function dataOf(person: TestPerson, label: string): string {
  for (const { message } of bot.world.history(person.key).toReversed()) {
    const shown = message as { quickReply?: { items: { action: { label: string; data: string } }[] } };
    const found = shown.quickReply?.items.find(({ action }) => action.label === label);
    if (found) return found.action.data;
  }
  throw new Error(`No button ${label} was shown`);
}

/** With the options for whoever sees no quick replies. */
const HOW_MANY = 'มากี่คน\nกดหรือพิมพ์: 1 คน, 2 คน, 5 คน';

test('the fields are asked one after the other, seen once more, and submitted', async () => {
  const person = await bot.member({ role: 'staff', unit: 'finance_division' });
  expect((await person.says('ขอไฟล์รายงาน')).text).toBe('ผู้มาเยี่ยมชื่ออะไร');
  const people = await person.says('คุณสมศรี');
  expect(people.text).toBe(HOW_MANY);
  expect(people.labels).toEqual(['1 คน', '2 คน', '5 คน', 'ย้อนกลับ', 'ยกเลิก']);
  expect((await person.presses('2 คน')).labels).toEqual(['ข้าม', 'ย้อนกลับ', 'ยกเลิก']);
  const review = await person.says('ขอแบบฟอร์ม');
  expect(review.text).toBe('ตรวจก่อนยืนยัน\nผู้มาเยี่ยม: คุณสมศรี\nจำนวน: 2\nเรื่อง: ขอแบบฟอร์ม');
  expect(review.labels).toEqual(['ยืนยัน', 'แก้ไข', 'ยกเลิก']);
  expect((await person.presses('ยืนยัน')).text).toBe('จองให้คุณสมศรีแล้ว');
  expect((await person.says('ยืนยัน')).text).not.toContain('จองให้');
});

test('what is not understood is asked again, with why', async () => {
  const person = await begun();
  await person.says('คุณสมศรี');
  expect((await person.says('หลายคน')).text).toBe(`พิมพ์จำนวนเป็นตัวเลข\n${HOW_MANY}`);
});

test('a number is read in Thai digits too', async () => {
  const person = await begun();
  await person.says('คุณสมศรี');
  await person.says('๑๒');
  expect((await person.says('ขอแบบฟอร์ม')).text).toContain('จำนวน: 12');
});

test.each(['ย้อนกลับ', 'กลับครับ'])(
  '%s leads one step back, by a tap or in words, and at the first stays there',
  async (words) => {
    const person = await begun();
    await person.says('คุณสมศรี');
    await person.says('2');
    expect((await person.presses('ย้อนกลับ')).text).toBe(HOW_MANY);
    expect((await person.says(words)).text).toBe('ผู้มาเยี่ยมชื่ออะไร');
    expect((await person.says(words)).text).toBe('ผู้มาเยี่ยมชื่ออะไร');
  },
);

test.each(['tap', 'words'])('an optional field is skipped by %s; others are not', async (how) => {
  const person = await begun();
  await person.says('คุณสมศรี');
  expect((await person.says('ข้าม')).text).toContain('มากี่คน');
  await person.says('2');
  const review = how === 'tap' ? await person.presses('ข้าม') : await person.says('ข้าม');
  expect(review.text).toBe('ตรวจก่อนยืนยัน\nผู้มาเยี่ยม: คุณสมศรี\nจำนวน: 2');
});

test.each(['tap', 'words'])('it is cancelled by %s, and its buttons are refused kindly', async (how) => {
  const person = await begun();
  await person.says('คุณสมศรี');
  const cancelled = how === 'tap' ? await person.presses('ยกเลิก') : await person.says('ยกเลิก');
  expect(cancelled.text).toContain('ยกเลิกแล้ว');
  expect((await person.pressesData(dataOf(person, '2 คน'))).text).toContain('ใช้ไม่ได้แล้ว');
});

test('one that lapsed is taken up where it was', async () => {
  const person = await begun();
  await person.says('คุณสมศรี');
  bot.clock.advance(31 * MINUTES);
  expect((await person.presses('2 คน')).text).toContain('ทำต่อ');
  expect((await person.says('ทำต่อ')).text).toBe(HOW_MANY);
  await person.presses('2 คน');
  expect((await person.presses('ข้าม')).text).toContain('ผู้มาเยี่ยม: คุณสมศรี');
});

test('a question in between is answered, and a tap goes on', async () => {
  const person = await begun();
  await person.says('คุณสมศรี');
  expect((await person.says('กำหนดส่งเมื่อไหร่')).labels).toContain('ทำต่อ');
  expect((await person.presses('ทำต่อ')).text).toBe(HOW_MANY);
});

test.each(['tap', 'words'])('one field is corrected from the review by %s, and the review comes again', async (how) => {
  const person = await atReview();
  const choice = how === 'tap' ? await person.presses('แก้ไข') : await person.says('แก้ไข');
  expect(choice.labels).toEqual(['ผู้มาเยี่ยม', 'จำนวน', 'เรื่อง', 'ย้อนกลับ', 'ยกเลิก']);
  expect((await (how === 'tap' ? person.presses('จำนวน') : person.says('จำนวน'))).text).toBe(HOW_MANY);
  const review = await (how === 'tap' ? person.presses('5 คน') : person.says('5 คน'));
  expect(review.text).toBe('ตรวจก่อนยืนยัน\nผู้มาเยี่ยม: คุณสมศรี\nจำนวน: 5\nเรื่อง: ขอแบบฟอร์ม');
});

test('a button of a field that is past corrects it, and the form goes on where it was', async () => {
  const person = await begun();
  await person.says('คุณสมศรี');
  await person.presses('2 คน');
  expect((await person.pressesData(dataOf(person, '5 คน'))).text).toBe('มาเรื่องอะไร');
  expect((await person.says('ขอแบบฟอร์ม')).text).toContain('จำนวน: 5');
});

test('a review that was changed since is seen again before it is confirmed', async () => {
  const person = await atReview();
  const data = dataOf(person, 'ยืนยัน');
  await person.pressesData(dataOf(person, '5 คน'));
  const again = await person.pressesData(data);
  expect(again.text).toContain('ตรวจอีกครั้ง');
  expect(again.text).toContain('จำนวน: 5');
  expect((await person.presses('ยืนยัน')).text).toBe('จองให้คุณสมศรีแล้ว');
});

test('words that mean nothing at the review say what can be done', async () => {
  const person = await atReview();
  expect((await person.says('แมวสีเทา')).text).toContain('กดยืนยัน แก้ไข หรือยกเลิก');
});
