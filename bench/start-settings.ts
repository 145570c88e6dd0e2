import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../src/root';

/** The flags and the environment that `npm start` gives to node, so that every server under measurement runs with the same. */
export function startSettings(): { flags: string[]; env: Record<string, string> } {
  const { scripts } = JSON.parse(readFileSync(join(projectRoot(), 'package.json'), 'utf8')) as {
    scripts: { start: string };
  };
  const words = scripts.start.split('&&').at(-1)?.trim().split(' ') ?? [];
  const settings = words.filter((word) => /^[A-Z_]+=/.test(word)).map((word) => word.split('='));
  return {
    flags: words.filter((word) => word.startsWith('--')),
    env: Object.fromEntries(settings.map(([name = '', value = '']) => [name, value])),
  };
}
