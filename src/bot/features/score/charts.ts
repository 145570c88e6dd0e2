import type { Chart } from '../../../documents/charts/chart';
import { INSTRUMENTS, type Instrument } from '../../../domain/assessments/assessment.model';
import { classedIndicators } from '../../../domain/assessments/classes.rules';
import { type ScoreQuestion, scoreOf } from '../../../domain/assessments/score-of.rules';
import type { Assessed, AssessedYear } from './assessed';
import { chartTexts } from './chart-texts';
import { texts } from './texts';

/** Where an assessment is passed, and passed with distinction: of the total and of each instrument, in all years (NACC). */
const LEVELS = [85, 95];

const inPoints = { decimals: 2, unit: '', none: texts.noScore };

/** The instruments of a year, against the lines of the levels; null where its source gives no scores. */
export function instrumentsChart(year: Assessed): Chart | null {
  return withFigures({
    ...inPoints,
    title: chartTexts.instruments(year.assessment.fiscalYear),
    of: year.officeName,
    groups: INSTRUMENTS.map(texts.instrument),
    series: [
      seriesOf(
        year,
        INSTRUMENTS.map((instrument) => ({ instrument })),
      ),
    ],
    marks: LEVELS,
  });
}

/** The indicators of a year, of one instrument where one is named, against the line between weaknesses and strengths. */
export function indicatorsChart(year: Assessed, instrument?: Instrument): Chart | null {
  const own = classedIndicators(year.assessment, year.framework).filter(
    (one) => instrument === undefined || one.instrument === instrument,
  );
  return withFigures({
    ...inPoints,
    title: chartTexts.indicators(year.assessment.fiscalYear, instrument),
    of: year.officeName,
    groups: own.map(({ num, name }) => texts.indicatorNamed(num, name)),
    series: [
      seriesOf(
        year,
        own.map(({ num }) => ({ indicator: num })),
      ),
    ],
    marks: [year.assessment.threshold],
  });
}

/**
 * Years side by side.
 * @param lines what is compared, each with its name
 * @param years earliest first
 */
export function yearsChart(
  officeName: string,
  years: readonly AssessedYear[],
  lines: readonly { name: string; question: Question }[],
): Chart | null {
  return withFigures({
    ...inPoints,
    title: chartTexts.years(years.map(({ assessment }) => assessment.fiscalYear)),
    of: officeName,
    groups: lines.map(({ name }) => name),
    series: years.map((year) =>
      seriesOf(
        year,
        lines.map(({ question }) => question),
      ),
    ),
    marks: LEVELS,
  });
}

export type Question = Omit<ScoreQuestion, 'item'>;

function seriesOf({ assessment, framework }: AssessedYear, questions: readonly Question[]): Chart['series'][number] {
  return {
    name: chartTexts.year(assessment.fiscalYear),
    values: questions.map((question) => scoreOf(assessment, framework, question)?.score ?? null),
  };
}

/** A picture of nothing but names says nothing. */
const withFigures = (chart: Chart): Chart | null =>
  chart.series.some(({ values }) => values.some((value) => value !== null)) ? chart : null;
