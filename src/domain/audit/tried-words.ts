// What somebody tried and may not do, as a person reads it: behind `ลอง`.

/** By what they lack. */
const OF_ABILITY: Record<string, string> = {
  view: 'ดูข้อมูลของหน่วยงาน',
  report: 'รายงานหรือส่งหลักฐาน',
  see_outstanding: 'ดูรายการค้างส่ง',
  open_evidence: 'เปิดหลักฐาน',
  open: 'เปิดเอกสาร',
  review: 'ตรวจรายงาน',
  review_own: 'ตรวจรายงานที่ตนเองกรอก',
  nudge: 'เตือนผู้ที่ยังไม่รายงาน',
  quiet_group: 'ตั้งการแจ้งเตือนของกลุ่ม',
  assign: 'มอบมาตรการ',
  documents: 'ดูหรือขอเอกสาร',
  announce: 'ส่งหรือดูประกาศ',
  manage: 'จัดการประกาศของผู้อื่น',
  hand_over: 'มอบงาน',
  handover: 'ตอบการมอบงานของผู้อื่น',
  memo: 'เสนอรายงานหรือลงความเห็น',
  undo: 'ย้อนรายงานของผู้อื่น',
  withdraw_evidence: 'ถอนหลักฐานของผู้อื่น',
  administer: 'ทำรายการของผู้ดูแลระบบ',
};

/** What admins do, by the feature of the chat and the page: the ability alone would not tell. */
const OF_ADMINS: Record<string, string> = {
  'chat account': 'ยืนยันการเปลี่ยนบัญชี LINE',
  'chat assign_items': 'กำหนดส่วนราชการของข้อ OIT',
  'chat carry_over': 'ยกมาตรการไปปีใหม่',
  'chat clarification': 'ตั้งช่วงชี้แจง',
  'chat closing': 'ปิดหรือเปิดรายการค้างส่ง',
  'chat codes': 'ออกหรือดูรหัสและรายชื่อ',
  'chat correct_name': 'แก้ไขชื่อเจ้าหน้าที่',
  'chat deadlines': 'ตั้งกำหนดส่ง',
  'chat evidence': 'ตั้งค่าการเก็บพิกัดรูป',
  'chat groups': 'ผูกหรือยกเลิกผูกกลุ่ม',
  'chat handover': 'ไม่อนุญาตการมอบงาน',
  'chat holidays': 'เพิ่มหรือลบวันหยุด',
  'chat imports': 'นำเข้าข้อมูล',
  'chat ledger': 'ดูข้อความที่ส่ง',
  'chat links': 'ตรวจลิงก์ที่เผยแพร่',
  'chat list_items': 'เพิ่มรายการข้อ OIT',
  'chat memo': 'เปลี่ยนเรื่องเสนอ',
  'chat papers': 'ตั้งค่าเอกสาร',
  'chat positions': 'ตั้งตำแหน่งในลำดับการเสนอ',
  'chat release_word': 'กำหนดคำที่ใช้เผยแพร่',
  'chat required_parts': 'กำหนดส่วนที่รายงานต้องมี',
  'chat units': 'เปลี่ยนส่วนราชการ',
  'chat unrecognised': 'ดูข้อความที่ไม่เข้าใจ',
  'chat withdrawal': 'ถอนการเผยแพร่',
  'chat withdrawal_words': 'แก้ไขเหตุผลการถอน',
  'chat words': 'สอนคำของหน่วยงาน',
  'page /audit': 'ดูบันทึกการใช้งาน',
  'page /groups': 'ดูหรือยกเลิกผูกกลุ่ม',
  'page /import': 'นำเข้าข้อมูล',
  'page /messages': 'ดูข้อความที่ส่ง',
  'page /people': 'ดูหรือเปลี่ยนผู้ใช้และรหัส',
  'page /settings': 'เปลี่ยนการตั้งค่า',
};

/** What was tried of an admin's work, by the subject of its audit event: `chat imports`, `page /import/:id`; null: nothing is known of it. */
export function adminsTry(subject: string): string | null {
  const [place] = /^chat \w+$|^page \/\w+/.exec(subject) ?? [];
  return OF_ADMINS[place ?? ''] ?? null;
}

/** @param ability what they lack */
export const triedWords = (ability: string, subject: string): string | null =>
  (ability === 'administer' ? adminsTry(subject) : null) ?? OF_ABILITY[ability] ?? null;
