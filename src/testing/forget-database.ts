/** A database, of whichever driver. */
interface Database {
  listCollections(filter: object, options: { nameOnly: true }): { toArray(): Promise<{ name: string }[]> };
  command(command: { drop: string; maxTimeMS: number }): Promise<unknown>;
}

/** How long a collection may be in use before it is left. */
const WAITS_MS = 2_000;
/** It was dropped meanwhile; it is in use for longer. */
const GONE = 26;
const IN_USE = 50;

/**
 * Removes what a test stored, collection by collection. To drop a database as a whole, mongod 4.0 waits for every transaction of the
 * server, and everybody else waits behind it: for ten seconds where a program was killed in the middle of one. What such a transaction
 * holds is left; it goes with the server.
 */
export async function forgetDatabase(db: Database | undefined): Promise<void> {
  if (!db) throw new Error('not connected');
  const names = (await db.listCollections({}, { nameOnly: true }).toArray()).map(({ name }) => name);
  for (const name of names.filter((one) => !one.startsWith('system.'))) {
    try {
      await db.command({ drop: name, maxTimeMS: WAITS_MS });
    } catch (error) {
      const { code } = error as { code?: unknown };
      if (code === IN_USE) return;
      if (code !== GONE) throw error;
    }
  }
}
