import writeWorkbook from 'write-excel-file/node';
import { knownFrameworks } from '../../../src/domain/assessments/framework-file';
import { parseOfficeYaml } from '../../../src/domain/imports/office-yaml';
import { readImportFiles } from '../../../src/domain/imports/read-import-files';
import type { Organisation } from '../../../src/domain/organisations/organisation.model';
import { OFFICE } from './office-text';

const TITLE = 'หน่วยงาน,small-office\nปีงบประมาณ,2571\n';
const HEADER = 'มาตรการ,ขั้นตอน,ผู้รับผิดชอบ,ตัวชี้วัดที่เกี่ยวข้อง,รอบ\n';

function offices(): Organisation[] {
  const parsed = parseOfficeYaml('o.yaml', OFFICE, knownFrameworks());
  return 'file' in parsed ? [parsed.file.organisation] : [];
}

async function read(name: string, bytes: Uint8Array | string) {
  return readImportFiles([{ name, bytes: Buffer.from(bytes) }], offices(), knownFrameworks());
}

async function measuresOf(csv: string, name = 't.csv') {
  const content = await read(name, csv);
  if ('problems' in content) throw new Error(JSON.stringify(content.problems));
  return content.plans.flatMap((plan) => plan.measures.map((measure) => measure.content));
}

async function problemsOf(csv: string): Promise<string[]> {
  const content = await read('t.csv', csv);
  return 'problems' in content ? content.problems.map(({ where, message }) => `${where} ${message}`) : [];
}

const row = (title: string, rest = ',สำนักปลัด,1,6 เดือน'): string => `${title},${rest}\n`;

