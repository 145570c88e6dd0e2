/** What the formats themselves put on a paper. */
export const documentTexts = {
  signHere: `ลงชื่อ${'.'.repeat(40)}`,
  nameInBrackets: (name: string | null): string => `(${name ?? '.'.repeat(44)})`,
  position: (position: string): string => (position.trim() === '' ? `ตำแหน่ง${'.'.repeat(36)}` : position),
  signedOn: (day: string | null): string => {
    if (day === null) return `วันที่${'.'.repeat(10)}/${'.'.repeat(10)}/${'.'.repeat(10)}`;
    return day.startsWith('วันที่') ? day : `วันที่ ${day}`;
  },
  pageNumber: (number: string): string => `- ${number} -`,
  emblem: 'ตราของหน่วยงาน',
  author: 'ผู้จัดทำ',
  /** of a sheet that says nothing by which it could be called */
  unnamed: 'เอกสาร',
};
