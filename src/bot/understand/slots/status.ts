import { type Found, findAll, outside } from '../../../domain/thai-text/find-all';
import { anyOf, pattern } from '../../../domain/thai-text/pattern';
import type { Status } from '../types';

/** Also as it is said in Isan and in the north. */
const DOING = '(?:ดำเนิน (?:การ|งาน)|ทำ(?: งาน)?|จัด ทำ|ปฏิบัติ(?: งาน)?|เฮ็ด|เยียะ|(?<![ก-๛])ยะ)';
const NOT = '(?:ไม่|บ่|บ่อ)';
const FINISHED_WORD = '(?:เสร็จ|เส็จ|เสด|เสร็ด)';
const YET = '(?:ยัง|ยังคง)';

const PATTERNS: readonly [Status, RegExp][] = [
  [
    'not_started',
    anyOf([
      `${YET}? ${NOT} (?:ได้|ทัน)? (?:เริ่ม|ลง มือ)(?: ต้น)?(?: ${DOING})?(?: (?:อะไร|ใด ๆ))?(?: เลย)?`,
      `${YET} ${NOT} (?:ได้|ทัน)? ${DOING}(?: อะไร)?(?: เลย)?(?! (?:เสร็จ|สำเร็จ|ครบ))`,
      'รอ เริ่ม(?: ดำเนิน การ)?',
      'not (?:yet )?start(?:ed)?(?: yet)?',
    ]),
  ],
  [
    'blocked',
    anyOf([
      '(?:ติด|มี|เจอ|พบ|เกิด) (?:ปัญหา|อุปสรรค)(?:(?: |/|และ)* อุปสรรค)?(?: อยู่)?',
      'ติด ขัด(?: อยู่)?',
      'สะดุด(?: อยู่)?',
      'ชะงัก(?: อยู่)?',
      `(?:${DOING}|ไป) (?:ต่อ)? ไม่ ได้`,
      `ไม่ สามารถ ${DOING}(?: ต่อ)?(?: ได้)?`,
      'block(?:ed)?',
      'stuck',
    ]),
  ],
  [
    'in_progress',
    anyOf([
      `(?:กำลัง|(?:อยู่ (?:ใน)? )?ระหว่าง)(?: การ)? ${DOING}(?: อยู่)?`,
      `${DOING} อยู่`,
      `${YET} (?:${DOING})? ${NOT} (?:แล้ว)? (?:เสร็จ|สำเร็จ|เรียบร้อย)(?: (?:สิ้น|ดี|เลย))?`,
      `(?:ใกล้|เกือบ)(?: จะ)? (?:แล้ว)? (?:เสร็จ|สำเร็จ)(?: (?:สิ้น|แล้ว))*`,
      `(?:${DOING})? (?:เสร็จ|ไป|ได้) (?:แล้ว )?บาง ส่วน(?: แล้ว)?`,
      `เริ่ม(?: ${DOING})?(?: ไป)? แล้ว`,
      '(?:in|on) ?progress',
      'on ?going',
      'doing',
      'wip',
    ]),
  ],
  [
    'done',
    anyOf([
      `(?:${DOING})?(?: (?:ไป|ได้))? (?:แล้ว)? ${FINISHED_WORD}(?! *\\d+ *(?:/|จาก|ใน))(?: (?:สิ้น|เรียบ ร้อย|สมบูรณ์|หมด|ครบ(?:ถ้วน)?|ทั้งหมด|ทุกอย่าง))*(?: แล้ว)?(?! (?:แล้ว )?(?:หรือ|รึ|ยัง|ไหม|มั้ย|เมื่อไหร่))`,
      `(?:${DOING})? (?:เรียบ ร้อย|สำเร็จ)(?: แล้ว)?(?! (?:แล้ว )?(?:หรือ|รึ|ยัง|ไหม|มั้ย))`,
      `(?:${DOING}) (?:ครบ(?: ถ้วน)?|แล้ว|จบ)(?: แล้ว)?(?! (?:แล้ว )?(?:หรือ|รึ|ยัง|ไหม|มั้ย))`,
      '(?:ครบ ถ้วน|จบ|เบิ่ด|เสร็ต|เส็ด) แล้ว',
      '(?<![a-z])done(?: แล้ว)?',
      '(?<![a-z])finish(?:ed)?(?: แล้ว)?',
      '(?<![a-z])complete[d]?(?: แล้ว)?',
    ]),
  ],
];

/** Behind words that only say that something was done: so far, `ดำเนินการแล้วร้อยละ 30`. Who says เสร็จ and a share is asked which. */
const SO_FAR = pattern(
  '^ *(?:ไป ?(?:แล้ว)?)? ?(?:ได้)? ?(?:ประมาณ|ราว|แค่|เพียง|เกือบ|แล้ว)? ?(?:ร้อย ?ละ *(?!100)\\d|ครึ่ง|\\d{1,2}(?:\\.\\d+)? *(?:%|เปอ))',
  '',
);
/** The same where the share comes first: `50% ดำเนินการแล้ว`. */
const SHARE_BEFORE = pattern('(?<![\\d.])\\d{1,2}(?:\\.\\d+)? *(?:%|เปอร์เซ็นต์|เปอร์เซ็น|เปอเซ็นต์) *$', '');
const FINISHED = pattern('เสร็จ|สำเร็จ|ครบ|จบ|เรียบ ?ร้อย|[a-z]', '');
const TO_COME = pattern('(?:จะ|คาด ?ว่า|ต้อง|ควร|กำหนด|ให้) *$', '');

/** What will be, or ought to be, is not how it stands: `จะเสร็จ 31 มี.ค.` */
const isToCome = (before: string): boolean => TO_COME.test(before) && !NEARLY.test(before);

const NEARLY = pattern('(?:ใกล้|เกือบ) ?จะ *$', '');

/** Status words of a text, longest meaning first (`ยังไม่เสร็จ` is no `เสร็จ`). Whether they are said of the measure is the reader's to judge. */
export function findStatus(text: string): Found<Status>[] {
  let found: Found<Status>[] = [];
  for (const [status, words] of PATTERNS)
    found = [
      ...found,
      ...outside(
        findAll(text, words, ({ index, 0: said }) => {
          const before = text.slice(0, index);
          const isShare = SO_FAR.test(text.slice(index + said.length)) || SHARE_BEFORE.test(before);
          const isSoFar = status === 'done' && !FINISHED.test(said) && isShare;
          return isSoFar || isToCome(before) ? null : status;
        }),
        found,
      ),
    ];
  return found.sort((a, b) => a.from - b.from);
}
