export const texts = {
  row: (about: string, columns: readonly string[]) => `${about}: ${columns.join(' ')}เปลี่ยน`,
  rowNew: (about: string) => `${about}: เพิ่มใหม่`,
  rowGone: (about: string) => `${about}: ไม่มีแล้ว`,
  columns: 'คอลัมน์ของตารางเปลี่ยน',
  tableNew: 'มีตารางเพิ่ม',
  tableGone: 'มีตารางหายไป',
  words: 'ข้อความนอกตารางเปลี่ยน',
  more: (count: number) => `และอีก ${count} รายการ`,
};
