import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../src/root';

const FILES = ['src', 'test', 'scripts', 'flex-templates', 'bench', 'docs', 'data'].flatMap((folder) =>
  readdirSync(join(projectRoot(), folder), { recursive: true }).map((name) => `/${folder}/${name}`),
);
const DOCUMENTS = [
  'README.md',
  'CONTRIBUTING.md',
  'docs/ADD-AN-ABILITY.md',
  'docs/ARCHITECTURE.md',
  'docs/RELIABILITY.md',
];
/** What the text about a first ability has its reader make. */
const TO_BE_MADE = /visit|^fields\/(?:people|purpose)\.ts$/;
/** Names for files of a kind, and files that are no code of ours. */
const PATTERN = /[<*]|NNNN|^(?:[a-z]+\.)?(?:rules|model)\.ts$/;

test.each(DOCUMENTS)('%s names files that are there', (document) => {
  const text = readFileSync(join(projectRoot(), document), 'utf8');
  const named = [...text.matchAll(/`([\w./<>*-]+\.(?:ts|mjs|md|sh))`/g)].map(([, name = '']) => name);
  const missing = named.filter(
    (name) => !PATTERN.test(name) && !TO_BE_MADE.test(name) && !FILES.some((file) => file.endsWith(`/${name}`)),
  );
  expect(missing).toEqual([]);
});
