import { compact } from '../../../../compact';
import { type ClassedIndicator, classedIndicators } from '../../../../domain/assessments/classes.rules';
import { inconsistencies } from '../../../../domain/assessments/inconsistencies.rules';
import { levelName } from '../../../../domain/assessments/levels.rules';
import { statusGroups } from '../../../../domain/assessments/statuses.rules';
import { CLASS_NAMES } from '../../../../domain/assessments/texts';
import type { Message } from '../../../../line/types';
import type { Assessed } from '../assessed';
import { rankingTexts } from '../ranking-texts';
import { sheetMessage } from '../sheet';
import { texts, totalTexts } from '../texts';
import { statedRow } from './rows';
import { instrumentRows, totalFrame } from './total-frame';

/** The sheet of a year whose source gives no total: that it gives none, and whatever it says instead. */
export function noTotalMessage(assessed: Assessed): Message {
  const { assessment, framework, officeName } = assessed;
  const year = assessment.fiscalYear;
  const stated = statedOf(assessed);
  return sheetMessage({
    ...totalFrame(assessed),
    lines: compact([
      totalTexts.noTotal(year),
      assessment.level ? texts.level(levelName(framework, assessment.level)) : null,
    ]),
    sections: [
      { heading: totalTexts.instruments, rows: instrumentRows(assessed).filter(({ percent }) => percent !== null) },
      ...stated.map(({ heading, indicators }) => ({
        heading,
        rows: indicators.map((indicator) => statedRow(assessed, indicator)),
      })),
    ],
    notes: inconsistencies(assessment, framework).map(({ message }) => message),
    altText: totalTexts.altNoTotal(
      officeName,
      year,
      stated.map(({ word, indicators }) => totalTexts.altStated(word, indicators)),
    ),
  });
}

/** What the source says of indicators in words: its own classes and statuses. */
function statedOf({
  assessment,
  framework,
}: Assessed): { word: string; heading: string; indicators: ClassedIndicator[] }[] {
  const classes = (['weakness', 'strength'] as const).map((kind) => ({
    word: CLASS_NAMES[kind],
    heading: totalTexts.statedClass[kind],
    indicators: classedIndicators(assessment, framework).filter((one) => one.class === kind && one.score === null),
  }));
  const statuses = statusGroups(assessment, framework).map(({ status, indicators }) => ({
    word: status,
    heading: rankingTexts.status(status, indicators.length),
    indicators,
  }));
  return [...classes, ...statuses].filter(({ indicators }) => indicators.length > 0);
}
