import { meantButton } from '../../../src/bot/features/unhandled/buttons';
import { assessments } from '../../../src/domain/assessments/assessment.model';
import { officeId } from '../../../src/domain/office-store';
import { useBot } from '../../../src/testing/make-bot';

const bot = useBot();
const staff = () => bot.member({ role: 'staff', unit: 'finance_division' });

test('a word of the field is explained, with what may be asked next', async () => {
  const person = await staff();
  const oit = await person.says('OIT คืออะไร');
  expect(oit.text).toContain('แบบตรวจการเปิดเผยข้อมูลสาธารณะ');
  expect(oit.labels).toContain('ตัวชี้วัดที่ 9 คืออะไร');
  expect((await person.presses('ตัวชี้วัดที่ 9 คืออะไร')).text).toContain('การบริหารเงินงบประมาณ');
});

test('of two words both are explained, side by side', async () => {
  const both = (await (await staff()).says('ผลผลิตต่างจากผลลัพธ์ยังไง')).text;
  expect(both).toContain('ผลผลิต: ผลผลิตคือสิ่งที่ได้จากการทำมาตรการ');
  expect(both).toContain('ผลลัพธ์: ผลลัพธ์คือสิ่งที่เปลี่ยนไป');
});

test('what a level takes is said with the last score of the office, and with what would raise it', async () => {
  const person = await staff();
  const answer = await person.says('ต้องทำอะไรถึงจะได้ A');
  for (const words of [
    'ต้องได้คะแนนรวม 85 ขึ้นไป',
    'ปี 2562 หน่วยงานได้ 57.31 คะแนน ระดับ D',
    'ยังขาด 27.69 คะแนน',
    'OIT 26.30',
    'ข้อที่ทำแล้วได้คะแนนเพิ่มมากที่สุด',
  ])
    expect(answer.text).toContain(words);
  expect(answer.labels).toContain('ทำข้อไหนได้คะแนนเพิ่ม');
  expect((await person.presses('ทำข้อไหนได้คะแนนเพิ่ม')).text).not.toContain('ยังไม่เข้าใจ');
});

test('an office that is there already is told so, and one without a score only what it takes', async () => {
  const other = await bot.member({ office: 'soe-phloe', role: 'executive' });
  const answer = (await other.says('ต้องทำอะไรถึงจะได้ A')).text;
  expect(answer).toContain('ระดับ AA');
  expect(answer).toContain('คะแนนรวมถึงเกณฑ์แล้ว');
  expect(answer).not.toContain('ยังขาด');
  await assessments(officeId('soe-phloe')).deleteMany({});
  expect((await other.says('ต้องทำอะไรถึงจะได้ A')).text).not.toContain('ปี 2565');
});

test('asked in the middle of a report it is answered, and the report goes on', async () => {
  const person = await staff();
  await person.says('รายงาน มาตรการ 4 รอบ 6 เดือน');
  await person.says('60%');
  const answer = await person.says('ผลผลิตคืออะไร');
  expect(answer.text).toContain('สิ่งที่ได้จากการทำมาตรการ');
  expect(answer.labels).toContain('ใช้เป็นคำตอบ');
});

test('who has not registered is answered as well, with nothing of an office, and told how to register', async () => {
  const guest = bot.guest();
  const ita = await guest.says('OIT คืออะไร');
  expect(ita.text).toContain('แบบตรวจการเปิดเผยข้อมูลสาธารณะ');
  expect(ita.text).toContain('พิมพ์ "ลงทะเบียน" ตามด้วยรหัส');
  expect((await guest.presses('ตัวชี้วัดที่ 9 คืออะไร')).text).toContain('การบริหารเงินงบประมาณ');
  const level = await guest.says('ต้องทำอะไรถึงจะได้ A');
  expect(level.text).toContain('ต้องได้คะแนนรวม 85 ขึ้นไป');
  expect(level.text).not.toContain('หน่วยงานได้');
  expect(level.labels).not.toContain('ทำข้อไหนได้คะแนนเพิ่ม');
  expect((await guest.says('ช่วยเหลือ')).text).toContain('ITA คืออะไร');
  expect((await guest.says('คะแนนรวม')).text).toMatch(/^ยังไม่ได้ลงทะเบียน/);
});

test('a tap that says no word is answered with how to ask', async () => {
  const tap = meantButton.data({ intent: 'explain', slots: {} });
  for (const person of [await staff(), bot.guest()]) {
    expect((await person.pressesData(tap)).text).toContain('พิมพ์คำที่อยากรู้');
  }
});

test('in a group of another office nothing of the own one is said', async () => {
  const other = await bot.member({ office: 'soe-phloe', role: 'admin' });
  const person = await staff();
  const group = await bot.groupOf({ members: [other, person], linked: false });
  await other.says('/ผูกกลุ่ม ทั้งหน่วยงาน', group);
  const answer = (await person.says('/ต้องทำอะไรถึงจะได้ A', group)).text;
  expect(answer).toContain('ต้องได้คะแนนรวม 85 ขึ้นไป');
  expect(answer).not.toContain('หน่วยงานได้');
  expect(answer).not.toContain('ลงทะเบียน');
});
