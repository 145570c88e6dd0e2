import type { AnalysisJson } from './analyse-assessment';
import { toTwoDecimals } from './fraction';
import type { Framework } from './framework';
import { levelName } from './levels.rules';
import { type Score, type Scored, scoreTree } from './scores.rules';

const two = (value: number | null): string => (value === null ? '–' : value.toFixed(2));
const classNames = { strength: 'จุดแข็ง', weakness: 'จุดอ่อน' } as const;

// Thai vowels above and below and tone marks take no column of their own.
const width = (text: string): number => text.replace(/[\u0E31\u0E34-\u0E3A\u0E47-\u0E4E]/g, '').length;
const padEnd = (text: string, columns: number): string => text + ' '.repeat(Math.max(0, columns - width(text)));
const padStart = (text: string, columns: number): string => ' '.repeat(Math.max(0, columns - width(text))) + text;

/** An analysis as a table for people, printed and computed scores side by side. Lines end with `\n`. */
export function analysisTable(name: string, assessment: Scored, framework: Framework, analysis: AnalysisJson): string {
  const tree = scoreTree(assessment, framework);
  const row = (label: string, { reported, computed }: Score, note = ''): string =>
    `${padEnd(label, 44)}${padStart(two(reported), 9)}${padStart(two(computed && toTwoDecimals(computed)), 10)}  ${note}`.trimEnd();
  const level = analysis.level === null ? '' : `ระดับ ${levelName(framework, analysis.level)}`;
  const indicators = tree.indicators.map((indicator) => {
    const known = analysis.indicators.find(({ num }) => num === indicator.num)?.class ?? null;
    return row(
      `  ${padStart(String(indicator.num), 2)} ${indicator.name}`,
      indicator,
      indicator.status ?? (known ? classNames[known] : ''),
    );
  });
  const lines = [
    `${name} ปีงบประมาณ ${assessment.fiscalYear}`,
    `${padEnd('', 44)}${padStart('รายงาน', 9)}${padStart('คำนวณ', 10)}`,
    row('คะแนนรวม', tree.total, level),
    ...tree.instruments.map((one) => row(`${one.key} (น้ำหนัก ${one.weight})`, one)),
    'ตัวชี้วัด',
    ...indicators,
    `จุดแข็ง: ${listed(analysis.strengths)}`,
    `จุดอ่อน (น้อยไปมาก): ${listed(analysis.weaknesses)}`,
    `ข้อที่ได้ 0 คะแนน: ${listed(analysis.zeroItems)}`,
    `ถ้าได้ 100 คะแนนรวมจะเพิ่ม: ${listed(analysis.gains.map(({ item, points }) => `${item} +${two(points)}`))}`,
    analysis.inconsistencies.length === 0 ? 'ตัวเลขในรายงานสอดคล้องกัน' : 'ตัวเลขที่ควรตรวจสอบ',
    ...analysis.inconsistencies.map(({ message }) => `  - ${message}`),
  ];
  return `${lines.join('\n')}\n`;
}

function listed(values: readonly (string | number)[]): string {
  return values.length > 0 ? values.join(', ') : '–';
}
