import { type Round, roundName } from '../../../../domain/calendar/dates';
import type { LackingPart } from '../../../../domain/reports/lacking-parts';
import { partNames } from '../../../../domain/reports/texts';

export const texts = {
  title: 'ตรวจรายงาน',
  waiting: (count: number) => `รอตรวจ ${count} รายการ`,
  shown: (shown: number, all: number) => `แสดง ${shown} รายการที่รอนานที่สุด จาก ${all} รายการ ตรวจแล้วรายการถัดไปจะแสดงเอง`,
  own: (count: number) => `อีก ${count} รายการมีข้อมูลที่คุณกรอก ต้องให้ผู้อื่นตรวจ`,
  nothing: 'ไม่มีรายงานที่คุณต้องตรวจในตอนนี้',
  sent: (by: string, at: string) => `ส่งโดย ${by} ${at}`,
  whole: 'ดูมาตรการและประวัติ',
  noEvidence: 'ไม่มีหลักฐาน',
  evidence: (count: number) => `หลักฐาน ${count} รายการ`,
  approve: 'อนุมัติ',
  required: (parts: readonly LackingPart[]) =>
    `ยังไม่มี${partNames(parts)} ซึ่งหน่วยงานกำหนดให้มี จึงยังอนุมัติไม่ได้ ส่งกลับให้ผู้รายงานเพิ่ม`,
  lacksMore: 'รายงานนี้ขาดส่วนอื่นเพิ่มจากที่เห็น ตรวจอีกครั้งก่อนกดอนุมัติ',
  return: 'ส่งกลับแก้ไข',
  common: 'เหตุผลที่ใช้บ่อย',
  choose: 'เลือก หรือเขียนเองด้านล่าง',
  own_words: 'เหตุผลที่เขียนเอง',
  reasonHint: 'บอกว่าต้องแก้ไขอะไร ผู้รายงานจะเห็นข้อความนี้ ไม่เกิน 500 ตัวอักษร',
  send: 'ส่งกลับ',
  part: (num: number, round: Round) => `มาตรการ ${num} ${roundName(round)}`,
  done: {
    approved: (part: string | null) => `อนุมัติแล้ว${part === null ? '' : `: ${part}`}`,
    returned: (part: string | null) => `ส่งกลับแล้ว${part === null ? '' : `: ${part}`} ผู้รายงานจะได้รับเหตุผล`,
  },
};

export type Done = keyof typeof texts.done;
export const isDone = (said: string | undefined): said is Done => said !== undefined && Object.hasOwn(texts.done, said);
