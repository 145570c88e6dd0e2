import type { Round } from '../../../domain/calendar/dates';
import type { Found } from '../../../domain/thai-text/find-all';
import { pattern } from '../../../domain/thai-text/pattern';
import type { Pieces } from '../pieces';
import { roundsReported } from '../slots/relative-rounds';

/** What joins two of the same, and what may be said once for both: `รอบ 6 และ 12 เดือน`, `รอบ 6 เดือนกับรอบ 12 เดือน`. */
const JOINED = pattern('^\\s*(?:เดือน|และ|กับ|หรือ|ถึง|รวม(?:ถึง)?|พร้อม|ทั้ง|ของ|ปี(?:งบ ?ประมาณ)?|,|/|-|&|\\+|\\s)*$', '');
/** A second round of which only the months are said. */
const MORE_MONTHS = pattern(
  '\\s*(?:และ|กับ|หรือ|,|/|-|&|\\+) (?:รอบ)? (?:ที่)? (6|12)(?:\\s*(?:เดือน|ด\\.))?(?!\\d|[.,/:%]|\\s*(?:คน|ครั้ง|วัน|เรื่อง|%|เปอ))',
  'y',
);

/** Pieces of a report, and the rounds and years that it names more than one of; empty: there is no doubt. */
export interface Doubt {
  pieces: Pieces;
  rounds: Round[];
  years: number[];
}

/**
 * Finds whether a report is said of two rounds or two years: side by side, or each with how far it is. What only goes along in the words of
 * the report (`ต่อจากรอบ 6 เดือน`) is none. Those that stand side by side are one piece each with what joins them.
 */
export function findDoubt(given: Pieces): Doubt {
  const months = given.rounds.flatMap((round) => monthsBehind(given.text, round));
  const named = given.rounds.length > 0 ? [...given.rounds, ...months] : countedRounds(given);
  const rounds = named.sort((a, b) => a.from - b.from);
  const twice = { rounds: namedTwice(given, rounds), years: namedTwice(given, given.years) };
  return {
    pieces: {
      ...given,
      rounds: twice.rounds.length > 0 ? joinedUp(given.text, rounds) : given.rounds,
      years: twice.years.length > 0 ? joinedUp(given.text, given.years) : given.years,
    },
    ...twice,
  };
}

/** The rounds that are named from the open one, where only the word says which: `รอบที่แล้ว 40% รอบนี้ 60%`. */
const countedRounds = ({ text, relativeRounds }: Pieces): Found<Round>[] =>
  roundsReported(text, relativeRounds).map((one) => ({ ...one, value: one.value.round }));

function monthsBehind(text: string, round: Found<Round>): Found<Round>[] {
  MORE_MONTHS.lastIndex = round.to;
  const [all = '', months] = MORE_MONTHS.exec(text) ?? [];
  const value: Round | null = months === '6' ? '6m' : months === '12' ? '12m' : null;
  return value && value !== round.value ? [{ from: round.to, to: round.to + all.length, value }] : [];
}

/** All that are named, where two different ones are; else none. */
function namedTwice<T>(pieces: Pieces, found: readonly Found<T>[]): T[] {
  const isDoubtful = found.some((one, place) => {
    const before = found[place - 1];
    if (before === undefined || before.value === one.value) return false;
    return isJoined(pieces.text, before, one) || (hasShare(pieces, before) && hasShare(pieces, one));
  });
  return isDoubtful ? [...new Set(found.map(({ value }) => value))] : [];
}

const isJoined = (text: string, before: Found<unknown>, behind: Found<unknown>): boolean =>
  before.to <= behind.from && JOINED.test(text.slice(before.to, behind.from));

/** Whether how far it is stands right behind it. */
const hasShare = ({ text, progress }: Pieces, one: Found<unknown>): boolean =>
  progress.some(({ from }) => from >= one.to && /^[\s:=,]*$/.test(text.slice(one.to, from)));

const joinedUp = <T>(text: string, found: readonly Found<T>[]): Found<T>[] =>
  found.map((one, place) => {
    const before = found[place - 1];
    return before && isJoined(text, before, one) ? { ...one, from: before.to } : one;
  });
