import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { answerInOne } from '../../src/line/one-write';

let server: Server;
/** how often the server gave its socket something */
let writes: number;
beforeEach(async () => {
  writes = 0;
  server = createServer((request, response) => {
    request.resume().once('end', () => answerInOne(response, 200, { 'content-length': 2 }, '{}'));
  });
  server.on('connection', (socket: Socket) => {
    const { write } = socket;
    socket.write = ((...given: Parameters<Socket['write']>) => {
      writes += 1;
      return write.apply(socket, given);
    }) as Socket['write'];
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(() => new Promise((resolve) => server.close(resolve)));

/** What comes back for these requests, given in one packet, until the server ends the connection. */
function ask(...requests: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1', () => socket.write(requests.join('')));
    let text = '';
    socket.setEncoding('latin1').on('data', (chunk: string) => {
      text += chunk;
    });
    socket.once('end', () => resolve(text)).once('error', reject);
  });
}

const post = (...head: string[]) => ['POST / HTTP/1.1', 'Host: x', 'Content-Length: 2', ...head, '', 'ab'].join('\r\n');
const answers = (text: string) => text.split(/(?=HTTP\/1\.1)/).map((one) => one.split('\r\n\r\n'));

test('head and body are one piece', async () => {
  const [[head = '', body] = []] = answers(await ask(post('Connection: close')));
  expect(head).toMatch(/^HTTP\/1\.1 200 OK\r\ncontent-length: 2\r\n/);
  expect(body).toBe('{}');
  expect(writes).toBe(1);
});

test('requests that came together are answered one after the other, each with its body', async () => {
  const found = answers(await ask(post(), post(), post('Connection: close')));
  expect(found.map(([head = '', body]) => [head.startsWith('HTTP/1.1 200'), body])).toEqual([
    [true, '{}'],
    [true, '{}'],
    [true, '{}'],
  ]);
});

test('who asks by an older HTTP is answered the same', async () => {
  const [[head = '', body] = []] = answers(await ask(post().replace('HTTP/1.1', 'HTTP/1.0')));
  expect(head).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
  expect(body).toBe('{}');
});
