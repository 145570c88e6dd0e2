import type { IncomingMessage } from 'node:http';

/** How a body is to come in: nobody holds a connection open who sends next to nothing. */
export interface Pace {
  everyMs: number;
  /** that come in in each of these times, unless all has come */
  leastBytes: number;
}

/** Ten pictures over a slow line take longer than a minute; a form of words does not. */
const PACE: Pace = { everyMs: 60_000, leastBytes: 64 * 1024 };

const LATE = 'HTTP/1.1 408 Request Timeout\r\nConnection: close\r\n\r\n';

/** Ends the connection of a request whose body comes in too slowly. A request without one costs nothing. */
export function keepPace(request: IncomingMessage, { everyMs, leastBytes }: Pace = PACE): void {
  const { headers, socket } = request;
  if (headers['content-length'] === undefined && headers['transfer-encoding'] === undefined) return;
  let before = socket.bytesRead;
  const timer = setInterval(() => {
    if (request.complete) return clearInterval(timer);
    if (socket.bytesRead - before >= leastBytes) {
      before = socket.bytesRead;
      return;
    }
    clearInterval(timer);
    socket.end(LATE);
    socket.destroySoon();
  }, everyMs);
  timer.unref();
  const over = (): void => clearInterval(timer);
  request.once('end', over).once('close', over);
}
