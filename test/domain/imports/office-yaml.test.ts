import { knownFrameworks } from '../../../src/domain/assessments/framework-file';
import { parseOfficeYaml } from '../../../src/domain/imports/office-yaml';
import { OFFICE, officeWith } from './office-text';

function officeOf(text: string) {
  const parsed = parseOfficeYaml('o.yaml', text, knownFrameworks());
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
  return parsed.file;
}

function problemsOf(text: string): string[] {
  const parsed = parseOfficeYaml('o.yaml', text, knownFrameworks());
  return 'problems' in parsed ? parsed.problems.map(({ where, message }) => `${where} ${message}`) : [];
}

describe('a file that holds up', () => {
  const office = officeOf(OFFICE);

  test('has every unit it names and ทุกส่วนราชการ', () => {
    expect(office.organisation.units.map(({ key }) => key)).toEqual(['clerk_office', 'finance_division', 'all_units']);
  });
  test('has all ten indicators, without a score where none is given', () => {
    const scores = office.assessments[0]?.indicators.map(({ score }) => score);
    expect(scores).toEqual([90, ...Array.from({ length: 9 }, () => null)]);
  });
  test('adds the other items of a sub-indicator without a score, so that one of eight is no mean', () => {
    const items = office.assessments[0]?.items ?? [];
    expect(items.map(({ code }) => code)).toEqual(['O34', 'O35', 'O36', 'O37', 'O38', 'O39', 'O40', 'O41']);
    expect(items.filter(({ score }) => score !== null)).toHaveLength(1);
  });
  test('gives measures what their plan says for all', () => {
    expect(office.measures[0]).toMatchObject({
      units: ['clerk_office'],
      followUp: ['รายงานในที่ประชุม'],
      rounds: ['6m', '12m'],
      dueOn: { '6m': '2026-03-15' },
      indicators: [1],
    });
  });
  test('takes unit names, aliases and keys alike', () => {
    expect(office.measures[1]?.units).toEqual(['finance_division', 'clerk_office']);
  });
  test('carries a plan over with its numbers, without its due days', () => {
    expect(office.measures[2]).toMatchObject({
      fiscalYear: 2570,
      num: 1,
      title: 'อบรมบุคลากร',
      period: 'ตลอดปี 2570',
      dueOn: {},
      carriedFrom: { fiscalYear: 2569, num: 1 },
    });
  });
  test('a measure of one round may be due at any time of its year, days that are over included', () => {
    const text = officeWith('due: {6m: 2026-03-15}', 'rounds: [12m]\n        due: {12m: 2025-12-15}');
    expect(officeOf(text).measures[0]?.dueOn).toEqual({ '12m': '2025-12-15' });
  });
  test('may say what its analysis says: rank, priorities, advice and ways to improve', () => {
    const text = officeWith(
      '    level: B\n',
      '    level: B\n    rank_in_province: 68\n    priorities: [{num: 1, title: เร่งแก้ไข}]\n',
    )
      .replace('score: 90}', 'score: 90, priority: 1, advice: keep, methods: [ทำคู่มือ]}')
      .replace('score: 100}', 'score: 100, method: ทำแผนทุกปี}');
    const [assessment] = officeOf(text).assessments;
    expect(assessment).toMatchObject({ rankInProvince: 68, priorities: [{ num: 1, title: 'เร่งแก้ไข' }] });
    expect(assessment?.indicators[0]).toMatchObject({ priority: 1, advice: 'keep', methods: ['ทำคู่มือ'] });
    expect(assessment?.items.find(({ code }) => code === 'O39')).toMatchObject({ method: 'ทำแผนทุกปี' });
    expect(office.assessments[0]).not.toHaveProperty('rankInProvince');
  });
  test('may say how its papers are, and what a year of them says', () => {
    const papers = `papers: {digits: arabic, measures: brief, years: [{year: 2565, foreword: [หนึ่ง, สอง], memos: [{round: 6m, number: 1/-}]}]}\n`;
    expect(officeOf(`${OFFICE}${papers}`).papers).toEqual({
      digits: 'arabic',
      measures: 'brief',
      years: [
        {
          fiscalYear: 2565,
          foreword: ['หนึ่ง', 'สอง'],
          forewordOn: null,
          memoAuthor: null,
          memoTo: null,
          reason: null,
          result: null,
          request: null,
          coverNote: null,
          itemsDue: null,
          memos: [{ round: '6m', number: '1/-', on: null }],
        },
      ],
    });
    expect(office).not.toHaveProperty('papers');
  });
  test('may say where its O items are published', () => {
    const pages = `item_pages: [{year: 2570, items: [{code: O๔๒, unit: ปลัด, url: 'https://a.go.th/42', published: 2027-03-01}]}]\n`;
    expect(officeOf(`${OFFICE}${pages}`).itemPages).toEqual([
      {
        fiscalYear: 2570,
        code: 'O42',
        title: null,
        unit: 'clerk_office',
        url: 'https://a.go.th/42',
        publishedOn: '2027-03-01',
      },
    ]);
  });
  test('may write Thai digits and decomposed sara am', () => {
    const thai = officeWith('year: 2569', 'year: ๒๕๖๙').replace('carry_over: 2569', 'carry_over: ๒๕๖๙');
    expect(officeOf(thai.replaceAll('สำนัก', 'สํานัก'))).toEqual(office);
  });
});

