import { type AnalysisJson, analyseAssessment } from '../../../domain/assessments/analyse-assessment';
import type { Assessment } from '../../../domain/assessments/assessment.model';
import { knownFrameworkOf } from '../../../domain/assessments/framework-file';
import { levelName } from '../../../domain/assessments/levels.rules';
import { CLASS_NAMES, INSTRUMENT_NAMES, points } from '../../../domain/assessments/texts';
import { scoresTexts as texts } from '../staff/texts';
import { ScoreChart } from './score-chart';
import { Words } from './words';

/** An assessed year as pages show it. */
export interface AssessedYear {
  assessment: Assessment;
  analysis: AnalysisJson;
  /** as people say it; null: not known */
  level: string | null;
}

export function assessedYear(assessment: Assessment): AssessedYear {
  const framework = knownFrameworkOf(assessment.fiscalYear);
  const analysis = analyseAssessment(assessment, framework);
  return { assessment, analysis, level: analysis.level && levelName(framework, analysis.level) };
}

const scoreText = (score: number | null): string => (score === null ? texts.noScore : points(score));

/** Total and level, each instrument, each indicator with a chart. @param under the level of the heads */
export function ScoresOfYear({
  year: { assessment, analysis, level },
  under = 2,
}: {
  year: AssessedYear;
  under?: 2 | 3;
}) {
  const Head = `h${under}` as const;
  const { fiscalYear, threshold } = assessment;
  const strong = analysis.indicators.filter((one) => one.class === 'strength').length;
  const weak = analysis.indicators.filter((one) => one.class === 'weakness').length;
  const hasScores = analysis.indicators.some(({ score }) => score !== null);
  return (
    <>
      <div class="columns columns-2">
        <section class="card" aria-labelledby="total">
          <Head id="total">{texts.total}</Head>
          {analysis.total === null ? (
            <p>{texts.noTotal}</p>
          ) : (
            <p class="figure">
              <strong>{points(analysis.total)}</strong>
              <span class="faint">{texts.unit}</span>
            </p>
          )}
          {level !== null && <p>{texts.level(level)}</p>}
          {analysis.inconsistencies.map(({ message }) => (
            <p class="note note-warn small" key={message}>
              {message}
            </p>
          ))}
        </section>
        <section class="card">
          <table>
            <caption>
              <Head>{texts.instruments}</Head>
            </caption>
            <thead>
              <tr>
                <th scope="col">{texts.instrument}</th>
                <th scope="col" class="number">
                  {texts.weight}
                </th>
                <th scope="col" class="number">
                  {texts.score}
                </th>
              </tr>
            </thead>
            <tbody>
              {analysis.instruments.map(({ key, weight, score }) => (
                <tr key={key}>
                  <th scope="row">
                    {key} <span class="faint small">{INSTRUMENT_NAMES[key]}</span>
                  </th>
                  <td class="number">{weight}%</td>
                  <td class="number">{scoreText(score)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </div>
      <section class="card" aria-labelledby="indicators">
        <Head id="indicators">{texts.indicators}</Head>
        <div class={hasScores ? 'columns columns-2' : 'columns'}>
          {hasScores && (
            <ScoreChart
              id="chart"
              title={texts.chart(fiscalYear)}
              description={texts.chartWords(points(threshold), strong, weak)}
              threshold={threshold}
              bars={analysis.indicators.map((one) => ({
                label: `${texts.indicator} ${one.num}`,
                score: one.score,
                tone: one.class ?? 'brand',
              }))}
            />
          )}
          <table>
            <thead>
              <tr>
                <th scope="col">{texts.indicator}</th>
                <th scope="col" class="number">
                  {texts.score}
                </th>
                <th scope="col">{texts.class}</th>
              </tr>
            </thead>
            <tbody>
              {analysis.indicators.map((one) => (
                <tr key={one.num}>
                  <th scope="row">
                    <Words>{`${one.num}. ${one.name}`}</Words>
                  </th>
                  <td class="number">{scoreText(one.score)}</td>
                  <td class="whole">{one.class === null ? '–' : CLASS_NAMES[one.class]}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </section>
    </>
  );
}
