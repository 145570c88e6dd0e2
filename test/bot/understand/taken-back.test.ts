import { CONFIDENT, type Slots, understand } from '../../../src/bot/understand';
import { OFFICES } from './offices';

const slotsOf = (text: string): Slots => understand({ text, chat: 'user' }, OFFICES.get('kham-muang')).slots;

test.each<[string, Slots]>([
  ['รายงาน ม.2 เสร็จแล้ว เอ้ย ยังไม่เสร็จ', { measure: 2, status: 'in_progress' }],
  ['มาตรการ 5 เสร็จแล้ว อุ๊ย ไม่ใช่ ยังอยู่ระหว่างดำเนินการ', { measure: 5, status: 'in_progress' }],
  ['รายงาน มาตรการ 2 60% รอบ 6 เดือน ไม่ใช่ รอบ 12', { measure: 2, progress: 60, round: '12m' }],
  ['รายงานมาตรการ 1 รอบ 12 เดือน 90% พิมพ์ผิดค่ะ รอบ 6 เดือน', { measure: 1, round: '6m', progress: 90 }],
  ['รายงาน ม.2 เสร็จแล้ว เอ้ย ได้แค่ 80%', { measure: 2, progress: 80 }],
  ['รายงาน ม.2 100% อบรมแล้ว 2 รุ่น เอ๊ย ยังไม่เสร็จ', { measure: 2, status: 'in_progress', detail: 'อบรมแล้ว 2 รุ่น' }],
  ['รายงาน ม.2 60% จัดอบรมแล้ว ขอโทษค่ะ มาตรการ 4', { measure: 4, progress: 60, detail: 'จัดอบรมแล้ว' }],
  ['รายงาน ม.2 60% เอ้ย ม.5', { measure: 5, progress: 60 }],
  ['รายงาน ม.2 ปี 2568 60% เอ้ย ปี 2569', { measure: 2, fiscalYear: 2569, progress: 60 }],
  ['รายงานมาตรการ 6 ได้ 90% เอ๊ะ ไม่ใช่ 80% ครับ', { measure: 6, progress: 80 }],
  ['รายงาน ม.3 60% แก้คำผิดในประกาศแล้ว', { measure: 3, progress: 60, detail: 'แก้คำผิดในประกาศแล้ว' }],
  ['เทียบคะแนนปี 2560 กับ 2562 แก้เป็นปี 2561 กับ 2562', { fiscalYears: [2561, 2562] }],
  ['กองสาธารณสุขค้างอะไรบ้าง เอ๊ย ไม่ใช่ กองการศึกษาค่ะ', { unit: 'กองการศึกษาฯ' }],
])('what is said last counts: %s', (text, slots) => {
  expect(slotsOf(text)).toEqual(slots);
});

test.each<[string, Slots]>([
  ['มาตรการ 8 เฮ็ดเสร็จแล้วเด้อ', { measure: 8, status: 'done' }],
  ['มาตรการ 10 ยะเสร็จแล้วเน้อเจ้า', { measure: 10, status: 'done' }],
  ['ม.6 เสร็จแล้วนิ รอบ 12 เดือน', { measure: 6, status: 'done', round: '12m' }],
  ['ม.4 ยังบ่ได้เริ่มเฮ็ดเลย', { measure: 4, status: 'not_started' }],
  ['ป้าทำมาตรการที่ 3 ไปได้ครึ่งหนึ่งแล้วจ้ะ', { measure: 3, progress: 50 }],
  ['คะแนน ฯณธ ปี 62', { instrument: 'OIT', fiscalYear: 2562 }],
  ['ขอไฟล์รายงานรอบ 6 เดือนเป็น ยกด', { round: '6m', format: 'pdf' }],
])('in the words of their region, or with two keys of the other keyboard: %s', (text, slots) => {
  expect(slotsOf(text)).toEqual(slots);
});

test.each<[string, Slots]>([
  ['เสียงเครื่องดังหน่อยนะครับอยู่ที่ไซต์มาตรการ ๙ ๘๐% แค่นี้ก่อนครับ', { measure: 9, progress: 80 }],
  ['รถติดหน้าโรงเรียน ขอลงมาตรการที่เจ็ด 25% ไว้ก่อน', { measure: 7, progress: 25 }],
])('a measure is found behind words that no blank parts from it: %s', (text, slots) => {
  expect(slotsOf(text)).toMatchObject(slots);
});

test.each([
  'หัวหน้าสั่งว่า "ลงมาตรการ 3 ว่าเสร็จ" แต่ดิฉันไม่ทำ',
  'ผมไม่ได้บอกว่ามาตรการ 3 ได้ 80% นะ',
  'ม.8 ที่ว่า ครึ่งหนึ่ง นั้นเขาพูดกันเล่น ๆ ในวงข้าว',
])('what is told of a measure among other words is no report: %s', (text) => {
  const { intent, confidence } = understand({ text, chat: 'user' }, OFFICES.get('kham-muang'));
  expect(intent === 'report' && confidence >= CONFIDENT).toBe(false);
});

test.each(['จะเทียบปี 65 กับ 66 ต้องพิมพ์ยังไงครับ', 'ขอตารางมาตรการเป็น docx ต้องพิมพ์สั่งยังไง'])(
  'what to type for a question is asked of the help: %s',
  (text) => {
    expect(understand({ text, chat: 'user' }, OFFICES.get('kham-muang')).intent).toBe('help');
  },
);