const ALL_UNITS = 'สำนักปลัด, กองคลัง, ทุกส่วนราชการ';
const INDICATORS = '1, 2, 3, 4, 5, 6, 7, 8, 9, 10';

describe('each problem is told with its line and what is allowed', () => {
  test.each<[what: string, piece: string, replacement: string, problem: string]>([
    ['a broken bracket', '{num: 1, score: 90}', '{num: 1, score: 90', 'o.yaml:15 อ่านรูปแบบ YAML ไม่ได้'],
    ['a key twice', '    total: 80\n', '    total: 80\n    total: 81\n', 'o.yaml:12 ชื่อข้อมูลนี้เขียนซ้ำ'],
    ['another format', 'tamtid/1', 'tamtid/9', 'o.yaml:1 “tamtid/9” ไม่ถูกต้อง ใช้ได้: tamtid/1'],
    ['an unknown key', 'type: sub', 'colour: red\n  type: sub', 'o.yaml:5 ไม่รู้จัก colour ใช้ได้: slug, name, type'],
    ['a missing name', '  name: เทศบาลตำบลเล็ก\n', '', 'o.yaml:2 ขาด name ซึ่งต้องเป็นข้อความ'],
    ['a slug with capitals', 'small-office', 'Small_Office', 'o.yaml:3 “Small_Office” ใช้เป็นรหัสหน่วยงานไม่ได้'],
    ['an unknown type', 'subdistrict_municipality', 'village', 'o.yaml:5 “village” ไม่ถูกต้อง ใช้ได้: subdistrict_adm'],
    ['a unit name twice', 'name: กองคลัง', 'name: สำนักปลัด', 'o.yaml:8 ชื่อหรือรหัสส่วนราชการ “สำนักปลัด” ซ้ำ'],
    [
      'a position twice',
      'assessments:',
      '  approval_chain: [{position: a, title: ปลัด}, {position: b, title: ปลัด}]\nassessments:',
      'o.yaml:9 ตำแหน่ง “ปลัด” มีซ้ำในลำดับการเสนอ',
    ],
    [
      'a key of a position in capitals',
      'assessments:',
      '  approval_chain: [{position: Mayor, title: นายก}]\nassessments:',
      'o.yaml:9 “Mayor” ใช้เป็นรหัสตำแหน่งไม่ได้',
    ],
    ['a year in CE', 'year: 2562', 'year: 2019', 'o.yaml:10 “2019” ไม่ใช่ปีงบประมาณ ต้องเป็น พ.ศ. สี่หลัก'],
    ['no year', '  - year: 2562\n    total', '  - total', 'o.yaml:10 ขาดปีงบประมาณ'],
    ['a score above 100', 'score: 90', 'score: 100.01', 'o.yaml:14 “100.01” ไม่ใช่คะแนน ต้องเป็นตัวเลข 0–100'],
    ['a negative score', 'total: 80', 'total: -1', 'o.yaml:11 “-1” ไม่ใช่คะแนน'],
    ['a score in words', 'total: 80', 'total: แปดสิบ', 'o.yaml:11 “แปดสิบ” ไม่ใช่คะแนน'],
    ['an unknown level', 'level: B', 'level: G', 'o.yaml:12 ไม่มีระดับ “G” ใช้ได้: AA, A, B, C, D, E, F'],
    ['an unknown indicator', 'num: 9', 'num: 11', `o.yaml:15 ไม่มีตัวชี้วัดที่ 11 ใช้ได้: ${INDICATORS}`],
    ['an indicator twice', 'num: 9', 'num: 1', 'o.yaml:15 ตัวชี้วัดที่ 1 มีซ้ำ'],
    [
      'a page of an item of another instrument',
      'assessments:',
      'item_pages: [{year: 2570, items: [{code: I1}]}]\nassessments:',
      'o.yaml:9 ข้อ I1 ไม่ใช่ข้อ OIT',
    ],
    [
      'a page of a unit that is not there',
      'assessments:',
      'item_pages: [{year: 2570, items: [{code: O1, unit: กองเรือ}]}]\nassessments:',
      'o.yaml:9 ไม่มีส่วนราชการ “กองเรือ”',
    ],
    [
      'a page twice',
      'assessments:',
      'item_pages: [{year: 2570, items: [{code: O1}, {code: O1}]}]\nassessments:',
      'o.yaml:9 ข้อ O1 มีซ้ำ',
    ],
    [
      'a page that is no address',
      'assessments:',
      'item_pages: [{year: 2570, items: [{code: O1, url: abc}]}]\nassessments:',
      'o.yaml:9 ',
    ],
    [
      'a priority that is not there',
      'score: 90',
      'score: 90, priority: 1',
      'o.yaml:14 ไม่มีระดับความสำคัญที่ 1 ต้องระบุ priorities',
    ],
    [
      'a priority twice',
      '    level: B',
      '    level: B\n    priorities: [{num: 1, title: ก}, {num: 1, title: ข}]',
      'o.yaml:13 ระดับความสำคัญที่ 1 มีซ้ำ',
    ],
    ['a broken item code', 'code: O39', 'code: O39-', 'o.yaml:17 “O39-” ไม่ใช่รหัสข้อ'],
    ['an item in another sub-indicator', 'indicator: 10', 'indicator: 9', 'o.yaml:17 ข้อ O39 อยู่ในตัวชี้วัดย่อย 10.1'],
    ['an item of another instrument', 'code: O39', 'code: I3', 'o.yaml:17 ข้อ I3 อยู่ในตัวชี้วัดที่ 10 ไม่ได้'],
    ['an item twice', 'code: O39', 'code: O39 O39', 'o.yaml:17 ข้อ O39 มีซ้ำ'],
    ['an item without a code', 'code: O39, ', '', 'o.yaml:17 ขาด code'],
    ['an unknown unit', '[สำนักปลัด]', '[กองเรือ]', `o.yaml:24 ไม่มีส่วนราชการ “กองเรือ” ใช้ได้: ${ALL_UNITS}`],
    ['no unit', '[สำนักปลัด]', '[]', 'o.yaml:24 ต้องมีอย่างน้อย 1 รายการ'],
    ['an empty title', 'title: อบรมบุคลากร', 'title: " "', 'o.yaml:23 ต้องไม่เว้นว่าง'],
    ['a measure number twice', '- num: 2', '- num: 1', 'o.yaml:27 มาตรการที่ 1 ของปี 2569 มีซ้ำ'],
    ['a day that does not exist', '2026-03-15', '2026-02-29', 'o.yaml:25 “2026-02-29” ไม่ใช่วันที่'],
    [
      'a due year in BE',
      '2026-03-15',
      '2569-03-15',
      'o.yaml:25 กำหนดส่ง “2569-03-15” ไม่อยู่ในช่วงของปีงบประมาณ 2569 ใช้ได้: 2025-10-01 ถึง 2027-03-31 ปีต้องเป็น ค.ศ. เช่น พ.ศ. 2569 เขียน 2026',
    ],
    ['a due day of the year before', '6m: 2026-03-15', '12m: 2025-09-30', 'o.yaml:25 กำหนดส่ง “2025-09-30” ไม่อยู่ในช่วง'],
    [
      'a measure’s second round before its first',
      '{6m: 2026-03-15}',
      '{6m: 2026-08-15, 12m: 2026-08-14}',
      'o.yaml:25 กำหนดส่งรอบ 6 เดือน “2026-08-15” ต้องไม่หลังกำหนดส่งรอบ 12 เดือน ซึ่งคือ 2026-08-14',
    ],
    [
      'a measure’s second round before the office’s first',
      '{6m: 2026-03-15}',
      '{12m: 2026-03-30}',
      'o.yaml:25 กำหนดส่งรอบ 12 เดือน “2026-03-30” ต้องไม่ก่อนกำหนดส่งรอบ 6 เดือน ซึ่งคือ 2026-03-31',
    ],
    [
      'a due year of a plan in BE',
      'period: ตลอดปี 2570',
      'due: {12m: 2570-09-15}',
      'o.yaml:32 กำหนดส่ง “2570-09-15” ไม่อยู่',
    ],
    [
      'a due year of the office in BE',
      'assessments:',
      '  round_dates: [{year: 2570, round: 6m, due: 2570-03-15}]\nassessments:',
      'o.yaml:9 กำหนดส่ง “2570-03-15” ไม่อยู่ในช่วงของปีงบประมาณ 2570',
    ],
    [
      'the office’s rounds swapped',
      'assessments:',
      '  round_dates: [{year: 2570, round: 12m, due: 2027-03-01}]\nassessments:',
      'o.yaml:9 กำหนดส่งรอบ 12 เดือน “2027-03-01” ต้องไม่ก่อน',
    ],
    ['an unknown round', '{6m:', '{9m:', 'o.yaml:25 ไม่รู้จัก 9m ใช้ได้: 6m, 12m'],
    [
      'stated and inferred',
      'indicators_inf',
      'indicators: [2]\n        indicators_inf',
      'o.yaml:27 มีทั้ง indicators และ',
    ],
    ['nothing to carry over', 'carry_over: 2569', 'carry_over: 2568', 'o.yaml:31 ไม่มีแผนปี 2568 ให้ยกมา ในไฟล์นี้มี: 2569'],
    ['a plan with nothing', '    carry_over: 2569\n', '', 'o.yaml:30 แผนต้องมี measures หรือ carry_over'],
    ['a year planned twice', '- year: 2570', '- year: 2569', 'o.yaml:30 แผนปี 2569 มีซ้ำ'],
    ['an alias without its anchor', 'title: อบรมบุคลากร', 'title: *none', 'o.yaml:23 เครื่องหมาย * อ้างชื่อ'],
  ])('%s', (_what, piece, replacement, problem) => {
    const [first] = problemsOf(officeWith(piece, replacement));
    expect(first?.slice(0, problem.length)).toBe(problem);
  });
});

test('several problems are told together, in one go', () => {
  const text = officeWith('score: 90', 'score: 900')
    .replace('[สำนักปลัด]', '[กองเรือ]')
    .replace('2026-03-15', 'พรุ่งนี้')
    .replace('name: กองคลัง', 'nom: กองคลัง');
  expect(problemsOf(text).length).toBeGreaterThanOrEqual(4);
});

test('a problem is always one line', () => {
  const long = `title: "${'ก'.repeat(2100)}"`;
  const [problem] = problemsOf(officeWith('title: อบรมบุคลากร', long));
  expect(problem).toBe('o.yaml:23 ยาวเกินไป ต้องไม่เกิน 2000 ตัวอักษร');
});
