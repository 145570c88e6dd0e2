import { gains, whatIf } from '../../../src/domain/assessments/gains.rules';
import { itemsToReach } from '../../../src/domain/assessments/reach.rules';
import { exampleAssessment } from './example-assessments';

const { assessment, framework } = exampleAssessment('kham-muang');

test('as few items as lead to the next level, best first', () => {
  const reach = itemsToReach(assessment, framework);
  const best = gains(assessment, framework).map(({ item }) => item);
  // D at 57.31: C begins at 65.
  expect(reach?.level).toBe('C');
  expect(reach?.codes).toEqual(best.slice(0, reach?.codes.length));
  expect(whatIf(assessment, framework, reach?.codes ?? []).after).toBeGreaterThanOrEqual(65);
  expect(whatIf(assessment, framework, reach?.codes.slice(1) ?? []).after).toBeLessThan(65);
});

test('at the best level, or without items that lead on, there is nothing to reach', () => {
  const full = assessment.items.map((item) => ({ ...item, score: 100 }));
  expect(itemsToReach({ ...assessment, items: full }, framework)).toBeNull();
  const few = assessment.items.map((item) => (item.code === 'O38' ? item : { ...item, score: 100 }));
  expect(gains({ ...assessment, items: few }, framework)).toHaveLength(1);
  expect(itemsToReach({ ...assessment, items: few }, framework)).toBeNull();
});
