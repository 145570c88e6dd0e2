import { analysisPaper } from '../../../src/documents/analysis/paper';
import { loadPaperRecords } from '../../../src/documents/records';
import { assessments } from '../../../src/domain/assessments/assessment.model';
import { readExampleFiles } from '../../../src/domain/imports/example-files';
import { measures } from '../../../src/domain/measures/measure.model';
import { saveOrganisation } from '../../../src/domain/organisations/organisation.model';
import { keepPaperSettings } from '../../../src/domain/papers/keep-settings';
import { reports } from '../../../src/domain/reports/report.model';
import { useDatabase } from '../../../src/testing/database';
import { aReport } from '../../domain/reports/samples';
import { recordsOf } from '../seed-papers';

useDatabase();

test('what is read of an office is what was stored of it: the year’s plan, the assessment before it, reports, settings', async () => {
  const now = new Date('2026-11-20T03:00:00Z');
  const file = readExampleFiles().find(({ organisation }) => organisation._id === 'kham-muang');
  if (!file?.papers) throw new Error('no example');
  const { organisation } = file;
  const office = organisation._id;
  await saveOrganisation(organisation);
  for (const one of file.assessments) await assessments(office).insert(one);
  for (const one of file.measures) await measures(office).insert(one);
  await keepPaperSettings(office, file.papers);
  await reports(office).insert(aReport({ measure: 2, detail: 'อบรมแล้ว' }));
  const asked = { organisation, now };
  const past = await loadPaperRecords({ ...asked, fiscalYear: 2563 });
  const expected = recordsOf('kham-muang');
  expect(past.measures).toMatchObject(expected.measures);
  expect(past.settings).toEqual(expected.settings);
  expect(analysisPaper(past)).toEqual(analysisPaper(expected));

  const running = await loadPaperRecords(asked);
  expect(running.fiscalYear).toBe(2570);
  expect(running.assessed?.assessment.fiscalYear).toBe(2562);
  expect(running.standings.filter(({ report }) => report).map(({ measure }) => measure.num)).toEqual([2]);
  await expect(loadPaperRecords({ ...asked, fiscalYear: 2560 })).rejects.toMatchObject({ code: 'no_plan' });
});
