import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../src/root';

const check = (...folder: string[]) =>
  spawnSync(process.execPath, [join(projectRoot(), 'scripts/check-doors.mjs'), ...folder], { encoding: 'utf8' });

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tamtid-doors-'));
  mkdirSync(join(folder, 'src/domain'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

test('the product reaches its records through their doors', () => {
  expect(check()).toMatchObject({ status: 0, stderr: '' });
});

test.each([
  ['const all = mongoose.models.Person.find();', 'mongoose.models'],
  ["import { Schema, models } from 'mongoose';", 'models'],
  ["await mongoose.connection.collection('people').find();", 'connection.collection'],
  ["await connection.collection<Person>('people').find();", 'connection.collection'],
  ["await connection.model('Person').find();", 'connection.model'],
  ["await mongoose.connection.db?.collection('people').find();", 'db?.collection'],
  ["await client.db('tamtid').collection<Person>('people').find();", "db('tamtid').collection"],
])('%s is refused outside of models', (line, found) => {
  writeFileSync(join(folder, 'src/domain/planted.ts'), line);
  writeFileSync(join(folder, 'src/domain/planted.model.ts'), line);
  const { status, stderr } = check(folder);
  expect(status).toBe(1);
  const planted = stderr.split('\n').filter((one) => one.includes('planted'));
  expect(planted).toHaveLength(1);
  expect(planted[0]).toContain(found);
});

test('an exception that nobody needs any more is refused too', () => {
  expect(check(folder).stderr).toContain('src/line/inbox.ts: needs no exception any more');
});
