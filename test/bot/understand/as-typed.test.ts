import { type Slots, understand } from '../../../src/bot/understand';

// What offices type into LINE, by kind: marks, emoji, letters of a PDF, digits of any script, lines (issue 11, section 4).
const read = (text: string) => understand({ text, chat: 'user' });

test.each<[text: string, slots: Slots]>([
  ['มาตรการ1 รอบ6เดือน 50 % ทำแล้ว', { measure: 1, round: '6m', progress: 50 }],
  ['ส่งงาน ม.๓ รอบ ๖ ด. ๕๐%', { measure: 3, round: '6m', progress: 50 }],
  ['มาตรการ ③ 75%', { measure: 3, progress: 75 }],
  ['มาตรการ 3️⃣ รอบ 6 เดือน 75%', { measure: 3, round: '6m', progress: 75 }],
  ['รายงานมาตรการ 3 รอบ 6 เดือน ห้าสิบเปอร์เซ็นต์', { measure: 3, round: '6m', progress: 50 }],
  ['รายงานมาตรการ 3 รอบ 6 เดือน ครึ่งนึง', { measure: 3, round: '6m', progress: 50 }],
  ['รายงานมาตรการสาม รอบหกเดือน 50%', { measure: 3, round: '6m', progress: 50 }],
  ['รายงาน มาตรการที่ 3 รอบครึ่งปีแรก ดำเนินการแล้วร้อยละ 60', { measure: 3, round: '6m', progress: 60 }],
  ['📌รายงาน มาตรการ 3 รอบ 6 เดือน 50%✅ อบรมแล้ว', { measure: 3, round: '6m', progress: 50, detail: 'อบรมแล้ว' }],
  ['รายงาน มาตรการ 3 (รอบ 6 เดือน) [50%] อบรมแล้ว', { measure: 3, round: '6m', progress: 50, detail: 'อบรมแล้ว' }],
  [
    'รายงาน\nมาตรการ: 3\nรอบ: 6 เดือน\nความก้าวหน้า: 50%\nรายละเอียด: อบรมแล้ว',
    { measure: 3, round: '6m', progress: 50, detail: 'อบรมแล้ว' },
  ],
  ['รำยงาน มำตรการ 3 รอบ 6 เดือน 50%', { measure: 3, round: '6m', progress: 50 }],
  ['รายงาน มาตรการ 3 รอบ 6 เดือน 5O%', { measure: 3, round: '6m', progress: 50 }],
  ['รายงาน มาตรการ 3 รอบ 6 เดือน 50％', { measure: 3, round: '6m', progress: 50 }],
])('a report: %s', (text, slots) => {
  expect(read(text)).toMatchObject({ intent: 'report', slots });
});

test.each([
  ['ขอดูคะแนน ITA ปี๖๒', 'score'],
  ['คะแนน o.38', 'score'],
  ['O-12 ได้กี่คะแนน', 'score'],
  ['ใครยังไม่ส่งงานบ้างคะ🙏', 'outstanding'],
  ['กำหนดส่งวันใหน', 'deadlines'],
  ['งานของชั้น', 'my_measures'],
  ['งานของฉันนนน', 'my_measures'],
  ['ภาพรวมหน่อยจ้า', 'measure_status'],
  ['หน่วยงานเราตอนนี้ไปถึงไหนแล้ว', 'measure_status'],
  ['สำนักงานของเราไปถึงไหนแล้ว', 'measure_status'],
  ['งานของเราไปถึงไหนแล้ว', 'my_measures'],
])('a question: %s', (text, intent) => {
  expect(read(text).intent).toBe(intent);
});

test('a share above all there is is no share: it is asked for', () => {
  expect(read('รายงานมาตรการ 3 รอบ 6 เดือน 150%').slots.progress).toBeUndefined();
});
