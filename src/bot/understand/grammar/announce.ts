import type { Found } from '../../../domain/thai-text/find-all';
import { endOfMatch, pattern } from '../../../domain/thai-text/pattern';
import { takeSeen } from '../../../domain/thai-text/seen';
import { ADDRESSEE, ANNOUNCE_COMMAND, STUCK_BEGINNING } from '../lexicon/announce-words';
import { QUESTION } from '../lexicon/report-words';
import type { Pieces } from '../pieces';
import { isPolite } from '../residue';
import { findShortUnits, namedTogether } from '../slots/units';
import type { Slots } from '../types';

export interface AnnounceReading {
  slots: Pick<Slots, 'unit' | 'units' | 'detail'>;
  confidence: number;
}

const OPENING = pattern(ANNOUNCE_COMMAND, 'y');
const GREETING = pattern('(?:(?:สวัสดี|ขอโทษ|รบกวน|พี่|แอดมิน|บอท)(?:ครับ|ค่ะ|คะ|นะ)?\\s*)+', 'y');
const BEGINNING = pattern(STUCK_BEGINNING, 'y');
const TO = pattern(` ${ADDRESSEE} `, 'y');
/** `ให้กองคลังทราบ`, marks and blanks in front of what is announced. */
const MARKS = /(?:\s*(?:รับ)?ทราบ)?[\s:\-–,=>]*(?:\u0e27\u0e32\s*(?=[:\s]))?[\s:\-–,]*/y;
/** What follows leaves somebody out. */
const EXCEPT = pattern('^\\s*\\(? *(?:ยก ?เว้น|เว้น|นอก ?(?:เหนือ)? ?จาก|ไม่ ?รวม)', '');
const TO_EVERYONE = pattern('แจ้ง(?: ข่าว)?(?: ถึง| ให้)* (?=ทุก ?(?:กอง|ส่วน|หน่วย|สำนัก|ฝ่าย))', 'y');
const ASKS = pattern(`${QUESTION}|ออก ?(?:หรือ)? ?ยัง|ยัง *$`, '');
/** A title that begins with ประกาศ must go on for so many letters: `ประกาศขอให้…` is none of `ประกาศข้อปฏิบัติ…`. */
const SURELY_TITLE = 6;
const BLANKS = /\s*/y;
const NONE: AnnounceReading = { slots: {}, confidence: 0 };

function withoutPolite(words: string): string {
  return isPolite(words) ? '' : words;
}

/**
 * The units an announcement is for. Behind ถึง or ให้ any name of it will do; without, it must stand for itself, for else it is what
 * the announcement speaks of: `ประกาศ กองคลังปิดรับเอกสาร`, `ประกาศ ปลัดนัดประชุม`.
 */
function addresseesAt({ text, units, vocabulary }: Pieces, opened: number): Found<string>[] {
  const to = endOfMatch(TO, text, opened);
  for (const known of to > opened ? [units, findShortUnits(text, vocabulary.units)] : []) {
    const named = namedTogether(
      text,
      known.filter(({ from }) => from >= to),
    );
    if (named[0]?.from === to) return named;
  }
  const plain = endOfMatch(BLANKS, text, opened);
  const named = namedTogether(
    text,
    units.filter(({ from }) => from >= plain),
  );
  const last = named.at(-1);
  return named[0]?.from === plain && last && !/[ก-๛a-z]/.test(text.charAt(last.to)) ? named : [];
}

/** Reads a text as an announcement: the command first, then perhaps a unit, then what is to be announced, exactly as typed. */
export function readAnnounce(pieces: Pieces): AnnounceReading {
  const { text, asks, scan } = pieces;
  const start = Math.max(0, endOfMatch(GREETING, text, 0));
  const everyone = endOfMatch(TO_EVERYONE, text, start);
  const opened = everyone >= 0 ? everyone : endOfMatch(OPENING, text, start);
  if (opened <= start) return NONE;
  const isStuck = everyone < 0 && /[ก-๛a-z]/.test(text.charAt(opened));
  const named = addresseesAt(pieces, opened);
  const [first] = named;
  const last = named.at(-1);
  // Whoever is left out must be told by a person: the form asks for whom it is.
  const unit = first && last && !EXCEPT.test(text.slice(last.to)) ? { ...first, to: last.to } : undefined;
  const rest = text.slice(unit ? unit.to : opened);
  if (isStuck && !first && endOfMatch(BEGINNING, text, opened) < 0 && !isPolite(rest)) return NONE;
  if (isStuck && !first && ASKS.test(asks.slice(opened))) return NONE;
  const { title } = pieces;
  const isMeasure = title !== null && title.from <= opened && title.to >= opened + SURELY_TITLE;
  const saysHowFar = pieces.progress.length + pieces.status.length > 0;
  if (isMeasure && (isStuck || saysHowFar)) return NONE;
  const from = Math.max(unit ? unit.to : opened, endOfMatch(MARKS, text, unit ? unit.to : opened));
  const words = withoutPolite(takeSeen(scan.original.slice(scan.at[from] ?? scan.original.length)));
  const units = [...new Set(named.map(({ value }) => value))];
  const slots = {
    ...(unit ? { unit: unit.value } : {}),
    ...(unit && units.length > 1 ? { units } : {}),
    ...(words === '' ? {} : { detail: words }),
  };
  return { slots, confidence: isStuck && !first ? 0.75 : 0.95 };
}
