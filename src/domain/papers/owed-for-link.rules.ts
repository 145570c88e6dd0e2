import { compact } from '../../compact';
import type { ItemScore } from '../assessments/assessment.model';
import type { Measure } from '../measures/measure.model';
import { nextText, type OwedForRelease, owedForRelease } from '../reports/owed-for-release.rules';
import type { Standing } from '../reports/reports.rules';
import { comparable } from '../thai-text/comparable';
import { sideBySide } from '../thai-text/lists';
import type { Item } from './items.rules';

/** What an item's page itself lacks. */
export type LackOfPage = 'unit' | 'url' | 'https' | 'day' | 'answers';

/** What is owed until an item's page may be entered in ITAS. */
export interface OwedForLink {
  /** measures whose result the page is to show, as long as it is not published */
  measures: { num: number; owed: OwedForRelease }[];
  page: LackOfPage[];
}

/** The item whose page is the result of all measures together (O43 of 2564 and its successors). */
const RESULT_OF_ALL = /การดำเนินการ(?:ตามมาตรการ|เพื่อ)ส่งเสริมคุณธรรม/;

/**
 * The measures whose results the page of a year's item shows. Codes mean other things from year to year, so a measure that names an
 * item of the assessment is for the item of the same title; of what has no title, for that of the same code.
 * @param assessed the items of the assessment that the plan answers
 */
function measuresOfItem<M extends Pick<Measure, 'items'>>(
  { code, title }: Pick<Item, 'code' | 'title'>,
  measures: readonly M[],
  assessed: readonly Pick<ItemScore, 'code' | 'title'>[],
): M[] {
  if (title !== null && RESULT_OF_ALL.test(comparable(title))) return [...measures];
  const isSame = (named: string): boolean => {
    const other = assessed.find((one) => one.code === named)?.title ?? null;
    return other === null || title === null ? named === code : comparable(other) === comparable(title);
  };
  return measures.filter(({ items }) => items.some(isSame));
}

/** What each of a year's items owes, by code; what is not in it owes nothing. */
export function owedLinks(
  items: readonly Item[],
  measures: readonly Pick<Measure, 'num' | 'items'>[],
  standings: readonly Standing[],
  assessed: readonly Pick<ItemScore, 'code' | 'title'>[],
): Map<string, OwedForLink> {
  const owing = measures.flatMap(({ num, items }) => {
    const owed = owedForRelease(standings.filter(({ measure }) => measure.num === num));
    return owed ? [{ num, items, owed }] : [];
  });
  return new Map(
    items.flatMap((item) => {
      const owed = owedForLink(item, measuresOfItem(item, owing, assessed));
      return owed ? [[item.code, owed] as const] : [];
    }),
  );
}

/** What an item owes; of one that has a page nothing of its measures. Null: nothing. */
function owedForLink(item: Item, measures: OwedForLink['measures']): OwedForLink | null {
  const { unit, url, publishedOn, answers } = item;
  const page = compact([
    unit === null && 'unit',
    url === null && 'url',
    url !== null && !url.startsWith('https://') && 'https',
    url !== null && publishedOn === null && 'day',
    url !== null && answers === false && 'answers',
  ] satisfies (LackOfPage | false)[]);
  const owing = url === null ? measures : [];
  return page.length + owing.length > 0 ? { measures: owing, page } : null;
}

const LACKS: Record<LackOfPage, string> = {
  unit: 'ส่วนราชการที่รับผิดชอบ',
  url: 'ลิงก์',
  https: 'ลิงก์ที่ขึ้นต้นด้วย https://',
  day: 'วันที่เผยแพร่',
  answers: 'ลิงก์ที่เปิดได้ (ตรวจแล้ว เปิดไม่ได้)',
};
const MOST_MEASURES = 3;

/** All of it: `ยังขาด ผลของมาตรการ 3 (ยังไม่ส่งรายงานรอบ 6 เดือน) · ลิงก์`. */
export function owedForLinkText({ measures, page }: OwedForLink): string {
  return `ยังขาด ${sideBySide([...resultsText(measures), ...page.map((lack) => LACKS[lack])])}`;
}

/** The same of the measures alone; none: nothing of them is owed. */
export function resultsText(measures: OwedForLink['measures']): string[] {
  if (measures.length > MOST_MEASURES) return [`ผลของ ${measures.length} มาตรการ`];
  return measures.map(({ num, owed }) => `ผลของมาตรการ ${num} (${nextText(owed)})`);
}
