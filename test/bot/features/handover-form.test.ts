import { dayButton, goButton, offerButton } from '../../../src/bot/features/handover/buttons';
import { instantOf } from '../../../src/domain/calendar/dates';
import { handovers } from '../../../src/domain/handovers/handover.model';
import { officeId } from '../../../src/domain/office-store';
import { people } from '../../../src/domain/people/person.model';
import { useBot } from '../../../src/testing/make-bot';

const bot = useBot();
const office = officeId('kham-muang');
const REVIEW = 'ตรวจแล้วกดมอบงาน';
const giverOf = () => bot.member({ role: 'staff', unit: 'finance_division', name: 'มานี' });
const colleagueOf = (name = 'ปิติ') => bot.member({ role: 'staff', unit: 'clerk_office', name });
const offered = async () =>
  (await handovers(office).find()).map(({ kind, startsOn, endsOn }) => ({ kind, startsOn, endsOn }));

describe('the questions of a handover', () => {
  test('may all be answered in typed words', async () => {
    const [giver] = [await giverOf(), await colleagueOf()];
    expect((await giver.says('มอบงาน')).text).toContain('มอบแบบไหน');
    expect((await giver.says('ให้ทำแทนชั่วคราว (ลา)')).text).toContain('มอบให้ใคร');
    expect((await giver.says('ปิติ')).text).toContain('เริ่มวันไหน');
    expect((await giver.says('พรุ่งนี้')).text).toContain('วันสุดท้ายที่ทำแทน');
    expect((await giver.says('๓๐ พ.ย. ๖๙')).text).toMatch(/ตั้งแต่ 21 พ\.ย\. 2569 ถึง 30 พ\.ย\. 2569.*ตรวจแล้วกดมอบงาน/s);
    expect((await giver.says('ตกลง')).text).toContain('ส่งคำขอมอบงานให้ ปิติ แล้ว');
    expect(await offered()).toEqual([{ kind: 'stand_in', startsOn: '2026-11-21', endsOn: '2026-11-30' }]);
  });

  test.each([
    ['1-5 ธ.ค. 2569', '2026-12-01', '2026-12-05'],
    ['วันนี้ ถึง ๕ ธ.ค. ๒๕๖๙', '2026-11-20', '2026-12-05'],
    ['30 ธ.ค. 2569 ถึง 3 ม.ค. 2570', '2026-12-30', '2027-01-03'],
  ])('both days of %s are taken', async (typed, startsOn, endsOn) => {
    const [giver] = [await giverOf(), await colleagueOf()];
    for (const words of ['มอบงาน', 'ให้ทำแทนชั่วคราว (ลา)', 'ปิติ']) await giver.says(words);
    expect((await giver.says(typed)).text).toContain(REVIEW);
    await giver.says('ตกลง');
    expect(await offered()).toEqual([{ kind: 'stand_in', startsOn, endsOn }]);
  });

  test.each([
    ['วันเริ่ม', 'โอนงานถาวร (โยกย้าย)', ['19 พ.ย. 2569'], 'วันเริ่มต้องไม่ก่อนวันนี้'],
    ['วันเริ่ม', 'โอนงานถาวร (โยกย้าย)', ['21 พ.ย. 2570'], 'วันเริ่มต้องอยู่ภายใน 1 ปี'],
    ['วันสุดท้าย', 'ให้ทำแทนชั่วคราว (ลา)', ['25 พ.ย. 2569', '24 พ.ย. 2569'], 'วันสุดท้ายต้องไม่ก่อนวันเริ่ม'],
    ['วันสุดท้าย', 'ให้ทำแทนชั่วคราว (ลา)', ['25 พ.ย. 2569', '25 พ.ย. 2570'], 'ทำแทนได้ครั้งละไม่เกิน 1 ปี'],
  ])('%s of %s that cannot be is asked once more, with why', async (field, kind, days, why) => {
    const [giver] = [await giverOf(), await colleagueOf()];
    await giver.says('มอบงาน');
    await giver.presses(kind);
    await giver.presses('เลือก ปิติ');
    let last = await giver.says(days[0] as string);
    for (const day of days.slice(1)) last = await giver.says(day);
    expect(last.text).toContain(why);
    expect(last.labels).toContain(`เลือก${field}`);
  });

  test('lead back, are gone on with after a question in between, and given up', async () => {
    const [giver] = [await giverOf(), await colleagueOf()];
    await giver.says('มอบงาน');
    await giver.presses('โอนงานถาวร (โยกย้าย)');
    await giver.presses('เลือก ปิติ');
    expect((await giver.presses('ย้อนกลับ')).text).toContain('มอบให้ใคร');
    await giver.says('กำหนดส่งเมื่อไหร่');
    expect((await giver.says('ทำต่อ')).text).toContain('มอบให้ใคร');
    expect((await giver.presses('ยกเลิก')).text).toContain('ยกเลิกแล้ว');
    expect((await giver.says('มอบงาน')).text).toContain('มอบแบบไหน');
    expect(await offered()).toEqual([]);
  });

  test('are gone on with after they lapsed', async () => {
    const [giver] = [await giverOf(), await colleagueOf()];
    await giver.says('มอบงาน');
    await giver.presses('โอนงานถาวร (โยกย้าย)');
    bot.clock.set(instantOf('2026-11-20', '23:00'));
    expect((await giver.says('ทำต่อ')).text).toContain('มอบให้ใคร');
    expect((await giver.presses('เลือก ปิติ')).text).toContain('เริ่มวันไหน');
  });
});

