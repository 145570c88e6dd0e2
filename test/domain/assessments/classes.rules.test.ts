import type { Assessment, IndicatorScore } from '../../../src/domain/assessments/assessment.model';
import { classedIndicators, strengths, weaknesses } from '../../../src/domain/assessments/classes.rules';
import { exampleAssessment } from './example-assessments';

const example = exampleAssessment('kham-muang');
const { framework } = example;

/** The example with other printed indicators, and nothing that they follow from. */
function assessmentOf(given: Record<number, Partial<IndicatorScore>>): Assessment {
  const indicators = example.assessment.indicators.map((one) => ({
    ...one,
    score: null,
    class: null,
    status: null,
    ...given[one.num],
  }));
  return { ...example.assessment, indicators, items: [], subIndicators: [] };
}
const nums = (list: { num: number }[]): number[] => list.map(({ num }) => num);

test('a score counts before what the source says of it; without a score the source is believed', () => {
  const assessment = assessmentOf({
    1: { score: 90, class: 'weakness' },
    2: { score: 10, class: 'strength' },
    3: { class: 'weakness' },
  });
  expect(classedIndicators(assessment, framework).map((one) => one.class)).toEqual([
    'strength',
    'weakness',
    'weakness',
    ...Array(7).fill(null),
  ]);
});

test('strengths begin with the best, weaknesses with the worst; equals in order of number', () => {
  const assessment = assessmentOf({
    1: { score: 81 },
    2: { score: 99 },
    3: { score: 81 },
    4: { score: 20 },
    5: { score: 10 },
    6: { score: 20 },
  });
  expect(nums(strengths(assessment, framework))).toEqual([2, 1, 3]);
  expect(nums(weaknesses(assessment, framework))).toEqual([5, 4, 6]);
});

test('those of which only the class is known stand in order of number', () => {
  const weak = { class: 'weakness' as const };
  expect(nums(weaknesses(assessmentOf({ 9: weak, 2: weak, 6: weak }), framework))).toEqual([2, 6, 9]);
});

test('where some have a score, those of which only the class is known come last', () => {
  const [weak, strong] = [{ class: 'weakness' as const }, { class: 'strength' as const }];
  const assessment = assessmentOf({
    1: weak,
    2: { score: 50 },
    3: { score: 30 },
    4: weak,
    5: strong,
    6: { score: 81 },
    7: { score: 99 },
  });
  expect(nums(weaknesses(assessment, framework))).toEqual([3, 2, 1, 4]);
  expect(nums(strengths(assessment, framework))).toEqual([7, 6, 5]);
});

test('what is not known is neither', () => {
  expect(strengths(assessmentOf({}), framework)).toEqual([]);
  expect(weaknesses(assessmentOf({}), framework)).toEqual([]);
});
