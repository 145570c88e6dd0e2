/** What stands before a verb and makes it a thing that is not to be done, or was not asked for. A bare `ไม่` stands right before it. */
const NOT =
  "(?:ยัง ?)?ไม่|บ่|อย่า ?(?:เพิ่ง|พึ่ง)?|ห้าม|(?:ใคร|ไผ) ?(?=บอก|สั่ง|ขอ|ให้|ไป)|ทำไม ?(?:ถึง|จึง|ต้อง)?|(?<![a-z])(?:do not|don'?t|never|not) ";
// None of these may be made of others of them (ต้องการ is ต้อง and การ): each way to read a text anew doubles the time it takes.
const BETWEEN =
  '(?:ได้|ต้อง|อยาก|เคย|ควร|คิด|จะ|ให้|บอก|สั่ง|ขอ|ช่วย|ไป|มา|ใช่(?: ?ว่า)?|เผลอ|จำ ?เป็น|กด|มี|ใคร|คน|ผม|ฉัน|หนู|เรา|พี่|ระบบ|บอท|เอา|ส่ง|ทำ ?การ|การ|to) ?';

/** In front of a verb: it is denied or forbidden. */
export const DENIAL = `(?:${NOT})(?:${BETWEEN})*$`;

/** In front of a verb: it is only thought of. */
export const SUPPOSED = `(?:ถ้า(?!ม)|หาก|สมมติ(?: ว่า)?|(?<![a-z])if )(?: (?:ผม|ฉัน|หนู|เรา|จะ|เผลอ|กด|ไป|ขอ|อยาก)){0,4} ?$`;

/** Behind a verb: whether it is wise, or was done, is asked. */
export const WHETHER =
  'ทำไม ?(?:ล่ะ|อ่ะ|คะ|ครับ)? *$|(?:ดี|แล้ว ?(?:ใช่)?|อยู่ ?(?:ใช่)?|ใช่|ไป ?แล้ว) ?(?:ไหม|มั้ย)|(?:หรือ|รึ) ?(?:ยัง|เปล่า)|แล้ว ?(?:จะ|ยัง).{1,20}(?:ไหม|มั้ย)';

/** Whether what is said of a report is true is asked. */
export const WHETHER_TRUE = '(?:จริง|แน่|ใช่) ?(?:ๆ)? ?(?:เห?รอ|หรือ|รึ|ไหม|มั้ย|ป่าว|ปะ)(?: ?(?:เปล่า|ป่าว|คะ|ครับ))* *$';

/** A registration code is spoken of, not typed to register with it: the wrong ones count. */
export const CODE_SPOKEN_OF =
  'ใช้ ?ไม่ ?ได้|หมด ?อายุ|ไม่ ?(?:ผ่าน|ถูก)|ใช่ ?(?:ไหม|มั้ย)|(?:หรือ|รึ) ?(?:ยัง|เปล่า)|ของ ?(?:เพื่อน|ใคร|คน ?อื่น)|คือ ?อะไร';

/** In front, where how it is done is asked at the end. */
export const IF = '^(?:ถ้า|หาก|(?=จะ ?ราย ?งาน)) ?(?:(?:ฉัน|ผม|หนู|เรา|พี่|อยาก|ต้อง ?การ) ?)*(?:จะ)? *';

/** How something is done is asked: in front, or at the end. How something *is* (`เป็นยังไง`) is another question. */
export const HOW_IN_FRONT =
  '^(?:(?:ขอ|อยาก|บอก|ช่วย|สอบ ?ถาม|ถาม|ทราบ|รู้|ดู) ?)*(?:วิธี|ขั้น ?ตอน|ทำ ?(?:ยัง ?ไง|ไง|อย่าง ?ไร) ?(?:ถึง|จะ|ให้|มัน)+|สอน ?(?:พี่|ลุง|ป้า|หนู|ผม|ฉัน|หน่อย)* ?|(?<![a-z])how (?:to|do i|can i) )(?: ?ใน)?(?: ?การ)? *';
export const HOW_AT_THE_END =
  ' *(?:(?:ทำ|ต้อง|จะ|กด|ได้|ตรง|พิมพ์(?: ?ว่า)?) ?)*(?<!(?:เป็น|กัน|คือ|(?<!พิมพ์ ?)ว่า|ผล|ไป|มา) ?)(?:ยัง ?ไง|อย่าง ?ไร|แบบ ?ไหน|ตรง ?ไหน|จั่ง ?ใด)(?: ?(?:บ้าง|ดี|ได้|กัน))*';

/** What to type for something is asked, at the end. */
export const WHAT_TO_TYPE =
  '(?:ต้อง|จะ|ควร|ให้) ?(?:(?:พิมพ์|เขียน|สั่ง|พูด)(?: ?(?:ว่า|สั่ง|คำ ?ว่า))? ?(?:ยัง ?ไง|อย่าง ?ไร|แบบ ?ไหน|ไง)|(?:พิมพ์|ใช้ ?คำ|สั่ง)(?: ?(?:ว่า|คำ ?ว่า))? ?อะไร)';
