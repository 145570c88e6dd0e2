import mongoose from 'mongoose';
import { silentLog } from '../../src/log';
import { noNamesInNews } from '../../src/operations/migrations/0001-no-names-in-news';
import { useDatabase } from '../../src/testing/database';

useDatabase();
const NOW = new Date('2026-11-20T03:00:00Z');

test('names go from news of handovers that are over; what is on its way keeps them until it is', async () => {
  const { db } = mongoose.connection;
  if (!db) throw new Error('not connected');
  const outbox = db.collection('outbox');
  await outbox.deleteMany({});
  const news = (to: string) => ({ office: 'kham-muang', to: [to], occasion: to, kind: 'handover.news', closedAt: NOW });
  await outbox.insertMany([
    { ...news('over'), payload: { answer: 'accepted', name: 'มานี', startsOn: '2026-11-20' } },
    { ...news('waiting'), payload: { answer: 'accepted', name: 'มานี', startsOn: '2026-11-20' }, open: true },
  ]);
  const named = async () => (await outbox.find({ 'payload.name': 'มานี' }).toArray()).map(({ occasion }) => occasion);

  await noNamesInNews.up(db as never, silentLog);
  await noNamesInNews.up(db as never, silentLog);
  expect(await named()).toEqual(['waiting']);
  expect((await outbox.findOne({ occasion: 'over' }))?.payload).toEqual({ answer: 'accepted', startsOn: '2026-11-20' });

  await outbox.updateMany({}, { $unset: { open: true } });
  expect(await noNamesInNews.again?.(db as never, NOW)).toBe(1);
  expect(await noNamesInNews.again?.(db as never, NOW)).toBe(0);
  expect(await named()).toEqual([]);
});
