import { createHmac, timingSafeEqual } from 'node:crypto';
import { channelSecret, serve } from './serve';

// The floor: node's own HTTP server checks the signature and forgets the body.
serve((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const expected = createHmac('sha256', channelSecret).update(Buffer.concat(chunks)).digest();
    const given = Buffer.from(String(request.headers['x-line-signature'] ?? ''), 'base64');
    const good = given.length === expected.length && timingSafeEqual(given, expected);
    response.writeHead(good ? 200 : 401, { 'content-type': 'application/json', 'content-length': 2 });
    response.end('{}');
  });
});
