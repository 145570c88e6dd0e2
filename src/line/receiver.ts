import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { type BodyFailure, type BodyLimits, BodyReader } from './body-reader';
import type { GroupTalk } from './group-talk';
import type { Inbox } from './inbox';
import { answerInOne } from './one-write';
import { signatureCheck } from './signature';
import { type Excluded, toArrivals } from './webhook-body';

/** LINE sends far less; a larger body is not LINE. */
export const MAX_BODY_BYTES = 1024 * 1024;
/** LINE sends a body at once, and waits two seconds for the answer. */
const BODY_LIMITS: BodyLimits = { most: MAX_BODY_BYTES, mostTogether: 32 * 1024 * 1024, withinMs: 8_000 };
const STATUS_OF: Record<Exclude<BodyFailure, 'broken'>, number> = { too_large: 413, stalled: 408, crowded: 503 };

export interface ReceiverOptions {
  channelSecret: string;
  inbox: Pick<Inbox, 'accept'>;
  /** keeps what is not the bot's business out of the inbox */
  groupTalk: Pick<GroupTalk, 'accept'>;
  log: Logger;
  now: () => Date;
  /** counts webhooks by the status they got */
  count?: (status: number) => void;
  /** counts events that end here, by why */
  countExcluded?: (why: Excluded['why']) => void;
  /** other bounds on bodies, for tests */
  bodies?: Partial<BodyLimits>;
}

/**
 * The webhook (contract section 3), on node's own request and response: raw body → signature → what is ours → inbox → 200 `{}`. It stands in
 * front of Express because it is the one route that must keep up with LINE whatever else goes on.
 */
export function createReceiver(options: ReceiverOptions): (request: IncomingMessage, response: ServerResponse) => void {
  const { channelSecret, inbox, groupTalk, log, now } = options;
  const isSigned = signatureCheck(channelSecret);
  const reader = new BodyReader({ ...BODY_LIMITS, ...options.bodies });

  function answer(response: ServerResponse, status: number): void {
    options.count?.(status);
    answerInOne(response, status, { 'content-type': 'application/json', 'content-length': 2 }, '{}');
  }

  /** What is left of the body is not read: the connection ends with the answer. */
  function refuse(request: IncomingMessage, response: ServerResponse, status: number, reason: string): void {
    log.warn({ status, reason, from: request.socket.remoteAddress }, 'webhook refused');
    response.setHeader('connection', 'close');
    answer(response, status);
    request.resume();
    response.once('finish', () => request.destroy());
  }

  async function accept(body: Buffer, signature: string): Promise<number> {
    if (!isSigned(body, signature)) return 401;
    const read = toArrivals(body, now());
    if (!read) return 400;
    const { arrivals, excluded } = read;
    for (const { why, eventId, fault } of excluded) {
      options.countExcluded?.(why);
      log.warn({ why, eventId, fault }, 'event left out');
    }
    await groupTalk.accept(arrivals, (rows) => inbox.accept(rows));
    return 200;
  }

  return (request, response) => {
    const signature = request.headers['x-line-signature'];
    // Whoever does not even claim to be LINE is not listened to.
    if (typeof signature !== 'string' || signature === '') {
      refuse(request, response, 401, 'unsigned');
      return;
    }
    reader.read(request, (body, failure) => {
      if (failure === 'broken') log.debug('webhook connection broke');
      else if (failure) refuse(request, response, STATUS_OF[failure], failure);
      if (!body) return;
      accept(body, signature).then(
        (status) => {
          if (status !== 200) {
            log.warn({ status, bytes: body.length, from: request.socket.remoteAddress }, 'webhook refused');
          }
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
