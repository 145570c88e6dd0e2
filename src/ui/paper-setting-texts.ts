import type { Setting, WAYS, WaySetting, WordsSetting } from '../domain/papers/settings.rules';

/** What the settings of the papers are called, in the chat and on the page. */
export const settingLabels: Record<Setting, string> = {
  digits: 'ตัวเลขในเอกสาร',
  emblem: 'ตราหน่วยงาน',
  foreword: 'คำนำ',
  forewordOn: 'วันที่ของคำนำ',
  reason: 'เหตุผลในบันทึกข้อความ',
  measures: 'ช่องของตารางมาตรการ',
  results: 'ตารางรายงานผล',
  analysis: 'เล่มวิเคราะห์',
  authorUnit: 'งานที่จัดทำเอกสาร',
  authorPosition: 'ตำแหน่งผู้จัดทำ',
  telephone: 'เบอร์โทรติดต่อ',
  memoAuthor: 'ผู้เขียนบันทึกข้อความ',
  memoTo: 'เรียนถึงใคร',
  result: 'ผลในบันทึกข้อความ',
  request: 'ข้อเสนอในบันทึกข้อความ',
  coverNote: 'ข้อความใต้ชื่อบนปก',
  itemsDue: 'วันที่ข้อ OIT ต้องมีลิงก์',
};

export const wayLabels: Record<(typeof WAYS)[WaySetting][number], string> = {
  thai: 'เลขไทย',
  arabic: 'เลขอารบิก',
  brief: 'ย่อ',
  guided: 'มีแนวทาง',
  timed: 'มีระยะเวลา',
  by_measure: 'เรียงตามมาตรการ',
  by_indicator: 'จัดตามตัวชี้วัด',
  full: 'ฉบับเต็ม',
  short: 'ตารางเดียว',
};

/** What stands where an office has no words of its own. */
export const NO_WORDS: Record<WordsSetting, string> = {
  foreword: 'คำนำที่ตามติดเขียนให้',
  forewordOn: 'วันที่ทำเอกสาร',
  reason: 'ข้อความที่ตามติดเขียนให้',
  result: 'ข้อความที่ตามติดเขียนให้',
  request: 'ข้อความที่ตามติดเขียนให้',
  authorUnit: 'ไม่ระบุ',
  authorPosition: 'เว้นไว้เขียนเอง',
  telephone: 'ไม่แสดง',
  memoAuthor: 'เว้นไว้เขียนเอง',
  memoTo: 'ตำแหน่งสุดท้ายในลำดับการเสนอ',
  coverNote: 'ไม่มี',
  itemsDue: 'วันสุดท้ายของ ก.พ.',
};
