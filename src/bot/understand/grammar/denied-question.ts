import { anyOf, pattern } from '../../../domain/thai-text/pattern';
import { originalOf, type Scan } from '../../../domain/thai-text/scan';

const ASKED = '(?:ถาม|ขอ|ดู|พูด ?ถึง|หมาย ?ถึง|เทียบ|เช็[คก]|อยาก ?(?:รู้|ทราบ|ดู|ได้|เห็น))';
/** In front of what somebody does not want to be told. */
const DENIED = anyOf(
  [
    `(?:ยัง ?)?ไม่ ?ได้ ?(?:จะ|มา|คิด)? ?${ASKED}`,
    `(?:ยัง ?)?ไม่ ?ต้อง ?(?:การ)? ?(?:บอก|${ASKED})`,
    '(?:ยัง ?)?ไม่ ?ต้อง ?(?:ส่ง|หา|เอา|เปิด) ?(?=ไฟล์|เอกสาร|คะแนน|แบบ)',
    '(?:ยัง ?)?ไม่ ?อยาก ?(?:รู้|ทราบ|ดู|ได้|เห็น)',
    'ไม่ ?(?:ได้ ?)?(?:ใช่ ?)?(?:ให้ ?)?แค่ ?(?:ให้ ?)?',
    'ไม่ ?ได้ ?(?:จะ|คิด ?จะ|อยาก) ?',
  ],
  'g',
);
/** What it is ends where a blank stands that the rest is parted by, with what is said behind it: `แต่`, `นะ`. */
const END = pattern('(?: ?(?:นะ|น่ะ|ค่ะ|คะ|ครับ|คับ|หรอก|แล้ว|แต่))*(?=[\\s,]|$)', 'g');

/** A text with the words that somebody does not want to be told, and what else they say, both as typed. */
export interface DeniedPart {
  denied: string;
  rest: string;
}

/** `ไม่ได้ถามจุดอ่อน ถามคะแนนรวม`; null: nothing is denied so. */
export function deniedPart(scanned: Scan): DeniedPart | null {
  const { text } = scanned;
  DENIED.lastIndex = 0;
  const match = DENIED.exec(text);
  if (!match) return null;
  const from = match.index + match[0].length;
  END.lastIndex = from;
  const to = END.exec(text)?.index ?? text.length;
  END.lastIndex = 0;
  const before = originalOf(scanned, 0, match.index);
  return {
    denied: originalOf(scanned, from, to),
    rest: `${before} ${originalOf(scanned, to, text.length)}`.trim(),
  };
}
