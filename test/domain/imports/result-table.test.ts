import { mongo } from 'mongoose';
import { knownFrameworks } from '../../../src/domain/assessments/framework-file';
import { readExampleFiles } from '../../../src/domain/imports/example-files';
import { readImportFiles } from '../../../src/domain/imports/read-import-files';
import { type MeasureResult, resultsOfPlan } from '../../../src/domain/imports/results-of-plan.rules';
import type { Measure } from '../../../src/domain/measures/measure.model';
import type { Closing } from '../../../src/domain/measures/plan-record.model';
import { aMeasure } from '../reports/samples';

// Tables of what came of measures, as offices write them.
const [OFFICE] = readExampleFiles().map(({ organisation }) => organisation);
const inYear = (about: Partial<Measure>): Measure =>
  aMeasure({
    rounds: ['6m', '12m'],
    dueOn: {},
    guidelines: [],
    procedures: [],
    period: null,
    fiscalYear: 2566,
    ...about,
  });
const PLAN = [
  inYear({ num: 1, title: 'อบรมบุคลากรด้านคุณธรรม', indicators: [1], period: 'ตลอดปี 2566' }),
  inYear({
    num: 2,
    title: 'เผยแพร่ข้อมูลต่อสาธารณะ',
    fiscalYear: 2566,
    indicators: [9],
    guidelines: ['ปรับปรุงเว็บไซต์ทุกเดือน'],
  }),
  inYear({ num: 3, title: 'ประกาศเจตจำนงสุจริต', indicators: [5] }),
  inYear({ num: 4, title: 'ตรวจสอบการใช้ดุลพินิจ', indicators: [5] }),
];

async function read(
  rows: string,
  {
    above = 'รายงานผลการดำเนินการ ปีงบประมาณ พ.ศ. 2566 รอบ 6 เดือน\n',
    head = 'ที่,มาตรการ,รายละเอียดการดำเนินงาน,ระยะเวลาการดำเนินงาน,ผลผลิต,ผลลัพธ์,หมายเหตุ\n',
    reported = [] as { measure: number; round: '6m' | '12m' }[],
    today = '2026-11-20',
    plan = PLAN as readonly Measure[],
    firstStoredAt = new Date('2026-11-01T03:00:00Z'),
    closings = [] as Closing[],
  } = {},
) {
  if (!OFFICE) throw new Error('no example');
  const bytes = Buffer.from(above + head + rows);
  const sender = { organisation: OFFICE, fiscalYear: null };
  const content = await readImportFiles([{ name: 'ผล.csv', bytes }], [OFFICE], knownFrameworks(), sender);
  if ('problems' in content) return { table: null, results: [], problems: content.problems, unread: [] };
  const [table] = content.results ?? [];
  if (!table) throw new Error('no table of results');
  return {
    table,
    problems: [],
    ...resultsOfPlan(table, plan, { organisation: OFFICE, reported, today, plan: { firstStoredAt, closings } }),
  };
}
const told = (results: readonly MeasureResult[]) => results.map(({ num, round }) => `${num} ${round}`);

test('a row is what came of a measure: lists kept, what the plan says already and empty marks left out', async () => {
  const { table, results, unread } = await read(
    '๑,อบรมบุคลากรด้านคุณธรรม,"- อบรม ๒ ครั้ง\n- แจ้งเวียน (เผยแพร่ข้อมูลสู่สาธารณชนเว็บไซต์หลัก เมื่อวันที่ ๑ กุมภาพันธ์ ๒๕๖๖)",ตลอดปี ๒๕๖๖,คู่มือ 1 เล่ม,-,ใช้งบเดิม\n',
  );
  expect(table).toMatchObject({ round: '6m' });
  expect(unread).toEqual([]);
  expect(results).toEqual([
    {
      num: 1,
      round: '6m',
      result: {
        details: ['อบรม ๒ ครั้ง', 'แจ้งเวียน'],
        outputs: ['คู่มือ 1 เล่ม'],
        outcomes: [],
        period: null,
        remarks: 'ใช้งบเดิม',
        published: { channel: 'เว็บไซต์หลัก', on: '2023-02-01' },
      },
    },
  ]);
});

