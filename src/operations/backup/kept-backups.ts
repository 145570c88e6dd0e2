import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isLocalDate, type LocalDate } from '../../domain/calendar/dates';

/** The days of the backups in a folder, the first first: each is a folder named by its day. */
export function backupDays(folder: string): LocalDate[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).filter(isLocalDate).sort();
}

/** Removes all but the newest `count`, and what was not finished. */
export function keepNewest(folder: string, count: number): void {
  for (const day of backupDays(folder).slice(0, -count)) rmSync(join(folder, day), { recursive: true, force: true });
  removeUnfinished(folder);
}

/** What a process that was killed left of a backup. Call it only while none is being made. */
export function removeUnfinished(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder).filter((one) => /^\..*\.partial-\d+$/.test(one))) {
    rmSync(join(folder, name), { recursive: true, force: true });
  }
}
