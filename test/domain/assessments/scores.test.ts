import type { Assessment } from '../../../src/domain/assessments/assessment.model';
import { strengths, weaknesses } from '../../../src/domain/assessments/classes.rules';
import { compareYears } from '../../../src/domain/assessments/compare-years.rules';
import { knownFrameworkOf } from '../../../src/domain/assessments/framework-file';
import { gains, whatIf } from '../../../src/domain/assessments/gains.rules';
import { inconsistencies } from '../../../src/domain/assessments/inconsistencies.rules';
import { scoreOf } from '../../../src/domain/assessments/score-of.rules';
import { exampleAssessment } from './example-assessments';

const khamMuang = exampleAssessment('kham-muang');
const soePhloe = exampleAssessment('soe-phloe');

describe('what the sources give is asked for', () => {
  const { assessment, framework } = khamMuang;
  test('nothing named: the total with its level', () => {
    expect(scoreOf(assessment, framework, {})).toEqual({ kind: 'total', score: 57.31, reported: 57.31, level: 'D' });
  });
  test('an instrument', () => {
    expect(scoreOf(assessment, framework, { instrument: 'OIT' })).toEqual({
      kind: 'instrument',
      key: 'OIT',
      weight: 40,
      score: 26.3,
      computed: 26.3,
    });
  });
  test('an indicator', () => {
    expect(scoreOf(assessment, framework, { indicator: 9 })).toMatchObject({ score: 46.34, class: 'weakness' });
  });
  test('an item with its title from the year’s list', () => {
    const answer = scoreOf(assessment, framework, { item: 'O38' });
    expect(answer).toMatchObject({ score: 0, title: 'การเสริมสร้างวัฒนธรรมองค์กร', indicator: 10 });
  });
  test('an item that is listed without a score has none', () => {
    expect(scoreOf(assessment, framework, { item: 'I1' })).toMatchObject({ score: null, flagged: true });
  });
  test('an item or indicator that is not there is null', () => {
    expect(scoreOf(assessment, framework, { item: 'O49' })).toBeNull();
    expect(scoreOf(assessment, framework, { indicator: 11 })).toBeNull();
  });
});

describe('what if', () => {
  const { assessment, framework } = khamMuang;
  test('two items add up before rounding', () => {
    expect(whatIf(assessment, framework, ['O38', 'O40'])).toMatchObject({ before: 57.31, after: 59.81, points: 2.5 });
  });
  test('seven items of 1.4286 each are 10.00 together, not 10.01', () => {
    const codes = ['O42', 'O43', 'O44', 'O45', 'O46', 'O47', 'O48'];
    expect(whatIf(assessment, framework, codes)).toMatchObject({ points: 10, after: 67.31, levelAfter: 'C' });
  });
  test('all zero items together make the public instrument 100', () => {
    const all = assessment.items.filter(({ score }) => score === 0).map(({ code }) => code);
    expect(whatIf(assessment, framework, all)).toMatchObject({ after: 86.79, levelAfter: 'A' });
  });
  test('an item twice counts once', () => {
    expect(whatIf(assessment, framework, ['O38', 'O38'])).toMatchObject({ points: 1.25 });
  });
  test('items that cannot count say why', () => {
    expect(whatIf(assessment, framework, ['O39', 'I1', 'O99'])).toMatchObject({
      points: 0,
      after: 57.31,
      counted: [],
      notCounted: [
        { item: 'O39', why: 'full' },
        { item: 'I1', why: 'no_score' },
        { item: 'O99', why: 'unknown' },
      ],
    });
  });
});

describe('weaknesses and strengths', () => {
  const { assessment, framework } = khamMuang;
  const nums = (list: { num: number }[]) => list.map(({ num }) => num);
  test('of one instrument only', () => {
    expect(nums(weaknesses(assessment, framework, 'EIT'))).toEqual([8, 6]);
    expect(nums(strengths(assessment, framework, 'IIT'))).toEqual([1]);
  });
  test.each([
    [79.99, 'weakness'],
    [80, 'strength'],
  ])('%d is a %s', (score, expected) => {
    const indicators = assessment.indicators.map((one) => (one.num === 6 ? { ...one, score } : one));
    const found = scoreOf({ ...assessment, indicators }, framework, { indicator: 6 });
    expect(found).toMatchObject({ class: expected });
  });
});

