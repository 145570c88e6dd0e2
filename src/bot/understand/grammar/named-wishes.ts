import { pattern } from '../../../domain/thai-text/pattern';
import { HOW_MANY } from '../lexicon/how-many';
import type { Pieces } from '../pieces';
import { isPolite, residueOf } from '../residue';
import { findPaperKind } from '../slots/paper-kinds';
import { indicatorFor, yearsFor } from './pick-slots';
import type { Candidate } from './score-intents';

const SCORE_ASKED = pattern(
  `ได้|คะแนน|ผ่าน|เท่า ?(?:ไหร่|ไร)|${HOW_MANY}|ผล|ยัง ?ไง|อย่าง ?ไร|score|ไหม|มั้ย|ดู|เช็ค|เช็ก|ขอ|(?:หรือ|รึ) ?(?:เปล่า|ยัง)`,
  '',
);
const HOW_MUCH = pattern('เท่า ?(?:ไหร่|ไร|ใด)|กี่ ?(?:คะแนน|แต้ม)', '');
const FILE_WISHED = pattern('ราย ?งาน|สรุป|ขอ|เอา|ออก|โหลด|เป็น', '');
/** This many letters of an indicator's name are no everyday word. */
const WHOLE_NAME = 9;
/** With what being of a measure adds, below what breaks into a dialog. */
const MEASURE_ALONE = 0.64;

/** Results asked for by naming a part of the assessment, without the word for scores: `O38 ได้เท่าไหร่`, `IIT 65`. */
function namedResult(pieces: Pieces): Candidate[] {
  const { text, items, indicators, instruments, fillers } = pieces;
  const word = indicatorFor(pieces);
  const byName = word && word.to - word.from >= WHOLE_NAME && HOW_MUCH.test(text) ? [word] : [];
  const named = [...items, ...indicators, ...instruments, ...byName];
  if (named.length === 0) return [];
  const residue = residueOf(fillers, [...named, ...yearsFor('score', pieces)]);
  return [{ intent: 'score', confidence: (SCORE_ASKED.test(text) ? 0.86 : 0.72) - residue * 0.05, residue }];
}

/** A file wished for by its format: `ออกรายงานรอบ 12 เดือนเป็น word`. */
function namedFile({ text, formats, rounds, years, fillers }: Pieces): Candidate[] {
  if (formats.length === 0 || !FILE_WISHED.test(text)) return [];
  const residue = residueOf(fillers, [...formats, ...rounds, ...years]);
  return [{ intent: 'document', confidence: 0.84 - residue * 0.07, residue }];
}

const PAPER_WISHED = pattern('ขอ|เอา|ออก|โหลด|พิมพ์|ปริ้น|ทำ|อยาก ?ได้|ต้องการ', '');
/** What names a paper by its kind is no question about what stands in it. */
const PAPER_NAMED = 0.86;

/** A paper wished for by its name: `ขอเล่มวิเคราะห์ ปี 2565`. */
function namedPaper({ text, formats, rounds, years, fillers }: Pieces): Candidate[] {
  const kind = PAPER_WISHED.test(text) ? findPaperKind(text) : undefined;
  if (!kind) return [];
  const residue = residueOf(fillers, [kind, ...formats, ...rounds, ...years]);
  return [{ intent: 'document', confidence: PAPER_NAMED - residue * 0.05, residue }];
}

/** A registration code and nothing else. */
function codeAlone({ codes, fillers }: Pieces): Candidate[] {
  const [code] = codes;
  if (!code || !/\d/.test(code.value)) return [];
  const residue = residueOf(fillers, [code]);
  return residue === 0 ? [{ intent: 'register', confidence: 0.8, residue }] : [];
}

/** A measure, or one in a round, and nothing else: whoever says no more wants to see it. Where an answer is waited for it is that. */
function measureAlone({ text, measures, title, rounds, years }: Pieces): Candidate[] {
  const named = measures.length > 0 ? measures : title && rounds.length > 0 ? [title] : [];
  if (named.length === 0) return [];
  const rest = [...named, ...rounds, ...years].reduce(
    (left, { from, to }) => left.slice(0, from) + ' '.repeat(to - from) + left.slice(to),
    text,
  );
  return isPolite(rest) ? [{ intent: 'measure_status', confidence: MEASURE_ALONE, residue: 0 }] : [];
}

/** Wishes that are recognised by what they name, not by how they are put. */
export function namedWishes(pieces: Pieces): Candidate[] {
  return [
    ...namedResult(pieces),
    ...namedFile(pieces),
    ...namedPaper(pieces),
    ...codeAlone(pieces),
    ...measureAlone(pieces),
  ];
}
