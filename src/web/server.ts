import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { keepPace } from './body-pace';
import { httpTexts, page } from './texts';

/** A server that cannot listen; the message is the one line shown to whoever started it. */
export class ListenError extends Error {
  override readonly name = 'ListenError';
}

export interface Listening {
  port: number;
  /** Takes no new connections, lets requests under way finish, cuts what is still open after `graceMs`. */
  close(graceMs: number): Promise<void>;
}

/** Far more than LINE and a proxy open; more than that is somebody who holds connections open. */
const MOST_CONNECTIONS = 1_000;

/** As long as an upload may take that keeps its pace. */
const LONGEST_MS = 15 * 60_000;

const isWebhook = (url: string | undefined): boolean => url === '/webhook' || url?.startsWith('/webhook?') === true;

/** Whether a browser asks for a page: figures for machines stay what they are, whoever asks. */
const isPageOf = ({ method, url = '', headers: { accept = '' } }: IncomingMessage): boolean =>
  method === 'GET' && accept.includes('text/html') && !/^\/(?:healthz|readyz|metrics)(?:\?|$)/.test(url);

/** What a process answers that is still starting, perhaps waiting for its database: it lives, and cannot serve yet. */
export const startingListener: RequestListener = (request, response) => {
  const lives = request.url === '/healthz';
  if (isPageOf(request)) {
    // It asks again by itself until the program serves what was asked for.
    const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', 'retry-after': '3' };
    response.writeHead(503, { ...headers, refresh: '3' }).end(page(httpTexts.starting));
    return;
  }
  const body = lives ? { status: 'ok' } : { status: 'not ready', reason: 'starting' };
  response.writeHead(lives ? 200 : 503, { 'content-type': 'application/json' }).end(JSON.stringify(body));
};

/** Answers a request by itself. @returns whether it did; null: it has nothing like it */
export type Front = (request: IncomingMessage, response: ServerResponse) => Promise<boolean> | null;

/**
 * Sends the webhook to its receiver and everything else to the app.
 * @param front what may answer before the app; where it fails, the app is asked
 */
export function webListener(receiver: RequestListener, app: RequestListener, front: Front): RequestListener {
  return (request, response) => {
    if (request.method === 'POST' && isWebhook(request.url)) return receiver(request, response);
    // What LINE sends has a limit of its own.
    keepPace(request);
    const answering = request.method === 'GET' ? front(request, response) : null;
    if (!answering) return app(request, response);
    const orElse = (isAnswered: boolean) => isAnswered || app(request, response);
    answering.then(orElse, () => orElse(false));
  };
}

/**
 * Listens. Port 0 takes a free one.
 * @throws ListenError when the port is taken or not allowed
 */
export async function listen(listener: RequestListener, port: number, host: string): Promise<Listening> {
  const server: Server = createServer(
    // Longer than a proxy keeps a connection open, so that it is the proxy that ends it.
    { keepAliveTimeout: 65_000, headersTimeout: 8_000, requestTimeout: LONGEST_MS, connectionsCheckingInterval: 1_000 },
    listener,
  );
  server.maxConnections = MOST_CONNECTIONS;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const reason = error.code === 'EADDRINUSE' ? 'is taken' : `cannot be used (${error.code})`;
      reject(new ListenError(`PORT: ${port} on ${host} ${reason}; set PORT to a free port`));
    });
    server.listen(port, host, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: (graceMs) =>
      new Promise((resolve) => {
        const cut = setTimeout(() => server.closeAllConnections(), graceMs);
        server.close(() => {
          clearTimeout(cut);
          resolve();
        });
        server.closeIdleConnections();
      }),
  };
}
