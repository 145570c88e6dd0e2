import { listInThai } from '../thai-text/lists';
export const texts = {
  noPlan: 'ยังไม่มีมาตรการของหน่วยงานในระบบ ผู้ดูแลระบบนำเข้าได้จากไฟล์แผนมาตรการ',
  noPlanOfYear: (fiscalYear: number, known: readonly number[]): string =>
    `ยังไม่มีมาตรการของปี ${fiscalYear} ในระบบ ปีที่มีคือ ${listInThai(known.map(String))}`,
  planExists: (year: number): string =>
    `มีแผนปี ${year} หรือปีหลังจากนั้นแล้ว แก้ไขแผนได้โดยพิมพ์ "แบบฟอร์มนำเข้า" แล้วส่งไฟล์ที่แก้แล้วกลับมา`,
  yearTooFar: (year: number, last: number): string => `ยังเริ่มแผนปี ${year} ไม่ได้ เริ่มได้ถึงปี ${last}`,
  nothingCarried: 'แผนปีใหม่ต้องมีอย่างน้อยหนึ่งมาตรการ ให้บางมาตรการทำต่อ หรือเพิ่มมาตรการใหม่',
  noSuchUnit: (name: string, known: readonly string[]): string =>
    `ไม่มี${name}ในหน่วยงานนี้ ส่วนราชการที่มีคือ ${listInThai(known)}`,
};
