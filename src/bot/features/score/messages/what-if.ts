import { COLOURS } from '../../../../../flex-templates/parts/colours';
import { compact } from '../../../../compact';
import { type NotCounted, type WhatIf, whatIf } from '../../../../domain/assessments/gains.rules';
import { levelName } from '../../../../domain/assessments/levels.rules';
import { points } from '../../../../domain/assessments/texts';
import { textMessage } from '../../../../line/compose';
import type { Message } from '../../../../line/types';
import type { Assessed } from '../assessed';
import { gainsAction, rankingAction, totalAction } from '../follow-ups';
import { sheetMessage } from '../sheet';
import { texts, whatIfTexts } from '../texts';
import { gainRow } from './rows';

const REASONS: readonly NotCounted[] = ['unknown', 'full', 'no_score', 'no_structure'];
const SHOWN = 10;

/** The total and level if the named items all had 100. */
export function whatIfMessage(assessed: Assessed, codes: readonly string[]): Message {
  const { assessment, framework } = assessed;
  const year = assessment.fiscalYear;
  const result = whatIf(assessment, framework, codes);
  const quickReplies = [...gainsAction(assessed), rankingAction(assessed, 'weakness'), totalAction(assessed)];
  const isScored = assessment.items.some(({ score }) => score !== null);
  if (!isScored) return textMessage(texts.noItemScores(year), quickReplies);
  const reasons = reasonsOf(result, year);
  if (result.counted.length === 0) return textMessage(whatIfTexts.nothing(year, reasons), quickReplies);

  const { before, after, levelBefore, levelAfter, counted } = result;
  const nameBefore = levelBefore && levelName(framework, levelBefore);
  const nameAfter = levelAfter && levelName(framework, levelAfter);
  const named = texts.codes(counted.map(({ item }) => item));
  return sheetMessage({
    kicker: whatIfTexts.kicker(year),
    title: whatIfTexts.title(counted.length),
    figure: after === null ? null : { value: points(after), unit: texts.unit, percent: after, color: COLOURS.brand },
    lines: [
      before === null ? whatIfTexts.onlyChange(result.points) : whatIfTexts.change(result.points, before),
      ...levelLine(nameBefore, nameAfter),
    ],
    sections: [{ heading: whatIfTexts.items, rows: counted.slice(0, SHOWN).map((gain) => gainRow(assessed, gain)) }],
    notes: compact([counted.length > SHOWN && texts.more(counted.length - SHOWN), ...reasons]),
    buttons: [],
    altText:
      after === null
        ? whatIfTexts.altOnlyChange(named, year, result.points)
        : whatIfTexts.alt(named, year, after, result.points, nameAfter),
    quickReplies,
  });
}

function levelLine(before: string | null, after: string | null): string[] {
  if (after === null) return [];
  if (before === null) return [texts.level(after)];
  return [before === after ? whatIfTexts.levelSame(after) : whatIfTexts.levelChange(before, after)];
}

function reasonsOf({ notCounted }: WhatIf, year: number): string[] {
  return REASONS.flatMap((why) => {
    const codes = notCounted.filter((one) => one.why === why).map(({ item }) => item);
    return codes.length > 0 ? [whatIfTexts.notCounted[why](texts.codes(codes), year)] : [];
  });
}
