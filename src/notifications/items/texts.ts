export const texts = {
  reason: 'เพราะส่วนราชการของคุณต้องส่งลิงก์ของข้อ OIT หรือคุณเป็นผู้ดูแลระบบ',
  title: (year: number, due: string) => `ข้อ OIT ปี ${year} ต้องมีลิงก์ครบภายใน ${due}`,
  own: (count: number) => `ยังไม่มีลิงก์ ${count} ข้อ`,
  withoutUnit: (count: number) => `ข้อที่ยังไม่กำหนดส่วนราชการ ${count} ข้อ`,
  noList: 'ยังไม่มีรายการข้อของปีนี้ เพิ่มรายการก่อน',
  how: 'กดส่งลิงก์ หรือพิมพ์ เช่น O3 https://www.example.go.th/o3',
};

export const labels = {
  report: 'ส่งลิงก์',
  reportOf: (code: string) => `ส่งลิงก์ ${code}`,
  items: 'ลิงก์ OIT',
  list: 'เพิ่มรายการข้อ OIT',
};
