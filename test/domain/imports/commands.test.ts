import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mongoose from 'mongoose';
import { listOrganisations } from '../../../src/domain/organisations/organisation.model';
import { projectRoot } from '../../../src/root';
import { testDatabaseUri, useDatabase } from '../../../src/testing/database';
import { OFFICE, officeWith } from './office-text';

useDatabase();

const folder = mkdtempSync(join(tmpdir(), 'tamtid-commands-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeAll(() => {
  for (const script of ['import', 'analyze']) {
    execFileSync(process.execPath, ['scripts/build.mjs', `scripts/${script}.ts`], { cwd: projectRoot() });
  }
});

/** Runs a built command against this test's database. */
function run(script: 'import' | 'analyze', args: string[], env: Record<string, string> = {}) {
  const uri = testDatabaseUri().replace('/tamtid?', `/${mongoose.connection.name}?`);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(projectRoot(), 'dist', 'scripts', `${script}.js`), ...args],
    {
      cwd: folder,
      encoding: 'utf8',
      env: { PATH: process.env.PATH ?? '', MONGODB_URI: uri, ...env },
    },
  );
  return { status, stdout: stdout.trim(), stderr: stderr.trim() };
}

describe('npm run import', () => {
  test('imports, and says so when there was nothing to change', async () => {
    writeFileSync(join(folder, 'office.yaml'), OFFICE);
    expect(run('import', ['office.yaml'])).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('แผนปี 2570 เพิ่ม 2 มาตรการ'),
    });
    expect(run('import', ['office.yaml'])).toEqual({ status: 0, stdout: 'ไม่มีอะไรเปลี่ยน', stderr: '' });
    expect(await listOrganisations()).toHaveLength(1);
  });
  test('ends with 1 and a line for each problem', async () => {
    writeFileSync(join(folder, 'broken.yaml'), officeWith('[สำนักปลัด]', '[กองเรือ, กองบิน]'));
    const { status, stdout, stderr } = run('import', ['broken.yaml', 'missing.csv']);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr.split('\n').map((line) => line.split(' ')[0])).toEqual([
      'broken.yaml:24',
      'broken.yaml:24',
      'missing.csv',
    ]);
    expect(await listOrganisations()).toHaveLength(0);
  });
  test('ends with 2 without a file', () => {
    expect(run('import', [])).toMatchObject({ status: 2, stderr: expect.stringContaining('npm run import') });
  });
  test('ends with 1 and one line when the configuration is wrong', () => {
    const { status, stderr } = run('import', ['office.yaml'], { MONGODB_URI: 'nowhere' });
    expect([status, stderr.split('\n').length]).toEqual([1, 1]);
    expect(stderr).toContain('MONGODB_URI');
  });
});

describe('npm run analyze', () => {
  test('prints one JSON object of what the database holds', () => {
    writeFileSync(join(folder, 'office.yaml'), OFFICE);
    run('import', ['office.yaml']);
    const { status, stdout, stderr } = run('analyze', ['--org', 'small-office', '--year', '2562', '--json']);
    expect([status, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout)).toMatchObject({
      organisation: 'small-office',
      total: 80,
      totalReported: 80,
      level: 'B',
    });
  });
  test('takes the example offices from the project where the database does not hold them', () => {
    const { status, stdout, stderr } = run('analyze', ['--org', 'kham-muang', '--year', '๒๕๖๒', '--json']);
    expect([status, stderr]).toEqual([0, 'ฐานข้อมูลยังไม่มีหน่วยงาน kham-muang จึงใช้ data/examples']);
    expect(JSON.parse(stdout)).toMatchObject({ total: 57.31, level: 'D' });
  });
  test('needs no database at all for them', () => {
    const env = { MONGODB_URI: '', DATA_DIR: join(folder, 'none') };
    expect(run('analyze', ['--org', 'soe-phloe', '--year', '2565'], env)).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/คะแนนรวม\s+98\.52\s+98\.56 {2}ระดับ AA/),
    });
  });
  test.each([
    ['an unknown office', ['--org', 'nobody', '--year', '2562'], 1],
    ['a name that can be no office', ['--org', '../x', '--year', '2562'], 1],
    ['a year without an assessment', ['--org', 'kham-muang', '--year', '2561'], 1],
    ['no year', ['--org', 'kham-muang'], 2],
    ['a year that is none', ['--org', 'kham-muang', '--year', 'x'], 2],
    ['an unknown option', ['--org', 'kham-muang', '--year', '2562', '--xml'], 2],
  ])('%s', (_what, args, code) => {
    const { status, stdout, stderr } = run('analyze', args);
    expect([status, stdout]).toEqual([code, '']);
    expect(stderr.split('\n').at(-1)).not.toBe('');
  });
});
