/** `ทำไมไม่ได้รับข้อความ`, `ทำไมไม่เตือนฉัน`: asks why something did not come. */
export const WHY_NOT =
  /^(?=.*(?:ข้อความ|แจ้ง|เตือน|ประกาศ))(?:ทำไม|เหตุใด|เพราะ(?:อะไร|เหตุใด)|สาเหตุที่).*ไม่\s*(?:เคย|ค่อย|ยอม|มี|ได้|เห็น|ส่ง|เตือน|แจ้ง|เจอ|มา)/su;

/** `ทำไมฉันได้ข้อความนี้`, `ทำไมต้องเตือนฉัน`, `ใครส่งข้อความนี้`: asks why something came. */
export const WHY_GOT =
  /^(?:(?:ทำไม|เหตุใด|เพราะ(?:อะไร|เหตุใด)|สาเหตุที่).*(?:ข้อความ|แจ้ง\s*เตือน|เตือน)|ข้อความ(?:นี้|ที่(?:ฉัน|ผม|หนู)?\s*ได้รับ)(?:มาจาก|คือ|เพราะ|$))/su;

/** `ข้อความที่ส่ง`, `… วันนี้`, `… ไม่สำเร็จ`, `ข้อความที่ส่งถึง สมชาย`. */
export const SENT =
  /^(?:ขอ)?(?:ดู)?\s*(?:ข้อความที่\s*(?:ระบบ|ตามติด|บอท)?\s*ส่ง|(?:ประวัติ|บัญชี|รายการ)\s*(?:การส่ง)?\s*ข้อความ(?:ที่ส่ง)?)\s*(?:ออก|ไป|แล้ว)?\s*(?<rest>.*)$/su;

const TODAY = /^(?:ใน)?\s*วันนี้/u;
const FAILED = /ไม่\s*(?:สำเร็จ|ได้|ผ่าน|ถึง|ออก)|ล้มเหลว|ผิดพลาด|ค้าง/u;
const TO = /^(?:ถึง|ให้|หา|ของ)\s*(?:คุณ)?\s*(?<name>.+?)\s*(?:ครับ|ค่ะ|คะ|คับ|หน่อย|ด้วย|นะ)*$/su;

/** Which messages an admin asks for. */
export type SentFilter = 'all' | 'today' | 'failed';

/** What stands after the command: which messages, or whose. */
export function readSent(text: string): { filter: SentFilter; name: string | null } {
  const rest = SENT.exec(text)?.groups?.rest?.trim() ?? '';
  const name = TO.exec(rest)?.groups?.name ?? null;
  if (name !== null) return { filter: 'all', name };
  return { filter: FAILED.test(rest) ? 'failed' : TODAY.test(rest) ? 'today' : 'all', name: null };
}
