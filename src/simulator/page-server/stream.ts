import type { Request, Response } from 'express';
import type { Change } from '../world/changes';
import type { World } from '../world/world';

const LOG_AT_START = 200;
const KEEP_ALIVE_MS = 20_000;

/**
 * Server-sent events: first `start` with all there is, then every change as it happens. Changes of the world that happen in
 * one turn go out once.
 */
export function stream(world: World, view: () => unknown, request: Request, response: Response): void {
  response.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  });
  const send = (event: string, data: unknown) => {
    response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  };
  send('start', { world: view(), chats: world.state.chats, log: world.journal.newest(LOG_AT_START) });
  let isWorldDue = false;
  const stop = world.changes.listen((change: Change) => {
    if (change.kind !== 'world') return send(change.kind, change);
    if (isWorldDue) return;
    isWorldDue = true;
    setImmediate(() => {
      isWorldDue = false;
      if (!response.writableEnded) send('world', view());
    });
  });
  const keepAlive = setInterval(() => response.write(': still here\n\n'), KEEP_ALIVE_MS);
  keepAlive.unref();
  request.on('close', () => {
    clearInterval(keepAlive);
    stop();
    response.end();
  });
}
