import type { Assessment, ItemScore } from '../../../src/domain/assessments/assessment.model';
import { gains, whatIf, zeroItems } from '../../../src/domain/assessments/gains.rules';
import { exampleAssessment } from './example-assessments';

const { assessment, framework } = exampleAssessment('kham-muang');
const withItems = (items: ItemScore[]): Assessment => ({ ...assessment, items });
const changed = (code: string, given: Partial<ItemScore>): Assessment =>
  withItems(assessment.items.map((item) => (item.code === code ? { ...item, ...given } : item)));

test('items of 0 points stand in order of number, whatever order the source has', () => {
  const turned = withItems([...assessment.items].reverse());
  expect(zeroItems(turned)).toEqual(zeroItems(assessment));
  expect(zeroItems(turned).slice(0, 4)).toEqual(['O5', 'O8', 'O10', 'O11']);
  expect(gains(turned, framework)).toEqual(gains(assessment, framework));
});

test('an item that has some points gains what it lacks, in a what-if alone', () => {
  const half = changed('O38', { score: 50 });
  expect(whatIf(half, framework, ['O38']).counted).toEqual([{ item: 'O38', points: 0.63 }]);
  expect(gains(half, framework).map(({ item }) => item)).not.toContain('O38');
  expect(zeroItems(half)).not.toContain('O38');
});

test('an item of which nobody knows where it belongs counts nowhere', () => {
  const lost = changed('O38', { sub: '99.9' });
  expect(gains(lost, framework).map(({ item }) => item)).not.toContain('O38');
  expect(whatIf(lost, framework, ['O38']).notCounted).toEqual([{ item: 'O38', why: 'no_structure' }]);
});

test('what is asked of nothing changes nothing', () => {
  expect(whatIf(assessment, framework, [])).toEqual({
    before: 57.31,
    after: 57.31,
    levelBefore: 'D',
    levelAfter: 'D',
    points: 0,
    counted: [],
    notCounted: [],
  });
});

test('one item can lift an instrument over what a level asks of each', () => {
  const lacking = ['O38', 'O40'];
  const high: Assessment = {
    ...assessment,
    levelScheme: 'pass',
    instruments: assessment.instruments.map((instrument) => ({ ...instrument, score: null })),
    indicators: assessment.indicators.map((one) => ({ ...one, score: one.num <= 8 ? 100 : null })),
    items: assessment.items.map((item) => ({
      ...item,
      score: item.score === null ? null : lacking.includes(item.code) ? 0 : 100,
    })),
  };
  // The total is 97.5 before; the public instrument 93.75, and 96.88 with one of the two.
  expect(whatIf(high, framework, ['O38'])).toMatchObject({
    before: 97.5,
    levelBefore: 'pass_good',
    after: 98.75,
    levelAfter: 'pass_excellent',
  });
});

test('an item lifts no instrument but its own', () => {
  const high: Assessment = {
    ...assessment,
    levelScheme: 'pass',
    instruments: assessment.instruments.map((instrument) => ({ ...instrument, score: null })),
    indicators: assessment.indicators.map((one) => ({ ...one, score: one.num <= 5 ? 92 : one.num <= 8 ? 100 : null })),
    items: assessment.items.map((item) => ({
      ...item,
      score: item.score === null ? null : item.code === 'O38' ? 0 : 100,
    })),
  };
  expect(whatIf(high, framework, ['O38'])).toMatchObject({ after: 97.6, levelAfter: 'pass_good' });
});
