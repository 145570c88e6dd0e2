/** The words about the measures that better a score. */
export const measureTexts = {
  heading: (year: number, item: string | null) => `มาตรการปี ${year} สำหรับ${item === null ? 'ตัวชี้วัดนี้' : `ข้อ ${item}`}`,
  none: (year: number, item: string | null) => `ยังไม่มีมาตรการปี ${year} ที่ระบุ${item === null ? 'ตัวชี้วัดนี้' : `ข้อ ${item}`}`,
  noneYet: 'ยังไม่มีมาตรการ',
  link: (year: number, code: string, owed: string) => `ข้อ ${code} ปี ${year} ${owed}`,
  owing: (count: number) => `ยังต้องทำต่อ ${count} มาตรการ`,
  nothingOwed: 'ทำครบแล้ว',
  measures: (nums: readonly number[]) => `มาตรการ ${nums.join(', ')}`,
};