describe('a table as offices write it', () => {
  test('gives measures numbered in order, of the office and year above the header', async () => {
    const [first, second] = await measuresOf(TITLE + HEADER + row('อบรม') + row('เผยแพร่', ',กองคลัง,๙,'));
    expect(first).toMatchObject({ fiscalYear: 2571, num: 1, title: 'อบรม', units: ['clerk_office'], rounds: ['6m'] });
    expect(second).toMatchObject({ num: 2, units: ['finance_division'], indicators: [9], rounds: ['6m', '12m'] });
  });

  test.each([
    ['semicolons', (csv: string) => csv.replaceAll(',', ';')],
    ['tabs', (csv: string) => csv.replaceAll(',', '\t')],
    ['a byte-order mark', (csv: string) => `\uFEFF${csv}`],
    ['Windows line ends', (csv: string) => csv.replaceAll('\n', '\r\n')],
    ['empty rows between', (csv: string) => csv.replaceAll('\n', '\n,,,\n')],
    ['decomposed sara am', (csv: string) => csv.replaceAll('สำนัก', 'สํานัก')],
  ])('with %s reads the same', async (_what, change) => {
    const csv = TITLE + HEADER + row('อบรม') + row('เผยแพร่');
    expect(await measuresOf(change(csv))).toEqual(await measuresOf(csv));
  });

  test('tabs part the columns where a cell holds more commas', async () => {
    const text = `${TITLE}${HEADER}`.replaceAll(',', '\t') + ['อบรม', 'ก,ข,ค,ง,จ,ฉ,ช', 'สำนักปลัด', '1', ''].join('\t');
    expect(await measuresOf(text, 't.txt')).toMatchObject([{ title: 'อบรม', procedures: ['ก,ข,ค,ง,จ,ฉ,ช'] }]);
  });

  test.each(['(1)', '①', '１', 'ข้อที่ ๑', 'มาตรการ 1'])('%s in the number column is 1', async (num) => {
    expect(await measuresOf(`${TITLE}ที่,มาตรการ,ผู้รับผิดชอบ\n${num},อบรม,ปลัด\n`)).toMatchObject([{ num: 1 }]);
  });

  test('goes on with the measure above where the measure cell is empty', async () => {
    const measures = await measuresOf(`${TITLE}${HEADER}อบรม,ขั้นหนึ่ง,สำนักปลัด,1,\n,ขั้นสอง,กองคลัง,2,\n`);
    expect(measures).toMatchObject([
      { procedures: ['ขั้นหนึ่ง', 'ขั้นสอง'], units: ['clerk_office', 'finance_division'], indicators: [1, 2] },
    ]);
  });

  test.each([
    ['IIT', 'IIT,,,,\n'],
    ['an instrument in words', '"แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT)",,,,\n'],
    ['a numbered one', '๒. ด้าน OIT,,,,\n'],
    ['a group', 'กลุ่มที่ 2 การให้บริการ,,,,\n'],
    ['a cell merged across the row', 'ด้าน EIT,ด้าน EIT,ด้าน EIT,ด้าน EIT,ด้าน EIT\n'],
  ])('a heading between measures is none: %s', async (_what, band) => {
    const plain = TITLE + HEADER + row('อบรม') + row('เผยแพร่');
    const banded = TITLE + HEADER + band + row('อบรม') + band.replace('2', '3') + row('เผยแพร่');
    expect(await measuresOf(banded)).toEqual(await measuresOf(plain));
  });

  test('what lacks its other cells and may be a measure is not taken for a heading', async () => {
    for (const title of ['ยกระดับคะแนน OIT', 'ด้านการจัดซื้อจัดจ้าง'])
      expect((await problemsOf(`${TITLE}${HEADER}${title},,,,\n`)).join()).toContain('ผู้รับผิดชอบ');
  });

  test('a header may take two rows', async () => {
    const data = '1,อบรม,สำนักปลัด,ตลอดปี,รายไตรมาส\n';
    const one = `ที่,มาตรการ,ผู้รับผิดชอบ,ระยะเวลา,การติดตามผล\n${data}`;
    const open = `ที่,มาตรการ,ผู้รับผิดชอบ,การดำเนินการ,\n,,,ระยะเวลา,การติดตามผล\n${data}`;
    const merged = `ที่,มาตรการ,ผู้รับผิดชอบ,การดำเนินการ,การดำเนินการ\nที่,มาตรการ,ผู้รับผิดชอบ,ระยะเวลา,การติดตามผล\n${data}`;
    const over = `ที่,แผนของหน่วยงาน,,,\n,มาตรการ,ผู้รับผิดชอบ,ระยะเวลา,การติดตามผล\n${data}`;
    const expected = await measuresOf(TITLE + one);
    expect(expected).toMatchObject([{ num: 1, period: 'ตลอดปี', followUp: ['รายไตรมาส'] }]);
    for (const table of [open, merged, over]) expect(await measuresOf(TITLE + table)).toEqual(expected);
    expect(await measuresOf(TITLE + open + open)).toEqual(await measuresOf(TITLE + one + one));
  });

  test('goes on too where merged cells were written out again', async () => {
    const measures = await measuresOf(`${TITLE}${HEADER}อบรม,ขั้นหนึ่ง,ปลัด,1,\nอบรม,ขั้นสอง,ปลัด,1,\n`);
    expect(measures).toMatchObject([{ procedures: ['ขั้นหนึ่ง', 'ขั้นสอง'], units: ['clerk_office'] }]);
  });

  test('skips a header that is repeated on the next page', async () => {
    expect(await measuresOf(TITLE + HEADER + row('อบรม') + HEADER + row('เผยแพร่'))).toHaveLength(2);
  });

  test('takes numbers from the number column or from before the titles', async () => {
    const numbered = await measuresOf(`${TITLE}ที่,มาตรการ,ผู้รับผิดชอบ\n๓,อบรม,ปลัด\n7.,เผยแพร่,ปลัด\n`);
    expect(numbered.map(({ num }) => num)).toEqual([3, 7]);
    const inTitles = await measuresOf(`${TITLE}มาตรการ,ผู้รับผิดชอบ\n๓. อบรม,ปลัด\n7) เผยแพร่,ปลัด\n`);
    expect(inTitles.map(({ num, title }) => [num, title])).toEqual([
      [3, 'อบรม'],
      [7, 'เผยแพร่'],
    ]);
  });

  test.each(['15 มี.ค. 2571', '๑๕ มีนาคม ๒๕๗๑', '15/3/2571', '2028-03-15'])(
    'may give a measure its own due day: %s',
    async (day) => {
      const header = 'มาตรการ,ผู้รับผิดชอบ,กำหนดส่ง รอบ ๖ เดือน,ครบกำหนด 12 เดือน\n';
      const [own, plain] = await measuresOf(`${TITLE}${header}อบรม,ปลัด,${day},-\nเผยแพร่,ปลัด,,\n`);
      expect(own?.dueOn).toEqual({ '6m': '2028-03-15' });
      expect(plain?.dueOn).toEqual({});
    },
  );

  test.each([
    ['B1', 'มาตรการ,ขั้นตอนหรือวิธีการปฏิบัติ,ผู้รับผิดชอบ,การกำกับติดตาม'],
    ['B2', 'มาตรการ,แนวทางการปฏิบัติ,ขั้นตอน/วิธีการปฏิบัติ,ผู้รับผิดชอบ,การกำกับติดตาม'],
    ['B3', 'มาตรการ/แนวทาง,วิธีการดำเนินการ,ผู้รับผิดชอบ,ระยะเวลาดำเนินการ,การติดตามผล'],
    ['B3 broken into lines', '"มาตรการ/\nแนวทาง",วิธีการ ดำเนินการ,ผู้รับผิดชอบ,ระยะเวลาดำเนินการ,การติดตามผล'],
  ])('has the columns of form %s', async (_form, header) => {
    const cells = header
      .replace(/"[^"]*"/, 'มาตรการ')
      .split(',')
      .map((name) => (name === 'ผู้รับผิดชอบ' ? 'ปลัด' : 'ข้อความ'));
    expect(await measuresOf(`${TITLE}${header}\n${cells.join(',')}\n`)).toHaveLength(1);
  });

  test.each([
    ['the office by its full name', 'หน่วยงาน,เทศบาลตำบลเล็ก\nปีงบประมาณ,2571\n'],
    ['labels with a colon in one cell', 'หน่วยงาน: small-office\nปีงบประมาณ : พ.ศ. ๒๕๗๑\n'],
    ['both in a heading', 'มาตรการส่งเสริมคุณธรรม เทศบาลตำบลเล็ก ประจำปีงบประมาณ พ.ศ. ๒๕๗๑\n'],
  ])('may give %s', async (_what, title) => {
    expect(await measuresOf(title + HEADER + row('อบรม'))).toMatchObject([{ fiscalYear: 2571 }]);
  });

  test('may be saved by Thai Windows', async () => {
    const bytes = Uint8Array.from(TITLE + HEADER + row('อบรม'), (letter) => {
      const code = letter.charCodeAt(0);
      return code >= 0x0e01 ? code - 0x0e01 + 0xa1 : code;
    });
    const content = await read('t.csv', bytes);
    expect('plans' in content && content.plans[0]?.measures).toHaveLength(1);
  });
});

