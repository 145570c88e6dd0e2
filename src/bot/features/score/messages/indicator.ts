import { COLOURS } from '../../../../../flex-templates/parts/colours';
import type { ScoreSection } from '../../../../../flex-templates/score/sheet';
import { compact } from '../../../../compact';
import { inconsistencies } from '../../../../domain/assessments/inconsistencies.rules';
import { compareItemCodes } from '../../../../domain/assessments/item-codes';
import type { ScoreAnswer } from '../../../../domain/assessments/score-of.rules';
import { subScores } from '../../../../domain/assessments/sub-scores.rules';
import { points } from '../../../../domain/assessments/texts';
import type { Message } from '../../../../line/types';
import type { Assessed } from '../assessed';
import { compareAction, gainsAbout, gainsAction, instrumentAction, rankingAction } from '../follow-ups';
import { measuresSection, noMeasureNote } from '../measures';
import { row, sheetMessage } from '../sheet';
import { indicatorTexts, phrases, texts } from '../texts';
import { gainRow, standingOf } from './rows';

/** An answer needs no more than these to be acted on; the rest is a tap away. */
const GAINS_SHOWN = 3;
const ITEMS_SHOWN = 10;

/** An indicator: its score and class, its sub-indicators, its weak items, and what would help most. */
export function indicatorMessage(assessed: Assessed, indicator: ScoreAnswer & { kind: 'indicator' }): Message {
  const { assessment, framework } = assessed;
  const { num, name, score, class: kind, status } = indicator;
  const year = assessment.fiscalYear;
  return sheetMessage({
    kicker: `${texts.indicator(num)} ${texts.year(year)}`,
    title: name,
    figure: score === null ? null : figureOf(score, kind),
    lines: compact([
      score === null && indicatorTexts.noScore(year),
      kind && (score === null ? indicatorTexts.statedClass(kind) : indicatorTexts.class(kind, assessment.threshold)),
      status ? indicatorTexts.status(status) : null,
      texts.instrument(indicator.instrument),
    ]),
    sections: [
      subSection(assessed, num),
      gainSection(assessed, num),
      flaggedSection(assessed, num),
      measuresSection(assessed, { indicator: num, item: null }),
    ],
    notes: [
      ...zeroNote(assessed, num),
      ...moreNote(assessed, num),
      ...(kind === 'weakness' ? noMeasureNote(assessed, { indicator: num, item: null }) : []),
      ...inconsistencies(assessment, framework)
        .filter(({ field }) => field === `indicators.${num}`)
        .map(({ message }) => message),
    ],
    buttons: gainsAction(assessed, { indicator: num }),
    altText: indicatorTexts.alt(num, name, year, score, standingOf(indicator)),
    quickReplies: [
      nextIndicator(assessed, num),
      rankingAction(assessed, 'weakness'),
      instrumentAction(assessed, indicator.instrument),
      ...compareAction(assessed, { indicator: num }),
    ],
  });
}

function figureOf(score: number, kind: 'strength' | 'weakness' | null) {
  return { value: points(score), unit: texts.unit, percent: score, color: kind ? COLOURS[kind] : COLOURS.brand };
}

function subSection({ assessment }: Assessed, num: number): ScoreSection {
  const rows = subScores(assessment, num).map((sub) =>
    row({
      label: `${sub.num} ${sub.name}`,
      value: sub.score === null ? texts.noScore : points(sub.score),
      percent: sub.score,
      caption: sub.score === null ? null : indicatorTexts.full(sub.full, sub.items),
    }),
  );
  return { heading: indicatorTexts.subs, rows };
}

function gainSection(assessed: Assessed, num: number): ScoreSection {
  const best = gainsAbout(assessed, { indicator: num }).slice(0, GAINS_SHOWN);
  return { heading: indicatorTexts.gains, rows: best.map((gain) => ({ ...gainRow(assessed, gain), caption: null })) };
}

/** Items without a score that the report lists among what must be improved. */
function flaggedItems({ assessment }: Assessed, num: number) {
  return assessment.items.filter((item) => item.indicator === num && item.flagged && item.score === null);
}

function flaggedSection(assessed: Assessed, num: number): ScoreSection {
  const shown = flaggedItems(assessed, num).slice(0, ITEMS_SHOWN);
  return {
    heading: indicatorTexts.flagged,
    rows: shown.map(({ code, title }) =>
      row({
        label: texts.itemNamed(code, title),
        action: assessed.ask(code, phrases.item(code, assessed.assessment.fiscalYear)),
      }),
    ),
  };
}

function moreNote(assessed: Assessed, num: number): string[] {
  const left = flaggedItems(assessed, num).length - ITEMS_SHOWN;
  return left > 0 ? [texts.more(left)] : [];
}

function zeroNote({ assessment }: Assessed, num: number): string[] {
  const zero = assessment.items.filter((item) => item.indicator === num && item.score === 0).map(({ code }) => code);
  return zero.length > 0 ? [indicatorTexts.zeros(zero.sort(compareItemCodes))] : [];
}

function nextIndicator({ assessment, framework, ask }: Assessed, num: number) {
  const nums = framework.indicators.map((one) => one.num);
  const next = nums[(nums.indexOf(num) + 1) % nums.length] ?? num;
  return ask(texts.indicator(next), phrases.indicator(next, assessment.fiscalYear));
}
