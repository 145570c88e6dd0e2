// Bundles every entry point of ours into dist/, so that a start needs no compiler. Packages stay in node_modules, except LINE's
// SDK (as a whole it loads an HTTP client, 7 MB, that only its deprecated part uses; bundled it leaves that out) and Preact.
// It takes well under a second, so the npm scripts simply build before they run.
// node scripts/build.mjs [ENTRY [FOLDER]]: one entry point only, into another folder.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** Not left to Node: of LINE's SDK only a part is loaded, and Preact's ES modules cannot be required by older Node.js. */
const BUNDLED = ['@line/bot-sdk', 'preact', 'preact-render-to-string'];

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const commands = readdirSync(join(root, 'scripts'))
  .filter((name) => name.endsWith('.ts'))
  .map((name) => `scripts/${name}`);
const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const [only, outdir = 'dist'] = process.argv.slice(2);
const entryPoints = only ? [only] : ['src/main.ts', 'bench/run.ts', ...commands];

if (!only) rmSync(join(root, 'dist'), { recursive: true, force: true });
const { outputFiles } = await build({
  absWorkingDir: root,
  entryPoints,
  outbase: '.',
  outdir,
  bundle: true,
  external: Object.keys({ ...dependencies, ...devDependencies }).filter((name) => !BUNDLED.includes(name)),
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  sourcemap: true,
  write: false,
  logLevel: 'warning',
});
for (const { path, text } of outputFiles) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, path.endsWith('.js') ? inAscii(text) : text);
}

/**
 * A program whose regular expressions and comments are written as its strings are, without Thai letters: V8 holds the text of a program, with two
 * bytes for each letter as soon as one needs them, which is 4 MB. (What a tag is given raw would change, and a letter
 * behind a backslash; no Thai is given so, and Biome refuses such a backslash.)
 */
function inAscii(text) {
  return text.replace(/[^\0-\x7f]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
