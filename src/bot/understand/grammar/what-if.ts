import { findAll } from '../../../domain/thai-text/find-all';
import { pattern } from '../../../domain/thai-text/pattern';
import { HOW_MANY } from '../lexicon/how-many';
import type { Pieces } from '../pieces';
import { residueOf } from '../residue';

// Without tone marks ถ้า is a part of ถาม.
const IF = pattern('ถ้า(?!ม)(?: ?(?:หาก|เกิด|ว่า))?|หาก|สมม[ตุ]*ิ?(?: ?ว่า)?|กรณี|(?<![a-z])(?:what )?if(?![a-z])');
const WOULD = pattern('จะ|เพิ่ม|ขึ้น|ครบ|ด้วย|อีก');
const ASKED = pattern(
  `(?:คะแนน|แต้ม|ita|ได้|ขึ้น|เพิ่ม|เป็น|รวม|score).{0,16}(?:เท่า ?(?:ไหร่|ไร|ใด)|${HOW_MANY}|ไหม|มั้ย|ยัง ?ไง|อย่าง ?ไร|แค่ ?ไหน|อะไร)|กี่ คะแนน|คะแนน (?:จะ|รวม)`,
);
const DONE = pattern('(?:ทำ|ได้|แก้(?: ไข)?|เผย ?แพร่|เปิด ?เผย|ลง|เพิ่ม|ปรับ(?: ปรุง)?|ส่ง|ผ่าน|ครบ|ทุก ข้อ|เต็ม)+');
const RESIDUE_COST = 0.035;

/**
 * How surely a text asks what results would be if items were done. It takes a condition and a question about scores; items
 * that "would" give points need no word for if.
 */
export function whatIfConfidence(pieces: Pieces): number {
  const { text, items, years, instruments, indicators } = pieces;
  const condition = findAll(text, IF, () => true);
  const asked = findAll(text, ASKED, () => true);
  const done = findAll(text, DONE, () => true);
  const would = findAll(text, WOULD, () => true);
  if (items.length === 0 && (condition.length === 0 || !/คะแนน|score|ita|ไอทิเอ/.test(text))) return 0;
  const explained = [...condition, ...asked, ...done, ...would, ...items, ...years, ...instruments, ...indicators];
  const cost = residueOf(pieces.fillers, explained) * RESIDUE_COST;
  if (items.length > 0 && condition.length > 0) return (asked.length > 0 ? 0.97 : 0.85) - cost;
  if (items.length > 0) return done.length > 0 && would.length > 0 && asked.length > 0 ? 0.88 - cost : 0;
  return asked.length > 0 && done.length > 0 ? 0.8 - cost : 0;
}
