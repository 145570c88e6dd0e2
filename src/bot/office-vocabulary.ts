import { fiscalYearOf, localDate, type Round } from '../domain/calendar/dates';
import { openRound } from '../domain/deadlines/rounds.rules';
import { knownGlossary } from '../domain/glossary/glossary-file';
import { measures } from '../domain/measures/measure.model';
import { workedOn } from '../domain/measures/plan';
import type { Organisation, TaughtWord } from '../domain/organisations/organisation.model';
import { buildVocabulary, type CompiledVocabulary } from './understand';

/** The words of the field, for people of no office. */
export const WORDS_OF_NO_OFFICE: CompiledVocabulary = buildVocabulary({
  units: [],
  measures: [],
  terms: knownGlossary(),
});

/** Measures are read again at least so often: a version of the bot that knows no revisions may have written beside this one. */
const FRESH_MS = 60_000;

/** Plans whose titles are heard; a dozen measures each, so a few milliseconds for all. */
const MEASURES_READ = 600;

interface Entry {
  /** what the office was when it was compiled: what an admin calls a unit, or a measure, is understood at once */
  state: string;
  vocabulary: CompiledVocabulary;
  readAt: Date;
  /** BE; a title means another measure from the first day of a fiscal year on */
  running: number;
  /** the round of it that is being reported on */
  round: Round;
}

const wordsFor = ({ words = [] }: Organisation, is: TaughtWord['is'], key: string): string[] =>
  words.filter((one) => one.is === is && one.key === key).map(({ word }) => word);

/** The words an office uses (units, measure titles of its plans), compiled for `understand`, kept for a minute as long as the office stays as it is. */
export class OfficeVocabularies {
  private readonly entries = new Map<string, Entry>();

  async of(organisation: Organisation, now: Date): Promise<CompiledVocabulary> {
    const known = this.entries.get(organisation._id);
    const running = fiscalYearOf(now);
    const round = openRound(organisation, running, localDate(now));
    const state = organisation.revision ?? JSON.stringify([organisation.units, organisation.words]);
    const isFresh =
      known?.state === state &&
      Math.abs(now.getTime() - known.readAt.getTime()) < FRESH_MS &&
      known.running === running &&
      known.round === round;
    if (isFresh) return known.vocabulary;
    const all = await measures(organisation._id).find({}, { sort: { fiscalYear: -1, num: 1 }, limit: MEASURES_READ });
    const years = [...new Set(all.map(({ fiscalYear }) => fiscalYear))];
    const plans = new Map(years.map((year) => [year, all.filter(({ fiscalYear }) => fiscalYear === year)]));
    const year = workedOn(years, running);
    const own = year === null ? [] : (plans.get(year) ?? []);
    const vocabulary = buildVocabulary({
      units: organisation.units.map((unit) => ({ ...unit, taught: wordsFor(organisation, 'unit', unit.key) })),
      measures: own,
      nicknames: own.flatMap(({ num, title }) =>
        wordsFor(organisation, 'measure', title).map((word) => ({ num, word })),
      ),
      plans,
      runningYear: running,
      openRound: { fiscalYear: running, round },
      terms: knownGlossary(),
    });
    this.entries.set(organisation._id, { state, vocabulary, readAt: now, running, round });
    return vocabulary;
  }
}
