import type { ItemScore } from '../assessments/assessment.model';
import type { Framework } from '../assessments/framework';
import { compareItemCodes, instrumentOfItem } from '../assessments/item-codes';
import { inferable } from './inferable';
import type { AssessmentPart } from './office-yaml.schema';
import { officeText, valueText } from './texts';
import type { YamlSource } from './yaml-source';

type Path = readonly PropertyKey[];
type SubIndicators = Framework['subIndicators'];

interface ItemsOf {
  source: YamlSource;
  /** of the assessment */
  path: Path;
  part: AssessmentPart;
  framework: Framework;
  subIndicators: SubIndicators;
}

/**
 * Reads the `items` of an assessment, in order of their codes. An item's sub-indicator follows from the ranges of the
 * sub-indicators. When one item of a sub-indicator is given, the others are added without a score: a mean over some of them
 * must not pass for the sub-indicator's score.
 */
export function readItems({ source, path, part, framework, subIndicators }: ItemsOf): ItemScore[] {
  const items = new Map<string, ItemScore>();
  for (const [index, entry] of part.items.entries()) {
    const at = [...path, 'items', index];
    const codes = inferable(source, at, entry, 'code');
    const score = inferable(source, at, entry, 'score') ?? null;
    if (!codes) {
      source.problem(at, valueText.missing('code', 'string'));
      continue;
    }
    checkIndicator(source, at, entry.indicator, codes, framework);
    for (const code of codes) {
      if (items.has(code)) source.problem(at, officeText.duplicateItem(code));
      items.set(code, {
        code,
        indicator: entry.indicator,
        sub: subOf({ source, at, code, indicator: entry.indicator, stated: entry.sub ?? null, subIndicators }),
        title: entry.title ?? framework.items[code] ?? null,
        score,
        flagged: entry.flagged,
        ...(entry.method !== undefined && { method: entry.method }),
      });
    }
  }
  for (const missing of missingItems(items, subIndicators, framework)) items.set(missing.code, missing);
  return [...items.values()].sort((a, b) => compareItemCodes(a.code, b.code));
}

function checkIndicator(
  source: YamlSource,
  at: Path,
  num: number,
  codes: readonly string[],
  framework: Framework,
): void {
  const indicator = framework.indicators.find((one) => one.num === num);
  if (!indicator) {
    const allowed = framework.indicators.map((one) => one.num);
    source.problem([...at, 'indicator'], officeText.unknownIndicator(num, allowed));
    return;
  }
  const stranger = codes.find((code) => instrumentOfItem(code) !== indicator.instrument);
  if (stranger) source.problem(at, officeText.itemOfOtherInstrument(stranger, num, indicator.instrument));
}

interface SubOf {
  source: YamlSource;
  at: Path;
  code: string;
  indicator: number;
  stated: string | null;
  subIndicators: SubIndicators;
}

function subOf({ source, at, code, indicator, stated, subIndicators }: SubOf): string | null {
  const byRange = subIndicators.find(({ items }) => items.includes(code));
  if (byRange && (byRange.indicator !== indicator || (stated !== null && stated !== byRange.num))) {
    source.problem(at, officeText.itemOutsideSub(code, byRange.num));
  } else if (stated !== null && !byRange) {
    source.problem(
      [...at, 'sub'],
      officeText.unknownSub(
        stated,
        subIndicators.map(({ num }) => num),
      ),
    );
  }
  return byRange?.num ?? null;
}

/** The items of sub-indicators of which some are given, without a score. */
export function missingItems(
  items: ReadonlyMap<string, ItemScore>,
  subIndicators: SubIndicators,
  framework: Framework,
): ItemScore[] {
  const begun = subIndicators.filter((sub) => sub.items.some((code) => items.has(code)));
  return begun.flatMap((sub) =>
    sub.items
      .filter((code) => !items.has(code))
      .map((code) => ({
        code,
        indicator: sub.indicator,
        sub: sub.num,
        title: framework.items[code] ?? null,
        score: null,
        flagged: false,
      })),
  );
}
