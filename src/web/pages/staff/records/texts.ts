import type { AuditArea } from '../../../../domain/audit/areas';

export const recordsTexts = {
  month: 'เดือน',
  show: 'แสดง',
  time: 'เวลา',
  older: 'ดูรายการก่อนหน้า',
  newest: 'กลับไปรายการล่าสุด',
};

export const messagesTexts = {
  title: 'ข้อความที่ส่ง',
  lead: 'ข้อความที่ตามติดส่งเอง ถึงใคร เพราะอะไร ผลเป็นอย่างไร เก็บไว้ 400 วัน เนื้อความไม่ได้เก็บ',
  caption: 'ข้อความ ล่าสุดก่อน',
  to: 'ถึง',
  reason: 'เหตุผลที่บอกผู้รับ',
  outcome: 'ผล',
  state: 'ผล',
  states: { sent: 'ส่งแล้ว', open: 'รอส่ง', failed: 'ส่งไม่สำเร็จ', dropped: 'ไม่ได้ส่ง' },
  none: 'ไม่มีข้อความในเดือนนี้ที่ตรงกับที่เลือก เลือกเดือนหรือผลอื่น',
};

export const auditTexts = {
  title: 'บันทึกการใช้งาน',
  lead: 'ใครทำอะไร เมื่อใด รวมถึงสิ่งที่ระบบไม่อนุญาต',
  caption: 'การใช้งาน ล่าสุดก่อน',
  who: 'ผู้ทำ',
  what: 'สิ่งที่ทำ',
  area: 'เรื่อง',
  areas: {
    work: 'รายงานและมาตรการ',
    evidence: 'หลักฐาน',
    memo: 'เรื่องเสนอและการเผยแพร่',
    announcement: 'ประกาศ',
    people: 'คนและสิทธิ์',
    papers: 'เอกสารและการนำเข้า',
    settings: 'การตั้งค่า',
    refused: 'สิ่งที่ระบบไม่อนุญาต',
  } satisfies Record<AuditArea, string>,
  system: 'ระบบ',
  someone: 'ผู้ที่ไม่ได้ลงทะเบียนแล้ว',
  none: 'ไม่มีการใช้งานในเดือนนี้ที่ตรงกับที่เลือก เลือกเดือนหรือเรื่องอื่น',
};
