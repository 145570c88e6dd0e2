import { createHash, randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { listen } from '../web/server';
import { isTaken, type Mishap } from './mishaps';

/** What another process was told by the bot, where the strict simulator inside the bot's own process cannot be. */
export interface LineStandIn {
  url: string;
  /** the reply tokens that were taken */
  repliesTaken: Set<string>;
  /** how often a token that was taken was offered again */
  repliesRefused: number;
  pushesTaken: number;
  multicastsTaken: number;
  /** pushes and multicasts by what became of them: `taken` (200), `repeated` (409), `unknown` (400), or the mishap */
  outcomes: Record<string, number>;
  /** how often a retry key came back with another request than the first time */
  keysMisused: number;
  close(): Promise<void>;
}

/** A push or multicast that LINE took: what it sends to each of its recipients. */
export interface Sending {
  to: string[];
  /** the request's body as it came */
  body: string;
}

export interface StandInOptions {
  /** what goes wrong with the next push or multicast */
  mishap?: () => Mishap | null;
  /** whether LINE knows a recipient; a request for one that it does not know is refused as a whole */
  knows?: (lineId: string) => boolean;
  /** told of each push and multicast that was taken */
  onTaken?: (sending: Sending) => void;
  /** told of each reply token that was taken */
  onReply?: (replyToken: string) => void;
  /** messages a month; no limit when left out */
  quota?: number;
}

/**
 * Plays the sending side of LINE's API, as far as it matters for "sent once": a reply token works once, a retry key too.
 * Everything else is answered with 200.
 * @param answerAfterMs how long LINE takes for a reply, push or multicast; the message counts as taken before that
 */
export async function startLineStandIn(answerAfterMs: number, options: StandInOptions = {}): Promise<LineStandIn> {
  const {
    mishap = () => null,
    knows = () => true,
    onTaken = () => undefined,
    onReply = () => undefined,
    quota,
  } = options;
  /** the retry keys that were taken, each with the digest of its request */
  const keys = new Map<string, string>();
  const state = {
    repliesTaken: new Set<string>(),
    repliesRefused: 0,
    pushesTaken: 0,
    multicastsTaken: 0,
    outcomes: {} as Record<string, number>,
    keysMisused: 0,
  };
  let recipients = 0;
  const count = (outcome: string): void => {
    state.outcomes[outcome] = (state.outcomes[outcome] ?? 0) + 1;
  };

  const takeReply = (body: string): number => {
    const { replyToken } = JSON.parse(body) as { replyToken: string };
    if (state.repliesTaken.has(replyToken)) {
      state.repliesRefused += 1;
      return 400;
    }
    state.repliesTaken.add(replyToken);
    onReply(replyToken);
    return 200;
  };

  /** Takes a message, or not, and gives what is answered: a status, or what befalls the answer. */
  const takeSending = (kind: 'pushesTaken' | 'multicastsTaken', key: string, body: string): number | Mishap => {
    const digest = createHash('sha1').update(body).digest('base64');
    const first = keys.get(key);
    if (first !== undefined && first !== digest) state.keysMisused += 1;
    const { to } = JSON.parse(body) as { to: string | string[] };
    const sending = { to: [to].flat(), body };
    if (!sending.to.every(knows)) {
      count('unknown');
      return 400;
    }
    const happens = mishap();
    count(happens ?? (first === undefined ? 'taken' : 'repeated'));
    if (first === undefined && isTaken(happens)) {
      keys.set(key, digest);
      state[kind] += 1;
      recipients += sending.to.length;
      onTaken(sending);
    }
    return happens ?? (first === undefined ? 200 : 409);
  };

  const outcomeOf = (path: string, request: IncomingMessage, body: string): number | Mishap => {
    const key = String(request.headers['x-line-retry-key']);
    if (path === '/v2/bot/message/reply') return takeReply(body);
    if (path === '/v2/bot/message/push') return takeSending('pushesTaken', key, body);
    if (path === '/v2/bot/message/multicast') return takeSending('multicastsTaken', key, body);
    return 200;
  };

  const listening = await listen(
    (request, response) => {
      const path = request.url ?? '';
      read(request).then(
        (body) => {
          if (path === '/v2/bot/message/quota') {
            answer(response, 200, quota === undefined ? { type: 'none' } : { type: 'limited', value: quota });
          } else if (path === '/v2/bot/message/quota/consumption') {
            answer(response, 200, { totalUsage: recipients });
          } else if (path.startsWith('/v2/bot/message/')) {
            setTimeout(finish, answerAfterMs, response, outcomeOf(path, request, body));
          } else answer(response, 200, {});
        },
        () => response.destroy(),
      );
    },
    0,
    '127.0.0.1',
  );
  return Object.assign(state, { url: `http://127.0.0.1:${listening.port}`, close: () => listening.close(0) });
}

function finish(response: ServerResponse, outcome: number | Mishap): void {
  if (typeof outcome === 'number') answer(response, outcome, { sentMessages: [] });
  else if (outcome === 'limited') answer(response, 429, { message: 'The API rate limit has been exceeded.' });
  else if (outcome.startsWith('failed')) answer(response, 500, { message: 'Internal server error' });
  else if (outcome.startsWith('cut')) response.destroy();
  // What is left hangs: whoever asked waits until it gives up.
}

function answer(response: ServerResponse, status: number, body: object): void {
  const headers = { 'content-type': 'application/json', 'x-line-request-id': randomUUID() };
  response.writeHead(status, headers).end(JSON.stringify(body));
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
