import type { MissingPart } from '../../../../domain/reports/reports.rules';
import { missingText } from '../../../../domain/reports/texts';
import { listInThai } from '../../../../domain/thai-text/lists';

interface Lacking {
  /** the measure's number */
  num: number;
  missing: readonly MissingPart[];
}

/**
 * What several reports lack, said once where all lack the same: `ยังขาดหลักฐาน`; else measures that lack the same together:
 * `มาตรการ 1 และ 4 ยังขาดหลักฐาน มาตรการ 2 ยังขาดผลลัพธ์และหลักฐาน`; null where nothing lacks.
 */
export function lackingText(reports: readonly Lacking[]): string | null {
  const byText = new Map<string, string[]>();
  for (const { num, missing } of reports) {
    const text = missingText(missing);
    if (text !== null) byText.set(text, [...(byText.get(text) ?? []), String(num)]);
  }
  const [first] = byText.entries();
  if (first === undefined) return null;
  if (byText.size === 1 && first[1].length === reports.length) return first[0];
  return [...byText].map(([text, nums]) => `มาตรการ ${listInThai([...new Set(nums)])} ${text}`).join(' ');
}
