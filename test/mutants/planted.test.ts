import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../src/root';
import { PLANTED } from './planted';

const root = projectRoot();
const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(join(root, 'src', file), 'utf8'));

test.each(PLANTED)('where $fault can still be planted, and the tests for it are there', ({ code, instead, tests }) => {
  expect(sources.reduce((times, source) => times + source.split(code).length - 1, 0)).toBe(1);
  expect(instead).not.toBe(code);
  expect(tests.filter((file) => !existsSync(join(root, file)))).toEqual([]);
});
