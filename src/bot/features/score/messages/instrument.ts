import { COLOURS } from '../../../../../flex-templates/parts/colours';
import { compact } from '../../../../compact';
import { classedIndicators } from '../../../../domain/assessments/classes.rules';
import { inconsistencies } from '../../../../domain/assessments/inconsistencies.rules';
import type { ScoreAnswer } from '../../../../domain/assessments/score-of.rules';
import { points } from '../../../../domain/assessments/texts';
import type { Message } from '../../../../line/types';
import type { Assessed } from '../assessed';
import { indicatorsChart } from '../charts';
import { compareAction, gainsAction, rankingAction, totalAction } from '../follow-ups';
import { sheetMessage } from '../sheet';
import { instrumentTexts, texts } from '../texts';
import { indicatorRow, standingOf } from './rows';

/** An instrument: its score and weight, and its indicators. */
export function instrumentMessage(assessed: Assessed, instrument: ScoreAnswer & { kind: 'instrument' }): Message {
  const { assessment, framework } = assessed;
  const { key, weight, score } = instrument;
  const year = assessment.fiscalYear;
  const own = classedIndicators(assessment, framework).filter((one) => one.instrument === key);
  const printed = assessment.instruments.find((one) => one.key === key)?.score ?? null;
  const fields = [`instruments.${key}`, ...own.map(({ num }) => `indicators.${num}`)];
  return sheetMessage({
    kicker: `${texts.instrument(key)} ${texts.year(year)}`,
    title: instrumentTexts.title(key),
    picture: assessed.picture(indicatorsChart(assessed, key)),
    figure: score === null ? null : { value: points(score), unit: texts.unit, percent: score, color: COLOURS.brand },
    lines: compact([
      score === null && instrumentTexts.noScore(year),
      score !== null && printed === null && instrumentTexts.computed,
      instrumentTexts.weight(weight),
    ]),
    sections: [
      { heading: instrumentTexts.indicators, rows: own.map((indicator) => indicatorRow(assessed, indicator)) },
    ],
    notes: inconsistencies(assessment, framework)
      .filter(({ field }) => fields.includes(field))
      .map(({ message }) => message),
    buttons: gainsAction(assessed, { instrument: key }),
    altText: instrumentTexts.alt(
      key,
      year,
      score,
      own.map((one) =>
        instrumentTexts.altPart(one.num, one.score === null ? (standingOf(one) ?? texts.noScore) : points(one.score)),
      ),
    ),
    quickReplies: [
      rankingAction(assessed, 'weakness', key),
      rankingAction(assessed, 'strength', key),
      totalAction(assessed),
      ...compareAction(assessed, { instrument: key }),
    ],
  });
}
