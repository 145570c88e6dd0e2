/** What opens an announcement. */
export const ANNOUNCE_COMMAND =
  '(?:ขอ|จะ|ช่วย|ฝาก|รบกวน|อยาก|ต้องการ){0,3} ?(?:(?:แจ้ง|ส่ง|ออก|ลง|ทำ)? ?(?:คำ ?)?ประกาศ(?: ?(?:ข่าว|แจ้ง|ด่วน))?|(?<![a-z])(?:announce(?:ment)?|broadcast)(?![a-z])|บรอ[ดท] ?แคส(?:ต์|ท์|ต|ท)?)';

/**
 * What an announcement may begin with when it is stuck to the command. Everything else makes ประกาศ a thing that is spoken about:
 * ประกาศผลสอบ, ประกาศเจตจำนง, ประกาศราคากลาง.
 */
export const STUCK_BEGINNING =
  '(?:ขอ(?!ง|ปฏิบัติ|บังคับ|มูล)|ให้|เลื่อน|งด|พรุ่ง ?นี้|วัน ?นี้|มะรืน|คืน ?นี้|เย็น ?นี้|เช้า ?นี้|บ่าย ?นี้|ตอน ?นี้|วัน(?:จันทร์|อังคาร|พุธ|พฤหัส|ศุกร์|เสาร์|อาทิตย์|ที่ ?\\d)|ด่วน|แจ้ง|ทุก|เชิญ ?ประชุม|ปิด|เปิด|ประชุม|อย่า|ห้าม|กรุณา|โปรด|ช่วย|ใคร|ส่ง|เตรียม|นัด|ว่า|รบกวน|ฝาก|ระบบ|[^ก-๛])';

/** Whom an announcement is for, in front of its unit. */
export const ADDRESSEE = '(?:ถึง|แก่|ให้|กับ|ไป ?ยัง|ไป ?ที่|เฉพาะ|สำหรับ|ไป ?ให้|แจ้ง)';
