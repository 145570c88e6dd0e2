const TODAY = /^(?:ใน)?\s*วันนี้/u;
const FAILED = /ไม่\s*(?:สำเร็จ|ได้|ผ่าน|ถึง|ออก)|ล้มเหลว|ผิดพลาด|ค้าง/u;
const TO = /^(?:ถึง|ให้|หา|ของ)\s*(?:คุณ)?\s*(?<name>.+)$/su;

/** Which messages an admin asks for. */
export type SentFilter = 'all' | 'today' | 'failed';

/** What is said behind ข้อความที่ส่ง: `วันนี้`, `ไม่สำเร็จ`, `ถึง สมชาย`. */
export function readSent(rest: string): { filter: SentFilter; name: string | null } {
  const name = TO.exec(rest)?.groups?.name ?? null;
  if (name !== null) return { filter: 'all', name };
  return { filter: FAILED.test(rest) ? 'failed' : TODAY.test(rest) ? 'today' : 'all', name: null };
}
