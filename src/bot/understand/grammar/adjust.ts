import { pattern } from '../../../domain/thai-text/pattern';
import type { Intent } from '../intents';
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
const MY_OWN = pattern('ฉัน|ผม|หนู|ดิฉัน', '');
const WHO = pattern('ใคร|(?:กอง|หน่วย ?งาน|ส่วน ?ราชการ|ฝ่าย|สำนัก) ?(?:ไหน|ใด)', '');
const OTHERS_WARN = pattern('แจ้ง ?เตือน ?(?:ภัย|พายุ|ฝน|น้ำ|ฝุ่น|จาก|สาธารณ)', '');
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

const alone: Judge = (candidate) => by(candidate, -candidate.residue * RESIDUE_COST);

const JUDGES: Partial<Record<Intent, Judge>> = {
  score: judgeScore,
  score_compare: judgeCompare,
  measure_status: judgeStatus,
  document: judgeDocument,
  outstanding: (candidate, { text }) =>
    MY_OWN.test(text) && !WHO.test(text) ? { ...candidate, intent: 'my_measures' } : candidate,
  register: (candidate, { codes }) => by(candidate, codes.length > 0 ? 0.1 : 0),
  resume_reminders: (candidate, { text }) => by(candidate, OTHERS_WARN.test(text) ? -0.4 : 0),
  deadlines: (candidate, { rounds }) => by(candidate, rounds.length > 0 ? 0.2 : 0),
  cancel: alone,
  help: alone,
};

/** What cues alone cannot know: which parts an intent must have, and which make it another intent. */
export function adjusted(candidate: Candidate, pieces: Pieces): Candidate {
  return JUDGES[candidate.intent]?.(candidate, pieces) ?? candidate;
}
