// node scripts/check-doors.mjs [FOLDER], part of npm run check: records are reached through the doors of the *.model.ts files, so that no query is written without its office.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Ways past the doors: mongoose's global models, and collections of a connection or a database. */
const PAST = [
  /\bmongoose\.models\b/,
  /\bconnection\.(models?|collections?)\b/,
  /import\s*\{[^}]*\bmodels\b[^}]*\}\s*from 'mongoose'/,
  /\b(db|database)(\([^)]*\))?!?\??\s*\.collections?\b\s*[<(]/,
];

/** Files (or folders, ending in a slash) that go past them, each with why. */
const ALLOWED = {
  'src/domain/office-store.ts': 'is the door',
  'src/domain/all-offices.ts': 'what looks after all offices, and is given no more than it needs',
  'src/database/connect.ts': 'makes the indexes of all models, and reads no record',
  'src/database/embedded.ts': 'reads the configuration of the replica set',
  'src/line/inbox.ts': 'the inbox serves all offices: an event comes before its office is known',
  'src/line/conversation-lease.ts': 'leases of conversations, before their office is known',
  'src/line/shared-count.ts': 'counts events by sender, before their office is known',
  'src/delivery/rate-limiter.ts': 'how fast the channel sends, for all offices together',
  'src/domain/evidence/content-store.ts': 'bytes under the id of their record, which is looked up by its office',
  'src/domain/evidence/sweep-contents.ts': 'looks for bytes that no record has, in all offices',
  'src/domain/people/secret-hash.ts': 'the key of the installation',
  'src/domain/people/wrong-tries.ts': 'counts wrong codes of who has no office yet',
  'src/operations/': 'migrations and backups take the database as it is, whatever the models of this version say',
  'src/testing/': 'empties and looks at the whole database',
};

/**
 * @param {string} file from the project's root
 * @param {string} text what it says
 * @returns {string[]} what goes past the doors there
 */
function pastTheDoors(file, text) {
  const isAllowed = Object.keys(ALLOWED).some((one) => (one.endsWith('/') ? file.startsWith(one) : file === one));
  if (file.endsWith('.model.ts') || isAllowed) return [];
  return PAST.flatMap((way) => way.exec(text)?.[0] ?? []).map((found) => `${file}: ${found}`);
}

/**
 * @param {string} root folder of the project
 * @returns {string[]} what goes past the doors anywhere in the product, and exceptions that nobody needs any more
 */
function checkDoors(root) {
  const files = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));
  const read = (file) => readFileSync(join(root, file), 'utf8');
  const past = files.flatMap((file) => pastTheDoors(file, read(file)));
  const unneeded = Object.keys(ALLOWED).filter(
    (one) => !files.some((file) => file.startsWith(one) && PAST.some((way) => way.test(read(file)))),
  );
  return [...past, ...unneeded.map((one) => `${one}: needs no exception any more`)];
}

const found = checkDoors(process.argv[2] ?? fileURLToPath(new URL('..', import.meta.url)));
for (const one of found) console.error(one);
if (found.length > 0) {
  console.error('Records are reached through *.model.ts; an exception in scripts/check-doors.mjs says why not.');
  process.exitCode = 1;
}
