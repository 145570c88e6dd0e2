import { EventEmitter } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { keepPace } from '../../src/web/body-pace';

const PACE = { everyMs: 1_000, leastBytes: 100 };

/** A request of which a test says how much has come. */
function coming(headers: Record<string, string>) {
  const said: string[] = [];
  const socket = { bytesRead: 50, end: (text: string) => said.push(text), destroySoon: () => said.push('ended') };
  const request = Object.assign(new EventEmitter(), { headers, socket, complete: false });
  keepPace(request as unknown as IncomingMessage, PACE);
  return { request, socket, said };
}

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

test('a body that comes in is waited for, however long it takes; one that stands still is not', () => {
  const { socket, said } = coming({ 'content-length': '5000' });
  for (let minute = 0; minute < 10; minute += 1) {
    socket.bytesRead += 100;
    jest.advanceTimersByTime(1_000);
  }
  expect(said).toEqual([]);
  socket.bytesRead += 99;
  jest.advanceTimersByTime(1_000);
  expect(said).toEqual([expect.stringContaining('408'), 'ended']);
});

test.each(['end', 'close'])('what has come (%s) is held to nothing', (event) => {
  const { request, said } = coming({ 'transfer-encoding': 'chunked' });
  request.emit(event);
  expect(jest.getTimerCount()).toBe(0);
  expect(said).toEqual([]);
});

test('a request without a body has no timer', () => {
  coming({ accept: 'text/html' });
  expect(jest.getTimerCount()).toBe(0);
});