const COLUMNS =
  'ที่, มาตรการ, แนวทาง, ขั้นตอน, ผู้รับผิดชอบ, ระยะเวลา, การติดตามผล, ตัวชี้วัดที่เกี่ยวข้อง, ข้อที่เกี่ยวข้อง, รอบ, กำหนดส่งรอบ 6 เดือน, กำหนดส่งรอบ 12 เดือน';

describe('what offices send, by kind', () => {
  const ROWS = 'ที่,มาตรการ,ผู้รับผิดชอบ,ระยะเวลา,ตัวชี้วัด,รอบ\n';
  const one = async (cells: string, header = ROWS) => (await measuresOf(`${TITLE}${header}${cells}\n`))[0];

  test.each([
    ['1,อบรม,ผอ.กองคลัง,,1,', ['finance_division']],
    ['1,อบรม,ผู้อำนวยการกองคลัง,,1,', ['finance_division']],
    ['1,อบรม,หัวหน้าสำนักปลัด,,1,', ['clerk_office']],
    ['1,อบรม,สำนักปลัดเทศบาล,,1,', ['clerk_office']],
    ['1,อบรม,กองคลัง เทศบาลตำบลเล็ก,,1,', ['finance_division']],
    ['1,อบรม,"๑) สำนักปลัด\n๒) ผอ.กองคลัง",,1,', ['clerk_office', 'finance_division']],
    ['1,อบรม,ทุกกอง/สำนัก,,1,', ['all_units']],
    ['1,อบรม,ทุกสำนัก/กอง,,1,', ['all_units']],
    ['1,อบรม,ทุกหน่วยงานในสังกัด,,1,', ['all_units']],
    ['1,อบรม,ทุกส่วนราชการ/ทุกกอง,,1,', ['all_units']],
  ])('units as they are called: %s', async (cells, units) => {
    expect((await one(cells))?.units).toEqual(units);
  });

  test.each(['กองคลัง เทศบาลตำบลอื่น', 'ผอ.กองเรือ', 'หลัก: สำนักปลัด', 'ทุกคน'])(
    'a unit that is none stays a problem: %s',
    async (unit) => {
      expect((await problemsOf(`${TITLE}${ROWS}1,อบรม,${unit},,1,\n`)).join()).toContain(`“${unit}”`);
    },
  );

  test.each([
    ['มาตรการที่ ๓ อบรม', 3],
    ['๓ - อบรม', 3],
    ['ข้อที่ 3: อบรม', 3],
    ['3 : อบรม', 3],
  ])('a number before a title, however it is set apart, is the measure’s: %s', async (title, num) => {
    expect(await one(`${title},ปลัด`, 'มาตรการ,ผู้รับผิดชอบ\n')).toMatchObject({ num, title: 'อบรม' });
  });

  test.each(['5 ส. ในสำนักงาน', '1 - 3 วันทำการ', '3 ดี', '100 วันแรก'])(
    'a number that belongs to the title stays in it: %s',
    async (title) => {
      expect(await one(`${title},ปลัด`, 'มาตรการ,ผู้รับผิดชอบ\n')).toMatchObject({ num: 1, title });
    },
  );

  test.each(['ทั้งสองรอบ', 'ทั้ง 2 รอบ', 'ทุกรอบ', '6/12 เดือน', 'รอบ ๖ เดือน และ ๑๒ เดือน'])(
    'both rounds: %s',
    async (rounds) => {
      expect((await one(`1,อบรม,ปลัด,,1,${rounds}`))?.rounds).toEqual(['6m', '12m']);
    },
  );

  test.each(['—', '-', '........', '…'])('what stands where nothing does is nothing: %s', async (nothing) => {
    expect(
      await one(`1,อบรม${nothing === '-' || nothing === '—' ? '' : '........'},ปลัด,${nothing},${nothing},`),
    ).toMatchObject({
      title: 'อบรม',
      period: null,
      indicators: [],
    });
  });

  test.each(['มาตรการ*,ผู้รับผิดชอบ *', 'มาตรการ:,ผู้รับผิดชอบหลัก', 'มาตรการ (กิจกรรม),หน่วยงานผู้รับผิดชอบ'])(
    'a header with marks behind its names: %s',
    async (header) => {
      expect(await one('อบรม,ปลัด', `${header}\n`)).toMatchObject({ title: 'อบรม', units: ['clerk_office'] });
    },
  );

  test.each(['ภายใน 15 มี.ค. 2571', 'ไม่เกินวันที่ ๑๕ มีนาคม ๒๕๗๑', 'วันพุธที่ 15 มีนาคม พ.ศ. 2571', '15 มี.ค. 71'])(
    'a due day as it is announced: %s',
    async (day) => {
      expect(await one(`อบรม,ปลัด,${day}`, 'มาตรการ,ผู้รับผิดชอบ,กำหนดส่งรอบ 6 เดือน\n')).toMatchObject({
        dueOn: { '6m': '2028-03-15' },
      });
    },
  );

  test('a row of the total below the table is named as such', async () => {
    const [problem] = await problemsOf(`${TITLE}${ROWS}1,อบรม,ปลัด,,1,\n,รวมทั้งสิ้น 1 มาตรการ,,,,\n`);
    expect(problem).toContain('t.csv:5 แถวนี้เป็นหัวเรื่อง');
  });
});

