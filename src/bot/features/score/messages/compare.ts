import type { ScoreRow } from '../../../../../flex-templates/score/row';
import type { ScoreSection } from '../../../../../flex-templates/score/sheet';
import { compact } from '../../../../compact';
import { INSTRUMENTS } from '../../../../domain/assessments/assessment.model';
import { compareYears, type YearScore } from '../../../../domain/assessments/compare-years.rules';
import { fraction, subtract, toTwoDecimals } from '../../../../domain/assessments/fraction';
import { levelName } from '../../../../domain/assessments/levels.rules';
import { scoreOf } from '../../../../domain/assessments/score-of.rules';
import { points } from '../../../../domain/assessments/texts';
import type { Message } from '../../../../line/types';
import type { Ask } from '../../../../ui/ask';
import type { Assessed, AssessedYear } from '../assessed';
import { type Question, yearsChart } from '../charts';
import { compareTexts } from '../compare-texts';
import type { About } from '../follow-ups';
import { row, sheetMessage } from '../sheet';
import { labels, phrases, texts } from '../texts';

export interface Comparison {
  ask: Ask;
  /** the office's name */
  officeName: string;
  picture: Assessed['picture'];
  /** BE, earliest first; also those without an assessment */
  years: readonly number[];
  /** the assessed ones among them */
  assessed: readonly AssessedYear[];
  about: About;
  /** more was asked for than is shown */
  isCut: boolean;
}

/** A score of some years and how far they are apart: the scores that are there, in order of year. */
interface Line {
  what: string;
  scores: (YearScore & { since: number | null })[];
}

/** Two or more years side by side: the total and the instruments, or one indicator, or an instrument and its indicators. */
export function compareMessage(comparison: Comparison): Message {
  const { years, assessed, ask } = comparison;
  const questions = questionsOf(comparison);
  const lines = questions.map((question) => lineOf(comparison, question));
  const main = lines[0];
  const latest = assessed.at(-1);
  const missing = years.filter((year) => !assessed.some(({ assessment }) => assessment.fiscalYear === year));
  const schemes = new Set(assessed.map(({ assessment }) => assessment.levelScheme));
  const isTotal = comparison.about.indicator === undefined && comparison.about.instrument === undefined;
  const summary = main ? summaryOf(main) : '';
  return sheetMessage({
    kicker: compareTexts.kicker(years),
    title: main?.what ?? compareTexts.total,
    picture: comparison.picture(
      yearsChart(
        comparison.officeName,
        assessed,
        questions.map((question) => ({ name: nameOf(assessed, question), question })),
      ),
    ),
    lines: compact([summary, missing.length > 0 && compareTexts.missing(missing)]),
    sections: lines.map((line) => sectionOf(comparison, line, line === main)),
    notes: compact([
      comparison.isCut && compareTexts.latest(years.length),
      isTotal && schemes.size > 1 && compareTexts.schemes,
    ]),
    buttons: [],
    altText: compareTexts.alt(main?.what ?? '', main ? altRows(comparison, main) : [], summary),
    quickReplies: compact([
      ...(isTotal && latest
        ? INSTRUMENTS.map((key) => ask(texts.instrument(key), phrases.compare(years, { instrument: key })))
        : [ask(labels.total, phrases.compare(years))]),
      latest ? ask(labels.weaknesses, phrases.ranking('weakness', latest.assessment.fiscalYear)) : null,
    ]),
  });
}

function questionsOf({ about, assessed }: Comparison): Question[] {
  if (about.indicator !== undefined) return [{ indicator: about.indicator }];
  if (about.instrument === undefined) return [{}, ...INSTRUMENTS.map((instrument) => ({ instrument }))];
  const own = assessed.at(-1)?.framework.indicators.filter((one) => one.instrument === about.instrument) ?? [];
  return [{ instrument: about.instrument }, ...own.map(({ num }) => ({ indicator: num }))];
}

function lineOf({ assessed }: Comparison, question: Question): Line {
  const given = assessed.filter(
    ({ assessment, framework }) => (scoreOf(assessment, framework, question)?.score ?? null) !== null,
  );
  const scores = compareYears(given, question).map((score, index) => ({
    ...score,
    since: given[index - 1]?.assessment.fiscalYear ?? null,
  }));
  return { what: nameOf(assessed, question), scores };
}

function nameOf(assessed: readonly AssessedYear[], { indicator, instrument }: Question): string {
  if (instrument !== undefined) return compareTexts.instrument(instrument);
  const latest = assessed.at(-1);
  if (indicator === undefined || !latest) return compareTexts.total;
  const answer = scoreOf(latest.assessment, latest.framework, { indicator });
  return compareTexts.indicator(indicator, answer?.kind === 'indicator' ? answer.name : '');
}

function summaryOf({ what, scores }: Line): string {
  const [first, last] = [scores[0], scores.at(-1)];
  if (!first || !last || first === last || first.score === null || last.score === null)
    return compareTexts.cannot(what, scores.length);
  const by = toTwoDecimals(subtract(fraction(last.score), fraction(first.score)));
  return compareTexts.summary(what, first.fiscalYear, last.fiscalYear, by);
}

/** What was asked for shows every year, with what is missing; the rest shows what there is. */
function sectionOf(comparison: Comparison, line: Line, isMain: boolean): ScoreSection {
  const years = isMain ? comparison.years : line.scores.map(({ fiscalYear }) => fiscalYear);
  return { heading: isMain ? null : line.what, rows: years.map((year) => yearRow(comparison, line, year)) };
}

function yearRow({ assessed }: Comparison, { scores }: Line, year: number): ScoreRow {
  const label = compareTexts.year(year);
  const of = assessed.find(({ assessment }) => assessment.fiscalYear === year);
  if (!of) return row({ label, value: compareTexts.noAssessment });
  const found = scores.find(({ fiscalYear }) => fiscalYear === year);
  if (!found || found.score === null) return row({ label, value: texts.noScore });
  const caption = compact([
    found.level ? texts.level(levelName(of.framework, found.level)) : null,
    found.change !== null && found.since !== null && compareTexts.change(found.change, found.since),
  ]);
  return row({ label, value: points(found.score), percent: found.score, caption: caption.join(' ') || null });
}

function altRows(comparison: Comparison, line: Line): string[] {
  return comparison.years.map((year) =>
    compareTexts.altRow(year, yearRow(comparison, line, year).value ?? texts.noScore),
  );
}
