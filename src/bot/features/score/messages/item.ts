import { COLOURS } from '../../../../../flex-templates/parts/colours';
import { compact } from '../../../../compact';
import { type ScoreAnswer, scoreOf } from '../../../../domain/assessments/score-of.rules';
import { points } from '../../../../domain/assessments/texts';
import type { Message } from '../../../../line/types';
import type { Assessed } from '../assessed';
import { gainsAbout, gainsAction, rankingAction } from '../follow-ups';
import { linkOwed, measuresSection, noMeasureNote } from '../measures';
import { sheetMessage } from '../sheet';
import { itemTexts, labels, phrases, texts } from '../texts';

/** An item: its title and score, where it belongs, and what it would add where it has 0. */
export function itemMessage(assessed: Assessed, item: ScoreAnswer & { kind: 'item' }): Message {
  const { assessment, framework, ask } = assessed;
  const { code, title, score } = item;
  const year = assessment.fiscalYear;
  const indicator = scoreOf(assessment, framework, { indicator: item.indicator });
  const sub = assessment.items.find((one) => one.code === code)?.sub;
  const subIndicator = assessment.subIndicators.find(({ num }) => num === sub);
  const gain = gainsAbout(assessed, {}).find((one) => one.item === code);
  const owed = linkOwed(assessed, code);
  return sheetMessage({
    kicker: `${itemTexts.title(code)} ${texts.year(year)}`,
    title: title ?? itemTexts.title(code),
    figure: score === null ? null : { value: points(score), unit: texts.unit, percent: score, color: COLOURS.brand },
    lines: compact([
      score === null && itemTexts.noScore,
      item.flagged && itemTexts.flagged,
      indicator?.kind === 'indicator' ? itemTexts.indicator(indicator.num, indicator.name) : null,
      subIndicator ? itemTexts.sub(subIndicator.num, subIndicator.name) : null,
      gain ? itemTexts.gain(gain.points) : null,
      ...owed,
    ]),
    sections: [measuresSection(assessed, { indicator: item.indicator, item: code })],
    notes: gain ? noMeasureNote(assessed, { indicator: item.indicator, item: code }) : [],
    buttons: [],
    altText: itemTexts.alt(code, title, year, score),
    quickReplies: [
      ask(texts.indicator(item.indicator), phrases.indicator(item.indicator, year)),
      ...gainsAction(assessed, { indicator: item.indicator }),
      rankingAction(assessed, 'weakness'),
      ...(owed.length > 0 ? [ask(labels.items)] : []),
    ],
  });
}
