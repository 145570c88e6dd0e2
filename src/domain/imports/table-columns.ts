import { comparable } from '../thai-text/comparable';

/** What a column of a measures table holds. */
export type Column =
  | 'num'
  | 'title'
  | 'guidelines'
  | 'procedures'
  | 'units'
  | 'period'
  | 'followUp'
  | 'indicators'
  | 'items'
  | 'rounds'
  | 'due6m'
  | 'due12m';

/** The words over the days on which a measure alone is due. */
function dueWords(months: number): string[] {
  const words = ['กำหนดส่ง', 'วันครบกำหนด', 'ครบกำหนด', 'กำหนดส่งรายงาน'];
  return words.flatMap((word) => [`${word}รอบ ${months} เดือน`, `${word} ${months} เดือน`]);
}

// The words offices put over each column; the first is the one we show and use in templates.
const WORDS: Record<Column, readonly string[]> = {
  num: ['ที่', 'ลำดับ', 'ลำดับที่', 'เลขที่', 'ข้อที่', 'มาตรการที่', 'no.', 'no'],
  title: ['มาตรการ', 'มาตรการ/แนวทาง', 'มาตรการและแนวทาง', 'ชื่อมาตรการ'],
  guidelines: ['แนวทาง', 'แนวทางการปฏิบัติ', 'แนวทางปฏิบัติ', 'แนวทางการดำเนินการ', 'แนวทางการแก้ไข/พัฒนา/วิธีการดำเนินการ'],
  procedures: [
    'ขั้นตอน',
    'ขั้นตอนหรือวิธีการปฏิบัติ',
    'ขั้นตอน/วิธีการปฏิบัติ',
    'ขั้นตอนและวิธีการปฏิบัติ',
    'ขั้นตอนการปฏิบัติ',
    'ขั้นตอนการดำเนินการ',
    'ขั้นตอนการดำเนินงาน',
    'วิธีการปฏิบัติ',
    'วิธีการดำเนินการ',
    'วิธีดำเนินการ',
  ],
  units: [
    'ผู้รับผิดชอบ',
    'หน่วยงานที่รับผิดชอบ',
    'หน่วยงานรับผิดชอบ',
    'ส่วนราชการที่รับผิดชอบ',
    'ส่วนราชการ',
    'ผู้รับผิดชอบหลัก',
    'หน่วยงานผู้รับผิดชอบ',
    'ส่วนราชการผู้รับผิดชอบ',
  ],
  period: ['ระยะเวลา', 'ระยะเวลาดำเนินการ', 'ระยะเวลาการดำเนินการ', 'ระยะเวลาดำเนินงาน', 'ระยะเวลาการดำเนินงาน'],
  followUp: ['การติดตามผล', 'การติดตาม', 'การกำกับติดตาม', 'การกำกับติดตามผล', 'การกำกับและติดตาม', 'การติดตามและรายงานผล'],
  indicators: ['ตัวชี้วัดที่เกี่ยวข้อง', 'ตัวชี้วัด', 'ตัวชี้วัดita'],
  items: ['ข้อที่เกี่ยวข้อง', 'ข้อita', 'ประเด็นการประเมินที่เกี่ยวข้อง'],
  rounds: ['รอบ', 'รอบรายงาน', 'รอบการรายงาน', 'รอบติดตาม'],
  due6m: dueWords(6),
  due12m: dueWords(12),
};

const COLUMNS = new Map<string, Column>(
  (Object.entries(WORDS) as [Column, readonly string[]][]).flatMap(([column, words]) =>
    words.map((word) => [comparable(word), column] as const),
  ),
);

/** The names of the columns a table may have, as we show them. */
export const COLUMN_NAMES: readonly string[] = Object.values(WORDS).map(([word = '']) => word);

/** What offices put behind a name that says no more: `ผู้รับผิดชอบ*`, `มาตรการ:`, `มาตรการ (กิจกรรม)`. */
const MARKS = /(?:[*:]|\([^()]*\))+$/;

/** The column a header cell names; white space in it does not count. Null: none we know. */
export function columnOf(header: string): Column | null {
  const name = comparable(header);
  return COLUMNS.get(name) ?? COLUMNS.get(name.replace(MARKS, '')) ?? null;
}

/** Whether a row is a header: it names the measure and who is responsible. */
export function isHeader(row: readonly string[]): boolean {
  const columns = row.map(columnOf);
  return columns.includes('title') && columns.includes('units');
}
