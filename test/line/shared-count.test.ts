import mongoose from 'mongoose';
import { prepareCounts, sharedCount } from '../../src/line/shared-count';
import { useDatabase } from '../../src/testing/database';

useDatabase();

const counts = () => mongoose.connection.collection('event_counts');
beforeAll(prepareCounts);
afterEach(() => counts().deleteMany({}));

test('what two processes add is one count, and each key has its own', async () => {
  const [one, other] = [sharedCount(), sharedCount()];
  expect(await one.add('U1@0', 10)).toBe(10);
  expect(await other.add('U1@0', 3)).toBe(13);
  expect(await one.add('U2@0', 1)).toBe(1);
});

test('of many who add at once nobody’s is lost', async () => {
  const count = sharedCount();
  const given = await Promise.all(Array.from({ length: 20 }, () => count.add('U1@0', 1)));
  expect(Math.max(...given)).toBe(20);
});

test('who is counted does not stand in the database, and is gone after three minutes', async () => {
  await sharedCount().add('U1@0', 1);
  const row = await counts().findOne();
  expect(JSON.stringify(row)).not.toContain('U1');
  const left = Number(row?.expire) - Date.now();
  expect(left).toBeGreaterThan(120_000);
  expect(left).toBeLessThanOrEqual(180_000);
});

test('each key stands once, and what has expired is removed', async () => {
  const indexes = await counts().indexes();
  expect(indexes).toContainEqual(expect.objectContaining({ key: { key: 1 }, unique: true }));
  expect(indexes).toContainEqual(expect.objectContaining({ key: { expire: -1 }, expireAfterSeconds: 0 }));
});