test.each([
  ['รายงานผลการดำเนินการ ปีงบประมาณ พ.ศ. 2566\n', null],
  ['รายงานผลการดำเนินการ ปีงบประมาณ พ.ศ. 2566 รอบ 6 เดือน และรอบ 12 เดือน\n', null],
  ['รายงานผลการดำเนินการ ปีงบประมาณ พ.ศ. ๒๕๖๖ รอบ ๑๒ เดือน\nตามที่ได้วิเคราะห์ผลการประเมิน ปีงบประมาณ พ.ศ. 2565 ไว้\n', '12m'],
])('%s is of the year and round %s', async (above, round) => {
  const { table } = await read('1,อบรมบุคลากรด้านคุณธรรม,อบรม,,,,\n', { above });
  expect(table).toMatchObject({ round });
});

test('a row that a page’s end cut goes on below the repeated head; merged words stand once', async () => {
  const head = 'มาตรการ,รายละเอียดการดำเนินงาน,ผลผลิต\n';
  const { results, unread } = await read(
    `อบรมบุคลากร,"- อบรม\n- ทำคู่มือ",คู่มือ\n${head}ด้านคุณธรรม,แจกทุกกอง,คู่มือ\n,- แจ้งเวียน,\nประกาศเจตจำนงสุจริต,ประกาศ,ประกาศ 1 ฉบับ\n`,
    { head },
  );
  expect(unread).toEqual([]);
  expect(results.map(({ result: { details, outputs } }) => [details, outputs])).toEqual([
    [['อบรม', 'ทำคู่มือ แจกทุกกอง', 'แจ้งเวียน'], ['คู่มือ']],
    [['ประกาศ'], ['ประกาศ 1 ฉบับ']],
  ]);
});

test('a table by indicator: by what is to be done, by the indicator of one measure, by a number among several', async () => {
  const { results, unread } = await read(
    '1. มาตรการเพิ่มประสิทธิภาพ,,,,\n' +
      'ตัวชี้วัดที่ ๑ การปฏิบัติหน้าที่ (รักษาระดับ),อบรม,กองคลัง,อบรมแล้ว,ดี\n' +
      'ตัวชี้วัดที่ 5 การแก้ไขปัญหาการทุจริต,๑. ประกาศ,กองคลัง,ประกาศแล้ว,รับรู้\n' +
      ',๒. ตรวจสอบ,กองคลัง,ตรวจแล้ว,โปร่งใส\n' +
      'ไม่ทราบ,ปรับปรุงเว็บไซต์ทุกเดือน,กองคลัง,ปรับปรุงแล้ว,ทันสมัย\n' +
      'ตัวชี้วัดที่ 5 การแก้ไขปัญหาการทุจริต,อื่น ๆ,กองคลัง,ทำแล้ว,ดี\n',
    { head: 'ตัวชี้วัด,แนวทางการแก้ไข/พัฒนา/วิธีการดำเนินการ,ผู้รับผิดชอบ,สรุปผลการดำเนินการตามมาตรการ,ผลลัพธ์/ความสำเร็จ\n' },
  );
  expect(results.map(({ num, result }) => [num, result.details, result.outcomes])).toEqual([
    [1, ['อบรมแล้ว'], ['ดี']],
    [2, ['ปรับปรุงแล้ว'], ['ทันสมัย']],
    [3, ['ประกาศแล้ว'], ['รับรู้']],
    [4, ['ตรวจแล้ว'], ['โปร่งใส']],
  ]);
  expect(unread).toEqual([{ where: 'ผล.csv:8', message: expect.stringContaining('ไม่ตรงกับมาตรการเดียว') }]);
});

