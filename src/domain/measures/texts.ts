import { listInThai } from '../thai-text/lists';
export const texts = {
  noPlan: 'ยังไม่มีมาตรการของหน่วยงานในระบบ ผู้ดูแลระบบนำเข้าได้จากไฟล์แผนมาตรการ',
  noPlanOfYear: (fiscalYear: number, known: readonly number[]): string =>
    `ยังไม่มีมาตรการของปี ${fiscalYear} ในระบบ ปีที่มีคือ ${listInThai(known.map(String))}`,
  noSuchUnit: (name: string, known: readonly string[]): string =>
    `ไม่มี${name}ในหน่วยงานนี้ ส่วนราชการที่มีคือ ${listInThai(known)}`,
};
