import { addressing } from '../../../src/domain/measures/addressing.rules';

const plan = [
  { num: 1, indicators: [10], items: [] },
  { num: 2, indicators: [9, 10], items: ['O38'] },
  { num: 3, indicators: [], items: ['O40'] },
  { num: 4, indicators: [], items: [] },
];
const OF_TEN = ['O38', 'O39', 'O40'];

test.each([
  ['an indicator: what names it, and what names an item of it', { indicator: 10, item: null }, [1, 2, 3]],
  ['another indicator', { indicator: 9, item: null }, [2]],
  ['an item that is named: only what names it', { indicator: 10, item: 'O38' }, [2]],
  [
    'an item that nothing names: what is for its indicator, not what is for other items',
    { indicator: 10, item: 'O39' },
    [1, 2],
  ],
  ['nothing is for it', { indicator: 3, item: null }, []],
])('%s', (_name, aim, nums) => {
  expect(addressing(plan, aim, aim.indicator === 10 ? OF_TEN : []).map(({ num }) => num)).toEqual(nums);
});