test('progress, evidence, status and the round have columns of their own; one that nobody knows is told', async () => {
  const { results, unread } = await read(
    'ตรวจสอบการใช้ดุลพินิจ,12 เดือน,ร้อยละ ๘๐,เสร็จแล้ว,"ภาพถ่าย\nคำสั่ง",ตรวจแล้ว,ก\nอบรมบุคลากรด้านคุณธรรม,6 เดือน,ใกล้เสร็จ,,,อบรม,\n',
    { head: 'มาตรการ,รอบ,ความก้าวหน้า (%),สถานะ,หลักฐาน,ผลการดำเนินการ,สี\n', above: 'ปีงบประมาณ,2566\n' },
  );
  expect(told(results)).toEqual(['1 6m', '4 12m']);
  expect(results[1]?.result).toMatchObject({
    details: ['ตรวจแล้ว'],
    progress: 80,
    evidence: ['ภาพถ่าย', 'คำสั่ง'],
    remarks: 'สถานะ: เสร็จแล้ว',
  });
  expect(unread.map(({ where, message }) => `${where} ${message}`)).toEqual([
    expect.stringContaining('ผล.csv:2 ไม่รู้จักคอลัมน์ “สี”'),
    expect.stringContaining('ผล.csv:5 “ใกล้เสร็จ” ไม่ใช่ร้อยละ'),
  ]);
});

test.each<[title: string, num: number | null]>([
  ['มาตรการที่ 2 เผยแพร่ข้อมูล ต่อสาธารณะ', 2],
  ['7. เผยแพร่ข้อมูลต่อสาธารณะ', 2],
  ['เผยแพรข้อมูลตอสาธารณะ', 2],
  ['2. เผยแพร่ข้อมูลแก่สาธารณะชน', 2],
  ['3. เผยแพร่ภาพถ่าย', null],
  ['2. จัดซื้อจัดจ้าง', null],
])('%s is measure %s of the plan', async (title, num) => {
  const { results, unread } = await read(`,${title},ทำแล้ว,,,,\n`);
  expect(results.map((one) => one.num)).toEqual(num === null ? [] : [num]);
  expect(unread).toHaveLength(num === null ? 1 : 0);
});

test('what was reported here, is not over yet, is no round of the measure or stands twice is told and not taken', async () => {
  const row = (title: string) => `,${title},ทำแล้ว,,,,\n`;
  const plan = PLAN.map((one) => (one.num === 3 ? { ...one, rounds: ['12m' as const] } : one));
  const all = PLAN.map(({ title }) => row(title)).join('');
  const { results, unread } = await read(all + row('ตรวจสอบการใช้ดุลพินิจ ') + row('อบรมบุคลากรด้านคุณธรรม'), {
    plan,
    reported: [{ measure: 2, round: '6m' }],
  });
  expect(told(results)).toEqual(['1 6m', '4 6m']);
  expect(unread.map(({ message }) => message)).toEqual([
    expect.stringContaining('มาตรการที่ 2 มีรายงานรอบ 6 เดือนในตามติดแล้ว'),
    expect.stringContaining('มาตรการที่ 3 ไม่มีรอบ 6 เดือน'),
    expect.stringContaining('มาตรการที่ 1 มีผลแล้วที่ ผล.csv:3'),
  ]);
  const early = await read(row('อบรมบุคลากรด้านคุณธรรม'), { today: '2023-03-31' });
  expect(early.unread).toMatchObject([{ message: expect.stringContaining('ยังไม่พ้นกำหนดส่ง 31 มี.ค. 2566') }]);
});

test('a round whose reports are still asked for here takes no imported results, unless it was closed', async () => {
  const rows = ',อบรมบุคลากรด้านคุณธรรม,ทำแล้ว,,,,\n,เผยแพร่ข้อมูลต่อสาธารณะ,ทำแล้ว,,,,\n';
  const firstStoredAt = new Date('2022-11-01T03:00:00Z');
  const closing = { round: '6m', measure: 2, reason: 'เลิกทำ', by: new mongo.ObjectId(), at: firstStoredAt } as const;
  const { results, unread } = await read(rows, { firstStoredAt, closings: [closing] });
  expect(told(results)).toEqual(['2 6m']);
  expect(unread.map(({ message }) => message)).toEqual([
    expect.stringContaining('มาตรการที่ 1 รอบ 6 เดือนยังต้องรายงานในตามติด'),
  ]);
});

test('a table without a row that says something is refused; measures without a word are left out', async () => {
  expect((await read('')).problems).toMatchObject([{ message: expect.stringContaining('ไม่มีแถวที่มีผล') }]);
  const { results } = await read('1,อบรมบุคลากรด้านคุณธรรม,,,,,ยังไม่มีรายงานผล\n2,เผยแพร่ข้อมูลต่อสาธารณะ,ทำแล้ว,,,,\n');
  expect(told(results)).toEqual(['2 6m']);
});
