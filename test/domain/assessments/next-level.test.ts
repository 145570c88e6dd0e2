import { knownFrameworkOf } from '../../../src/domain/assessments/framework-file';
import { nextLevel } from '../../../src/domain/assessments/next-level.rules';

const { letter, pass } = knownFrameworkOf(2562).levels;

test.each([
  ['57.31 is 7.69 below C', 57.31, 'D', letter, { name: 'C', points: 7.69, each: null }],
  ['a hundredth is missing at 94.99', 94.99, 'A', letter, { name: 'AA', points: 0.01, each: null }],
  ['nothing lies above AA', 98.56, 'AA', letter, null],
  ['without a total nothing can be said', null, 'D', letter, null],
  ['a level of another scheme has no next one', 57.31, 'D', pass, null],
  ['the total is enough and an instrument is not', 90, 'pass', pass, { name: 'ผ่านดี', points: 0, each: 85 }],
  ['one hundredth below a pass', 84.99, 'needs_improvement', pass, { name: 'ผ่าน', points: 0.01, each: null }],
])('%s', (_name, total, level, levels, expected) => {
  expect(nextLevel(total, level, levels)).toEqual(expected);
});
