import { readFileSync } from 'node:fs';

/** Linux counts processor time in hundredths of a second, whatever its own tick is. */
const TICK_MS = 10;

/** The processor time that another process has used so far, in milliseconds, as Linux tells it. */
export function processorMs(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The name of the program may have spaces in it; what follows its bracket has none.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
}
