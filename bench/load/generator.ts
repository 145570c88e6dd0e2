import { Connection } from './connection';
import { fullLoad } from './full-load';
import type { LoadJob, LoadResult } from './job';
import { signedRequests } from './signed-requests';
import { steadyLoad } from './steady-load';

// The generator's process: takes jobs from its parent, one at a time, and answers each with its result.
process.on('message', (job: LoadJob) => {
  run(job).then(
    (result) => process.send?.(result),
    (error) => {
      process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
      process.exit(1);
    },
  );
});
process.send?.('ready');

async function run(job: LoadJob): Promise<LoadResult> {
  const { pace } = job;
  const count =
    pace.kind === 'full'
      ? Math.ceil((pace.mostPerSecond * (pace.warmUpMs + pace.measureMs)) / 1000)
      : pace.perSecond * pace.seconds;
  const requests = signedRequests(job, count);
  const connections = await Promise.all(Array.from({ length: job.connections }, () => Connection.open(job.port)));
  try {
    return await (pace.kind === 'full'
      ? fullLoad(connections, requests, pace)
      : steadyLoad(connections, requests, pace));
  } finally {
    for (const connection of connections) connection.close();
  }
}
