import { compact } from '../../../compact';
import type { Round } from '../../../domain/calendar/dates';
import { outside, overlaps } from '../../../domain/thai-text/find-all';
import { anyOf, pattern } from '../../../domain/thai-text/pattern';
import { originalOf, scan } from '../../../domain/thai-text/scan';
import { GUESS } from '../confidence';
import { NATIONAL_SCHEMES, OTHER_BUSINESS } from '../lexicon/other-business';
import { QUESTION } from '../lexicon/report-words';
import type { Pieces } from '../pieces';
import { isPolite } from '../residue';
import { findEveryMeasure } from '../slots/measure-lists';
import { findBareProgress, overIn, rangeIn } from '../slots/progress';
import type { Slots } from '../types';
import { findDoubt } from './in-doubt';
import { fieldsFrom, splitFields } from './report-fields';
import { type ReportWalk, walkReport } from './report-walk';
import { asMeant } from './taken-back';

type DoubtfulSlot = 'round' | 'fiscalYear' | 'progress';

export interface ReportReading {
  slots: Slots;
  confidence: number;
  /** says how far a measure is: nothing else a person asks for does */
  isStrong: boolean;
}

const ASKS = pattern(QUESTION, '');
const ASKS_AT_END = pattern(`${QUESTION} ?(?:แล้ว|บ้าง)? ?(?:ครับ|คับ|ค่ะ|คะ|นะ|จ๊ะ|ล่ะ|พี่)* *$`, '');
/** Whether it was reported is asked, also where how far it is stands beside it. */
const WHETHER_AT_END = pattern(
  '(?:แล้ว ?)?(?:(?:หรือ|รึ) ?(?:ยัง|เปล่า)|ใช่ ?(?:ไหม|มั้ย|ป่ะ|ปะ)|(?:จริง ?ๆ?|แค่ ?นี้|แล้ว) ?(?:เหรอ|หรอ)|จริง ?(?:ไหม|มั้ย))(?: ?(?:ครับ|คับ|ค่ะ|คะ|นะ))* *\\?* *$',
  '',
);
const OTHER = anyOf(OTHER_BUSINESS, '');
const SCHEME = anyOf(NATIONAL_SCHEMES, '');
/** A title this strong is a measure's even where nothing else speaks for a report. */
const CERTAIN_TITLE = 4.5;
const LONE_NUMBER = /(?<=^|\s)(\d{1,3})(?=\s|$)/g;

/** Progress as a bare number is believed only of a text that names a measure; it then is a piece like the others. */
function withBareProgress(pieces: Pieces): Pieces {
  const hasMeasure = pieces.measures.length > 0 || pieces.title !== null;
  if (pieces.progress.length > 0 || !hasMeasure) return pieces;
  const taken = [...pieces.measures, ...pieces.rounds, ...pieces.years];
  const led = outside(findBareProgress(pieces.text), taken);
  if (led.length > 0) return { ...pieces, progress: led };
  const lone = [...pieces.text.matchAll(LONE_NUMBER)]
    .map((match) => ({ from: match.index, to: match.index + match[0].length, value: Number(match[1]) }))
    .filter(({ value }) => value <= 100);
  const behindStructure = outside(lone, taken).filter(({ from, to }) => {
    const followsPiece = taken.some((piece) => pieces.text.slice(piece.to, from).trim() === '' && piece.to <= from);
    return followsPiece && isPolite(/^[^\s]*\s*[^\s]*/.exec(pieces.text.slice(to))?.[0] ?? '');
  });
  return { ...pieces, progress: behindStructure };
}

/** `ทุกมาตรการ` names those of the plan (but for those it leaves out), where the office and so its plan is known. */
function withEveryMeasure(pieces: Pieces): Pieces {
  const found = findEveryMeasure(pieces.text);
  const isAll = found !== null && pieces.title === null && pieces.measures.every((one) => overlaps(one, found));
  const every = isAll ? found : null;
  const nums = [...new Set(pieces.vocabulary.measures.nums)].sort((a, b) => a - b);
  const all = nums.filter((num) => !every?.except.includes(num));
  const [value] = all;
  return every && value !== undefined ? { ...pieces, measures: [{ ...every, value, all }] } : pieces;
}

/** A share that is said behind ผลผลิต or ผลลัพธ์ is of what came of the work, not of the work. */
function withoutShares(pieces: Pieces): Pieces {
  const end = fieldsFrom(pieces.scan.original);
  const { at } = pieces.scan;
  return { ...pieces, progress: pieces.progress.filter(({ from }) => (at[from] ?? 0) < end) };
}