describe('before it is offered', () => {
  test('each answer can be corrected; a last day that does not fit any more is asked for anew', async () => {
    const [giver] = [await giverOf(), await colleagueOf(), await colleagueOf('ชูใจ')];
    await giver.says('มอบงาน');
    await giver.presses('ให้ทำแทนชั่วคราว (ลา)');
    await giver.presses('เลือก ปิติ');
    await giver.presses('เริ่มวันนี้');
    await giver.picks('เลือกวันสุดท้าย', '2026-11-22');
    expect((await giver.presses('แก้ไข')).labels).toEqual(['วิธีมอบ', 'ผู้รับ', 'วันเริ่ม', 'วันสุดท้าย', 'ย้อนกลับ', 'ยกเลิก']);
    await giver.presses('ผู้รับ');
    expect((await giver.presses('เลือก ชูใจ')).text).toContain('ผู้รับ ชูใจ');
    await giver.says('แก้ไข');
    await giver.says('วันเริ่ม');
    expect((await giver.picks('เลือกวันเริ่ม', '2026-12-01')).text).toContain('วันสุดท้ายที่ทำแทน');
    expect((await giver.picks('เลือกวันสุดท้าย', '2026-12-05')).text).toContain(REVIEW);
    await giver.says('แก้ไข');
    await giver.says('วิธีมอบ');
    expect((await giver.presses('โอนงานถาวร (โยกย้าย)')).text).not.toContain('5 ธ.ค.');
    expect((await giver.presses('แก้ไข')).labels).not.toContain('วันสุดท้าย');
    await giver.presses('ย้อนกลับ');
    await giver.presses('มอบงาน');
    expect(await offered()).toEqual([{ kind: 'transfer', startsOn: '2026-12-01', endsOn: null }]);
  });

  test('words that mean nothing there show it again, with what can be pressed', async () => {
    const [giver] = [await giverOf(), await colleagueOf()];
    await giver.says('มอบงาน');
    await giver.presses('โอนงานถาวร (โยกย้าย)');
    await giver.presses('เลือก ปิติ');
    await giver.presses('เริ่มวันนี้');
    const again = await giver.says('ขอคิดดูก่อน');
    expect(again.text).toMatch(/กดมอบงาน แก้ไข หรือยกเลิก.*ผู้รับ ปิติ/s);
    expect(again.labels).toEqual(['มอบงาน', 'แก้ไข', 'ยกเลิก']);
  });
});

describe('a card of before the form', () => {
  const known = async () => {
    const [giver, colleague] = [await giverOf(), await colleagueOf()];
    const to = String((await people(office).findOne({ lineUserId: colleague.lineUserId }))?._id);
    return { giver, to };
  };

  test('goes on where it was, also with a day that is picked', async () => {
    const { giver, to } = await known();
    const chosen = await giver.pressesData(goButton.data({ kind: 'stand_in', to, from: 0 }));
    expect(chosen.text).toContain('เริ่มวันไหน');
    const start = dayButton.data({ kind: 'stand_in', to });
    expect((await giver.pressesData(start, undefined, { date: '2026-12-01' })).text).toContain('วันสุดท้ายที่ทำแทน');
    const end = dayButton.data({ kind: 'stand_in', to, startsOn: '2026-12-01' });
    expect((await giver.pressesData(end, undefined, { date: '2026-12-05' })).text).toContain('ถึง 5 ธ.ค. 2569');
    await giver.presses('มอบงาน');
    expect(await offered()).toEqual([{ kind: 'stand_in', startsOn: '2026-12-01', endsOn: '2026-12-05' }]);
  });

  test('with a day that cannot be is refused with why', async () => {
    const { giver, to } = await known();
    const end = dayButton.data({ kind: 'stand_in', to, startsOn: '2026-12-01' });
    const refused = await giver.pressesData(end, undefined, { date: '2026-11-30' });
    expect(refused.text).toContain('วันสุดท้ายต้องไม่ก่อนวันเริ่ม');
  });

  test('offers what it shows', async () => {
    const { giver, to } = await known();
    const press = offerButton.data({ kind: 'transfer', to, startsOn: '2026-12-01' });
    expect((await giver.pressesData(press)).text).toContain('ส่งคำขอมอบงานให้ ปิติ แล้ว');
    expect((await giver.pressesData(press)).text).toContain('อยู่แล้ว');
    expect(await offered()).toEqual([{ kind: 'transfer', startsOn: '2026-12-01', endsOn: null }]);
  });
});
