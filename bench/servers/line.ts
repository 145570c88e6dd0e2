import type { AddressInfo } from 'node:net';
import { createServer, type Socket } from 'node:net';
import type { LineTally } from '../load/line-tally';

// LINE's sending API as cheaply as it can be played: it shares the machine with the senders that are measured. It takes every
// push and multicast at once, each retry key once, and counts.

const HEAD_END = '\r\n\r\n';
/** A user id in a list: itself, its quotes and a comma. */
const LISTED_ID = 36;

let tally = empty();
let keys = new Set<string>();

function empty(): LineTally {
  return { pushes: 0, multicasts: 0, recipients: 0, repeated: 0, lastBody: '', firstAt: 0, lastAt: 0 };
}

/** What is answered to one request. */
function answer(head: string, body: string): string {
  if (head.startsWith('GET /v2/bot/message/quota/consumption')) return http(200, '{"totalUsage":0}');
  if (head.startsWith('GET ')) return http(200, '{"type":"none"}');
  const key = /\r\nx-line-retry-key: *(\S+)/i.exec(head)?.[1] ?? '';
  if (keys.has(key)) {
    tally.repeated += 1;
    return http(409, '{"message":"The retry key is already accepted"}');
  }
  keys.add(key);
  tally.lastBody = body;
  tally.lastAt = performance.now();
  if (tally.firstAt === 0) tally.firstAt = tally.lastAt;
  const list = body.indexOf('"to":[');
  if (list < 0) {
    tally.pushes += 1;
    tally.recipients += 1;
  } else {
    tally.multicasts += 1;
    tally.recipients += Math.ceil((body.indexOf(']', list) - list - '"to":['.length) / LISTED_ID);
  }
  return http(200, '{"sentMessages":[]}');
}

const http = (status: number, json: string): string =>
  `HTTP/1.1 ${status} -\r\nContent-Type: application/json\r\nX-Line-Request-Id: bench\r\nContent-Length: ${json.length}\r\n\r\n${json}`;

function serve(socket: Socket): void {
  let received = '';
  socket.setNoDelay(true);
  socket.setEncoding('latin1');
  // A sender that ends breaks its connections.
  socket.on('error', () => socket.destroy());
  socket.on('data', (chunk: string) => {
    received += chunk;
    for (;;) {
      const headEnd = received.indexOf(HEAD_END);
      if (headEnd < 0) return;
      const head = received.slice(0, headEnd);
      const bodyAt = headEnd + HEAD_END.length;
      const end = bodyAt + Number(/\r\ncontent-length: *(\d+)/i.exec(head)?.[1] ?? 0);
      if (received.length < end) return;
      socket.write(answer(head, received.slice(bodyAt, end)));
      received = received.slice(end);
    }
  });
}

const server = createServer(serve);
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
/** A question: whether what was counted begins anew. */
export interface LineQuestion {
  startOver: boolean;
}

process.on('message', ({ startOver }: LineQuestion) => {
  // What came is kept as it was on the wire, byte by byte.
  process.send?.({ ...tally, lastBody: Buffer.from(tally.lastBody, 'latin1').toString('utf8') });
  if (!startOver) return;
  tally = empty();
  keys = new Set();
});
