import type { Framework } from '../../domain/assessments/framework';
import type { Measure } from '../../domain/measures/measure.model';
import type { Organisation } from '../../domain/organisations/organisation.model';
import { comparable } from '../../domain/thai-text/comparable';
import { toArabicDigits } from '../../domain/thai-text/digits';
import type { Result } from '../results/results';
import type { Finding } from './finding';
import { texts } from './texts';

// What the words of a plan and of its results give away. All pure.

/** A text that stands in two rows is told from this length on: short ones are said alike by chance. */
const SHORTEST_PASTED = 15;

/** An output that only names a unit: the columns slipped. */
export function outputsThatNameUnits(organisation: Pick<Organisation, 'units'>, results: readonly Result[]): Finding[] {
  const units = new Set(organisation.units.flatMap(({ name, aliases }) => [name, ...aliases]).map(comparable));
  return results.flatMap(({ measure: { num }, outputs }) =>
    outputs
      .filter((output) => units.has(comparable(output)))
      .map((output) => ({ kind: 'output_is_unit', about: { measure: num }, text: texts.outputIsUnit(num, output) })),
  );
}

/** An outcome that only says that a report is due. */
export function outcomesThatRepeatReporting(results: readonly Result[]): Finding[] {
  return results
    .filter(({ outcomes }) => outcomes.some((one) => /^(การ)?รายงานผล.*(มาตรการ|รอบ)/.test(one.trim())))
    .map(({ measure: { num } }) => ({
      kind: 'outcome_is_reporting',
      about: { measure: num },
      text: texts.outcomeIsReporting(num),
    }));
}

/** A year before the plan's in a measure's title, guidelines, procedures or follow-up. */
export function measuresOfOtherYears(measures: readonly Measure[], fiscalYear: number): Finding[] {
  return measures.flatMap(({ num, title, guidelines, procedures, followUp }) => {
    const said = toArabicDigits([title, ...guidelines, ...procedures, ...followUp].join('\n'));
    const years = [...said.matchAll(/(?<!\d)25\d{2}(?!\d)/g)].map(([year]) => Number(year));
    return [...new Set(years.filter((year) => year < fiscalYear))].map(
      (year): Finding => ({
        kind: 'other_year',
        about: { measure: num },
        text: texts.otherYear(num, year, fiscalYear),
      }),
    );
  });
}

/** The same procedure, result or outcome in the rows of two measures. */
export function pastedTexts(measures: readonly Measure[], results: readonly Result[]): Finding[] {
  const said: [num: number, text: string][] = [
    ...measures.flatMap(({ num, procedures }) => procedures.map((text): [number, string] => [num, text])),
    ...results.flatMap(({ measure, details, outcomes }) =>
      [...details, ...outcomes].map((text): [number, string] => [measure.num, text]),
    ),
  ];
  const byText = new Map<string, { text: string; nums: Set<number> }>();
  for (const [num, text] of said) {
    if (text.length < SHORTEST_PASTED) continue;
    const known = byText.get(comparable(text)) ?? { text, nums: new Set<number>() };
    byText.set(comparable(text), known);
    known.nums.add(num);
  }
  return [...byText.values()].flatMap(({ text, nums: [first, ...others] }): Finding[] =>
    first === undefined || others.length === 0
      ? []
      : [{ kind: 'same_text', about: { measure: first }, text: texts.sameText([first, ...others], text) }],
  );
}

/** `ตัวชี้วัดที่ 2 คุณภาพการดำเนินงาน`, where that name is another indicator's. @param said where it may stand */
export function mixedUpIndicators(said: readonly string[], { indicators }: Pick<Framework, 'indicators'>): Finding[] {
  const found = new Map<string, Finding>();
  for (const text of said) {
    for (const [, written = '', rest = ''] of toArabicDigits(text).matchAll(/ตัวชี้วัดที่\s*(\d+)\s*(\S+)/g)) {
      const named = indicators.find(({ name }) => rest.startsWith(name));
      const num = Number(written);
      if (!named || named.num === num) continue;
      const finding = texts.mixedUp(num, named.name, named.num);
      found.set(finding, { kind: 'indicator_mixed_up', about: { indicator: num }, text: finding });
    }
  }
  return [...found.values()];
}

/** Links in the words of a result that are not https. */
export function linksInResults(results: readonly Result[]): Finding[] {
  return results.flatMap(({ measure: { num }, details, outputs, outcomes, remarks }) =>
    [...[...details, ...outputs, ...outcomes, ...remarks].join('\n').matchAll(/\bhttp:\/\/[^\s)]+/g)].map(
      ([url]): Finding => ({ kind: 'link_not_https', about: { measure: num }, text: texts.linkOfMeasure(num, url) }),
    ),
  );
}
