import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../src/root';

export interface StartSettings {
  flags: string[];
  env: Record<string, string>;
}

/**
 * The flags and the environment that a program gets in production: those of its line in the `Procfile`; where one process does
 * everything, those that `npm start` gives.
 * @param roles of the process; servers that are compared with ours run as the web process does
 */
export function startSettings(roles = 'web'): StartSettings {
  const line = read('Procfile')
    .split('\n')
    .find((one) => one.startsWith(`${roles}:`));
  const { scripts } = JSON.parse(read('package.json')) as { scripts: { start: string } };
  const words = (line ?? scripts.start.split('&&').at(-1) ?? '').trim().split(' ');
  const settings = words.filter((word) => /^[A-Z_]+=/.test(word)).map((word) => word.split('='));
  return {
    flags: words.filter((word) => word.startsWith('--')),
    env: Object.fromEntries(settings.map(([name = '', value = '']) => [name, value])),
  };
}

const read = (file: string): string => readFileSync(join(projectRoot(), file), 'utf8');
