import type { IncomingMessage } from 'node:http';
import { listen } from '../web/server';

/** What another process was told by the bot, where the strict simulator inside the bot's own process cannot be. */
export interface LineStandIn {
  url: string;
  /** the reply tokens that were taken */
  repliesTaken: Set<string>;
  /** how often a token that was taken was offered again */
  repliesRefused: number;
  pushesTaken: number;
  close(): Promise<void>;
}

/**
 * Plays the sending side of LINE's API, as far as it matters for "sent once": a reply token works once, a retry key too.
 * Everything else is answered with 200.
 * @param answerAfterMs how long LINE takes for a reply or push; the message counts as taken before that
 */
export async function startLineStandIn(answerAfterMs: number): Promise<LineStandIn> {
  const retryKeys = new Set<string>();
  const state = { repliesTaken: new Set<string>(), repliesRefused: 0, pushesTaken: 0 };

  const takeReply = (body: string): number => {
    const { replyToken } = JSON.parse(body) as { replyToken: string };
    if (state.repliesTaken.has(replyToken)) {
      state.repliesRefused += 1;
      return 400;
    }
    state.repliesTaken.add(replyToken);
    return 200;
  };
  const takePush = (retryKey: string): number => {
    if (retryKeys.has(retryKey)) return 409;
    retryKeys.add(retryKey);
    state.pushesTaken += 1;
    return 200;
  };

  const listening = await listen(
    (request, response) => {
      const finish = (status: number): void => {
        response.writeHead(status, { 'content-type': 'application/json' }).end('{"sentMessages":[]}');
      };
      read(request).then(
        (body) => {
          if (request.url === '/v2/bot/message/reply') setTimeout(finish, answerAfterMs, takeReply(body));
          else if (request.url === '/v2/bot/message/push')
            setTimeout(finish, answerAfterMs, takePush(String(request.headers['x-line-retry-key'])));
          else finish(200);
        },
        () => response.destroy(),
      );
    },
    0,
    '127.0.0.1',
  );
  return Object.assign(state, { url: `http://127.0.0.1:${listening.port}`, close: () => listening.close(0) });
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
