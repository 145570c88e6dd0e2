import { COLUMN_NAMES } from './table-columns';

// The plan of data/templates/office.yaml once more, as a table.
const ROWS: readonly (readonly string[])[] = [
  ['หน่วยงาน', 'my-office'],
  ['ปีงบประมาณ', '2570'],
  [],
  COLUMN_NAMES,
  [
    '1',
    'จัดทำคู่มือการให้บริการและเผยแพร่',
    'กำหนดขั้นตอนและระยะเวลาให้ชัดเจน',
    '- ทบทวนขั้นตอนงาน\n- จัดทำคู่มือ\n- เผยแพร่บนเว็บไซต์',
    'ทุกส่วนราชการ',
    'ตลอดปี 2570',
    'รายงานในที่ประชุมประจำเดือน',
    '1, 6',
    '',
    '6 และ 12 เดือน',
  ],
  [
    '2',
    'เปิดเผยข้อมูลการจัดซื้อจัดจ้าง',
    'เผยแพร่ข้อมูลให้ครบทุกรายการ',
    'รวบรวมข้อมูลทุกเดือน',
    'กองคลัง',
    'ทุกเดือน',
    'รายงานรอบ 6 เดือนและ 12 เดือน',
    '9',
    '',
    '6 และ 12 เดือน',
  ],
  // An empty measure cell goes on with the measure above.
  ['', '', '', 'เผยแพร่บนเว็บไซต์', 'กองช่าง'],
];

/** The CSV template: UTF-8 with a byte-order mark and CRLF, so that Excel opens it as Thai. */
export function templateCsv(): string {
  const quoted = (cell: string): string => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return `\uFEFF${ROWS.map((row) => `${row.map(quoted).join(',')}\r\n`).join('')}`;
}

/** The Excel template: one sheet, wrapped cells, bold header. */
export async function templateXlsx(): Promise<Buffer> {
  const { default: writeWorkbook } = await import('write-excel-file/node');
  const width = COLUMN_NAMES.length;
  const data = ROWS.map((row) =>
    Array.from({ length: width }, (_, column) => ({
      value: row[column] ?? '',
      type: String,
      wrap: true,
      alignVertical: 'top' as const,
      ...(row === COLUMN_NAMES ? { fontWeight: 'bold' as const } : {}),
    })),
  );
  const columns = COLUMN_NAMES.map((_, index) => ({ width: index === 0 ? 14 : 28 }));
  return writeWorkbook(data, { sheet: 'มาตรการ', columns }).toBuffer();
}
