import { officeId } from '../../../src/domain/office-store';
import { keepPaperSettings, loadPaperSettings } from '../../../src/domain/papers/keep-settings';
import { blankYear, USUAL_SETTINGS, yearOfPapers } from '../../../src/domain/papers/paper-settings';
import { useDatabase } from '../../../src/testing/database';

useDatabase();
const office = officeId('sample');

test('an office that set nothing has its papers as usual', async () => {
  expect(await loadPaperSettings(office)).toEqual(USUAL_SETTINGS);
  expect(yearOfPapers(await loadPaperSettings(office), 2570)).toEqual(blankYear(2570));
});

test('what is not said stays, and the years that are not named too', async () => {
  const years = [{ ...blankYear(2570), foreword: ['คำนำ'] }];
  expect(await keepPaperSettings(office, { digits: 'arabic', years })).toBe('added');
  expect(await keepPaperSettings(office, { measures: 'timed', years: [blankYear(2569)] })).toBe('changed');
  const kept = { ...USUAL_SETTINGS, digits: 'arabic', measures: 'timed', years: [blankYear(2569), ...years] };
  expect(await loadPaperSettings(office)).toEqual(kept);
  expect(await loadPaperSettings(officeId('other'))).toEqual(USUAL_SETTINGS);
});

test('the same said again changes nothing', async () => {
  const change = {
    results: 'by_indicator',
    author: { unit: null, position: 'นิติกร' },
    years: [blankYear(2570)],
  } as const;
  await keepPaperSettings(office, { ...change, years: [...change.years] });
  expect(await keepPaperSettings(office, { ...change, years: [...change.years] })).toBeNull();
  expect(await keepPaperSettings(office, {})).toBeNull();
});
