export const texts = {
  ownPage: 'หน้าเผยแพร่ของหน่วยงาน',
  ownYear: (year: number) => `หน้าเผยแพร่ปี ${year}`,
  item: (code: string) => `ข้อ ${code}`,
  measure: (num: number, year: number) => `รายงานมาตรการ ${num} ปี ${year}`,
};
