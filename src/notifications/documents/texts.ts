export const texts = {
  pages: (count: number) => `${count} หน้า`,
  version: (version: number) => `ฉบับที่ ${version}`,
  madeAt: (at: string) => `จัดทำเมื่อ ${at}`,
  same: 'ข้อมูลไม่เปลี่ยนจากครั้งก่อน จึงเป็นฉบับเดิม',
  changed: 'เปลี่ยนจากฉบับก่อน',
  inSpiteOf: 'จัดทำทั้งที่ยังมีข้อสังเกต',
  findings: (count: number) => `${count} ข้อ`,
  linkLasts: 'ผู้ที่มีลิงก์นี้เปิดได้ภายใน 24 ชั่วโมง อย่าส่งต่อ หลังจากนั้นขอใหม่ได้',
  notMade: (name: string, eventId: string) =>
    `จัดทำ${name}ไม่สำเร็จ ขอใหม่อีกครั้งในภายหลัง หากยังไม่ได้ แจ้งผู้ดูแลเครื่องแม่ข่ายด้วยรหัส ${eventId}`,
  reason: 'เพราะคุณขอเอกสารนี้ไว้',
};

export const labels = { open: 'เปิดเอกสาร' };
