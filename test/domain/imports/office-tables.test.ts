import { knownFrameworks } from '../../../src/domain/assessments/framework-file';
import { readImportFiles } from '../../../src/domain/imports/read-import-files';
import type { ScoresToImport } from '../../../src/domain/imports/score-table';
import { withScores } from '../../../src/domain/imports/with-scores';
import { officeId } from '../../../src/domain/office-store';
import type { Organisation } from '../../../src/domain/organisations/organisation.model';

// Tables of what belongs to an office: units, the positions that reports go through, due days.
const SMALL: Organisation = {
  _id: officeId('small-office'),
  name: 'เทศบาลตำบลเล็ก',
  type: 'subdistrict_municipality',
  tambon: null,
  amphoe: null,
  province: null,
  units: [
    { key: 'clerk_office', name: 'สำนักปลัด', aliases: ['ปลัด'], group: false },
    { key: 'finance_division', name: 'กองคลัง', aliases: [], group: false },
    { key: 'all_units', name: 'ทุกส่วนราชการ', aliases: ['ทุกกอง'], group: true },
  ],
  roundDates: [{ fiscalYear: 2569, round: '6m', dueOn: '2026-03-15' }],
  approvalChain: [{ position: 'clerk', title: 'ปลัดเทศบาล' }],
  requiredParts: ['output'],
};

async function read(...tables: string[]) {
  const sources = tables.map((table, index) => ({ name: `${index + 1}.csv`, bytes: Buffer.from(table) }));
  return readImportFiles(sources, [SMALL], knownFrameworks());
}
/** The office as the tables make it. */
async function office(...tables: string[]): Promise<Organisation> {
  const content = await read(...tables);
  if ('problems' in content) throw new Error(JSON.stringify(content.problems));
  const [only, ...others] = content.offices;
  if (!only || others.length > 0) throw new Error('not one office');
  return only.file.organisation;
}
async function problems(...tables: string[]): Promise<string[]> {
  const content = await read(...tables);
  return 'problems' in content ? content.problems.map(({ where, message }) => `${where} ${message}`) : [];
}
const ABOVE = 'หน่วยงาน,small-office\n';

describe('units', () => {
  test('are the rows, in their order: known again by key or name, new ones get a key, who is missing is no unit any more', async () => {
    const { units } = await office(
      `${ABOVE}ที่,ชื่อส่วนราชการ,ชื่ออื่น,รหัส\n1,กองช่าง,"ช่าง, โยธา",\n2,สำนักปลัดเทศบาล,ปลัด,clerk_office\n3,กองคลัง,,\n`,
    );
    expect(units).toEqual([
      { key: 'unit_1', name: 'กองช่าง', aliases: ['ช่าง', 'โยธา'], group: false },
      {
        key: 'clerk_office',
        name: 'สำนักปลัดเทศบาล',
        aliases: ['ปลัด'],
        group: false,
        formerNames: ['สำนักปลัด'],
      },
      { key: 'finance_division', name: 'กองคลัง', aliases: [], group: false },
      { key: 'all_units', name: 'ทุกส่วนราชการ', aliases: ['ทุกกอง'], group: true },
    ]);
    expect((await office(`${ABOVE}ส่วนราชการ\nสำนักปลัด\n`)).units.map(({ key }) => key)).toEqual([
      'clerk_office',
      'all_units',
    ]);
  });

  test('keep what the table has no column for, and the office what no file says', async () => {
    const read = await office(`${ABOVE}ส่วนราชการ,หมายถึงหลายส่วนราชการ\nสำนักปลัด,\nผู้บริหาร,ใช่\n`);
    expect(read.units).toMatchObject([
      { aliases: ['ปลัด'], group: false },
      { key: 'unit_1', group: true },
      { key: 'all_units' },
    ]);
    expect(read).not.toHaveProperty('requiredParts');
  });

  test.each([
    ['a row without a name', 'ส่วนราชการ,รหัส\nกองคลัง,\n,x\n', '1.csv:4 แถวนี้ไม่มีชื่อส่วนราชการ'],
    ['a unit twice', 'ส่วนราชการ\nกองคลัง\nกองคลัง\n', '1.csv:4 ชื่อหรือรหัสส่วนราชการ “กองคลัง” ซ้ำ'],
    ['a name that is another’s alias', 'ส่วนราชการ,ชื่ออื่น\nกองคลัง,\nกองช่าง,กองคลัง\n', '1.csv:4 ชื่อหรือรหัสส่วนราชการ'],
    ['a key that is none', 'ส่วนราชการ,รหัส\nกองคลัง,กอง คลัง\n', '1.csv:3 “กอง คลัง” ใช้เป็นรหัส'],
    ['a group that is none', 'ส่วนราชการ,หมายถึงหลายส่วนราชการ\nกองคลัง,บ้าง\n', '1.csv:3 “บ้าง” ไม่ถูกต้อง'],
  ])('%s is told, with its place', async (_what, table, says) => {
    expect(await problems(ABOVE + table)).toEqual([expect.stringContaining(says)]);
  });

  test('of the same import are what its plans name', async () => {
    const plan = `${ABOVE}ปีงบประมาณ,2571\nมาตรการ,ผู้รับผิดชอบ\nอบรม,กองช่าง\n`;
    const content = await read(plan, `${ABOVE}ส่วนราชการ\nกองคลัง\nกองช่าง\n`);
    expect('plans' in content && content.plans[0]?.measures[0]?.content.units).toEqual(['unit_1']);
    expect(await problems(plan)).toEqual([expect.stringContaining('ไม่มีส่วนราชการ “กองช่าง”')]);
  });
});

