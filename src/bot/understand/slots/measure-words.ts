import type { Found } from '../../../domain/thai-text/find-all';
import { anyOf, pattern } from '../../../domain/thai-text/pattern';
import { NATIONAL_SCHEMES } from '../lexicon/other-business';

const NOUN = pattern('มาต(?:ร)?า?การ(?: ?(?:เรื่อง|ด้าน))? ?');
/** Where the words for a measure end and the sentence goes on. */
const STOP = pattern(
  '\\s|(?:ทำ|ดำเนิน ?การ|ไป)? ?(?:ถึง|ไป) ?(?:ขั้น)?(?:ตอน)? ?ไหน|(?:ความ)? ?(?:คืบ|ก้าว) ?หน้า|เสร็จ|เป็น ?(?:ยัง)? ?(?:ไง|อย่าง)|สถานะ|มี |กี่|แล้ว|หรือ|รอบ|ปี|ได้|ทำ(?=ถึง|ไป)|$',
  '',
);
/** What cannot begin a title. */
const NO_TITLE = pattern(
  '^(?:\\d|[^ก-๛a-z]|ไหน|อะไร|ใด|ที่|ของ|ทั้ง|ทุก|รอบ|ปี|ยัง|ค้าง|นี้|นั้น|บ้าง|ผม|ฉัน|หนู|เรา|ดิฉัน|พี่|มี|ครับ|ค|แล้ว|เป็น|ได้|ให้|ต่าง|ส่ง|ใน|ภาย|รวม|หรือ|ไม่|กี่|ถึง|เสร็จ|จะ|ต้อง|คืบ|ล่า|สถาน|ตัว|ข้อ|หน่อย|สรุป|ตาม)',
  '',
);
const SHORTEST = 4;
const SCHEME = anyOf(NATIONAL_SCHEMES, '');

/** The words said behind มาตรการ, for a measure that no number and no title of the plan names. */
export function findMeasureWords(text: string): Found<[from: number, to: number]> | null {
  NOUN.lastIndex = 0;
  for (let noun = NOUN.exec(text); noun !== null; noun = NOUN.exec(text)) {
    const from = noun.index + noun[0].length;
    const rest = text.slice(from);
    const length = STOP.exec(rest)?.index ?? rest.length;
    if (length >= SHORTEST && !NO_TITLE.test(rest) && !SCHEME.test(rest))
      return { from: noun.index, to: from + length, value: [from, from + length] };
  }
  return null;
}
