import { type Found, overlaps } from '../../../domain/thai-text/find-all';
import { pattern } from '../../../domain/thai-text/pattern';
import { originalOf } from '../../../domain/thai-text/scan';
import { definitionOf, type Intent, intentsThat } from '../intents';
import type { Pieces } from '../pieces';
import { findIndicatorWords } from '../slots/indicators';
import { findPaperKind } from '../slots/paper-kinds';
import type { RoundOfYear } from '../slots/relative-rounds';
import { findShortUnits, isExcepted, namedTogether } from '../slots/units';
import { findBareShortYears, findRelativeYears } from '../slots/years';
import { matchTitles } from '../title-index';
import type { SlotName, Slots } from '../types';
import { behindCorrection, lastMeant } from './last-meant';

const RESULTS = intentsThat(({ parts }) => parts?.includes('result') === true);
const INDICATOR_ENOUGH = 4;

/** Fiscal years, by number or from the running one; where results are asked for, two bare digits are a year too. */
export function yearsFor(intent: Intent, pieces: Pieces): Found<number>[] {
  const { runningYear } = pieces.vocabulary;
  const relative = runningYear === undefined ? [] : findRelativeYears(pieces.text, runningYear);
  const years = [...pieces.years, ...relative].sort((a, b) => a.from - b.from);
  if (years.length > 0 || !RESULTS.has(intent)) return years;
  const taken = [...pieces.items, ...pieces.indicators, ...pieces.rounds, ...pieces.progress];
  return findBareShortYears(pieces.text).filter((year) => !taken.some((one) => overlaps(one, year)));
}

/** The round that a question names from the open one; one that is named by its months counts more. */
const relativeRound = ({ rounds, relativeRounds }: Pieces): Found<RoundOfYear> | undefined =>
  rounds.length === 0 ? relativeRounds[0] : undefined;

const KNOWN_INDICATORS = new WeakMap<Pieces, { found: Found<number> | undefined }>();

/** The indicator a question about results names: by number, else by its name or a word for it. Looked for once: several ask. */
export function indicatorFor(pieces: Pieces): Found<number> | undefined {
  const known = KNOWN_INDICATORS.get(pieces) ?? { found: findIndicator(pieces) };
  KNOWN_INDICATORS.set(pieces, known);
  return known.found;
}

function findIndicator(pieces: Pieces): Found<number> | undefined {
  if (pieces.indicators.length > 0) return pieces.indicators[0];
  const free = (one: { from: number; to: number }): boolean =>
    ![...pieces.instruments, ...pieces.items, ...pieces.years].some((other) => overlaps(other, one));
  const word = findIndicatorWords(pieces.text).find(free);
  if (word) return word;
  const [match] = matchTitles(pieces.vocabulary.indicators, pieces.text, () => true);
  const isClear = match !== undefined && match.strength >= INDICATOR_ENOUGH && match.strength > match.rival * 1.3;
  return isClear && free(match) ? match : undefined;
}

/**
 * The units a question names; everyday short names count here. A unit inside a measure's title is no unit, nor is one that is left out
 * (`ยกเว้นกองคลัง`).
 */
function unitsFor(pieces: Pieces): Found<string>[] {
  const { title, text, vocabulary } = pieces;
  const free = (one: Found<string>): boolean => !(title && overlaps(title, one)) && !isExcepted(text, one);
  const full = pieces.units.filter(free);
  const known =
    pieces.units.length > 0 ? full : behindCorrection(text, findShortUnits(text, vocabulary.units).filter(free));
  return namedTogether(text, known);
}

const NOT_DONE = pattern('ไม่ ?(?:ได้)? ?(?:ทำ|แก้|เผย ?แพร่|ลง|ส่ง|ผ่าน) *(?:ข้อ)? *$', '');

/** Whether a question leaves something out, or asks what is if it is not done: which no answer of ours tells. */
export const leavesOut = ({ text, units, items }: Pieces): boolean =>
  [...units, ...items].some((one) => isExcepted(text, one)) ||
  items.some(({ from }) => NOT_DONE.test(text.slice(0, from)));

/** The first of them. */
export const unitFor = (pieces: Pieces): Found<string> | undefined => unitsFor(pieces)[0];

function measureFor(pieces: Pieces): Slots {
  const named = [...new Set(pieces.measures.flatMap(({ all }) => all))];
  const measure = named[0] ?? pieces.title?.value;
  if (measure !== undefined) return { measure, ...(named.length > 1 && { measures: named }) };
  return pieces.words ? { measureText: originalOf(pieces.scan, ...pieces.words.value) } : {};
}

function allSlots(intent: Intent, pieces: Pieces): Slots {
  const relative = relativeRound(pieces)?.value;
  const named = behindCorrection(pieces.text, yearsFor(intent, pieces)).map(({ value }) => value);
  const years = named.length === 0 && relative ? [relative.fiscalYear] : named;
  const units = [...new Set(unitsFor(pieces).map(({ value }) => value))];
  const items = pieces.items.flatMap(({ value }) => value);
  const item = items[0];
  const instrument = pieces.instruments[0]?.value;
  const indicator = RESULTS.has(intent) && item === undefined ? indicatorFor(pieces)?.value : undefined;
  return {
    code: pieces.codes[0]?.value,
    ...measureFor(pieces),
    round: pieces.rounds[0]?.value ?? relative?.round,
    unit: units[0],
    units: units.length > 1 ? units : undefined,
    indicator,
    instrument:
      indicator === undefined && item === undefined ? instrument : intent === 'score' ? undefined : instrument,
    item,
    items: items.length > 0 ? [...new Set(items)] : undefined,
    fiscalYear: years[0],
    fiscalYears: years.length > 0 ? years : undefined,
    format: pieces.formats[0]?.value,
    kind: intent === 'document' ? findPaperKind(pieces.text)?.value : undefined,
  };
}

/** The slots that a question of an intent may have. */
export const slotsOf = (intent: Intent): readonly SlotName[] => definitionOf(intent).slots ?? [];

/** Of what was said the slots of these names. */
export function pickNamed(names: readonly SlotName[], intent: Intent, pieces: Pieces): Slots {
  const all = allSlots(intent, lastMeant(pieces));
  return Object.fromEntries(names.filter((name) => all[name] !== undefined).map((name) => [name, all[name]]));
}

/** What a text says for an intent: only the slots this intent has, only those that were said. */
export function pickSlots(intent: Intent, pieces: Pieces): Slots {
  return pickNamed(slotsOf(intent), intent, pieces);
}
