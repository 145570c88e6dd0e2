import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { daysBetween, type LocalDate, localDate } from '../../domain/calendar/dates';
import type { Log } from '../../log';
import type { Problem } from '../../problems';
import { backupDays, keepNewest, removeUnfinished } from './kept-backups';
import { type BackupOptions, writeBackup } from './write-backup';

export interface DailyBackupOptions extends Pick<BackupOptions, 'uri' | 'passphrase' | 'program' | 'now'> {
  /** where the backups are kept, a folder each */
  folder: string;
  log: Log;
  /** tells admins that there has been none for days */
  warn: (last: LocalDate | null, days: number) => Promise<void>;
}

const KEEP = 7;
/** A day without a backup happens: the machine was off. Two do not. */
const LATE_DAYS = 2;
/** The start itself is over by then. */
const FIRST_LOOK_MS = 60_000;
const LOOK_EVERY_MS = 10 * 60_000;

/**
 * Backs the embedded database up once a day, beside it, and keeps the last seven. It goes by the machine's own clock: a simulated year is
 * not a year of backups. Other databases are backed up by whoever runs them.
 */
export class DailyBackup {
  private timer: NodeJS.Timeout | null = null;
  private looking: Promise<void> = Promise.resolve();
  private readonly stopping = new AbortController();
  private readonly firstDay: LocalDate;

  constructor(private readonly options: DailyBackupOptions) {
    this.firstDay = localDate(options.now());
  }

  start(): void {
    this.timer = setTimeout(() => this.keepLooking(), FIRST_LOOK_MS);
    this.timer.unref();
  }

  /** Ends what is under way; nothing of it is left behind. */
  async stop(): Promise<void> {
    if (this.timer) clearTimeout(this.timer);
    this.stopping.abort(new Error('stopping'));
    await this.looking;
  }

  /** Makes today's backup unless it is there. Failures are logged, and told when they last. */
  async look(): Promise<void> {
    const { folder, log, now } = this.options;
    const today = localDate(now());
    try {
      if (!backupDays(folder).includes(today)) await this.make(today);
    } catch (error) {
      if (!this.stopping.signal.aborted) log.error({ error }, 'the daily backup failed');
    }
    if (!this.stopping.signal.aborted) await this.warnIfLate(today);
  }

  /** For `/readyz`. */
  async problems(): Promise<Problem[]> {
    const { last, days } = this.lateness(localDate(this.options.now()));
    if (days < LATE_DAYS) return [];
    return [{ code: 'backup_late', detail: `The last backup of the embedded database is of ${last ?? 'no day'}` }];
  }

  /** The day of the last backup; null: there is none. */
  lastDay(): LocalDate | null {
    return backupDays(this.options.folder).at(-1) ?? null;
  }

  private keepLooking(): void {
    this.looking = this.look().finally(() => {
      if (this.stopping.signal.aborted) return;
      this.timer = setTimeout(() => this.keepLooking(), LOOK_EVERY_MS);
      this.timer.unref();
    });
  }

  private async make(today: LocalDate): Promise<void> {
    const { folder, log, uri, passphrase, program, now } = this.options;
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    removeUnfinished(folder);
    const { collections } = await writeBackup({
      uri,
      passphrase,
      program,
      now,
      folder: join(folder, today),
      signal: this.stopping.signal,
    });
    keepNewest(folder, KEEP);
    const documents = collections.reduce((sum, one) => sum + one.documents, 0);
    log.info({ day: today, documents }, 'the database was backed up');
  }

  private async warnIfLate(today: LocalDate): Promise<void> {
    const { last, days } = this.lateness(today);
    if (days < LATE_DAYS) return;
    await this.options.warn(last, days).catch((error) => {
      this.options.log.error({ error }, 'admins could not be told that there is no backup');
    });
  }

  /** How long ago the last backup was; without one, how long this process could have made one. */
  private lateness(today: LocalDate): { last: LocalDate | null; days: number } {
    const last = this.lastDay();
    return { last, days: daysBetween(last ?? this.firstDay, today) };
  }
}
