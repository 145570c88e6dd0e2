import { execFileSync } from 'node:child_process';
import { statfsSync } from 'node:fs';
import { arch, availableParallelism, cpus, platform, tmpdir, totalmem } from 'node:os';
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
