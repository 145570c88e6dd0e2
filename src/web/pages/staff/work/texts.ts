import { listInThai } from '../../../../domain/thai-text/lists';

export const texts = {
  title: 'งานของฉัน',
  lead: 'กดที่แถวเพื่อกรอก แล้วกดส่งครั้งเดียวท้ายหน้า แถวที่ไม่ได้แก้ไขจะไม่ถูกส่ง',
  nothing: 'ไม่มีรายการที่ต้องรายงานในตอนนี้',
  shown: (shown: number, all: number) => `แสดง ${shown} รายการที่เร่งด่วนที่สุด จาก ${all} รายการ ส่งแล้วรายการถัดไปจะแสดงเอง`,
  legend: (num: number, round: string, unit: string | null) =>
    `มาตรการ ${num} ${round}${unit === null ? '' : ` ${unit}`}`,
  asIs: 'ส่งตามที่กรอกไว้ แม้ไม่ได้แก้ไขอะไร',
  sentBackFor: (reason: string) => `เหตุผลที่ส่งกลับ: ${reason}`,
  files: 'รูปหรือไฟล์หลักฐาน',
  all: 'เปิดแบบเต็ม มีหมายเหตุและลิงก์',
  save: 'ส่งทุกแถวที่กรอก',
  responsible: (names: readonly string[]) => `ผู้รับผิดชอบ: ${listInThai(names)}`,
  filesHint: (most: number) => `ทุกแถวรวมกันไม่เกิน ${most} ไฟล์`,
  saved: (nums: readonly string[]) => `ส่งแล้ว ${nums.length} รายการ: ${nums.join(', ')}`,
  notSaved: (count: number) => `ยังไม่ได้ส่ง ${count} รายการ ดูเหตุผลในแถวนั้น ข้อความที่กรอกยังอยู่ครบ`,
  noChange: 'ยังไม่ได้กรอกหรือแก้ไขแถวใด กรอกแล้วกดส่งอีกครั้ง',
};
