import type { Connection } from './connection';
import type { LoadResult, Pace } from './job';
import { Tally } from './tally';

/**
 * As much as the server takes: every connection sends its next request as soon as the last is answered.
 * @throws when the signed requests do not last
 */
export function fullLoad(
  connections: Connection[],
  requests: Buffer[],
  pace: Extract<Pace, { kind: 'full' }>,
): Promise<LoadResult> {
  const tally = new Tally();
  const begin = performance.now() + pace.warmUpMs;
  const end = begin + pace.measureMs;
  let next = 0;
  let sending = connections.length;

  return new Promise((resolve, reject) => {
    const send = (connection: Connection): void => {
      const sentAt = performance.now();
      if (sentAt >= end) {
        sending -= 1;
        if (sending === 0) resolve(tally.result(pace.measureMs));
        return;
      }
      const request = requests[next++];
      if (!request) {
        reject(new Error('The signed requests did not last: raise mostPerSecond'));
        return;
      }
      connection.send(request, (status) => {
        const answeredAt = performance.now();
        tally.add(status);
        if (status === 200 && answeredAt >= begin && answeredAt < end) tally.time(answeredAt - sentAt);
        if (status === 0) reject(new Error('The server broke a connection'));
        else send(connection);
      });
    };
    for (const connection of connections) send(connection);
  });
}
