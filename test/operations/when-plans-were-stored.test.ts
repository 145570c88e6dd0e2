import mongoose, { mongo } from 'mongoose';
import { planRecordsOf } from '../../src/domain/measures/plan-record.model';
import { officeId } from '../../src/domain/office-store';
import { silentLog } from '../../src/log';
import { whenPlansWereStored } from '../../src/operations/migrations/0005-when-plans-were-stored';
import { useDatabase } from '../../src/testing/database';

useDatabase();
const db = () => mongoose.connection.db as unknown as mongo.Db;
const idOf = (at: string) => mongo.ObjectId.createFromTime(new Date(at).getTime() / 1000);

test('a plan of before is known since its first measure was stored; what is known already stays', async () => {
  await db()
    .collection('measures')
    .insertMany([
      { _id: idOf('2026-11-20T03:00:00Z'), office: 'sample', fiscalYear: 2570, num: 2 },
      { _id: idOf('2026-10-05T03:00:00Z'), office: 'sample', fiscalYear: 2570, num: 1 },
      { _id: idOf('2026-10-06T03:00:00Z'), office: 'sample', fiscalYear: 2562, num: 1 },
    ]);
  await whenPlansWereStored.up(db(), silentLog);
  await db().collection('measures').deleteOne({ num: 1, fiscalYear: 2570 });
  await whenPlansWereStored.up(db(), silentLog);
  const known = await planRecordsOf(officeId('sample'));
  expect(
    known.map(({ fiscalYear, firstStoredAt, closings }) => [fiscalYear, firstStoredAt.toISOString(), closings]),
  ).toEqual([
    [2562, '2026-10-06T03:00:00.000Z', []],
    [2570, '2026-10-05T03:00:00.000Z', []],
  ]);
});
