export const texts = {
  begun: (who: string, year: number, count: number) =>
    `${who} เริ่มแผนปี ${year} จากแผนเดิมแล้ว ${count} มาตรการ ตรวจแผนและกำหนดส่งได้จากปุ่ม`,
  anAdmin: 'ผู้ดูแลระบบ',
  reason: 'เพราะคุณเป็นผู้ดูแลระบบ และมีผู้ดูแลระบบเริ่มแผนปีใหม่ของหน่วยงาน',
  overview: (year: number) => `สถานะมาตรการ ปี ${year}`,
  deadlines: (year: number) => `กำหนดส่ง ปี ${year}`,
};
