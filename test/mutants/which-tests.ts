import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

const IMPORT = /(?:from|import\(|require\()\s*'(\.[^']+)'/g;

/**
 * Tests by what they reach: for a source file the test files that import it, the nearest first.
 * @param root the project's folder
 * @param files sources and tests, from the root
 */
export function testsByNearness(root: string, files: readonly string[]): (file: string) => string[] {
  const importers = new Map<string, string[]>();
  for (const file of files) {
    for (const imported of importsOf(root, file)) importers.set(imported, [...(importers.get(imported) ?? []), file]);
  }
  return (file) => {
    const seen = new Set([file]);
    for (const one of seen) for (const importer of importers.get(one) ?? []) seen.add(importer);
    const mirror = file.replace(/^src\//, 'test/').replace(/\.ts$/, '.test.ts');
    const own = [mirror, mirror.replace('.rules.', '.')];
    const direct = importers.get(file) ?? [];
    const near = (test: string): number =>
      own.includes(test) ? 99 : sharedFolders(test, mirror) + (direct.includes(test) ? 10 : 0);
    return [...seen].filter((one) => one.endsWith('.test.ts')).sort((one, other) => near(other) - near(one));
  };
}

function importsOf(root: string, file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8');
  return [...text.matchAll(IMPORT)].flatMap(([, path = '']) => {
    const target = normalize(join(dirname(file), path));
    return [`${target}.ts`, `${target}/index.ts`].filter((one) => existsSync(join(root, one)));
  });
}

/** How many folders two paths begin with alike. */
function sharedFolders(one: string, other: string): number {
  const folders = other.split('/').slice(0, -1);
  const differs = folders.findIndex((folder, at) => one.split('/')[at] !== folder);
  return differs < 0 ? folders.length : differs;
}
