import { knownFrameworkOf } from '../../../src/domain/assessments/framework-file';
import { statusGroups } from '../../../src/domain/assessments/statuses.rules';
import { readExampleFiles } from '../../../src/domain/imports/example-files';

function assessmentOf(slug: string) {
  const found = readExampleFiles().find(({ organisation }) => organisation._id === slug)?.assessments[0];
  if (!found) throw new Error(`${slug} has no assessment`);
  return found;
}

const koLoi = assessmentOf('ko-loi-bang-hak');
const rules = knownFrameworkOf(2565);
const shape = (groups: ReturnType<typeof statusGroups>) =>
  groups.map(({ status, needsWork, indicators }) => [status, needsWork, indicators.map(({ num }) => num)]);

test('statuses come with the most pressing first and what is to be kept last', () => {
  expect(shape(statusGroups(koLoi, rules))).toEqual([
    ['แก้ไขเร่งด่วน', true, [2, 6, 7, 8, 10]],
    ['พัฒนายกระดับ', true, [3, 4, 5]],
    ['รักษาระดับ', false, [1, 9]],
  ]);
});

test('an instrument narrows them', () => {
  expect(shape(statusGroups(koLoi, rules, 'OIT'))).toEqual([
    ['แก้ไขเร่งด่วน', true, [10]],
    ['รักษาระดับ', false, [9]],
  ]);
});

test('an indicator that has a score goes by its score, not by its status', () => {
  const indicators = koLoi.indicators.map((one) => (one.num === 9 ? { ...one, score: 79.99 } : one));
  expect(shape(statusGroups({ ...koLoi, indicators }, rules, 'OIT'))).toEqual([['แก้ไขเร่งด่วน', true, [10]]]);
});

test('a status in other words stands between the known ones and counts as work to do', () => {
  const indicators = koLoi.indicators.map((one) => (one.num === 9 ? { ...one, status: 'เฝ้าระวัง' } : one));
  expect(statusGroups({ ...koLoi, indicators }, rules).map(({ status }) => status)).toEqual([
    'แก้ไขเร่งด่วน',
    'พัฒนายกระดับ',
    'เฝ้าระวัง',
    'รักษาระดับ',
  ]);
});

test('a report with scores and no statuses gives none', () => {
  expect(statusGroups(assessmentOf('kham-muang'), knownFrameworkOf(2562))).toEqual([]);
});
