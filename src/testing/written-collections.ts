import { Connection } from 'mongodb/lib/cmap/connection';

/** Commands that change the documents of the collection they name. */
const WRITES = ['insert', 'update', 'delete', 'findAndModify', 'drop', 'renameCollection'];

const counts = new Map<string, number>();
/** How often each collection had been written to when it was last as it should be. */
const settled = new Map<string, number>();
let isCounting = false;

/** Counts from here on which collections are written to, so that between two tests only those are emptied. */
export function countWrites(): void {
  if (isCounting) return;
  isCounting = true;
  const { command } = Connection.prototype;
  if (!command) throw new Error('This is another driver: see where its commands pass');
  Connection.prototype.command = function (...given): Promise<unknown> {
    const asked = given[1] as Record<string, unknown>;
    for (const name of WRITES) {
      const collection = asked[name];
      if (typeof collection === 'string') counts.set(collection, writesTo(collection) + 1);
    }
    return command.apply(this, given);
  };
}

/** How often a collection was written to so far, by whatever this process runs. */
export function writesTo(collection: string): number {
  return counts.get(collection) ?? 0;
}

/** Notes that a collection is as it should be when a test begins. */
export function settle(collection: string): void {
  settled.set(collection, writesTo(collection));
}

/** Whether a collection was written to since it was settled. */
export function isWritten(collection: string): boolean {
  return writesTo(collection) !== (settled.get(collection) ?? 0);
}
