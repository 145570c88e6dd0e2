import { knownRead } from '../../../src/domain/read-once';
import { type Report, reports } from '../../../src/domain/reports/report.model';
import { outlinesAsked } from '../../../src/domain/reports/report-outline';
import { inTransaction } from '../../../src/domain/transaction';
import { useDatabase } from '../../../src/testing/database';
import { anOffice, aReport } from './samples';

useDatabase();

const { _id: office } = anOffice();
const YEAR = 2570;
const outlines = () => outlinesAsked(office, YEAR).ask();
const store = (report: Partial<Report>) => reports(office).insert(aReport({ fiscalYear: YEAR, ...report }));
const outline = (of: object) => ({
  fiscalYear: YEAR,
  round: '6m',
  state: 'submitted',
  output: false,
  outcome: false,
  ...of,
});

test('says of the reports of a year what they have, and none of their words', async () => {
  await store({ measure: 1, output: 'อบรม 1 ครั้ง', outcome: null });
  await store({ measure: 2, output: '', outcome: 'คนเข้าใจ' });
  await store({ measure: 3, fiscalYear: YEAR - 1 });
  const { unit } = aReport();
  expect(await outlines()).toEqual([
    outline({ measure: 1, unit, output: true }),
    outline({ measure: 2, unit, outcome: true }),
  ]);
});

test('follows what a transaction writes, as the database has it', async () => {
  await store({ measure: 1, output: null, outcome: null });
  const followed = await inTransaction(async () => {
    await outlines();
    await reports(office).updateOne({ measure: 1 }, { $set: { state: 'returned', outcome: 'คนเข้าใจ' } });
    await store({ measure: 2, output: 'อบรม 1 ครั้ง', outcome: '' });
    await store({ measure: 3, fiscalYear: YEAR + 1 });
    const { kind, asked } = outlinesAsked(office, YEAR);
    expect(knownRead(kind, asked)).toHaveLength(2);
    return outlines();
  });
  expect(followed).toHaveLength(2);
  expect(followed).toEqual(await outlines());
});
