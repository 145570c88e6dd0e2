import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { testDatabaseUri } from '../../../src/testing/database';
import { jpeg, png } from '../../../src/testing/pictures';
import { buildProgram, runProgram } from '../../../src/testing/program';
import { MAIN_TYPES, officeDocument, zip } from '../../../src/testing/zip';

let built: Awaited<ReturnType<typeof buildProgram>>;
const folder = mkdtempSync(join(tmpdir(), 'tamtid-files-'));

beforeAll(async () => {
  built = await buildProgram('test/domain/evidence/take-files.program.ts');
});
afterAll(() => {
  built.remove();
  rmSync(folder, { recursive: true });
});

/** What became of files that another process took, and what it keeps then. That process ends where nobody listens to a fault. */
async function take(files: readonly Buffer[]) {
  const path = join(folder, 'files.json');
  writeFileSync(path, JSON.stringify(files.map((bytes) => bytes.toString('base64'))));
  const DATABASE = `t${randomBytes(6).toString('hex')}`;
  const program = runProgram(built.file, { URI: testDatabaseUri(), DATABASE, FILES: path });
  const end = await program.ended;
  const lines = program.out.split('\n').filter((line) => line !== '');
  const said = lines.map((line) => JSON.parse(line) as { said?: string; files?: number; owners?: number });
  return { code: end.code, err: program.err, said: said.flatMap((one) => one.said ?? []), kept: said.at(-1) };
}

test('small zips of any kind are refused, and the process goes on', async () => {
  const files = [
    zip(['a.txt']),
    officeDocument(MAIN_TYPES.docx, 'word/vbaProject.bin'),
    officeDocument(MAIN_TYPES.docm),
    zip(Array.from({ length: 60 }, (_, n) => `photos/${n}.jpg`)),
    Buffer.concat([zip(['a.txt']), randomBytes(6000)]),
  ];
  const { code, err, said, kept } = await take(files);
  expect(err).toBe('');
  expect({ code, said, kept }).toEqual({ code: 0, said: files.map(() => 'type'), kept: { files: 0, owners: 0 } });
});

test('whatever the bytes are, cut or mangled, nothing fails and of what is refused nothing stays', async () => {
  const { docx, xlsx } = MAIN_TYPES;
  const whole = [officeDocument(docx), officeDocument(xlsx), jpeg(), png(), Buffer.from('%PDF-1.7\n%%EOF')];
  const mangled = fc
    .tuple(fc.constantFrom(...whole), fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 8 }), fc.nat())
    .map(([bytes, changes, cut]) => {
      const copy = Buffer.from(bytes);
      for (const [at, value] of changes) copy[at % copy.length] = value;
      return copy.subarray(0, 1 + (cut % copy.length));
    });
  const anything = fc
    .tuple(fc.constantFrom('', 'PK\x03\x04', '%PDF-', '\xff\xd8\xff', 'RIFF', '\0\0\0\x18ftypmp42'), fc.uint8Array())
    .map(([begin, rest]) => Buffer.concat([Buffer.from(begin, 'latin1'), rest]));
  const files = [...fc.sample(mangled, 150), ...fc.sample(anything, 50)];
  const { code, err, said, kept } = await take(files);
  expect(err).toBe('');
  expect(code).toBe(0);
  expect(said).toHaveLength(files.length);
  const taken = said.filter((one) => one.includes('/')).length;
  expect(kept).toEqual({ files: taken, owners: taken });
});
