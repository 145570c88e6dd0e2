// npm run chaos [-- WORDS]: breaks everything on purpose, one thing after the other, under the load of real processes, and prints what
// became of what was promised. With words: only the faults whose names hold them. Ends with 1 when something did not hold.
import { runCommand } from '../../src/command';
import type { Fault, Outcome } from './fault';
import { FAULTS } from './faults';

/** All together; what is left then is said to have not been tried. */
const WITHIN_MS = 15 * 60_000;

interface Row {
  fault: string;
  result: 'held' | 'BROKEN' | 'not tried';
  seconds: number;
  says: string;
}

const show = ({ fault, result, seconds, says }: Row): void => {
  process.stdout.write(`| ${fault} | ${result} | ${seconds.toFixed(0)} s | ${says} |\n`);
};

async function attempt(fault: Fault): Promise<Row> {
  const begin = performance.now();
  const outcome = await fault.run().catch(
    (error: unknown): Outcome => ({
      broken: [`could not be tried: ${error instanceof Error ? error.message : String(error)}`],
      figures: '',
    }),
  );
  const seconds = (performance.now() - begin) / 1000;
  const says = [...outcome.broken, outcome.figures].filter((part) => part !== '').join('; ');
  return { fault: fault.name, result: outcome.broken.length > 0 ? 'BROKEN' : 'held', seconds, says };
}

runCommand(async (words) => {
  const begin = performance.now();
  const chosen = FAULTS.filter(({ name }) => words.every((word) => name.includes(word)));
  process.stdout.write('| fault | result | took | figures |\n| --- | --- | --- | --- |\n');
  let broken = 0;
  for (const fault of chosen) {
    const inTime = performance.now() - begin < WITHIN_MS;
    const row: Row = inTime
      ? await attempt(fault)
      : { fault: fault.name, result: 'not tried', seconds: 0, says: 'the time was over' };
    show(row);
    if (row.result !== 'held') broken += 1;
  }
  return broken === 0 ? 0 : 1;
});
