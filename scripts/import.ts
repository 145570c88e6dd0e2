// npm run import -- FILE…: imports organisations, assessments and measures (docs/IMPORT.md).
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { systemClock } from '../src/clock';
import { runCommand } from '../src/command';
import { knownFrameworks } from '../src/domain/assessments/framework-file';
import { type ImportMode, importOfficeFiles } from '../src/domain/imports/import-office-file';
import { importedText } from '../src/domain/imports/imported-text';
import { problemLines } from '../src/domain/imports/problem-lines.rules';
import type { ImportSource } from '../src/domain/imports/read-import-files';
import type { Change } from '../src/domain/imports/save-content';
import { inTransaction } from '../src/domain/transaction';
import { notifyTurn } from '../src/notifications/memos/notify';
import { openDatabase } from '../src/operations/open-database';

/** npm starts scripts in the project's folder; a relative name means the folder the person is in. */
function pathOf(name: string): string {
  const here = resolve(name);
  return existsSync(here) ? here : resolve(process.env.INIT_CWD ?? '.', name);
}

function read(name: string): ImportSource {
  const path = pathOf(name);
  try {
    return { name, bytes: readFileSync(path) };
  } catch (error) {
    // Missing, a folder, not readable: told with the other problems of the import. Anything else is a fault.
    if (error instanceof Error && 'code' in error) return { name, bytes: null };
    throw error;
  }
}

const MODES: Record<string, ImportMode> = { '--preview': 'preview', '--confirm': 'confirm' };

async function main(said: readonly string[]): Promise<number> {
  const [mode = 'whole', ...more] = said.flatMap((one) => MODES[one] ?? []);
  const names = said.filter((one) => !MODES[one]);
  if (more.length > 0 || names.length === 0 || names.some((name) => name.startsWith('-'))) {
    console.error(
      'วิธีใช้: npm run import -- [--preview|--confirm] FILE…   (.yaml, .csv, .xlsx, .docx; ดู docs/IMPORT.md)',
    );
    return 2;
  }
  const database = await openDatabase(process.env);
  try {
    const outcome = await importOfficeFiles(names.map(read), {
      frameworks: knownFrameworks(),
      at: systemClock.now(),
      mode,
    });
    if (outcome.kind === 'done') {
      if (mode !== 'preview') await tellTurns(outcome.changes, systemClock.now());
      console.log(importedText(outcome, mode === 'preview'));
      return 0;
    }
    for (const { where, message } of problemLines(outcome.problems)) console.error(`${where} ${message}`);
    return 1;
  } finally {
    await database.close();
  }
}

/** Whom memos wait for now, because a file changed the order of the positions. */
async function tellTurns(changes: readonly Change[], now: Date): Promise<void> {
  for (const change of changes) {
    if (change.kind !== 'memo' || change.followed.kind !== 'goes_on' || !change.followed.isTurnMoved) continue;
    await inTransaction(() => notifyTurn(change.organisation._id, change.memo, now, now.toISOString()));
  }
}

runCommand(main);
