import { comparable } from '../thai-text/comparable';
import { columnOf } from './table-columns';

/** What a column of a table of results holds: whose row it is, and what is said of it. */
export type ResultColumn =
  | 'num'
  | 'title'
  | 'indicators'
  | 'guidelines'
  | 'procedures'
  | 'units'
  | 'round'
  | 'period'
  | 'details'
  | 'result'
  | 'outputs'
  | 'outcomes'
  | 'progress'
  | 'status'
  | 'evidence'
  | 'remarks';

// The words offices put over each column; the first is the one we show.
const WORDS: Partial<Record<ResultColumn, readonly string[]>> = {
  details: [
    'รายละเอียดการดำเนินงาน',
    'รายละเอียดการดำเนินการ',
    'รายละเอียดผลการดำเนินการ',
    'รายละเอียดผลการดำเนินงาน',
    'สรุปผลการดำเนินการตามมาตรการ',
    'สรุปผลการดำเนินการ',
    'สรุปผลการดำเนินงาน',
    'สรุปผลการดำเนินงานตามมาตรการ',
    'การดำเนินการตามมาตรการ',
    'กิจกรรมที่ดำเนินการ',
  ],
  // Beside a column of details it is what came of it.
  result: ['ผลการดำเนินการ', 'ผลการดำเนินงาน', 'ผลการดำเนินการตามมาตรการ', 'ผลการปฏิบัติงาน', 'รายงานผล'],
  outputs: ['ผลผลิต', 'ผลผลิต(output)', 'ผลผลิตที่ได้'],
  outcomes: [
    'ผลลัพธ์',
    'ผลลัพธ์/ความสำเร็จ',
    'ผลลัพธ์และความสำเร็จ',
    'ผลลัพธ์หรือความสำเร็จ',
    'ผลลัพธ์/ผลสำเร็จ',
    'ผลสำเร็จ',
    'ความสำเร็จ',
    'ผลลัพธ์(outcome)',
    'ผลลัพธ์ที่ได้',
  ],
  progress: [
    'ความก้าวหน้า',
    'ความคืบหน้า',
    'ความก้าวหน้า(%)',
    'ร้อยละความก้าวหน้า',
    'ความก้าวหน้า(ร้อยละ)',
    'ร้อยละความสำเร็จ',
    'ร้อยละ',
  ],
  status: ['สถานะ', 'สถานะการดำเนินการ', 'สถานะการดำเนินงาน', 'สถานะดำเนินการ'],
  evidence: [
    'หลักฐาน',
    'เอกสารหลักฐาน',
    'หลักฐานอ้างอิง',
    'หลักฐานประกอบ',
    'หลักฐานเชิงประจักษ์',
    'เอกสารอ้างอิง',
    'เอกสาร/หลักฐาน',
  ],
  remarks: ['หมายเหตุ', 'ปัญหา/อุปสรรค', 'ปัญหาและอุปสรรค', 'ปัญหาอุปสรรค', 'ข้อเสนอแนะ'],
  indicators: ['ตัวชี้วัด(สถานะ)', 'ตัวชี้วัดการประเมิน', 'ตัวชี้วัดของการประเมินita'],
};
const COLUMNS = new Map<string, ResultColumn>(
  (Object.entries(WORDS) as [ResultColumn, readonly string[]][]).flatMap(([column, words]) =>
    words.map((word) => [comparable(word), column] as const),
  ),
);

/** Columns that a table of results shares with one of measures. */
const SHARED = ['num', 'title', 'indicators', 'guidelines', 'procedures', 'units', 'period'] as const;
const MARKS = /(?:[*:]|\([^()]*\))+$/;

/** The column a head names; null: none of a table of results. */
export function resultColumnOf(head: string): ResultColumn | null {
  const name = comparable(head);
  const own = COLUMNS.get(name) ?? COLUMNS.get(name.replace(MARKS, ''));
  if (own) return own;
  const known = columnOf(head);
  if (known === 'rounds') return 'round';
  return SHARED.find((one) => one === known) ?? null;
}

const SAYS: readonly (ResultColumn | null)[] = ['details', 'result', 'outputs', 'outcomes', 'progress'];

/** Whether a row is the head of a table of results: it names what is reported on, and what came of it. */
export function isResultHeader(row: readonly string[]): boolean {
  const columns = row.map(resultColumnOf);
  const isAboutMeasures =
    columns.includes('title') || (columns.includes('indicators') && columns.includes('guidelines'));
  return isAboutMeasures && columns.some((column) => SAYS.includes(column));
}

export const RESULT_HEADS = { columnOf: resultColumnOf, isHeader: isResultHeader };
