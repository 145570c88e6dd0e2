import express from 'express';

// The floor: Express gives the same bytes each time, and does nothing else.
let bytes = Buffer.alloc(0);
const app = express();
app.disable('x-powered-by');
app.set('etag', false);
app.get('/', (_request, response) => {
  response.set({ 'Content-Type': 'text/html; charset=utf-8', 'Content-Encoding': 'br' }).end(bytes);
});
const server = app.listen(0, '127.0.0.1', () => {
  process.send?.((server.address() as { port: number }).port);
});
process.on('message', ({ size }: { size: number }) => {
  bytes = Buffer.alloc(size, 'x');
  process.send?.('ready');
});
