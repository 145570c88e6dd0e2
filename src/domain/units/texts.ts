import { listInThai } from '../thai-text/lists';

export const texts = {
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
