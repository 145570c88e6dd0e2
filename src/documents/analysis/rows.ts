import type { Assessment, Instrument, ItemScore } from '../../domain/assessments/assessment.model';
import { type ClassedIndicator, classedIndicators } from '../../domain/assessments/classes.rules';
import { instrumentOfItem } from '../../domain/assessments/item-codes';
import { scoreTree } from '../../domain/assessments/scores.rules';
import type { Measure } from '../../domain/measures/measure.model';
import { listCell, numbered } from '../cells';
import type { Cell, Row } from '../paper';
import type { PaperRecords } from '../records';
import { texts } from './texts';

export type Assessed = NonNullable<PaperRecords['assessed']>;

/** The indicators by score, best first, equals by number; those without a score last. */
export function byScore(indicators: readonly ClassedIndicator[]): ClassedIndicator[] {
  return indicators.toSorted((a, b) => (b.score ?? -1) - (a.score ?? -1) || a.num - b.num);
}

/** อันดับ, ตัวชี้วัด, คะแนน of the indicators that have a score, best first. */
export function rankRows({ assessment, framework }: Assessed): Row[] {
  return byScore(classedIndicators(assessment, framework))
    .filter(({ score }) => score !== null)
    .map(({ name, score }, index) => ({ cells: [[String(index + 1)], [name], [texts.score(score ?? 0)]] }));
}

/** What the source wants to be improved of an indicator: what it lists, and of the public items those with 0 points. */
export function itemsToImprove(assessment: Pick<Assessment, 'items'>, indicator: number): ItemScore[] {
  return assessment.items.filter(
    (item) =>
      item.indicator === indicator && (item.flagged || (instrumentOfItem(item.code) === 'OIT' && item.score === 0)),
  );
}

/**
 * ตัวชี้วัด, ประเด็นการประเมินที่ต้องพัฒนา, วิธีการพัฒนา of an instrument's indicators that have something to be improved. Where the office did
 * not write how it improves one, the measures that are for it stand there.
 */
export function improveRows(
  { assessment, framework }: Assessed,
  measures: readonly Measure[],
  instrument: Instrument,
): Row[] {
  const own = classedIndicators(assessment, framework).filter((one) => one.instrument === instrument);
  return own.flatMap(({ num, name }) => {
    const items = itemsToImprove(assessment, num);
    const methods = methodsOf(assessment, num);
    if (items.length === 0 && methods.length === 0) return [];
    const how =
      methods.length > 0 ? methods : measures.filter(({ indicators }) => indicators.includes(num)).map(numbered);
    return [{ cells: [[texts.indicator(num, name)], listCell(items.map(itemText)), listCell(how)] }];
  });
}

function methodsOf(assessment: Pick<Assessment, 'indicators' | 'items'>, indicator: number): string[] {
  const ofItems = assessment.items.flatMap(({ code, indicator: num, method }) =>
    num === indicator && method !== undefined ? [texts.improve.item(code, method)] : [],
  );
  return [...(assessment.indicators.find(({ num }) => num === indicator)?.methods ?? []), ...ofItems];
}

const itemText = ({ code, title }: ItemScore): string => texts.improve.item(code, title);

/** ตัวชี้วัด, หัวข้อการประเมิน, ค่าเฉลี่ยคะแนน of the items of an indicator whose scores are known. */
export function itemRows(
  assessment: Pick<Assessment, 'items'>,
  { num, name }: Pick<ClassedIndicator, 'num' | 'name'>,
): Row[] {
  const scored = assessment.items.filter(({ indicator, score }) => indicator === num && score !== null);
  return scored.map((item, index) => ({
    cells: [index === 0 ? [texts.indicator(num, name)] : [], [itemText(item)], [texts.score(item.score ?? 0)]],
  }));
}

/** ตัวชี้วัดของการประเมิน ITA, ประเด็นที่ต้องแก้ไข/ปรับปรุง: every indicator under its instrument, with what the assessors say of it. */
export function shortRows({ assessment, framework }: Assessed): Row[] {
  const tree = scoreTree(assessment, framework);
  const indicators = classedIndicators(assessment, framework);
  return tree.instruments.flatMap(({ key, shown }) => [
    { heading: texts.short.instrument(key, shown) },
    ...indicators
      .filter(({ instrument }) => instrument === key)
      .map(({ num, name, score, status }) => ({
        cells: [[texts.short.indicator(num, name, score, status)], issuesCell(assessment, num)],
      })),
  ]);
}

function issuesCell(assessment: Assessment, indicator: number): Cell {
  const advice = assessment.indicators.find(({ num }) => num === indicator)?.advice;
  const items = itemsToImprove(assessment, indicator).map(({ code, title }) => texts.short.item(code, title));
  return [...(advice ? [texts.short.advice[advice]] : []), ...listCell(items)];
}
