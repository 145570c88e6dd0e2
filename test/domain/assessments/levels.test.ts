import { knownFrameworkOf } from '../../../src/domain/assessments/framework-file';
import { levelName, levelOf } from '../../../src/domain/assessments/levels.rules';

const { levels } = knownFrameworkOf(2570);

describe('letters', () => {
  test.each([
    [100, 'AA'],
    [95, 'AA'],
    [94.99, 'A'],
    [85, 'A'],
    [84.99, 'B'],
    [75, 'B'],
    [74.99, 'C'],
    [65, 'C'],
    [64.99, 'D'],
    [57.31, 'D'],
    [55, 'D'],
    [54.99, 'E'],
    [50, 'E'],
    [49.99, 'F'],
    [0, 'F'],
  ])('%d is %s, whatever the instruments', (total, level) => {
    expect(levelOf(total, [null, null, null], levels.letter)?.level).toBe(level);
  });
});

describe('levels in words', () => {
  test.each([
    ['all from 95', 97, [95, 96, 100], 'pass_excellent'],
    ['95 or more with one instrument under 95', 96, [94.99, 98, 96], 'pass_good'],
    ['95 or more with one instrument under 85', 95.5, [84.99, 99, 99], 'pass'],
    ['85 exactly, all from 85', 85, [85, 85, 85], 'pass_good'],
    ['94.64 with EIT under 85', 94.64, [98, 84.5, 99], 'pass'],
    ['just under 85', 84.99, [90, 80, 85], 'needs_improvement'],
    ['70 exactly', 70, [70, 70, 70], 'needs_improvement'],
    ['just under 70', 69.99, [70, 70, 69], 'urgent_improvement'],
    ['an instrument missing does not matter under 85', 57.31, [null, 78, 26], 'urgent_improvement'],
  ])('%s', (_what, total, instruments, level) => {
    expect(levelOf(total, instruments, levels.pass)?.level).toBe(level);
  });

  test('from 85 up a missing instrument leaves the level open', () => {
    expect(levelOf(96, [null, 98, 98], levels.pass)).toBeNull();
  });
  test('unless another instrument settles it already', () => {
    expect(levelOf(90, [null, 80, 98], levels.pass)?.level).toBe('pass');
  });
});

test('no total has no level', () => expect(levelOf(null, [], levels.letter)).toBeNull());

test('a level has the name people say', () => {
  expect(levelName({ levels }, 'pass_good')).toBe('ผ่านดี');
  expect(levelName({ levels }, 'AA')).toBe('AA');
});

test.each([
  [2561, 'letter'],
  [2562, 'letter'],
  [2565, 'letter'],
  [2566, 'pass'],
  [2575, 'pass'],
])('fiscal year %d uses the scheme %s', (year, scheme) => {
  expect(knownFrameworkOf(year).levelScheme).toBe(scheme);
});
