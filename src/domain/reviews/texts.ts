import { type Round, roundName } from '../calendar/dates';
import type { LackingPart } from '../reports/lacking-parts';
import { partNames } from '../reports/texts';
import { listInThai } from '../thai-text/lists';

const report = (num: number, round: Round): string => `รายงานมาตรการ ${num} ${roundName(round)}`;

export const texts = {
  notReviewer: (num: number, units: readonly string[]): string =>
    `ตรวจรายงานมาตรการ ${num} ไม่ได้ ผู้ที่ตรวจได้คือหัวหน้าส่วนราชการของ${listInThai(units)} หรือผู้บริหาร`,
  ownReport: (num: number, round: Round): string =>
    `${report(num, round)} มีข้อมูลที่คุณกรอก จึงตรวจเองไม่ได้ ให้หัวหน้าส่วนราชการคนอื่นหรือผู้บริหารตรวจ`,
  noReport: (num: number, round: Round): string => `ยังไม่มี${report(num, round)} ที่ส่งให้ตรวจ พิมพ์ "รอตรวจ" เพื่อดูรายการที่รออยู่`,
  approvedAlready: (num: number, round: Round): string =>
    `${report(num, round)} อนุมัติไปแล้ว พิมพ์ "รอตรวจ" เพื่อดูรายการที่ยังรออยู่`,
  returnedAlready: (num: number, round: Round): string =>
    `${report(num, round)} ส่งกลับแก้ไขไปแล้ว รอผู้รายงานส่งใหม่ พิมพ์ "รอตรวจ" เพื่อดูรายการที่ยังรออยู่`,
  publishedAlready: (num: number, round: Round, word: string): string =>
    `${report(num, round)} ${word}แล้ว จึงเปลี่ยนผลการตรวจไม่ได้ หากพบข้อผิดพลาดโปรดแจ้งผู้ดูแลระบบ`,
  changedMeanwhile: (num: number, round: Round): string =>
    `${report(num, round)} มีการแก้ไขหลังจากที่คุณเปิดดู พิมพ์ "รอตรวจ" แล้วเปิดดูอีกครั้งก่อนตรวจ`,
  required: (num: number, round: Round, parts: readonly LackingPart[]): string =>
    `หน่วยงานกำหนดให้รายงานมี${partNames(parts)} จึงยังอนุมัติ${report(num, round)} ไม่ได้ ส่งกลับให้ผู้รายงานเพิ่ม`,
  noReason: 'พิมพ์เหตุผลที่ส่งกลับ เพื่อให้ผู้รายงานรู้ว่าต้องแก้ไขอะไร',
  reasonTooLong: (length: number, most: number): string =>
    `เหตุผลยาว ${length.toLocaleString('en')} ตัวอักษร รับได้ไม่เกิน ${most.toLocaleString('en')} ตัวอักษร ย่อแล้วส่งใหม่อีกครั้ง`,
};
