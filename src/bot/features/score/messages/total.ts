import { COLOURS } from '../../../../../flex-templates/parts/colours';
import { compact } from '../../../../compact';
import { inconsistencies } from '../../../../domain/assessments/inconsistencies.rules';
import { levelName } from '../../../../domain/assessments/levels.rules';
import { nextLevel } from '../../../../domain/assessments/next-level.rules';
import { scoreOf } from '../../../../domain/assessments/score-of.rules';
import { scoreTree } from '../../../../domain/assessments/scores.rules';
import { points } from '../../../../domain/assessments/texts';
import type { Message } from '../../../../line/types';
import type { Assessed } from '../assessed';
import { instrumentsChart } from '../charts';
import { sheetMessage } from '../sheet';
import { texts, totalTexts } from '../texts';
import { noTotalMessage } from './no-total';
import { instrumentRows, totalFrame } from './total-frame';

/** The total with its level, what the next one needs, and the three instruments. */
export function totalMessage(assessed: Assessed): Message {
  const { assessment, framework, officeName } = assessed;
  const answer = scoreOf(assessment, framework, {});
  if (answer?.kind !== 'total' || answer.score === null) return noTotalMessage(assessed);

  const { score, reported, level } = answer;
  const name = level && levelName(framework, level);
  const next = nextLevel(score, level, framework.levels[assessment.levelScheme]);
  const levelAndPrinted = compact([
    name ? texts.level(name) : null,
    reported !== null && reported !== score && totalTexts.printed(reported),
  ]);
  const parts = scoreTree(assessment, framework).instruments.flatMap(({ key, shown }) =>
    shown === null ? [] : [totalTexts.altPart(key, shown)],
  );
  return sheetMessage({
    ...totalFrame(assessed),
    picture: assessed.picture(instrumentsChart(assessed)),
    figure: { value: points(score), unit: texts.unit, percent: score, color: COLOURS.brand },
    lines: compact([...levelAndPrinted, next ? totalTexts.nextLevel(next.name, next.points, next.each) : null]),
    sections: [{ heading: totalTexts.instruments, rows: instrumentRows(assessed) }],
    notes: inconsistencies(assessment, framework).map(({ message }) => message),
    altText: totalTexts.alt(officeName, assessment.fiscalYear, score, [...levelAndPrinted, ...parts]),
  });
}
