import { randomBytes } from 'node:crypto';
import { MongoClient } from 'mongodb';
import { testDatabaseUri } from '../../src/testing/database';
import { forgetDatabase } from '../../src/testing/forget-database';
import { buildProgram, runProgram } from '../../src/testing/program';

let built: Awaited<ReturnType<typeof buildProgram>>;
let client: MongoClient;

beforeAll(async () => {
  built = await buildProgram();
  client = await MongoClient.connect(testDatabaseUri());
});
afterAll(async () => {
  await client.close();
  built.remove();
});

/** A new database, and its address. */
function newDatabase() {
  const name = `t${randomBytes(6).toString('hex')}`;
  const uri = new URL(testDatabaseUri());
  uri.pathname = `/${name}`;
  // Who signs in is known to the database that the test run's address names.
  if (uri.username && !uri.searchParams.has('authSource')) uri.searchParams.set('authSource', 'admin');
  return { db: client.db(name), uri: uri.href };
}

/** What the program says when it is started on a database, and ends. */
async function reasonOf(uri: string): Promise<string> {
  const program = runProgram(built.file, { PORT: '0', MONGODB_URI: uri, LOG_LEVEL: 'silent' });
  const end = await program.ended;
  expect({ ...end, out: program.out }).toEqual({ code: 1, signal: null, out: '' });
  return program.err;
}

test('a database that a newer program upgraded is refused with one line, and stays as it is', async () => {
  const { db, uri } = newDatabase();
  try {
    const newer = { _id: 9000 as never, name: 'of next year', at: new Date(0), by: '7.1.0' };
    await db.collection('migrations').insertOne(newer);
    expect(await reasonOf(uri)).toMatch(
      /^The database was upgraded by TamTid 7\.1\.0 \(migration 9000 "of next year"; this program knows \d+\): start that version or a newer one\n$/,
    );
    expect((await db.listCollections().toArray()).map(({ name }) => name)).toEqual(['migrations']);
  } finally {
    await forgetDatabase(db);
  }
});

test('an index that cannot be made is told of in one line', async () => {
  const { db, uri } = newDatabase();
  try {
    await db.collection('organisations').insertOne({ name: 'อบต. ตัวอย่าง' });
    await db
      .collection('outbox')
      .insertMany([1, 2].map((number) => ({ office: 'a', to: ['U'], occasion: 'x', number })));
    expect(await reasonOf(uri)).toBe(
      "The database's indexes of outbox cannot be made: two records have the same key\n",
    );
  } finally {
    await forgetDatabase(db);
  }
});
