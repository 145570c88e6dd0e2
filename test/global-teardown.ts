import { rmSync } from 'node:fs';

export default async function teardown(): Promise<void> {
  const started = globalThis.tamtidTestDatabase;
  await started?.database.stop();
  if (started) rmSync(started.folder, { recursive: true, force: true });
}