describe('each problem is told with its line and what is allowed', () => {
  test.each<[what: string, csv: string, problem: string]>([
    [
      'an unknown unit',
      TITLE + HEADER + row('อบรม', ',กองเรือ,1,'),
      't.csv:4 ไม่มีส่วนราชการ “กองเรือ” ใช้ได้: สำนักปลัด, กองคลัง, ทุกส่วนราชการ',
    ],
    ['no unit', TITLE + HEADER + row('อบรม', ',,1,'), 't.csv:4 มาตรการที่ 1 ไม่มีผู้รับผิดชอบ ใช้ได้: สำนักปลัด'],
    ['an unknown indicator', TITLE + HEADER + row('อบรม', ',ปลัด,11,'), 't.csv:4 ไม่มีตัวชี้วัด “11” ใช้ได้: 1, 2, 3'],
    [
      'an unknown round',
      TITLE + HEADER + row('อบรม', ',ปลัด,1,รายเดือน'),
      't.csv:4 “รายเดือน” ไม่ใช่รอบรายงาน ใช้ได้: 6 เดือน',
    ],
    [
      'a line after cells of several lines',
      `${TITLE}${HEADER}อบรม,"หนึ่ง\nสอง",ปลัด,1,\n${row('เผยแพร่', ',กองเรือ,,')}`,
      't.csv:6 ไม่มีส่วนราชการ',
    ],
    [
      'an unknown column',
      `${TITLE}มาตรการ,ผู้รับผิดชอบ,งบประมาณ\nอบรม,ปลัด,5\n`,
      `t.csv:3 ไม่รู้จักคอลัมน์ “งบประมาณ” ใช้ได้: ${COLUMNS}`,
    ],
    ['a column twice', `${TITLE}มาตรการ,ผู้รับผิดชอบ,ขั้นตอน,วิธีการปฏิบัติ\nอบรม,ปลัด,,\n`, 't.csv:3 คอลัมน์ “วิธีการปฏิบัติ” ซ้ำ'],
    ['no header', `${TITLE}ก,ข\n1,2\n`, `t.csv ไม่พบแถวหัวตาราง ต้องมีคอลัมน์ มาตรการ และ ผู้รับผิดชอบ (คอลัมน์ที่ใช้ได้: ${COLUMNS})`],
    ['no measures', TITLE + HEADER, 't.csv:3 ตารางนี้ไม่มีมาตรการ'],
    ['no office', `ปีงบประมาณ,2571\n${HEADER}${row('อบรม')}`, 't.csv:2 ไม่ระบุหน่วยงาน'],
    [
      'an unknown office',
      `หน่วยงาน,big-office\nปีงบประมาณ,2571\n${HEADER}${row('อบรม')}`,
      't.csv:1 ไม่มีหน่วยงาน “big-office” หน่วยงานที่มี: small-office',
    ],
    ['no year', `หน่วยงาน,small-office\n${HEADER}${row('อบรม')}`, 't.csv:2 ไม่ระบุปีงบประมาณ'],
    ['a year in CE', `หน่วยงาน,small-office\nปีงบประมาณ,2027\n${HEADER}${row('อบรม')}`, 't.csv:2 “2027” ไม่ใช่ปีงบประมาณ'],
    ['a row before any measure', `${TITLE}${HEADER},ขั้นหนึ่ง,ปลัด,1,\n`, 't.csv:4 แถวนี้ไม่มีชื่อมาตรการ'],
    ['a number twice', `${TITLE}ที่,มาตรการ,ผู้รับผิดชอบ\n1,อบรม,ปลัด\n๑,เผยแพร่,ปลัด\n`, 't.csv:5 มาตรการที่ 1 ซ้ำกับ t.csv:4'],
    ['a number that is none', `${TITLE}ที่,มาตรการ,ผู้รับผิดชอบ\nก,อบรม,ปลัด\n`, 't.csv:4 “ก” ไม่ใช่เลขที่มาตรการ'],
    [
      'a number of a part in front of a title',
      `${TITLE}มาตรการ,ผู้รับผิดชอบ\n1.1 อบรม,ปลัด\n`,
      't.csv:4 “1.1” ไม่ใช่เลขที่มาตรการ',
    ],
    [
      'a heading between measures, beside the titles',
      `${TITLE}${HEADER}${row('อบรม')},แผนประจำปีงบประมาณ พ.ศ. 2572,,,\n`,
      't.csv:5 แถวนี้เป็นหัวเรื่อง หมายเหตุ หรือชื่อผู้จัดทำ',
    ],
    ['a note', `${TITLE}${HEADER}${row('อบรม')},หมายเหตุ: ร่าง,,,\n`, 't.csv:5 แถวนี้เป็นหัวเรื่อง หมายเหตุ'],
    ['who wrote it', `${TITLE}${HEADER}${row('อบรม')},(นายสมมติ ใจดี),,,\n,ผู้รายงาน,,,\n`, 't.csv:5 แถวนี้เป็นหัวเรื่อง'],
    [
      'a second table below the signatures',
      `${TITLE}${HEADER}${row('อบรม')},,\n(ลงชื่อ),,\n${HEADER}${row('เผยแพร่')}`,
      't.csv:7 ใต้ส่วนลงชื่อมีอีกตารางหนึ่ง',
    ],
    [
      'a second header of other columns',
      `${TITLE}มาตรการ,ขั้นตอน,ผู้รับผิดชอบ\nอบรม,ก,ปลัด\nมาตรการ,ผู้รับผิดชอบ,ขั้นตอน\nเผยแพร่,ปลัด,ข\n`,
      't.csv:5 หัวตารางนี้เรียงคอลัมน์ไม่เหมือน',
    ],
    [
      'a due day that is none',
      `${TITLE}มาตรการ,ผู้รับผิดชอบ,กำหนดส่งรอบ 6 เดือน\nอบรม,ปลัด,สิ้นเดือน\n`,
      't.csv:4 “สิ้นเดือน” ไม่ใช่วันที่ที่มีปี',
    ],
    [
      'a due day of another year',
      `${TITLE}มาตรการ,ผู้รับผิดชอบ,กำหนดส่งรอบ 6 เดือน\nอบรม,ปลัด,15 มี.ค. 2570\n`,
      't.csv:4 กำหนดส่ง 15 มี.ค. 2570 ไม่อยู่ในช่วงของปีงบประมาณ 2571',
    ],
    [
      'due days in the wrong order',
      `${TITLE}มาตรการ,ผู้รับผิดชอบ,กำหนดส่งรอบ 6 เดือน,กำหนดส่งรอบ 12 เดือน\nอบรม,ปลัด,15 ก.ย. 2571,15 มี.ค. 2571\n`,
      't.csv:4 รอบ 12 เดือนต้องไม่ก่อนรอบ 6 เดือน',
    ],
    [
      'a due day of a round that the measure does not have',
      `${TITLE}มาตรการ,ผู้รับผิดชอบ,รอบ,กำหนดส่งรอบ 6 เดือน\nอบรม,ปลัด,12 เดือน,15 มี.ค. 2571\n`,
      't.csv:4 มาตรการนี้ไม่มีรอบ 6 เดือน',
    ],
    [
      'two due days for one round',
      `${TITLE}มาตรการ,ผู้รับผิดชอบ,กำหนดส่งรอบ 6 เดือน\nอบรม,ปลัด,15 มี.ค. 2571\n,กองคลัง,16 มี.ค. 2571\n`,
      't.csv:4 มาตรการนี้มีกำหนดส่งหลายวันในรอบเดียว',
    ],
    ['number 0', `${TITLE}ที่,มาตรการ,ผู้รับผิดชอบ\n0,อบรม,ปลัด\n`, 't.csv:4 “0” ไม่ใช่เลขที่มาตรการ'],
    ['an open quotation mark', `${TITLE}${HEADER}"อบรม,ปลัด\n`, 't.csv:'],
    [
      'a text too long',
      TITLE + HEADER + row('อบรม', `,ปลัด,1,\n,${'ก'.repeat(2001)},ปลัด,1,`),
      't.csv:5 ข้อความในช่องนี้ยาวเกิน',
    ],
  ])('%s', async (_what, csv, problem) => {
    const [first] = await problemsOf(csv);
    expect(first?.slice(0, problem.length)).toBe(problem);
  });

  test('all of them in one go', async () => {
    const problems = await problemsOf(TITLE + HEADER + row('อบรม', ',กองเรือ,11,9') + row('เผยแพร่', ',กองบิน,,'));
    expect(problems).toHaveLength(4);
  });
});

