/** Words of manners around a wish, a closed class, in plain Thai (see `pattern.ts`): they never say what is wished for. */

/** Behind a sentence of manners, or by themselves behind a blank. */
const PARTICLE = '(?:ครับ ?ผม|ครับ|คับ|ค้าบ|คร้าบ|ครัช|ค่ะ|ค่า|ขา|นะ|น้า|จ้า|จ้ะ|จ๋า|ฮะ|ฮับ|งับ|เด้อ|เน้อ|เจ้า|หน่อย|ด้วย|เลย|แหละ|ละ|อะ)';

/** Whom one speaks to, behind a word of manners. */
const CALLED = '(?:พี่ ?ๆ?|น้อง|แอด(?:มิน)?|บอ[ทต]|ตามติด|ท่าน|คุณ|ทุกท่าน|จนท\\.?|เจ้าหน้าที่)';

const MUCH = '(?:มาก ?ๆ?|หลาย ?ๆ?|นัก ?ๆ?|ล่วง ?หน้า|อย่าง ?(?:สูง|ยิ่ง|มาก)|จริง ?ๆ?|ที่ ?(?:ช่วย|กรุณา|ให้ ?ข้อมูล))';

/** What a message ends with besides what it says. What is promised or told (`เดี๋ยวส่งหลักฐานตามไป`) is none of it. */
const SENTENCES: readonly string[] = [
  `(?:ต้อง ?)?(?:กราบ ?)?(?:ขอบ ?(?:พระ ?)?คุณ|ขอบ ?ใจ|แต๊ง ?กิ้ว|แท้ง ?กิ้ว)(?: ${MUCH})*`,
  '(?:many )?(?:thanks?|thx|tks)(?: (?:you|so|very|much|a lot|na|ka|krub|krab|kub))*',
  '(?:please|pls|plz)',
  '(?:ขอ)?(?:รบ ?กวน|ฝาก)(?: ?ไว้)?(?: ?(?:ด้วย|หน่อย|ที|ที่))*',
  '(?:มี ?)?(?:แค่|เท่า|เพียง) ?นี้(?: ?(?:ก่อน|แหละ|ล่ะ|ละ|พอ|เอง))*',
  '(?:ประมาณ|ราว ๆ?|ตาม) ?นี้(?: ?(?:ก่อน|แหละ|เอง))*',
  'จบ ?(?:ข่าว|(?:การ ?)?ราย ?งาน)',
  '(?:จึง ?)?(?:เรียน ?มา ?)?เพื่อ ?(?:โปรด ?)?(?:ทราบ|พิจารณา)',
  '(?:ด้วย ?ความ ?เคารพ|(?:ขอ ?แสดง ?)?(?:ด้วย ?)?ความ ?นับถือ)(?: ?อย่าง ?สูง)?',
  '(?:ขอ ?(?:โทษ|อภัย) ?)(?:ที่ ?รบ ?กวน|ด้วย)',
  '(?:โอเค|ok)',
  '(?:สวัสดี|บาย|สู้ ?ๆ)',
  '5{3,}\\+?',
];

/** One sentence of manners with what is hung on it. */
export const CLOSING = `(?:${SENTENCES.join('|')}|${PARTICLE})(?: ${PARTICLE}| ${CALLED})*`;

/** Particles that are stuck to the last word and belong to none (`ข้อบังคับ`, `สถานะ`); behind แล้ว any of them. */
export const STUCK =
  '(?:(?:ครับ ?ผม|ครับ|(?<!บัง)คับ|คร้าบ|ค้าบ|(?<!ไม่ )ค่ะ|หน่อย|ด้วย|(?<!สถา|ทัศ|รัต|(?:คุณ|นาย|พี่|น้อง)มา|(?<!ไ|มาร์)ช)นะ)|(?<=แล้ว)(?:น้า|จ้า|จ้ะ|เด้อ|เน้อ|เจ้า|นิ|ฮะ|อะ|ค่า|ละ)+)';

/** What a message begins with besides what it says. */
export const GREETING = `(?:(?:(?:สวัสดี|หวัดดี|hello|hi)(?: ?(?:ตอน ?)?(?:เช้า|บ่าย|เย็น))?|(?:เรียน ?)?(?:พี่ ?ๆ?|น้อง|แอด(?:มิน)?|คุณ ?บอ[ทต]|บอ[ทต])(?= ?${PARTICLE}))(?: ?${PARTICLE}|${CALLED}(?= |${PARTICLE}))*,? +)+`;
