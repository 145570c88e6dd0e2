const WHAT = {
  event: 'ข้อความหรือปุ่มหนึ่งรายการ',
  evidence: 'ไฟล์ที่ส่งเข้ามาหนึ่งรายการ',
  document: 'เอกสารที่มีผู้ขอหนึ่งฉบับ',
} as const;

/** What may be set aside. */
export type SetAsideWhat = keyof typeof WHAT;

export const setAsideTexts = {
  told: (what: SetAsideWhat, id: string): string =>
    `${WHAT[what]}ทำให้ระบบหยุดทำงานซ้ำหลายครั้ง จึงพักไว้และไม่ทำต่อ ส่วนอื่นใช้งานได้ตามปกติ ` +
    `ส่งรหัสนี้ให้ผู้ดูแลเครื่องแม่ข่ายตรวจสอบ: ${id}`,
  reason: 'ระบบแจ้งผู้ดูแลระบบเมื่อพักรายการที่ทำให้ระบบหยุดทำงาน',
};
