import type { Db } from 'mongodb';

/** What asks for or changes data; the heartbeats of drivers are left out. */
const COUNTED = ['find', 'getMore', 'aggregate', 'count', 'distinct', 'insert', 'update', 'delete', 'findAndModify'];
const ENDS = ['commitTransaction', 'abortTransaction'];

/** How many commands the server has taken so far, by name. */
export type Commands = Record<string, number>;

/** Asks the server itself, so that nothing is counted in the process that is measured. */
export async function readCommands(db: Db): Promise<Commands> {
  const { metrics } = await db.admin().command({ serverStatus: 1 });
  return Object.fromEntries([...COUNTED, ...ENDS].map((name) => [name, Number(metrics.commands[name]?.total ?? 0)]));
}

/** What came in between, without the names of which nothing came. */
export function commandsBetween(before: Commands, after: Commands): Commands {
  const counts = Object.entries(after).map(([name, count]) => [name, count - (before[name] ?? 0)] as const);
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}

export const sumOf = (commands: Commands): number => Object.values(commands).reduce((sum, count) => sum + count, 0);
