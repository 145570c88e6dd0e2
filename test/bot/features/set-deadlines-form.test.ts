import { chooseDayButton, pickDayButton, setDayButton } from '../../../src/bot/features/deadlines/buttons';
import { measures } from '../../../src/domain/measures/measure.model';
import { officeId } from '../../../src/domain/office-store';
import { findOrganisation } from '../../../src/domain/organisations/organisation.model';
import { type TestPerson, useBot } from '../../../src/testing/make-bot';

const bot = useBot();
const office = officeId('kham-muang');
const CONFIRM = 'ยืนยันเปลี่ยนกำหนดส่ง';

let admin: TestPerson;
beforeEach(async () => {
  admin = await bot.member({ role: 'admin' });
});

const roundDates = async () => (await findOrganisation(office))?.roundDates;

describe('the day is typed where it is asked for', () => {
  test('with its round', async () => {
    await admin.says('ตั้งกำหนดส่ง');
    expect((await admin.says('รอบแรก ๑๕ เม.ย. ๒๕๗๐')).labels).toContain(CONFIRM);
    await admin.presses(CONFIRM);
    expect(await roundDates()).toEqual([{ fiscalYear: 2570, round: '6m', dueOn: '2027-04-15' }]);
  });

  test('without its round, which is asked for and may be typed, too', async () => {
    await admin.says('ตั้งกำหนดส่ง');
    expect((await admin.says('15 ต.ค. 2570')).text).toContain('เป็นกำหนดส่งของรอบใด');
    expect((await admin.says('12 เดือน')).labels).toContain(CONFIRM);
    await admin.says(CONFIRM);
    expect(await roundDates()).toEqual([{ fiscalYear: 2570, round: '12m', dueOn: '2027-10-15' }]);
  });

  test.each([
    ['no day', 'ยังไม่รู้', 'ยังไม่เข้าใจวันที่'],
    ['a day that no calendar has', '31 เม.ย. 2570', 'ปฏิทินไม่มีวันที่นั้น'],
    ['a day that is another weekday', 'วันจันทร์ที่ 31 มี.ค. 2570', 'วันที่กับวันในสัปดาห์ไม่ตรงกัน'],
    ['a day that is over', '19 พ.ย. 2569', 'ผ่านไปแล้ว'],
  ])('%s: asked again with the reason', async (_name, typed, reason) => {
    await admin.says('ตั้งกำหนดส่ง รอบ 6 เดือน');
    const again = await admin.says(typed);
    expect(again.text).toContain(reason);
    expect(again.labels).toContain('เปลี่ยนกำหนดส่งรอบ 6 เดือน');
    expect((await admin.says('15 เม.ย. 2570')).labels).toContain(CONFIRM);
  });
});

describe('what was shown is corrected', () => {
  test('by another day that is typed', async () => {
    await admin.says('ตั้งกำหนดส่ง รอบ 6 เดือน 15 เม.ย. 2570');
    expect((await admin.says('20 เม.ย. 2570')).text).toContain('20 เม.ย. 2570');
    await admin.presses(CONFIRM);
    expect(await roundDates()).toEqual([{ fiscalYear: 2570, round: '6m', dueOn: '2027-04-20' }]);
  });

  test('by another round', async () => {
    await admin.says('ตั้งกำหนดส่ง รอบ 6 เดือน 15 เม.ย. 2570');
    await admin.presses('แก้ไข');
    await admin.presses('รอบ');
    await admin.presses('รอบ 12 เดือน');
    await admin.presses(CONFIRM);
    expect(await roundDates()).toEqual([{ fiscalYear: 2570, round: '12m', dueOn: '2027-04-15' }]);
  });

  test('by a round of which the day cannot be: asked for anew with the reason', async () => {
    await admin.says('ตั้งกำหนดส่ง รอบ 6 เดือน 15 ก.พ. 2570');
    await admin.presses('แก้ไข');
    await admin.presses('รอบ');
    const asked = await admin.presses('รอบ 12 เดือน');
    expect(asked.text).toContain('ต้องไม่ก่อน');
    expect(asked.labels).not.toContain(CONFIRM);
  });
});

test('a question in between does not end it', async () => {
  await admin.says('ตั้งกำหนดส่ง รอบ 6 เดือน 15 เม.ย. 2570');
  expect((await admin.says('กำหนดส่งเมื่อไหร่')).text).toContain('31 มี.ค. 2570');
  expect((await admin.says('ทำต่อ')).labels).toContain(CONFIRM);
});

test('who is told that the day was changed meanwhile can confirm what is shown now', async () => {
  const other = await bot.member({ role: 'admin' });
  await admin.says('ตั้งกำหนดส่ง รอบ 6 เดือน 15 เม.ย. 2570');
  await other.says('ตั้งกำหนดส่ง รอบ 6 เดือน 20 เม.ย. 2570');
  await other.presses(CONFIRM);
  expect((await admin.presses(CONFIRM)).text).toContain('ตอนนี้คือ 20 เม.ย. 2570');
  await admin.presses(CONFIRM);
  expect(await roundDates()).toEqual([{ fiscalYear: 2570, round: '6m', dueOn: '2027-04-15' }]);
});

describe('a card of before the form', () => {
  const target = { year: 2570, round: '6m' as const, num: null };
  const wanted = { ...target, dueOn: '2027-04-15' };

  test.each([
    ['a picker', pickDayButton.data(target), { date: '2027-04-15' }],
    ['the day of a round', chooseDayButton.data(wanted), undefined],
    ['a preview', setDayButton.data(wanted), undefined],
  ])('%s: what it means is shown before anything is changed', async (_name, data, params) => {
    expect((await admin.pressesData(data, undefined, params)).labels).toContain(CONFIRM);
    expect(await roundDates()).toEqual([]);
    await admin.presses(CONFIRM);
    expect(await roundDates()).toEqual([{ fiscalYear: 2570, round: '6m', dueOn: '2027-04-15' }]);
  });

  test("back to the office's day", async () => {
    await measures(office).updateOne({ fiscalYear: 2570, num: 3 }, { $set: { 'dueOn.6m': '2027-02-15' } });
    await admin.pressesData(chooseDayButton.data({ ...target, num: 3, dueOn: null }));
    await admin.presses(CONFIRM);
    expect((await measures(office).findOne({ fiscalYear: 2570, num: 3 }))?.dueOn).toEqual({});
  });

  test('asks for days of the last year that LINE can show, and none of a later one', async () => {
    const press = (year: number) =>
      admin.pressesData(chooseDayButton.data({ round: '12m', year, num: null, dueOn: '2027-03-01' }));
    expect((await press(2641)).labels).toContain('เปลี่ยนกำหนดส่งรอบ 12 เดือน');
    expect((await press(2642)).labels).not.toContain('เปลี่ยนกำหนดส่งรอบ 12 เดือน');
  });
});