describe('positions', () => {
  test('are the rows, in their order', async () => {
    const read = await office(`${ABOVE}ลำดับ,ตำแหน่ง\n1,รองปลัด\n2,ปลัดเทศบาล\n3,นายกเทศมนตรี\n`);
    expect(read.approvalChain).toEqual([
      { position: 'position_1', title: 'รองปลัด' },
      { position: 'clerk', title: 'ปลัดเทศบาล' },
      { position: 'position_2', title: 'นายกเทศมนตรี' },
    ]);
  });

  test('a position twice is told', async () => {
    expect(await problems(`${ABOVE}ตำแหน่ง\nปลัด\nปลัด\n`)).toEqual([expect.stringContaining('1.csv:4 ตำแหน่ง “ปลัด” มีซ้ำ')]);
  });
});

describe('due days', () => {
  const HEAD = 'ปีงบประมาณ,รอบ,กำหนดส่ง\n';
  test.each(['15 มี.ค. 2570', '15/3/2570', '๑๕ มีนาคม ๒๕๗๐', '2027-03-15', '15 มี.ค. 70'])(
    '%s is a day; other days stay, a row without a day says nothing',
    async (written) => {
      const { roundDates } = await office(`${ABOVE}${HEAD}๒๕๗๐,รอบ 6 เดือน,${written}\n2570,12 เดือน,\n`);
      expect(roundDates).toEqual([
        { fiscalYear: 2569, round: '6m', dueOn: '2026-03-15' },
        { fiscalYear: 2570, round: '6m', dueOn: '2027-03-15' },
      ]);
    },
  );

  test.each([
    ['no day', '2570,6 เดือน,เร็ว ๆ นี้\n', 'ไม่ใช่วันที่ที่มีปี'],
    ['a day without a year', '2570,6 เดือน,15 มี.ค.\n', 'ไม่ใช่วันที่ที่มีปี'],
    ['a day that there is not', '2570,6 เดือน,31 เม.ย. 2570\n', 'ไม่ใช่วันที่ที่มีปี'],
    ['no year', '70,6 เดือน,15 มี.ค. 2570\n', 'ไม่ใช่ปีงบประมาณ'],
    ['both rounds', '2570,6 และ 12 เดือน,15 มี.ค. 2570\n', 'ไม่ใช่รอบเดียว'],
    ['a day of another year', '2570,6 เดือน,15 มี.ค. 2572\n', 'ไม่อยู่ในช่วงของปีงบประมาณ 2570'],
    ['rounds that are swapped', '2570,12 เดือน,15 มี.ค. 2570\n', 'ต้องไม่ก่อนรอบ 6 เดือน'],
  ])('%s is told', async (_what, row, says) => {
    expect(await problems(ABOVE + HEAD + row)).toEqual([expect.stringContaining(says)]);
  });

  test('two days of a round are told', async () => {
    const rows = '2570,6 เดือน,15 มี.ค. 2570\n2570,6 เดือน,16 มี.ค. 2570\n';
    expect(await problems(ABOVE + HEAD + rows)).toEqual([expect.stringContaining('มีสองวัน')]);
  });
});

