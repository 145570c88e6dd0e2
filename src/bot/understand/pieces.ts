import { fiscalYearFromNumber, type Round } from '../../domain/calendar/dates';
import { findRounds } from '../../domain/calendar/find-rounds';
import { type Found, findAll, outside } from '../../domain/thai-text/find-all';
import { type Scan, scan } from '../../domain/thai-text/scan';
import { withoutLookalikes } from './grammar/lookalikes';
import { repair } from './repair';
import { type Fillers, findFillers } from './residue';
import { findCodes } from './slots/codes';
import { corrected, withTakenBack } from './slots/corrections';
import { findFormats } from './slots/formats';
import { findIndicatorNumbers } from './slots/indicators';
import { findInstruments } from './slots/instruments';
import { findItems, findItemsOf } from './slots/items';
import { findLeadingList, type MeasuresFound, withLists } from './slots/measure-lists';
import { findMeasureNumbers } from './slots/measure-numbers';
import { findMeasureWords } from './slots/measure-words';
import { findProgress } from './slots/progress';
import { findRelativeRounds, type RoundOfYear, roundsReported } from './slots/relative-rounds';
import { findStatus } from './slots/status';
import { findUnits } from './slots/units';
import { findYears } from './slots/years';
import { findTitle, type TitleFound } from './titles';
import type { DocumentFormat, InstrumentKey, Status } from './types';
import type { CompiledVocabulary } from './vocabulary';

/** Everything with a meaning of its own that was found in a text, before it is known what the text is. */
export interface Pieces {
  scan: Scan;
  text: string;
  /** the text without words that only look like a question's */
  asks: string;
  vocabulary: CompiledVocabulary;
  codes: Found<string>[];
  items: Found<string[]>[];
  progress: Found<number>[];
  rounds: Found<Round>[];
  /** rounds that are named from the open one */
  relativeRounds: Found<RoundOfYear>[];
  measures: MeasuresFound[];
  indicators: Found<number>[];
  years: Found<number>[];
  instruments: Found<InstrumentKey>[];
  units: Found<string>[];
  status: Found<Status>[];
  formats: Found<DocumentFormat>[];
  fillers: Fillers;
  title: TitleFound | null;
  /** words behind มาตรการ where neither number nor title names one */
  words: Found<[from: number, to: number]> | null;
}

/** In `รอบสิ้นปี 2566` the word ปี serves both: the year keeps it. */
function untilYear(round: Found<Round>, years: readonly Found<number>[]): Found<Round> {
  const year = years.find(({ from, to }) => from > round.from && from < round.to && to > round.to);
  return year ? { ...round, to: year.from } : round;
}

const roundOf = (months: number): Round | null => (months === 6 ? '6m' : months === 12 ? '12m' : null);
const noNumber = (): null => null;
const asIndicator = (number: number): number | null => (number >= 1 && number <= 10 ? number : null);
const asIs = (number: number): number | null => (number >= 1 && number <= 99 ? number : null);

/** Measures by their numbers, each with those named along with it; a list that begins a text needs no word for what it lists. */
function measuresIn(text: string, taken: readonly Found<unknown>[]): MeasuresFound[] {
  const named = withLists(text, outside(corrected(text, findMeasureNumbers(text), asIs, 'measure'), taken));
  const leading = named.length === 0 ? findLeadingList(text) : null;
  return leading && outside([leading], taken).length > 0 ? [leading] : named;
}

/** With the measures that are named by a word an admin taught. */
function withNicknames(named: MeasuresFound[], text: string, { nicknames }: CompiledVocabulary): MeasuresFound[] {
  const taught = nicknames.flatMap(({ num, words }) => findAll(text, words, () => num));
  const more = outside(taught, named).map((one) => ({ ...one, all: [one.value] }));
  return more.length === 0 ? named : [...named, ...more].sort((a, b) => a.from - b.from);
}

/** Finds the pieces. Where two kinds claim the same characters the one named first here has them: a percent is no year, a code no item. */
export function findPieces(scanned: Scan, vocabulary: CompiledVocabulary): Pieces {
  const { text } = scanned;
  const shares = corrected(text, findProgress(text), (number) => (number <= 100 ? number : null));
  const instruments = corrected(text, findInstruments(text), noNumber);
  const named = findItems(text);
  const only = instruments.length === 1 ? instruments[0] : undefined;
  const items = outside(
    corrected(text, named.length === 0 && only ? findItemsOf(only, text) : named, noNumber),
    shares,
  );
  const years = outside(corrected(text, findYears(text), fiscalYearFromNumber, 'year'), [...shares, ...items]);
  const rounds = outside(
    corrected(text, findRounds(text), roundOf).map((round) => untilYear(round, years)),
    shares,
  );
  const measures = withNicknames(measuresIn(text, [...shares, ...rounds]), text, vocabulary);
  const progress = withTakenBack(text, shares, [...rounds, ...measures, ...years]);
  const indicators = outside(corrected(text, findIndicatorNumbers(text), asIndicator, 'measure'), [
    ...progress,
    ...items,
  ]);
  const closed = [...progress, ...rounds, ...measures, ...indicators, ...years];
  const relativeRounds = vocabulary.openRound ? findRelativeRounds(text, vocabulary.openRound) : [];
  const [counted] = rounds.length === 0 ? roundsReported(text, relativeRounds) : [];
  const year = years.length === 0 ? counted?.value.fiscalYear : years.length === 1 ? years[0]?.value : undefined;
  const said = vocabulary.plans.get(year ?? 0);
  const title = findTitle(scanned, said ?? vocabulary.measures, closed);
  return {
    scan: scanned,
    text,
    asks: withoutLookalikes(scanned),
    vocabulary,
    codes: findCodes(text),
    items,
    progress,
    rounds,
    relativeRounds,
    measures,
    indicators,
    years,
    instruments,
    units: corrected(text, findUnits(text, vocabulary.units), noNumber),
    status: corrected(text, findStatus(text), noNumber),
    formats: corrected(text, findFormats(text), noNumber),
    fillers: findFillers(text),
    title,
    words: title || measures.length > 0 ? null : findMeasureWords(text),
  };
}

/** The pieces of a text as typed, its command words put right. */
export function readPieces(text: string, vocabulary: CompiledVocabulary): Pieces {
  return findPieces(repair(scan(text)), vocabulary);
}
