import { compileTerms, type TermName } from './grammar/explain';
import { INDICATOR_NAMES } from './lexicon/indicators';
import type { RoundOfYear } from './slots/relative-rounds';
import { taughtPattern } from './slots/taught-words';
import { compileUnits, type UnitPatterns } from './slots/units';
import { indexTitles, type TitleIndex } from './title-index';

/** What an office calls its parts: the words the bot must know beyond Thai and ITA. */
export interface Vocabulary {
  units: { key: string; name: string; aliases: string[]; group: boolean; formerNames?: string[]; taught?: string[] }[];
  /** the plan people report on */
  measures: { num: number; title: string }[];
  /** words that an admin taught for measures of that plan */
  nicknames?: readonly { num: number; word: string }[];
  /** every year's plan, by fiscal year (BE): where a year is said, a title means the measure of that year */
  plans?: ReadonlyMap<number, readonly { num: number; title: string }[]>;
  indicators?: { num: number; name: string; aliases?: string[] }[];
  /** what can be explained (`ITA คืออะไร`) */
  terms?: readonly { key: string; names: readonly string[] }[];
  /** the running fiscal year (BE), which `ปีนี้` and `ปีที่แล้ว` count from; unknown: they name no year */
  runningYear?: number;
  /** the round that is being reported on, which `รอบนี้` and `รอบที่แล้ว` count from; unknown: they name no round */
  openRound?: RoundOfYear;
}

/** A vocabulary prepared for reading; build it once an office and keep it until the office changes. */
export interface CompiledVocabulary {
  units: UnitPatterns[];
  measures: TitleIndex;
  nicknames: readonly { num: number; words: RegExp }[];
  plans: ReadonlyMap<number, TitleIndex>;
  indicators: TitleIndex;
  terms: readonly TermName[];
  runningYear?: number | undefined;
  openRound?: RoundOfYear | undefined;
}

type Titles = readonly { num: number; title: string }[];
const indexMeasures = (measures: Titles): TitleIndex =>
  indexTitles(measures.map(({ num, title }) => ({ num, texts: [title] })));

/** Prepares an office's vocabulary. Takes a few milliseconds. */
export function buildVocabulary(vocabulary: Vocabulary): CompiledVocabulary {
  const indicators = INDICATOR_NAMES.map(({ num, names }) => ({
    num,
    texts: [
      ...names,
      ...(vocabulary.indicators ?? [])
        .filter((own) => own.num === num)
        .flatMap((own) => [own.name, ...(own.aliases ?? [])]),
    ],
  }));
  return {
    units: compileUnits(vocabulary.units),
    measures: indexMeasures(vocabulary.measures),
    nicknames: (vocabulary.nicknames ?? []).map(({ num, word }) => ({ num, words: taughtPattern(word) })),
    plans: new Map([...(vocabulary.plans ?? [])].map(([year, measures]) => [year, indexMeasures(measures)])),
    indicators: indexTitles(indicators),
    terms: compileTerms(vocabulary.terms ?? []),
    runningYear: vocabulary.runningYear,
    openRound: vocabulary.openRound,
  };
}

/** For people of no office yet: the standard units and indicators, no measures. */
export const GENERAL_VOCABULARY: CompiledVocabulary = buildVocabulary({ units: [], measures: [] });
