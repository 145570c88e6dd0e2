import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { emptyState, type WorldState } from './state';

const QUIET_MS = 500;

/** As it was written when a world was of one office. */
interface OfOneOffice {
  office?: string;
}

/** The state of an earlier run with one of these offices, or a new one. */
export function loadState(file: string | undefined, offices: readonly string[]): WorldState {
  if (!file || !existsSync(file)) return emptyState();
  const { office: only, ...kept }: Partial<WorldState> & OfOneOffice = JSON.parse(readFileSync(file, 'utf8'));
  const placed = <T extends { office: string }>(all: readonly T[] = []): T[] =>
    all.map((one) => ({ ...one, office: one.office ?? only }));
  const empty = emptyState();
  const people = placed(kept.people);
  if (!people.some(({ office }) => offices.includes(office))) return empty;
  const settings = { ...empty.settings, ...kept.settings };
  return { ...empty, ...kept, people, groups: placed(kept.groups), settings };
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
