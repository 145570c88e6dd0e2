import { analyseAssessment } from '../../../src/domain/assessments/analyse-assessment';
import { exampleAssessment } from './example-assessments';

function analysisOf(slug: string) {
  const { assessment, framework } = exampleAssessment(slug);
  return analyseAssessment(assessment, framework);
}

describe('เทศบาลตำบลคำม่วง 2562', () => {
  const analysis = analysisOf('kham-muang');

  test('comes to the printed 57.31, level D', () => {
    expect(analysis).toMatchObject({
      organisation: 'kham-muang',
      fiscalYear: 2562,
      total: 57.31,
      totalReported: 57.31,
      level: 'D',
      levelScheme: 'letter',
    });
  });
  test('has instrument scores that the report does not print', () => {
    expect(analysis.instruments).toEqual([
      { key: 'IIT', weight: 30, score: 77.45 },
      { key: 'EIT', weight: 30, score: 78.51 },
      { key: 'OIT', weight: 40, score: 26.3 },
    ]);
  });
  test('is strong in 1 and 7, weak in the other eight, worst first', () => {
    expect(analysis.strengths).toEqual([1, 7]);
    expect(analysis.weaknesses).toEqual([10, 9, 8, 4, 5, 2, 3, 6]);
  });
  test('has 30 items at 0, in order of number', () => {
    expect(analysis.zeroItems).toHaveLength(30);
    expect(analysis.zeroItems.slice(0, 4)).toEqual(['O5', 'O8', 'O10', 'O11']);
    expect(analysis.zeroItems).not.toContain('O39');
  });
  test('does not contradict itself: the items reproduce 46.34 and 6.25', () => {
    expect(analysis.inconsistencies).toEqual([]);
  });
  test('gains most from the seven measures items, by what a sub-indicator of seven weighs', () => {
    expect(analysis.gains).toHaveLength(30);
    expect(analysis.gains.slice(0, 8)).toEqual([
      ...['O42', 'O43', 'O44', 'O45', 'O46', 'O47', 'O48'].map((item) => ({ item, points: 1.43 })),
      { item: 'O34', points: 1.25 },
    ]);
    expect(analysis.gains.at(-1)).toEqual({ item: 'O8', points: 0.44 });
  });
});

describe('อบต.เสอเพลอ 2565, whose printed figures contradict each other', () => {
  const analysis = analysisOf('soe-phloe');

  test('keeps the printed total beside the computed one', () => {
    expect(analysis).toMatchObject({ total: 98.56, totalReported: 98.52, level: 'AA' });
  });
  test('keeps the printed instrument scores', () => {
    expect(analysis.instruments.map(({ score }) => score)).toEqual([99.37, 95.83, 100]);
  });
  test('names the total, the IIT mean and the missing indicator 8', () => {
    expect(analysis.inconsistencies.map(({ field, reported, computed }) => [field, reported, computed])).toEqual([
      ['total', 98.52, 98.56],
      ['instruments.IIT', 99.37, 99.5],
      ['indicators.8', null, null],
    ]);
    expect(analysis.inconsistencies[2]?.message).toMatch(/EIT 95\.83.*96\.20/);
  });
  test('has no score for indicator 8, neither 0 nor a class', () => {
    expect(analysis.indicators[7]).toMatchObject({ num: 8, score: null, class: null });
    expect(analysis.strengths).not.toContain(8);
    expect(analysis.weaknesses).toEqual([]);
  });
});

test('offices without any score have null everywhere and nothing to contradict', () => {
  for (const slug of ['mueang-hong', 'ko-loi-bang-hak']) {
    const analysis = analysisOf(slug);
    expect(analysis).toMatchObject({ total: null, totalReported: null, level: null, inconsistencies: [], gains: [] });
    expect(analysis.instruments.every(({ score }) => score === null)).toBe(true);
  }
});

test('an office that names its weak indicators without scores still has them', () => {
  expect(analysisOf('mueang-hong').weaknesses).toEqual([2, 6, 9, 10]);
});
