import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The project's own folder, wherever the running file was bundled to: files that are data, not code
 * (data/examples, pictures, fonts), are read from here.
 */
export function projectRoot(): string {
  let folder = __dirname;
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error(`No project folder above ${__dirname}`);
    folder = parent;
  }
  return folder;
}

/** This program's version, as its package says. */
export function programVersion(): string {
  return JSON.parse(readFileSync(join(projectRoot(), 'package.json'), 'utf8')).version;
}
