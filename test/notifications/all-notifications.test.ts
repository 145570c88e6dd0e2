import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { allMessageKinds } from '../../src/notifications/all-notifications';
import { projectRoot } from '../../src/root';

const isKind = (value: unknown): value is { kind: string } =>
  typeof value === 'object' && value !== null && 'kind' in value && 'prepare' in value;

/** The kinds of message that the files of a folder export. */
async function kindsIn(folder: string): Promise<string[]> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const modules = await Promise.all(
    files.map((file) => import(join(folder, file)) as Promise<Record<string, unknown>>),
  );
  return modules.flatMap((one) => Object.values(one).filter(isKind)).map(({ kind }) => kind);
}

test('every notification that is defined is listed, so that the sender can write it', async () => {
  const defined = await kindsIn(join(projectRoot(), 'src/notifications'));
  expect(defined.length).toBeGreaterThan(20);
  const listed = allMessageKinds().map(({ kind }) => kind);
  expect(new Set(listed).size).toBe(listed.length);
  const missing = defined.filter((kind) => !listed.includes(kind));
  expect({ 'to be listed in all-notifications.ts': missing }).toEqual({ 'to be listed in all-notifications.ts': [] });
});
