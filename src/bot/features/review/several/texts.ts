import { roundName } from '../../../../domain/calendar/dates';
import { missingText } from '../../../../domain/reports/texts';
import { partName } from '../../../../ui/report-texts';
import type { Entry } from './draft';

const report = ({ measure, round, year, jointUnit }: Pick<Entry, 'measure' | 'round' | 'year' | 'jointUnit'>): string =>
  `${partName(measure, jointUnit)} ${roundName(round)} ปี ${year}`;

function whatThen(someComplete: boolean, isRequired: boolean): string {
  if (!isRequired) return someComplete ? 'อนุมัติเฉพาะที่ครบ หรืออนุมัติทั้งหมด' : 'อนุมัติทั้งที่ยังไม่ครบหรือไม่';
  const rest = someComplete ? 'จึงอนุมัติได้เฉพาะที่ครบ รายการที่เหลือส่งกลับ' : 'จึงยังอนุมัติไม่ได้ ส่งกลับ';
  return `หน่วยงานกำหนดให้มีส่วนที่ขาด ${rest}ให้ผู้รายงานเพิ่ม`;
}

export const texts = {
  title: 'อนุมัติหลายรายการ',
  titleOn: (from: number, to: number) => `รายการที่ ${from === to ? from : `${from} ถึง ${to}`}`,
  how: (count: number) => `รายงานรอตรวจ ${count} รายการ รายการที่ยังไม่อนุมัติ กดไม่รวม กดที่รายการเพื่อดูทั้งหมด`,
  lackingCount: (count: number) => `ยังไม่ครบ ${count} รายการ`,
  sentBy: (entry: Entry, name: string | null) => (name === null ? report(entry) : `${report(entry)} ส่งโดย ${name}`),
  leftOut: 'ไม่รวมในครั้งนี้',
  altOn: (from: number, to: number, measures: string) => `${texts.titleOn(from, to)} มาตรการ ${measures}`,
  alt: (count: number, measures: string) => `รายงานรอตรวจ ${count} รายการ มาตรการ ${measures} กดอนุมัติ หรือไม่รวมบางรายการ`,
  /** @param complete how many others lack nothing */
  askLacking: (lacking: readonly Entry[], complete: number, isRequired: boolean) =>
    [
      `มี ${lacking.length} รายการที่ยังไม่ครบ`,
      ...lacking.map((entry) => `${report(entry)} ${missingText(entry.lacking) ?? ''}`),
      whatThen(complete > 0, isRequired),
    ].join('\n'),
  lackingNotUnderstood: 'กดเลือกว่าจะอนุมัติรายการใด หรือยกเลิก',
  noneLeft: 'รายการที่แสดงไม่รออนุมัติแล้ว พิมพ์ "รอตรวจ" เพื่อดูรายการที่ยังรออยู่',
  dropped: (count: number) => `มี ${count} รายการที่ผู้อื่นตรวจแล้วหรือถอนแล้ว จึงไม่รวม`,
  noneChosen: 'ยังไม่มีรายการที่จะอนุมัติ กดรวมสำหรับรายการที่จะอนุมัติ',
  changedMeanwhile: 'มีรายการที่เปลี่ยนไปหลังจากแสดง ตรวจอีกครั้งก่อนอนุมัติ',
  approved: (count: number, measures: string) => `อนุมัติแล้ว ${count} รายการ มาตรการ ${measures}`,
  cancelled: 'ยังไม่อนุมัติ รายงานยังรอตรวจอยู่',
  over: 'การอนุมัตินี้จบหรือหมดเวลาแล้ว พิมพ์ "รอตรวจ" เพื่อดูรายการที่ยังรออยู่',
  buttonsOnly: 'กดอนุมัติ ไม่รวม หรือยกเลิก',
};

export const labels = {
  approve: (count: number) => `อนุมัติ ${count} รายการ`,
  leaveOut: (entry: Entry) => `ไม่รวม${report(entry)}`,
  takeIn: (entry: Entry) => `รวม${report(entry)}`,
  leaveOutShort: 'ไม่รวม',
  takeInShort: 'รวม',
  complete: (count: number) => `เฉพาะที่ครบ ${count} รายการ`,
  all: (count: number) => `ทั้งหมด ${count} รายการ`,
  confirmWords: ['อนุมัติ', 'อนุมัติทั้งหมด', 'ยืนยัน', 'ตกลง'] as readonly string[],
};
