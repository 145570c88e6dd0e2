import type { Instrument } from '../../../domain/assessments/assessment.model';
import { points } from '../../../domain/assessments/texts';
import { listInThai } from '../../../domain/thai-text/lists';
import { signed } from './texts';

/** The words of the comparison of years. */
export const compareTexts = {
  kicker: (years: readonly number[]) => `เทียบคะแนน ปี ${years.join(' กับ ')}`,
  total: 'คะแนนรวม',
  instrument: (key: Instrument) => `แบบวัด ${key}`,
  indicator: (num: number, name: string) => `ตัวชี้วัดที่ ${num} ${name}`,
  year: (year: number) => `ปี ${year}`,
  noAssessment: 'ไม่มีผลการประเมิน',
  change: (by: number, since: number) => (by === 0 ? `คะแนนเท่ากับปี ${since}` : `คะแนน ${signed(by)} จากปี ${since}`),
  summary: (what: string, from: number, to: number, by: number) => {
    if (by === 0) return `${what} ปี ${to} เท่ากับปี ${from}`;
    return `${what} ปี ${to} ${by > 0 ? 'เพิ่มขึ้น' : 'ลดลง'} ${points(Math.abs(by))} จากปี ${from}`;
  },
  cannot: (what: string, years: number) => {
    const scores = what === compareTexts.total ? what : `คะแนน${what} `;
    return years === 0 ? `ไม่มี${scores.trim()} จึงเทียบไม่ได้` : `มี${scores}ปีเดียว จึงยังเทียบไม่ได้`;
  },
  onlyYear: (year: number) => `มีผลการประเมินปี ${year} ปีเดียว จึงยังเทียบไม่ได้`,
  missing: (years: readonly number[]) => `ยังไม่มีผลการประเมินปี ${listInThai(years.map(String))} ในระบบ`,
  schemes: 'เกณฑ์ระดับของปีเหล่านี้ไม่เหมือนกัน เทียบระดับกันตรง ๆ ไม่ได้',
  latest: (count: number) => `แสดง ${count} ปีล่าสุด`,
  alt: (what: string, rows: readonly string[], summary: string) => `เทียบ${what} ${rows.join(' ')} ${summary}`,
  altRow: (year: number, value: string) => `ปี ${year} ${value}`,
};
