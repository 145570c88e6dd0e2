import { officeId } from '../../../src/domain/office-store';
import { itemPages } from '../../../src/domain/papers/item-page.model';
import { itemPagesOf, keepItemPages } from '../../../src/domain/papers/keep-item-pages';
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

test('a page that is said again changes nothing; another address was not looked at yet', async () => {
  const page = { fiscalYear: 2570, code: 'O1', title: null, unit: null, url: 'https://a.go.th/1', publishedOn: null };
  expect(await keepItemPages(office, [page])).toBe(1);
  await itemPages(office).updateOne({ code: 'O1' }, { $set: { answers: true } });
  expect(await keepItemPages(office, [page])).toBe(0);
  expect(await itemPagesOf(office, 2570)).toMatchObject([{ ...page, answers: true }]);
  expect(await keepItemPages(office, [{ ...page, url: 'https://a.go.th/2' }])).toBe(1);
  expect(await itemPagesOf(office, 2570)).toMatchObject([{ url: 'https://a.go.th/2', answers: null }]);
  expect(await itemPagesOf(office, 2569)).toEqual([]);
});
