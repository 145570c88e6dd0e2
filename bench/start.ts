import { setTimeout as pause } from 'node:timers/promises';
import { DataFolder } from '../src/testing/data-folder';
import { Program } from '../src/testing/program';
import { megabytes, seconds } from './figures';
import { below } from './goal';
import { residentBytes } from './resident-memory';
import type { Section, Topic } from './topic';

const REST_MS = 10_000;

interface Run {
  startMs: number;
  idleBytes: number;
  stopMs: number;
}

/** `npm start` without configuration: how long until it serves, what it takes at rest, how long until it is gone. */
export const startBench: Topic = {
  name: 'start',
  measure: async (progress) => {
    const folder = new DataFolder();
    try {
      progress('first start');
      const first = await runOnce(folder);
      progress('second start');
      return toSection(first, await runOnce(folder));
    } finally {
      folder.remove();
    }
  },
};

async function runOnce(folder: DataFolder): Promise<Run> {
  const begin = performance.now();
  const program = new Program('npm', ['start', '--silent'], { PORT: '0', DATA_DIR: folder.path });
  try {
    const port = await program.ready();
    const startMs = performance.now() - begin;
    await pause(REST_MS);
    const idleBytes = await residentBytes(port);
    const asked = performance.now();
    program.kill('SIGTERM');
    await program.ended;
    return { startMs, idleBytes, stopMs: performance.now() - asked };
  } finally {
    program.kill('SIGKILL');
  }
}

function toSection(first: Run, second: Run): Section {
  const row = (name: string, run: Run) => [name, seconds(run.startMs), megabytes(run.idleBytes), seconds(run.stopMs)];
  const idle = Math.max(first.idleBytes, second.idleBytes);
  const stop = Math.max(first.stopMs, second.stopMs);
  return {
    title: 'Start, rest and stop',
    method:
      '`npm start` in an empty folder and again in the same: embedded MongoDB, example offices, bot, worker and simulator. ' +
      `The build and npm itself are in the time; memory is the node process’s, ${REST_MS / 1000} s after it was ready; the stop ` +
      'is SIGTERM until everything, mongod too, has ended.',
    table: {
      head: ['start', 'ready after', 'memory at rest', 'stopped after'],
      rows: [row('first', first), row('second', second)],
    },
    goals: [
      below('first start under 15 s', first.startMs, 15_000, seconds),
      below('later starts under 6 s', second.startMs, 6000, seconds),
      below('stop under 5 s', stop, 5000, seconds),
      below('memory at rest under 130 MB', idle, 130e6, megabytes),
    ],
  };
}
