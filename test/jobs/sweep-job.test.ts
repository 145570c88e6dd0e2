import mongoose, { mongo } from 'mongoose';
import { readConfig } from '../../src/config';
import { ContentWriter } from '../../src/domain/evidence/content-store';
import { sweepJob } from '../../src/jobs/sweep-job';
import { useDatabase } from '../../src/testing/database';

useDatabase();
const job = sweepJob(readConfig({}).reminderCron);
const DAY_MS = 24 * 60 * 60 * 1000;
const NOW = new Date();
const inDays = (days: number): Date => new Date(NOW.getTime() + days * DAY_MS);
const chunks = () => mongoose.connection.collection('evidence_content.chunks');

afterEach(async () => {
  for (const part of ['chunks', 'files'])
    await mongoose.connection.collection(`evidence_content.${part}`).deleteMany({});
});

test('what a killed upload left goes after two days; whole files and what is under way stay', async () => {
  const bytes = Buffer.alloc(600_000, 'x');
  const killed = new ContentWriter('evidence', new mongo.ObjectId());
  await killed.write(bytes);
  expect(await job.run(inDays(1.9))).toEqual({ swept: 0 });

  const whole = new ContentWriter('evidence', new mongo.ObjectId());
  await whole.write(bytes);
  await whole.end(NOW);
  expect(await job.run(inDays(2.1))).toEqual({ swept: 1 });
  const [file, ...more] = await mongoose.connection.collection('evidence_content.files').find({}).toArray();
  expect(more).toEqual([]);
  expect(await chunks().distinct('files_id')).toEqual([file?._id]);
  expect(await chunks().countDocuments()).toBe(3);
});

test('where a removal was killed half way, the rest goes too', async () => {
  const file = new ContentWriter('evidence', new mongo.ObjectId());
  await file.write(Buffer.alloc(600_000, 'x'));
  await chunks().deleteOne({ n: 0 });
  expect(await job.run(inDays(3))).toEqual({ swept: 1 });
  expect(await chunks().countDocuments()).toBe(0);
});
