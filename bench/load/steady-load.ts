import type { Connection } from './connection';
import type { LoadResult, Pace } from './job';
import { Tally } from './tally';

const TICK_MS = 2;

/**
 * So many requests a second, each at its moment whether or not the earlier ones are answered. A request that has to wait for a
 * free connection is late by that wait: times count from the moment it was due.
 */
export function steadyLoad(
  connections: Connection[],
  requests: Buffer[],
  pace: Extract<Pace, { kind: 'steady' }>,
): Promise<LoadResult> {
  const tally = new Tally();
  const free = [...connections];
  const begin = performance.now();
  let next = 0;
  let answered = 0;

  return new Promise((resolve, reject) => {
    const timer = setInterval(sendDue, TICK_MS);

    function sendDue(): void {
      for (;;) {
        const dueAt = begin + (next / pace.perSecond) * 1000;
        const request = requests[next];
        if (!request || dueAt > performance.now()) return;
        const connection = free.pop();
        if (!connection) return;
        next += 1;
        connection.send(request, (status) => {
          tally.add(status);
          if (status === 0) {
            clearInterval(timer);
            reject(new Error('The server broke a connection'));
            return;
          }
          if (status === 200) tally.time(performance.now() - dueAt);
          free.push(connection);
          answered += 1;
          if (answered < requests.length) return;
          clearInterval(timer);
          resolve(tally.result(performance.now() - begin));
        });
      }
    }
  });
}
