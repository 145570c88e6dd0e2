import { randomUUID } from 'node:crypto';
import express, { type Request, type Response, type Router } from 'express';
import { onlySameSite } from '../same-site';
import type { CallFault } from '../world/faults';
import type { World } from '../world/world';
import { accountEndpoints } from './account';
import { type ApiAnswer, type Endpoint, LineRefusal, notFound } from './answer';
import { contentEndpoints } from './content';
import { peopleEndpoints } from './people';
import { type Rate, RateLimiter } from './rate-limits';
import { richMenuLinkEndpoints } from './rich-menu-links';
import { richMenuEndpoints } from './rich-menus';
import { sendingEndpoints } from './sending';

export interface LineApiOptions {
  world: World;
  channelAccessToken: string;
  rates: Record<string, Rate>;
  /** how long a call that gets no answer hangs before the connection breaks */
  hangMs: number;
}

const MAX_BODY = '2mb';

/** Everything that is played. Links and aliases come first: `alias/list` must not be taken for a rich menu called `alias`. */
export const ENDPOINTS: readonly Endpoint[] = [
  ...sendingEndpoints,
  ...accountEndpoints,
  ...peopleEndpoints,
  ...contentEndpoints,
  ...richMenuLinkEndpoints,
  ...richMenuEndpoints,
];

/** LINE's API: both hosts' paths on one router. Every call is logged, and answered as LINE answers. */
export function createLineApi(options: LineApiOptions): Router {
  const router = express.Router({ caseSensitive: true, strict: true });
  const limiter = new RateLimiter(options.rates);
  router.use(onlySameSite);
  router.use((_request, response, next) => {
    response.setHeader('x-line-request-id', randomUUID());
    next();
  });
  for (const endpoint of ENDPOINTS) {
    const read = express.raw({ type: () => true, limit: MAX_BODY });
    router[endpoint.method](endpoint.path, (request, response, next) => {
      read(request, response, (failure?: unknown) => {
        serve(endpoint, request, response, limiter, options, failure).catch(next);
      });
    });
  }
  router.use((_request, response) => {
    response.status(404).json({ message: 'Not found' });
  });
  return router;
}

async function serve(
  endpoint: Endpoint,
  request: Request,
  response: Response,
  limiter: RateLimiter,
  options: LineApiOptions,
  failure: unknown,
): Promise<void> {
  const { world } = options;
  const fault = world.faults.takeForCall(endpoint.name);
  const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
  const isDropped = fault === 'timeout';
  const answer = isDropped
    ? null
    : await answered(() => {
        if (failure) throw bodyFailure(failure);
        return handle(endpoint, request, response, bytes, limiter, options, fault);
      });
  const isSilent = answer === null || fault === 'lost';
  const retryKey = request.headers['x-line-retry-key'];
  world.journal.add({
    direction: 'call',
    title: endpoint.name,
    method: request.method,
    path: request.path,
    status: isSilent ? null : answer.status,
    requestId: String(response.getHeader('x-line-request-id')),
    request: endpoint.takes === 'json' ? readable(bytes) : bytes.length > 0 ? `${bytes.length} bytes` : null,
    response: answer === null ? null : Buffer.isBuffer(answer.body) ? `${answer.body.length} bytes` : answer.body,
    note: typeof retryKey === 'string' ? retryKey : null,
  });
  if (isSilent) {
    hang(request, response, options.hangMs);
    return;
  }
  response.status(answer.status).set(answer.headers ?? {});
  if (Buffer.isBuffer(answer.body)) response.end(answer.body);
  else response.json(answer.body);
}

function handle(
  endpoint: Endpoint,
  request: Request,
  response: Response,
  bytes: Buffer,
  limiter: RateLimiter,
  { world, channelAccessToken }: LineApiOptions,
  fault: CallFault | null,
): ApiAnswer | Promise<ApiAnswer> {
  if (request.headers.authorization !== `Bearer ${channelAccessToken}`) {
    throw new LineRefusal(
      401,
      'Authentication failed. Confirm that the access token in the authorization header is valid.',
    );
  }
  if (fault === '500') throw new LineRefusal(500, 'Internal server error');
  if (fault === '429' || !limiter.take(endpoint.name)) {
    throw new LineRefusal(429, 'The API rate limit has been exceeded. Try again later.');
  }
  return endpoint.handle({
    world,
    params: strings(request.params),
    query: strings(request.query),
    headers: request.headers,
    body: endpoint.takes === 'json' ? parseJson(request, bytes) : null,
    bytes,
    requestId: String(response.getHeader('x-line-request-id')),
  });
}

/** What LINE answers, its refusals among them. */
async function answered(work: () => ApiAnswer | Promise<ApiAnswer>): Promise<ApiAnswer> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof LineRefusal)) throw error;
    return { status: error.status, body: { message: error.message, ...error.rest }, headers: error.headers };
  }
}

function parseJson(request: Request, bytes: Buffer): unknown {
  if (bytes.length === 0) return null;
  if (!request.is('application/json')) throw new LineRefusal(415, 'The media type is unsupported');
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) throw new LineRefusal(400, 'The request body could not be parsed as JSON');
    throw error;
  }
}

function bodyFailure(failure: unknown): Error {
  const isTooLarge = failure instanceof Error && 'type' in failure && failure.type === 'entity.too.large';
  if (isTooLarge) return new LineRefusal(413, 'Request entity too large');
  return failure instanceof Error ? failure : notFound();
}

function readable(bytes: Buffer): unknown {
  try {
    return bytes.length === 0 ? null : JSON.parse(bytes.toString('utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) return bytes.toString('utf8');
    throw error;
  }
}

/** No answer: the connection stays open until the caller gives up, or breaks after a while. */
function hang(request: Request, response: Response, ms: number): void {
  const timer = setTimeout(() => request.socket.destroy(), ms);
  timer.unref();
  response.on('close', () => clearTimeout(timer));
}

function strings(values: object): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}
