import mongoose from 'mongoose';
import { officeId } from '../../src/domain/office-store';
import { issueCode } from '../../src/domain/people/issue-code';
import { findGoodCode } from '../../src/domain/people/redeem-code';
import { migrationRecords } from '../../src/operations/migrations/records';
import { useBot } from '../../src/testing/make-bot';

const bot = useBot();

test('what the version before went on writing is put right by the tick: a code of somebody who is no admin ends', async () => {
  const { db } = mongoose.connection;
  if (!db) throw new Error('not connected');
  const issuedBy = new mongoose.mongo.ObjectId();
  const to = { office: officeId('kham-muang'), role: 'admin' as const, unit: null, uses: 1 };
  const code = await issueCode({ ...to, now: bot.clock.now(), issuedBy });
  await bot.tick();
  expect(await findGoodCode(code, bot.clock.now())).not.toBeNull();

  await migrationRecords(db as never).insertOne({ _id: 2, name: 'void-codes-of-before', at: new Date(), by: 'test' });
  await bot.tick();
  expect(await findGoodCode(code, bot.clock.now())).toBeNull();
});
