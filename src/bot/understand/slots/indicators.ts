import { type Found, findAll } from '../../../domain/thai-text/find-all';
import { pattern } from '../../../domain/thai-text/pattern';
import { COUNTED_ITEMS } from '../lexicon/counted';
import { INDICATOR_WORDS } from '../lexicon/indicators';
import { NUMBER, numberOf } from '../numbers';

const NUMBERED = pattern(
  `(?:ตัว ชี้ วั[ดท](?: ย่อย)?|ตชว\\.?|(?<![a-z])indicators?|(?<![a-z])kpi)(?: (?:ที่|ตี้|ข้อ(?: ที่)?|ลำดับ(?: ที่)?|ตัวที่|เลข(?:ที่)?|no\\.?|#))?\\s*[:.]?\\s*(${NUMBER})(?!\\d|\\s*%|\\s*(?:ตัว|${COUNTED_ITEMS}|ด้าน))`,
);
const NTH = pattern('(?<![ก-๛])ตัว ที่\\s*(\\d{1,2})(?!\\d)');
const WORDS = INDICATOR_WORDS.map(({ num, words }) => ({ num, words: pattern(`(?:การ )?(?:${words})`) }));

const numbered = (value: number): number | null => {
  const whole = Math.floor(value);
  return whole >= 1 && whole <= 10 ? whole : null;
};

/** Indicators named by number, `ตัวชี้วัดที่ 9`, `ตชว.4`, a sub-indicator `9.2` by its indicator. */
export function findIndicatorNumbers(text: string): Found<number>[] {
  return [
    ...findAll(text, NUMBERED, (match) => numbered(numberOf(match[1] ?? ''))),
    ...findAll(text, NTH, (match) => numbered(Number(match[1]))),
  ];
}

/** Indicators named by a word that only points to one when scores are spoken of (`คะแนนด้านงบประมาณ`). */
export function findIndicatorWords(text: string): Found<number>[] {
  return WORDS.flatMap(({ num, words }) => findAll(text, words, () => num)).sort(
    (a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from,
  );
}
