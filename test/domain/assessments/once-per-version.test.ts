import type { Framework } from '../../../src/domain/assessments/framework';
import { knownFrameworkOf } from '../../../src/domain/assessments/framework-file';
import { oncePerVersion } from '../../../src/domain/assessments/once-per-version';
import type { Scored } from '../../../src/domain/assessments/scores.rules';

const framework = { year: 2562 } as unknown as Framework;
const assessment = (total: number): Scored => ({ fiscalYear: 2562, total, items: [] }) as unknown as Scored;
const rule = jest.fn(({ total }: Scored) => ({ doubled: [(total ?? 0) * 2] }));
const compute = oncePerVersion(rule);
beforeEach(() => rule.mockClear());

test('an assessment that is read again and says the same is not computed again', () => {
  expect(compute(assessment(1), framework)).toEqual({ doubled: [2] });
  expect(compute(assessment(1), framework)).toBe(compute(assessment(1), framework));
  expect(rule).toHaveBeenCalledTimes(1);
});

test('what says something else, or is counted by other rules, is computed anew', () => {
  expect(compute(assessment(2), framework)).toEqual({ doubled: [4] });
  expect(compute(assessment(3), framework)).toEqual({ doubled: [6] });
  compute(assessment(3), { year: 2563 } as unknown as Framework);
  expect(rule).toHaveBeenCalledTimes(3);
});

test('what is shared cannot be changed by who got it', () => {
  expect(() => compute(assessment(4), framework).doubled.push(1)).toThrow(TypeError);
});

test('fifty versions are kept, those that were asked for last', () => {
  compute(assessment(100), framework);
  for (let total = 101; total < 150; total++) compute(assessment(total), framework);
  compute(assessment(100), framework);
  compute(assessment(150), framework);
  rule.mockClear();
  compute(assessment(100), framework);
  expect(rule).not.toHaveBeenCalled();
  compute(assessment(101), framework);
  expect(rule).toHaveBeenCalledTimes(1);
});

test('the rules of a year that ships with the project are the same ones each time, so that what they give is kept', () => {
  const counted = oncePerVersion(rule);
  for (const total of [5, 5, 5]) counted(assessment(total), knownFrameworkOf(2562));
  expect(rule).toHaveBeenCalledTimes(1);
});
