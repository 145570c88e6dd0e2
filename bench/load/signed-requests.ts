import { createHmac } from 'node:crypto';
import type { LoadJob } from './job';

/** LINE gives no id twice: what is said again in a later load is another message. */
let nextMessageId = 500_000_000_000_000;

/**
 * Complete HTTP requests, ready to be written to a socket: LINE's webhook with one text message each, every event with its own
 * id. Signed before the load begins, so that the generator costs the machine less than any server under it.
 */
export function signedRequests(job: LoadJob, count: number): Buffer[] {
  return Array.from({ length: count }, (_, index) => toRequest(job, eventBody(job, index)));
}

function eventBody(job: LoadJob, index: number): string {
  const event = {
    type: 'message',
    message: {
      type: 'text',
      id: String(nextMessageId++),
      quoteToken: 'q3Plxr4AgKd-bench-quote-token-of-about-the-usual-length-as-LINE-sends-it',
      text: job.texts[index % job.texts.length],
    },
    webhookEventId: `${job.prefix}${index}`,
    deliveryContext: { isRedelivery: false },
    timestamp: 1_800_000_000_000 + index,
    source: { type: 'user', userId: job.lineUserIds[index % job.lineUserIds.length] },
    replyToken: `reply-${job.prefix}${index}`,
    mode: 'active',
  };
  return JSON.stringify({ destination: 'U00000000000000000000000000000000', events: [event] });
}

function toRequest(job: LoadJob, body: string): Buffer {
  const signature = createHmac('sha256', job.channelSecret).update(body).digest('base64');
  const head = [
    'POST /webhook HTTP/1.1',
    `Host: 127.0.0.1:${job.port}`,
    'User-Agent: LineBotWebhook/2.0',
    'Content-Type: application/json; charset=utf-8',
    `X-Line-Signature: ${signature}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
  ];
  return Buffer.from(`${head.join('\r\n')}\r\n\r\n${body}`);
}
