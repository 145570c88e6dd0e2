import type { LackingPart } from '../../../domain/reports/lacking-parts';
import { partNames } from '../../../domain/reports/texts';

export const texts = {
  title: 'ส่วนที่รายงานต้องมี',
  how: 'ส่วนที่กำหนดไว้ ผู้รายงานต้องกรอกก่อนส่ง และผู้ตรวจอนุมัติไม่ได้หากยังไม่มี ส่วนที่ไม่ได้กำหนด ผู้ตรวจจะถูกถามก่อนอนุมัติ',
  required: 'ต้องมี',
  notRequired: 'ไม่บังคับ',
  set: (part: LackingPart, isRequired: boolean) =>
    isRequired ? `กำหนดให้รายงานมี${partNames([part])}แล้ว` : `เลิกกำหนดให้รายงานมี${partNames([part])}แล้ว`,
  alt: (parts: readonly LackingPart[]) =>
    parts.length === 0 ? 'ส่วนที่รายงานต้องมี: ยังไม่ได้กำหนด' : `ส่วนที่รายงานต้องมี: ${partNames(parts)}`,
};

export const labels = {
  require: 'กำหนด',
  letGo: 'เลิกกำหนด',
  requirePart: (part: LackingPart) => `กำหนดให้มี${partNames([part])}`,
  letGoPart: (part: LackingPart) => `เลิกกำหนดให้มี${partNames([part])}`,
};

export const helpText = { say: 'ส่วนที่รายงานต้องมี', does: 'กำหนดว่ารายงานต้องมีผลผลิต ผลลัพธ์ หรือหลักฐาน จึงจะส่งและอนุมัติได้' };
