import { type Found, findAll } from '../../../domain/thai-text/find-all';
import { pattern } from '../../../domain/thai-text/pattern';
import type { PaperKind } from '../types';

const PAPER = '(?:ไฟล์|เอก ?สาร|เล่ม|รูป ?เล่ม|ราย ?งาน|ตาราง|แบบ|ฉบับ|สรุป)';

/** The words for each paper. What is named first here is meant where several are: everything for ITAS is everything. */
const WORDS: readonly (readonly [PaperKind, RegExp])[] = [
  [
    'G',
    pattern(`${PAPER} ?(?:ของ ?รอบ)? ?ทั้ง ?(?:หมด|เล่ม|ชุด)|ทุก ?(?:ไฟล์|ฉบับ|เอก ?สาร)|รวม ?(?:เล่ม|ไฟล์)|${PAPER} ?ครบ ?ชุด`),
  ],
  ['D', pattern('(?<!แนบ ?|ท้าย ?)บันทึก ?(?:ข้อ ?ความ|ฯ)|(?<![a-z])memo(?![a-z])')],
  ['E', pattern('(?:หน้า ?ปก|(?<=ขอ ?|เอา ?|ทำ ?)ปก(?! ?(?:ติ|ครอง|ป้อง|ปิด)))(?: ?(?:และ|กับ)? ?คำ ?นำ)?|คำ ?นำ')],
  ['F', pattern(`(?<![a-z])itas(?![a-z])|ราย ?การ (?:ข้อ )?(?<![a-z])(?:oit|o)(?![a-z0-9])`)],
  ['A', pattern(`${PAPER} ?(?:ผล)? ?(?:การ)? ?วิ ?เคราะห์`)],
  ['B', pattern('(?:ตาราง|แผน|เล่ม|ไฟล์|เอก ?สาร) ?มาตร ?การ(?! ?(?:ที่)? ?\\d)')],
  ['C', pattern(`${PAPER} ?(?:ผล|ผล ?การ) ?ดำ ?เนิน ?(?:การ|งาน)|(?:ตาราง|ไฟล์|เล่ม) ?ผล(?! ?(?:คะแนน|ประเมิน|วิ))`)],
];

/** The paper that a text names; undefined: none. */
export function findPaperKind(text: string): Found<PaperKind> | undefined {
  for (const [kind, words] of WORDS) {
    const [found] = findAll<PaperKind>(text, words, () => kind);
    if (found) return found;
  }
  return undefined;
}