describe('files that are none of ours', () => {
  test.each([
    ['another kind of file', 'plan.pages', 'x', 'plan.pages ไม่รู้จักไฟล์นามสกุล “.pages” ใช้ได้: .yaml, .csv, .xlsx, .docx'],
    ['a document of LibreOffice', 'plan.odt', 'x', 'plan.odt ยังอ่านไฟล์ชนิดนี้ไม่ได้ ให้เปิดแล้วบันทึกเป็น .docx หรือ .xlsx'],
    ['a workbook that is none', 'plan.xlsx', 'x', 'plan.xlsx ไม่ใช่ไฟล์ Excel แบบ .xlsx'],
    ['a picture with a text name', 'plan.csv', '\0\0', 'plan.csv อ่านอักษรในไฟล์ไม่ได้'],
  ])('%s', async (_what, name, text, problem) => {
    const content = await read(name, text);
    const [first] = 'problems' in content ? content.problems : [];
    expect(`${first?.where} ${first?.message}`.slice(0, problem.length)).toBe(problem);
  });

  test('a file that cannot be opened', async () => {
    const content = await readImportFiles([{ name: 'no.csv', bytes: null }], offices(), knownFrameworks());
    expect(content).toMatchObject({ problems: [{ where: 'no.csv', message: expect.stringContaining('เปิดไฟล์นี้ไม่ได้') }] });
  });
});

