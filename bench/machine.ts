import { execFileSync } from 'node:child_process';
import { statfsSync } from 'node:fs';
import { arch, availableParallelism, cpus, platform, tmpdir, totalmem } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { mongodBinary } from '../src/database/mongod-binary';

const TMPFS = 0x01021994;

/** The machine the figures are of, in one line. */
export async function describeMachine(): Promise<string> {
  const mongod = execFileSync(await mongodBinary(undefined), ['--version'], { encoding: 'utf8' });
  return [
    `${availableParallelism()} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), shared by server, mongod and load generator`,
    `${Math.round(totalmem() / 2 ** 30)} GB`,
    `${platform()} ${arch()}`,
    `Node ${process.version}`,
    `mongod ${/v[\d.]+/.exec(mongod)?.[0] ?? 'unknown'}, its files ${statfsSync(tmpdir()).type === TMPFS ? 'in memory' : 'on disk'}`,
  ].join(' · ');
}

const LOOK_MS = 1000;

/** How much of the machine other work takes just now, from 0 to 1: look while nothing of ours is running. */
export async function otherWork(): Promise<number> {
  const [before, after] = [processorTimes(), await pause(LOOK_MS).then(processorTimes)];
  return 1 - (after.idle - before.idle) / (after.all - before.all);
}

function processorTimes(): { idle: number; all: number } {
  const times = cpus().map((cpu) => cpu.times);
  const sum = (figures: number[]) => figures.reduce((total, figure) => total + figure, 0);
  return { idle: sum(times.map(({ idle }) => idle)), all: sum(times.flatMap((time) => Object.values(time))) };
}
