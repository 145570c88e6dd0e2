import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import type { Arrival, GroupTalk } from './group-talk';
import type { Inbox, InboxRow } from './inbox';
import { isSignedBy } from './signature';

/** LINE sends far less; a larger body is not LINE. */
export const MAX_BODY_BYTES = 1024 * 1024;

export interface ReceiverOptions {
  channelSecret: string;
  inbox: Pick<Inbox, 'accept'>;
  /** keeps what is not the bot's business out of the inbox */
  groupTalk: Pick<GroupTalk, 'accept'>;
  log: Logger;
  now: () => Date;
  /** counts webhooks by the status they got */
  count?: (status: number) => void;
}

/**
 * The webhook (contract section 3), on node's own request and response: raw body → signature → what is ours → inbox → 200 `{}`. It stands in
 * front of Express because it is the one route that must keep up with LINE whatever else goes on.
 */
export function createReceiver(options: ReceiverOptions): (request: IncomingMessage, response: ServerResponse) => void {
  const { channelSecret, inbox, groupTalk, log, now } = options;

  function answer(response: ServerResponse, status: number): void {
    options.count?.(status);
    response.writeHead(status, { 'content-type': 'application/json', 'content-length': 2 });
    response.end('{}');
  }

  async function accept(body: Buffer, request: IncomingMessage): Promise<number> {
    const signature = request.headers['x-line-signature'];
    if (!isSignedBy(channelSecret, body, typeof signature === 'string' ? signature : undefined)) return 401;
    const arrivals = toArrivals(body, now());
    if (!arrivals) return 400;
    await groupTalk.accept(arrivals, (rows) => inbox.accept(rows));
    return 200;
  }

  return (request, response) => {
    const chunks: Buffer[] = [];
    let size = 0;
    let refused = false;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= MAX_BODY_BYTES) chunks.push(chunk);
      else if (!refused) {
        refused = true;
        chunks.length = 0;
        response.setHeader('connection', 'close');
        answer(response, 413);
      }
    });
    request.on('error', (error) => log.debug({ error }, 'webhook connection broke'));
    request.on('end', () => {
      if (refused) return;
      const body = chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks);
      accept(body, request).then(
        (status) => {
          if (status !== 200) log.warn({ status, bytes: size, from: request.socket.remoteAddress }, 'webhook refused');
          answer(response, status);
        },
        (error) => {
          log.error({ error, status: 503 }, 'webhook could not be stored; LINE will deliver it again');
          answer(response, 503);
        },
      );
    });
  };
}

type Json = { [key: string]: unknown };
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/**
 * The events of a signed body with their inbox rows; null when it is not a webhook body. Of an event only what ordering and
 * deduplication need is read here: LINE adds fields and event types without notice.
 */
export function toArrivals(body: Buffer, receivedAt: Date): Arrival[] | null {
  let parsed: unknown;
  try {
    parsed = JSON.parse(body.toString('utf8'));
  } catch {
    return null;
  }
  if (!isObject(parsed) || !Array.isArray(parsed.events)) return null;
  const events: unknown[] = parsed.events;
  if (!events.every((event) => isObject(event) && typeof event.type === 'string')) return null;
  return (events as Json[]).map((event) => {
    const eventBody = JSON.stringify(event);
    const source = isObject(event.source) ? event.source : {};
    const user = text(source.userId);
    const group = text(source.groupId) ?? text(source.roomId);
    const row: InboxRow = {
      // Every event has an id today; one without is known by its content.
      _id: text(event.webhookEventId) ?? createHash('sha256').update(eventBody).digest('hex'),
      partner: user ?? group ?? 'none',
      at: typeof event.timestamp === 'number' ? event.timestamp : receivedAt.getTime(),
      receivedAt,
      state: 'new',
      open: true,
      tries: 0,
      body: eventBody,
    };
    return { event, talker: user !== null && group !== null ? { group, user } : null, row };
  });
}
