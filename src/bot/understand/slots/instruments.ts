import { type Found, findAll } from '../../../domain/thai-text/find-all';
import { leftInThai } from '../../../domain/thai-text/keyboard';
import { pattern } from '../../../domain/thai-text/pattern';
import type { InstrumentKey } from '../types';

const FORM = '(?:แบบ ?(?:วัด|ตรวจ|สำรวจ|ประเมิน)?)';
const VIEW = '(?:การ รับ รู้)?(?: ของ)?';
const STAKE = '(?:(?:ผู้)? มี ส่วน ได้ (?:ส่วน)? เสีย)';
const INSIDE = pattern(
  `(?<![a-z])i\\.? ?i\\.? ?t(?![a-z])\\.?|(?<![a-z0-9])[il1]{2}t(?![a-z])|ไอ ไอ ที|${FORM}? ${VIEW} ${STAKE} (?:ภาย)? ใน(?!\\s*การ)|${FORM} ${VIEW} ภาย ใน|${leftInThai('iit')}`,
);
const OUTSIDE = pattern(
  `(?<![a-z])e\\.? ?i\\.? ?t(?![a-z])\\.?|(?<![a-z0-9])e[l1]t(?![a-z])|อี ไอ ที|${FORM}? ${VIEW} ${STAKE} (?:ภาย)? นอก|${FORM} ${VIEW} ภาย นอก|${leftInThai('eit')}`,
);
const OPEN = pattern(
  `(?<![a-z])o\\.? ?i\\.? ?t(?![a-z])\\.?|(?<![a-z0-9])[o0][il1]t(?![a-z])|โอ ไอ ที|${FORM} (?:การ)? เปิด เผย ข้อ มูล(?: (?:สา ธาร ณะ|สู่ สา ธาร ณะ|ของ หน่วยงาน))?|(?:การ)? เปิด เผย ข้อ มูล (?:ต่อ|สู่)? สา ธาร ณะ|${leftInThai('oit')}`,
);

/** The instruments a text names by their letters or in words, in order: IIT, EIT, OIT. */
export function findInstruments(text: string): Found<InstrumentKey>[] {
  return [
    ...findAll<InstrumentKey>(text, INSIDE, () => 'IIT'),
    ...findAll<InstrumentKey>(text, OUTSIDE, () => 'EIT'),
    ...findAll<InstrumentKey>(text, OPEN, () => 'OIT'),
  ].sort((a, b) => a.from - b.from);
}
