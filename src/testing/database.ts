import { randomBytes } from 'node:crypto';
import mongoose from 'mongoose';
import { connectDatabase, disconnectDatabase } from '../database/connect';

/**
 * Gives a test file its own database on the real mongod that the test run started, emptied after each test.
 * Call it once at the top of the file.
 */
export function useDatabase(): void {
  beforeAll(async () => {
    await connectDatabase(testDatabaseUri(), `t${randomBytes(6).toString('hex')}`);
  });
  afterEach(async () => {
    for (const model of Object.values(mongoose.models)) await model.deleteMany({});
  });
  afterAll(async () => {
    await mongoose.connection.dropDatabase();
    await disconnectDatabase();
  });
}

/** Where the test run's mongod listens. */
export function testDatabaseUri(): string {
  const uri = process.env.TAMTID_TEST_MONGODB_URI;
  if (!uri) throw new Error('Run the tests with jest: its global setup starts mongod');
  return uri;
}