describe('contradictions', () => {
  const { assessment, framework } = khamMuang;
  const withTotal = (total: number): Assessment => ({ ...assessment, total });
  test.each([57.3, 57.31, 57.32])('a printed total of %d is within ±0.01', (total) => {
    expect(inconsistencies(withTotal(total), framework)).toEqual([]);
  });
  test.each([57.29, 57.33])('a printed total of %d is not', (total) => {
    expect(inconsistencies(withTotal(total), framework).map(({ field }) => field)).toEqual(['total']);
  });
  test('a printed level that the total does not have', () => {
    expect(inconsistencies({ ...assessment, level: 'C' }, framework)).toMatchObject([
      { field: 'level', reported: 'C', computed: 'D' },
    ]);
  });
  test('no printed level contradicts nothing', () => {
    expect(inconsistencies({ ...assessment, level: null }, framework)).toEqual([]);
  });
  test('a printed indicator that its items contradict keeps its place in the sums', () => {
    const indicators = assessment.indicators.map((one) => (one.num === 10 ? { ...one, score: 7 } : one));
    const found = inconsistencies({ ...assessment, indicators }, framework);
    expect(found.map(({ field, computed }) => [field, computed])).toEqual([
      ['total', 57.46],
      ['indicators.10', 6.25],
    ]);
  });
});

test.each([
  [90, 60, 50, 'ต้องได้ 0.00'],
  [90, 60, 49.99, null],
  [70, 70, 80, 'ต้องได้ 100.00'],
  [70, 70, 80.01, null],
])('what a missing indicator must have: beside %d and %d, for an instrument of %d', (six, seven, reported, needed) => {
  const { assessment, framework } = soePhloe;
  const given = new Map([
    [6, six],
    [7, seven],
  ]);
  const indicators = assessment.indicators.map((one) => ({ ...one, score: given.get(one.num) ?? one.score }));
  const instruments = assessment.instruments.map((one) => (one.key === 'EIT' ? { ...one, score: reported } : one));
  const found = inconsistencies({ ...assessment, indicators, instruments }, framework);
  const message = found.find(({ field }) => field === 'indicators.8')?.message ?? '';
  expect(/ต้องได้ [\d.]+/.exec(message)?.[0] ?? null).toBe(needed);
});

test.each([
  ['of two of an instrument', [7, 8], 50],
  ['whose instrument has no printed score', [8], null],
])('nobody can say what missing indicators must have: %s', (_which, missing, reported) => {
  const { assessment, framework } = soePhloe;
  const indicators = assessment.indicators.map((one) => (missing.includes(one.num) ? { ...one, score: null } : one));
  const instruments = assessment.instruments.map((one) => (one.key === 'EIT' ? { ...one, score: reported } : one));
  const found = inconsistencies({ ...assessment, indicators, instruments }, framework);
  const messages = found.filter(({ field }) => missing.some((num) => field === `indicators.${num}`));
  expect(messages).toHaveLength(missing.length);
  for (const { message } of messages) {
    expect(message).not.toContain('ต้องได้');
    expect(message.includes('จึงคำนวณคะแนน')).toBe(reported === null);
  }
});

test('an item without a score leaves its indicator to the printed figure, and gives no false mean', () => {
  const { assessment, framework } = khamMuang;
  const items = assessment.items.map((item) => (item.code === 'O1' ? { ...item, score: null } : item));
  const indicators = assessment.indicators.map((one) => (one.num === 9 ? { ...one, score: null } : one));
  expect(scoreOf({ ...assessment, items, indicators, total: null }, framework, {})).toMatchObject({ score: null });
});

test('items outside any sub-indicator have no known gain', () => {
  const { assessment, framework } = khamMuang;
  expect(gains({ ...assessment, subIndicators: [] }, framework)).toEqual([]);
});

describe('comparing years', () => {
  test('the total, with the change between the figures people see', () => {
    expect(compareYears([khamMuang, soePhloe])).toEqual([
      { fiscalYear: 2562, score: 57.31, level: 'D', change: null },
      { fiscalYear: 2565, score: 98.56, level: 'AA', change: 41.25 },
    ]);
  });
  test('an indicator that is missing in one year has no change', () => {
    expect(compareYears([khamMuang, soePhloe], { indicator: 8 }).map(({ score, change }) => [score, change])).toEqual([
      [73.66, null],
      [null, null],
    ]);
  });
  test('a fall is negative', () => {
    expect(compareYears([soePhloe, khamMuang], { instrument: 'IIT' })[1]?.change).toBe(-21.92);
  });
});

test('weights that are no whole numbers are no fault', () => {
  const { assessment } = khamMuang;
  const instruments = assessment.instruments.map((one) => ({ ...one, weight: one.key === 'OIT' ? 33.4 : 33.3 }));
  expect(scoreOf({ ...assessment, instruments }, knownFrameworkOf(2562), {})).toMatchObject({ score: 60.72 });
});
