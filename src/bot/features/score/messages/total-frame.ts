import type { ScoreRow } from '../../../../../flex-templates/score/row';
import { weaknesses } from '../../../../domain/assessments/classes.rules';
import { scoreTree } from '../../../../domain/assessments/scores.rules';
import { statusGroups } from '../../../../domain/assessments/statuses.rules';
import { points } from '../../../../domain/assessments/texts';
import type { Action } from '../../../../line/types';
import type { Assessed } from '../assessed';
import { compareAction, gainsAction, rankingAction } from '../follow-ups';
import { row } from '../sheet';
import { instrumentTexts, phrases, texts, totalTexts } from '../texts';

/** What the sheet of a year has whether or not its source gives a total: title, buttons, ways on. */
export function totalFrame(assessed: Assessed): {
  kicker: string;
  title: string;
  buttons: Action[];
  quickReplies: Action[];
} {
  const { assessment, ask } = assessed;
  const first = firstToLookAt(assessed);
  return {
    kicker: `${assessed.officeName} ${texts.year(assessment.fiscalYear)}`,
    title: totalTexts.title,
    buttons: [rankingAction(assessed, 'weakness'), ...gainsAction(assessed)],
    quickReplies: [
      rankingAction(assessed, 'strength'),
      ask(texts.indicator(first), phrases.indicator(first, assessment.fiscalYear)),
      ...compareAction(assessed),
    ],
  };
}

/** The weakest indicator, as far as the source tells; else the first. */
function firstToLookAt({ assessment, framework }: Assessed): number {
  const worst = weaknesses(assessment, framework)[0] ?? statusGroups(assessment, framework)[0]?.indicators[0];
  return worst?.num ?? 1;
}

/** The three instruments as rows; a tap asks for the instrument. */
export function instrumentRows({ assessment, framework, ask }: Assessed): ScoreRow[] {
  return scoreTree(assessment, framework).instruments.map(({ key, weight, shown }) =>
    row({
      label: instrumentTexts.title(key),
      value: shown === null ? texts.noScore : points(shown),
      percent: shown,
      caption: totalTexts.weight(weight),
      action: ask(key, phrases.instrument(key, assessment.fiscalYear)),
    }),
  );
}
