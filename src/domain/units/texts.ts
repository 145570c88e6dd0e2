import { compact } from '../../compact';
import { listInThai, sideBySide } from '../thai-text/lists';

/** How many of what a unit has. */
export interface UnitHolding {
  people: number;
  groups: number;
  measures: number;
}

export const texts = {
  inUse: (name: string, { people, groups, measures }: UnitHolding) =>
    `ยุบ${name}ยังไม่ได้ เพราะยังมี${sideBySide(
      compact([
        people > 0 && `ผู้ลงทะเบียน ${people} คน`,
        measures > 0 && `มาตรการที่ยังต้องติดตาม ${measures} มาตรการ`,
        groups > 0 && `กลุ่ม LINE ${groups} กลุ่ม`,
      ]),
    )} รวมเข้ากับส่วนราชการอื่นแทน ทุกอย่างจะย้ายไปด้วย`,
  mergeSame: 'รวมส่วนราชการเข้ากับตัวเองไม่ได้ เลือกส่วนราชการอื่น',
  mergeGroup: (name: string) => `${name}หมายถึงหลายส่วนราชการ จึงรวมไม่ได้ เลือกส่วนราชการอื่น`,
  lastUnit: 'หน่วยงานต้องมีส่วนราชการอย่างน้อย 1 แห่ง เพิ่มส่วนราชการอื่นก่อน',
  reportAnew: (from: string, theirs: string, into: string, own: string) =>
    `${from}รวมเข้ากับ${into}แล้ว เดิม${from}${theirs} ${into}${own} ตรวจแล้วส่งรายงานของทั้งสองส่วนอีกครั้ง`,
  notIn: 'ยังไม่ได้รายงาน',
  inWith: (progress: number | null) => (progress === null ? 'รายงานแล้ว' : `รายงาน ${progress}%`),
  noName: 'พิมพ์ชื่อส่วนราชการ เช่น กองส่งเสริมการเกษตร',
  nameTooLong: (most: number) => `ชื่อส่วนราชการยาวเกิน ${most} ตัวอักษร พิมพ์ให้สั้นลง`,
  nameTaken: (name: string) => `มีส่วนราชการที่ใช้ชื่อหรือชื่อย่อ "${name}" อยู่แล้ว พิมพ์ชื่ออื่น`,
  sameName: (name: string) => `ส่วนราชการนี้ชื่อ "${name}" อยู่แล้ว พิมพ์ชื่อใหม่`,
  gone: 'ไม่มีส่วนราชการนี้แล้ว พิมพ์ "ส่วนราชการ" เพื่อดูรายชื่อล่าสุด',
  renamed: (written: string, now: string) => `ส่วนราชการ "${written}" ใช้ชื่อ "${now}" แล้ว ให้แก้ชื่อในไฟล์`,
  ended: (written: string, known: readonly string[]) =>
    `ส่วนราชการ "${written}" ยุบแล้ว ส่วนราชการที่มีคือ ${listInThai(known)}`,
  otherKey: (name: string, key: string) => `มีส่วนราชการ "${name}" อยู่แล้ว โดยผู้ดูแลระบบเพิ่มไว้ ให้ใช้รหัส ${key} ในไฟล์`,
};
