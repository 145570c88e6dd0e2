import { subScores } from '../../../src/domain/assessments/sub-scores.rules';
import { readExampleFiles } from '../../../src/domain/imports/example-files';

const khamMuang = readExampleFiles().find(({ organisation }) => organisation._id === 'kham-muang')?.assessments[0];
if (!khamMuang) throw new Error('kham-muang has no assessment');

test('the sub-indicators of indicator 10 in FY 2562 are 12.50 and 0.00, whose mean is the printed 6.25', () => {
  const shape = subScores(khamMuang, 10).map(({ num, score, items, full }) => ({ num, score, items, full }));
  expect(shape).toEqual([
    { num: '10.1', score: 12.5, items: 8, full: 1 },
    { num: '10.2', score: 0, items: 7, full: 0 },
  ]);
});

test('an indicator whose items are not divided has none', () => {
  expect(subScores(khamMuang, 1)).toEqual([]);
});

test('a sub-indicator with an item without score has no score, not one of the others', () => {
  const items = khamMuang.items.map((item) => (item.code === 'O39' ? { ...item, score: null } : item));
  expect(subScores({ ...khamMuang, items }, 10)[0]).toMatchObject({ num: '10.1', score: null, items: 8, full: 0 });
});
