import fc from 'fast-check';
import { readNudge } from '../../../src/bot/features/reminders/nudge/read-nudge';
import { buildVocabulary, understand } from '../../../src/bot/understand';
import { anOffice } from '../../domain/reports/samples';

const office = anOffice();
const vocabulary = buildVocabulary({ units: office.units, measures: [] });
const heard = (text: string) => understand({ text, chat: 'user' }, vocabulary);
const read = (text: string) => readNudge({ organisation: office }, heard(text).slots);

test.each([
  ['เตือนคนที่ยังไม่รายงาน', {}],
  ['ช่วยเตือนคนที่ยังไม่รายงานหน่อยครับ', {}],
  ['ติดตามผู้ที่ยังไม่ได้รายงานกองคลัง', { unit: 'กองคลัง' }],
  ['ตามคนที่ไม่ส่งรายงาน ของกองช่าง รอบ 12 เดือน', { unit: 'กองช่าง', round: '12m' }],
  ['เตือนคนที่ยังไม่ส่งรายงานรอบ ๖ เดือน ปี ๒๕๗๐', { round: '6m', fiscalYear: 2570 }],
  ['เตือนมาตรการ 3 กองคลัง', { measure: 3, unit: 'กองคลัง' }],
  ['เตือนสำนักปลัด', { unit: 'สำนักปลัด' }],
])('"%s" names %j', (text, slots) => {
  expect(heard(text).intent).toBe('nudge');
  expect(read(text)).toEqual(slots);
});

test.each(['ใครยังไม่รายงาน', 'งดแจ้งเตือน', 'เตือนฉันพรุ่งนี้', 'ประกาศ เตือนคนที่ยังไม่รายงาน'])('"%s" is none', (text) => {
  expect(heard(text).intent).not.toBe('nudge');
});

test.each(['เตือนคนที่ยังไม่รายงาน กองอวกาศ', 'เตือนคนที่ยังไม่รายงาน ฝ่ายบัญชี'])(
  '"%s" reaches nobody: there is no such unit',
  (text) => {
    expect(() => read(text)).toThrow('ส่วนราชการที่มีคือ สำนักปลัด กองคลัง กองช่าง และผู้บริหาร');
  },
);

test.each(['เตือนมาตรการ 3 และ 4', 'เตือนมาตรการรถดับเพลิงทางอากาศ'])('"%s" names no one measure', (text) => {
  expect(() => read(text)).toThrow('เตือนได้ครั้งละ 1 มาตรการ');
});

test.each([
  'เตือนพี่ด้วยว่าพรุ่งนี้ประชุม',
  'เตือน อีกที',
  'เตือน ก่อนถึงกำหนดกี่วัน',
  'เตือน วันที่ 5 ด้วย',
  'เตือน ประชาชนเรื่องน้ำท่วม',
  'เตือนภัยน้ำท่วม',
  'เตือน ฉันด้วย',
  'เตือน',
])('"%s" asks nobody to report', (text) => {
  expect(['nudge', 'nudge_person']).not.toContain(heard(text).intent);
});

test('blanks and polite endings change nothing', () => {
  const gap = fc.constantFrom('', ' ', '  ');
  const end = fc.constantFrom('', 'ครับ', ' ค่ะ', ' นะคะ', 'ด้วยครับ');
  const unit = fc.constantFrom(...office.units.filter(({ group }) => !group).map(({ name }) => name));
  fc.assert(
    fc.property(gap, gap, unit, end, (one, two, name, polite) => {
      const text = `เตือน${one}คนที่ยังไม่${two}รายงาน${two}${name}${polite}`;
      expect(heard(text).intent).toBe('nudge');
      expect(read(text).unit).toBe(name);
    }),
  );
});