function confidenceOf(walk: ReportWalk, pieces: Pieces, asks: boolean): number {
  const { text } = pieces;
  const byTitle = pieces.measures.length === 0;
  const { measure, measureText, progress, status, round } = walk.slots;
  const isNamed = measure !== undefined || measureText !== undefined;
  const saysHowFar = progress !== undefined || status !== undefined;
  const { hasCommand, fragments } = walk;
  if (asks && !(hasCommand && progress !== undefined)) return 0;
  const isForeign = measure === undefined && OTHER.test(text);
  if (isForeign && !(hasCommand && walk.isMeasureSure && !SCHEME.test(text))) return 0;
  if (hasCommand) {
    const isDoubtful = byTitle && fragments.length > 0 && (pieces.title?.strength ?? 0) < CERTAIN_TITLE;
    if (isNamed && walk.isMeasureSure) return saysHowFar ? 0.97 : isDoubtful && round === undefined ? 0.45 : 0.88;
    if (isNamed) return saysHowFar && round !== undefined ? 0.75 : 0.45;
    if (saysHowFar) return fragments.length > 0 && round === undefined ? 0.5 : 0.85;
    if (round !== undefined) return fragments.length > 0 ? 0.62 : 0.78;
    return fragments.every(isPolite) ? 0.8 : 0.2;
  }
  if (isNamed && walk.isMeasureSure) {
    if (measure === undefined) return progress !== undefined ? 0.6 : 0.35;
    if (progress !== undefined) return 0.93;
    if (status !== undefined) return 0.86;
    if (byTitle) return 0.4;
    return fragments.length > 0 && round !== undefined ? 0.66 : fragments.length > 0 ? 0.55 : 0;
  }
  return progress !== undefined && round !== undefined && fragments.length === 0 ? 0.65 : 0;
}

/** The slots that are asked for, since a report names two of them; how far it is, where that differs too. */
function doubtfulOf(pieces: Pieces, rounds: readonly Round[], years: readonly number[]): DoubtfulSlot[] {
  const shares = new Set(pieces.progress.map(({ value }) => value));
  const isAny = rounds.length > 0 || years.length > 0;
  return compact<DoubtfulSlot>([
    rounds.length > 0 && 'round',
    years.length > 0 && 'fiscalYear',
    isAny && shares.size > 1 && 'progress',
  ]);
}

/** `150% ติดตั้งแล้ว`: no share of the work, and no word of what was done either. */
function overAt(fragment = ''): { value: number; rest: string | null } | null {
  const scanned = scan(fragment);
  const over = overIn(scanned.text);
  const rest = over && originalOf(scanned, over.to, scanned.text.length).trim();
  return over && { value: over.value, rest: rest || null };
}

/** Reads a text as a report on a measure. `confidence` is 0 where it cannot be one. */
export function readReport(given: Pieces): ReportReading {
  const meant = asMeant(withBareProgress(withEveryMeasure(withoutShares(given))));
  const { pieces, rounds, years } = findDoubt(meant.pieces);
  const doubtful = doubtfulOf(pieces, rounds, years);
  const walk = walkReport(pieces, new Set([...doubtful, ...meant.corrected]), meant.takenBack);
  const asks = ASKS.test(walk.frame) || (!walk.hasCommand && ASKS_AT_END.test(pieces.asks));
  const slots: Slots = { ...walk.slots };
  const told = walk.fragments.filter((fragment) => !isPolite(fragment));
  const over = slots.progress === undefined && slots.status === undefined ? overAt(told[0]) : null;
  const said = over ? compact([over.rest, ...told.slice(1)]) : told;
  if (over) slots.progressOver = over.value;
  if (said.length > 0) Object.assign(slots, splitFields(said.join(' ')));
  const { progress, status, measure, measureText } = slots;
  for (const key of doubtful) delete slots[key];
  const range = slots.progress === undefined ? null : rangeIn(pieces.text);
  if (range && slots.progress === range[1]) {
    delete slots.progress;
    slots.progressRange = range;
  }
  if (rounds.length > 0) slots.rounds = rounds;
  if (years.length > 0) slots.fiscalYears = years;
  const confidence = confidenceOf(walk, pieces, asks);
  return {
    slots,
    confidence: WHETHER_AT_END.test(pieces.text) ? Math.min(confidence, GUESS) : confidence,
    isStrong:
      (progress !== undefined || status !== undefined) &&
      (measure !== undefined || measureText !== undefined) &&
      walk.isMeasureSure &&
      !asks,
  };
}
