import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { emptyState, type WorldState } from './state';

const QUIET_MS = 500;

/** The state of an earlier run with the same office, or a new one. */
export function loadState(file: string | undefined, office: string): WorldState {
  const kept: Partial<WorldState> = file && existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const empty = emptyState(office);
  return kept.office === office ? { ...empty, ...kept, settings: { ...empty.settings, ...kept.settings } } : empty;
}

/** Writes the state down soon after it changed, so that a restart keeps the chats; a reader never sees half of it. */
export class Snapshot {
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly file: string | undefined,
    private readonly state: WorldState,
  ) {}

  soon(): void {
    if (!this.file || this.timer) return;
    this.timer = setTimeout(() => this.now(), QUIET_MS);
    this.timer.unref();
  }

  now(): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    if (!this.file) return;
    mkdirSync(dirname(this.file), { recursive: true });
    const partial = `${this.file}.partial`;
    writeFileSync(partial, JSON.stringify(this.state));
    renameSync(partial, this.file);
  }
}
