import { pattern } from '../../../domain/thai-text/pattern';
import { originalOf, type Scan } from '../../../domain/thai-text/scan';

/** What joins a wish with another one: `ขอคะแนน OIT แล้วก็บอกกำหนดส่งด้วย`. */
const AND_THEN = pattern(
  ' *(?:แล้ว ?(?:ก็)?|และ|พร้อม ?(?:กับ)?|กับ) ?(?=(?:ช่วย ?)?(?:ขอ|บอก|ดู|อยาก ?(?:รู้|ทราบ|ดู)|ต้อง ?ส่ง|ใคร ?(?:ยัง|ค้าง)|(?:ตัว ?ชี้ ?วัด|กอง|มาตรการ) ?ไหน|จุด ?(?:อ่อน|แข็ง|เด่น)|กำหนด ?ส่ง|คะแนน ?(?:รวม|o|i|e|ปี)|งาน ?ของ ?(?:ฉัน|ผม|หนู|เรา)))|แล้ว ?ก็ ?',
  '',
);

/** The two parts of a text that may be a wish each, as typed; null: nothing joins two. */
export function partedAtNextWish(scanned: Scan): { first: string; next: string } | null {
  const match = AND_THEN.exec(scanned.text);
  if (!match || match.index === 0) return null;
  const to = match.index + match[0].length;
  const next = originalOf(scanned, to, scanned.text.length);
  return next.trim() === '' ? null : { first: originalOf(scanned, 0, match.index), next };
}
