import { pattern } from '../../../domain/thai-text/pattern';
import type { Judgement } from '../contract/define-intent';
import { definitionOf, INTENTS, type Intent } from '../intents';
import type { Pieces } from '../pieces';
import { indicatorFor, unitFor, yearsFor } from './pick-slots';
import type { Candidate } from './score-intents';

type Judge = (candidate: Candidate, pieces: Pieces) => Candidate;

const FIELD = pattern('มาต(?:ร)?า?การ|ita|ไอ ที เอ|ตัว ชี้ วัด|ทั้ง ?หมด|ทุก (?:กอง|ส่วน)', '');
const OVERVIEW = pattern('สถานะ|ภาพ ?รวม|คืบ ?หน้า|ก้าว ?หน้า|status|overview|dashboard|summary', '');
const SCORE_WORD = pattern('คะแนน|score|point|เกรด|ระดับ|ประ ?เมิน|ita|ไอ ที เอ|แต้ม', '');
const COMPARED = pattern('เทียบ|compare|ปี (?:ที่ (?:แล้ว|ผ่าน ?มา)|ก่อน|นี้|ล่าสุด)', '');
const OWN_FILE = pattern('ราย ?งาน|สรุป|มาตรการ|ita|ผล', '');
const WHETHER = pattern('(?:หรือ|รึ) ?(?:ยัง|เปล่า)|ไหม|มั้ย', '');
/** What a letter of residue had cost before it was known to be an indicator or a year. */
const RESIDUE_COST = 0.06;

const by = (candidate: Candidate, change: number): Candidate => ({
  ...candidate,
  confidence: candidate.confidence + change,
});

/** Words for indicators and bare years are only known once scores are spoken of: what they explain is no residue. */
function withResults(candidate: Candidate, pieces: Pieces): Candidate {
  const word = indicatorFor(pieces);
  const shortYears = pieces.years.length === 0 ? yearsFor('score', pieces).length * 2 : 0;
  const explained =
    (word ? Math.min(candidate.residue, word.to - word.from) : 0) + Math.min(candidate.residue, shortYears);
  const raised = by(candidate, explained * RESIDUE_COST + (word ? 0.08 : 0));
  return { ...raised, confidence: Math.min(0.98, raised.confidence) };
}

const judgeScore: Judge = (candidate, pieces) => {
  const raised = withResults(candidate, pieces);
  if (yearsFor('score', pieces).length >= 2) return { ...raised, intent: 'score_compare' };
  const { items, indicators, instruments, years, text } = pieces;
  const namesResult = items.length + indicators.length + instruments.length + years.length > 0;
  return namesResult || SCORE_WORD.test(text) || indicatorFor(pieces) ? raised : by(raised, -0.2);
};

const judgeCompare: Judge = (candidate, pieces) => {
  const raised = withResults(candidate, pieces);
  return yearsFor('score_compare', pieces).length >= 2 || COMPARED.test(pieces.text) ? raised : by(raised, -0.3);
};

/** How far something is may be asked of anything: a part of the plan, or a word of the field, must be named. */
const judgeStatus: Judge = (candidate, pieces) => {
  const { rounds, years, measures, title, text } = pieces;
  if (measures.length > 0 || title) return by(candidate, 0.12);
  const hasPart = rounds.length + years.length > 0 || unitFor(pieces) !== undefined;
  if (hasPart || FIELD.test(text)) return candidate;
  return candidate.residue <= 1 && OVERVIEW.test(text) ? candidate : by(candidate, -0.4);
};

const judgeDocument: Judge = (candidate, { text, rounds, years }) => {
  if (rounds.length + years.length > 0) return candidate;
  const asksWhether = WHETHER.test(text) ? 0.4 : 0;
  const isAnyFile = candidate.residue > 0 && !OWN_FILE.test(text) ? 0.3 : 0;
  return by(candidate, -asksWhether - isAnyFile);
};

type Named = Extract<Judgement, string>;

const JUDGES: Readonly<Record<Named, Judge>> = {
  results: judgeScore,
  comparison: judgeCompare,
  part_of_plan: judgeStatus,
  own_file: judgeDocument,
  alone: (candidate) => by(candidate, -candidate.residue * RESIDUE_COST),
};

/** The judge that a declaration asks for. */
function judgeOf(judged: Judgement): Judge {
  if (typeof judged === 'string') return JUDGES[judged];
  if ('names' in judged)
    return (candidate, pieces) => by(candidate, pieces[judged.names].length > 0 ? judged.raised : 0);
  if ('others' in judged) {
    const others = pattern(judged.others, '');
    return (candidate, { text }) => by(candidate, others.test(text) ? -judged.lowered : 0);
  }
  const { instead } = judged;
  const [words, unless] = [pattern(judged.words, ''), pattern(judged.unless, '')];
  return (candidate, { text }) =>
    words.test(text) && !unless.test(text) ? { ...candidate, intent: instead } : candidate;
}

const JUDGE_OF: ReadonlyMap<Intent, Judge> = new Map(
  INTENTS.flatMap((intent) => {
    const { judged } = definitionOf(intent);
    return judged === undefined ? [] : [[intent, judgeOf(judged)] as const];
  }),
);

/** What cues alone cannot know: which parts an intent must have, and which make it another intent. */
export function adjusted(candidate: Candidate, pieces: Pieces): Candidate {
  return JUDGE_OF.get(candidate.intent)?.(candidate, pieces) ?? candidate;
}