describe('tables', () => {
  test('two of one kind are told; of different kinds they are of one office', async () => {
    const units = `${ABOVE}ส่วนราชการ\nกองคลัง\n`;
    expect(await problems(units, units)).toEqual([expect.stringContaining('2.csv:2 มีตารางส่วนราชการมากกว่าหนึ่งตาราง')]);
    const read = await office(units, `${ABOVE}ตำแหน่ง\nนายก\n`);
    expect([read.units.length, read.approvalChain?.length]).toEqual([2, 1]);
  });

  test('one without rows takes nothing away', async () => {
    expect((await office(`${ABOVE}ส่วนราชการ\n`)).units).toEqual(SMALL.units);
    expect((await office(`${ABOVE}ที่,ตำแหน่ง\n1,\n`)).approvalChain).toEqual(SMALL.approvalChain);
  });

  test('of an office that is not known, or of none, are told', async () => {
    expect(await problems('หน่วยงาน,other\nส่วนราชการ\nกองคลัง\n')).toEqual([
      expect.stringContaining('1.csv:1 ไม่มีหน่วยงาน “other”'),
    ]);
    expect(await problems('ส่วนราชการ\nกองคลัง\n')).toEqual([expect.stringContaining('ไม่ระบุหน่วยงาน')]);
  });
});

describe('scores', () => {
  const TABLE = `${ABOVE}ปีงบประมาณ,2562\nรายการ,คะแนน\nคะแนนรวม,๘๙.๕๐\nระดับ,A\nIIT,90\nEIT,\nOIT,-\nตัวชี้วัดที่ 9,95.5%\nO1,100\n`;
  async function scores(...tables: string[]): Promise<ScoresToImport> {
    const content = await read(...tables);
    const [only] = 'scores' in content ? content.scores : [];
    if (!only) throw new Error(JSON.stringify(content));
    return only;
  }

  test('are the rows that have one: total, level, instruments, indicators, items', async () => {
    const { total, level, instruments, indicators, items, fiscalYear } = await scores(TABLE);
    expect([fiscalYear, total, level, instruments]).toEqual([2562, 89.5, 'A', { IIT: 90 }]);
    expect([[...indicators], [...items]]).toEqual([[[9, 95.5]], [['O1', 100]]]);
  });

  test('make an assessment of the year, with the rules of that year; what they do not give has none', async () => {
    const made = withScores(null, await scores(TABLE));
    expect(made.indicators).toHaveLength(10);
    expect(made.indicators.filter(({ score }) => score !== null)).toMatchObject([
      { num: 9, instrument: 'OIT', score: 95.5 },
    ]);
    expect(made.items.filter(({ score }) => score !== null)).toMatchObject([{ code: 'O1', indicator: 9, score: 100 }]);
    // A mean over some items must not pass for the sub-indicator's score.
    expect(made.items.length).toBeGreaterThan(1);
  });

  test('leave the rest of an assessment as it was', async () => {
    const before = withScores(null, await scores(TABLE));
    const after = withScores(before, await scores(TABLE.replace('EIT,', 'EIT,77').replace('IIT,90', 'IIT,')));
    expect(after.instruments.map(({ score }) => score)).toEqual([90, 77, null]);
    expect({ ...after, instruments: [] }).toEqual({ ...before, instruments: [] });
  });

  test.each([
    ['a score that is none', 'IIT,ดี\n', '“ดี” ไม่ใช่คะแนน'],
    ['one above 100', 'IIT,120\n', '“120” ไม่ใช่คะแนน'],
    ['a level that is none', 'ระดับ,ดีมาก\n', 'ไม่มีระดับ “ดีมาก”'],
    ['a thing that has none', 'ความพึงพอใจ,80\n', 'ไม่รู้จักรายการ “ความพึงพอใจ”'],
    ['an item that does not belong to one indicator', 'I1,80\n', 'ไม่รู้จักรายการ “I1”'],
    ['a thing twice', 'IIT,80\nIIT,81\n', 'รายการ “IIT” มีซ้ำ'],
  ])('%s is told', async (_what, row, says) => {
    expect(await problems(`${ABOVE}ปีงบประมาณ,2562\nรายการ,คะแนน\n${row}`)).toEqual([expect.stringContaining(says)]);
  });

  test('of items of a year whose sub-indicators are not known are told', async () => {
    expect(await problems(TABLE.replace('2562', '2569').replace('ระดับ,A', 'ระดับ,ผ่านดี'))).toEqual([
      expect.stringContaining('1.csv:10 ไม่รู้จักรายการ “O1”'),
    ]);
  });

  test('of one year in two tables are told', async () => {
    expect(await problems(TABLE, TABLE)).toEqual([expect.stringContaining('ผลการประเมินปี 2562 มีซ้ำ')]);
  });
});
