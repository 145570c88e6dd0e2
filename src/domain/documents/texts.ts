import { roundName } from '../calendar/dates';
import { listInThai } from '../thai-text/lists';
import type { PaperFormat, PaperKind, PaperWish } from './kinds.rules';

const FORMAT_NAMES: Record<PaperFormat, string> = { docx: 'Word', pdf: 'PDF', xlsx: 'Excel' };
export const formatName = (format: PaperFormat): string => FORMAT_NAMES[format];

const KIND_NAMES: Record<PaperKind, string> = {
  A: 'รายงานการวิเคราะห์ผลการประเมิน',
  B: 'ตารางมาตรการ',
  C: 'รายงานผลการดำเนินการ',
  D: 'บันทึกข้อความ',
  E: 'ปกและคำนำ',
  F: 'รายการสำหรับ ITAS',
  G: 'เอกสารทั้งหมดของรอบ',
};

/** `รายงานผลการดำเนินการ รอบ 6 เดือน ปี 2570` */
export function documentName({ kind, round, fiscalYear }: Pick<PaperWish, 'kind' | 'round' | 'fiscalYear'>): string {
  return [KIND_NAMES[kind], ...(round ? [roundName(round)] : []), `ปี ${fiscalYear}`].join(' ');
}

export const texts = {
  mayNotHave: 'สิทธิ์ของคุณขอเอกสารนี้ไม่ได้ เพราะเป็นเอกสารของทั้งหน่วยงาน ผู้ที่ขอได้คือผู้บริหารหรือผู้ดูแลระบบ',
  mayNotOpen: 'สิทธิ์ของคุณเปิดเอกสารนี้ไม่ได้ ผู้ที่เปิดได้คือเจ้าหน้าที่หรือหัวหน้าส่วนราชการของเอกสาร ผู้บริหาร หรือผู้ดูแลระบบ',
  noSuchFormat: (formats: readonly PaperFormat[]) =>
    `เอกสารนี้ทำได้เป็น ${formats.map(formatName).join(' หรือ ')} เลือกชนิดไฟล์อีกครั้ง`,
  tooMany: 'คุณขอเอกสารไว้หลายฉบับแล้ว รอให้จัดทำเสร็จก่อน แล้วขอฉบับต่อไป',
  numberWithoutDigit: 'เลขที่ต้องมีตัวเลข พิมพ์เช่น กส 52001/123',
  numberTooLong: (most: number) => `เลขที่ยาวเกินไป พิมพ์ไม่เกิน ${most} ตัวอักษร`,
  edition: (version: number) => `ฉบับที่ ${version}`,
  /** what a unit's own part of a document is called */
  partOf: (units: readonly string[]) => `เฉพาะมาตรการของ${listInThai(units)}`,
};