describe('a workbook', () => {
  type Cells = (string | number | null)[][];
  const workbook = (...sheets: [name: string, rows: Cells][]) =>
    writeWorkbook(
      sheets.map(([sheet, rows]) => ({
        sheet,
        data: rows.map((cells) => cells.map((value) => (value === null ? null : { value }))),
      })),
    ).toBuffer();
  const table: Cells = [
    ['หน่วยงาน', 'small-office'],
    ['ปีงบประมาณ', 2571],
    [null],
    ['ที่', 'มาตรการ', 'ผู้รับผิดชอบ', 'ตัวชี้วัด'],
    [1, 'อบรม', 'สำนักปลัด', 4],
    [null, null, 'กองคลัง', '๕'],
  ];

  test('reads merged and empty cells and numbers', async () => {
    const content = await read('t.xlsx', await workbook(['แผน', table]));
    expect('plans' in content && content.plans[0]).toMatchObject({
      fiscalYear: 2571,
      measures: [{ content: { num: 1, units: ['clerk_office', 'finance_division'], indicators: [4, 5] } }],
    });
  });

  test('tells problems by sheet and cell', async () => {
    const wrong = table.map((cells) => cells.map((cell) => (cell === 'กองคลัง' ? 'กองเรือ' : cell)));
    const content = await read('t.xlsx', await workbook(['แผน', wrong]));
    expect('problems' in content && content.problems[0]?.where).toBe('t.xlsx แผน!C6');
  });

  test('passes over sheets without a measures table', async () => {
    const content = await read('t.xlsx', await workbook(['คำอธิบาย', [['สวัสดี']]], ['แผน', table]));
    expect('plans' in content && content.plans).toHaveLength(1);
  });

  test('with the same plan on two sheets is refused', async () => {
    const content = await read('t.xlsx', await workbook(['ก', table], ['ข', table]));
    expect('problems' in content && content.problems[0]?.where).toBe('t.xlsx ข!A4');
  });
});
