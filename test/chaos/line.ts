import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { listen } from '../../src/web/server';

/** How LINE is: as it should be, failing (500), refusing the channel's token (401), or cutting every connection. */
export type LineMood = 'well' | 'failing' | 'refusing' | 'cutting';

/** The content of a message: its bytes, and whether LINE breaks off in the middle of them. */
export interface Content {
  bytes: Buffer;
  isCut: boolean;
}

/** LINE for programs that are broken on purpose: a reply token and a retry key work once, and it can be unwell. */
export class Line {
  mood: LineMood = 'well';
  /** the content of messages by their ids */
  readonly contents = new Map<string, Content>();
  /** reply tokens that were taken, with the instant (`performance.now()`) */
  readonly replies = new Map<string, number>();
  /** what stood in them */
  readonly bodies = new Map<string, string>();
  /** texts that were sent to somebody outside of a reply, by recipient */
  readonly pushed = new Map<string, string[]>();
  private readonly keys = new Set<string>();

  private constructor(
    readonly url: string,
    readonly close: () => Promise<void>,
  ) {}

  static async start(): Promise<Line> {
    let serve: (request: IncomingMessage, response: ServerResponse) => void = () => undefined;
    const listening = await listen((request, response) => serve(request, response), 0, '127.0.0.1');
    const line = new Line(`http://127.0.0.1:${listening.port}`, () => listening.close(0));
    serve = (request, response) => {
      line.serve(request, response).catch(() => response.destroy());
    };
    return line;
  }

  /** How many texts were pushed or multicast, each recipient counted. */
  get pushes(): number {
    return [...this.pushed.values()].reduce((sum, texts) => sum + texts.length, 0);
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await text(request);
    if (this.mood === 'cutting') response.destroy();
    else if (this.mood === 'failing') answer(response, 500, { message: 'Internal server error' });
    else if (this.mood === 'refusing') answer(response, 401, { message: 'Authentication failed' });
    else this.take(request.url ?? '', String(request.headers['x-line-retry-key']), body, response);
  }

  private take(path: string, key: string, body: string, response: ServerResponse): void {
    const [, messageId] = /\/message\/([^/]+)\/content$/.exec(path) ?? [];
    const content = messageId && this.contents.get(messageId);
    if (content) give(content, response);
    else answer(response, messageId ? 404 : this.statusOf(path, key, body), this.tells(path));
  }

  /** What LINE makes of a call: a reply token and a retry key work once. */
  private statusOf(path: string, key: string, body: string): number {
    if (path === '/v2/bot/message/reply') {
      const { replyToken } = JSON.parse(body) as { replyToken: string };
      if (this.replies.has(replyToken)) return 400;
      this.replies.set(replyToken, performance.now());
      this.bodies.set(replyToken, body);
    } else if (path === '/v2/bot/message/push' || path === '/v2/bot/message/multicast') {
      if (this.keys.has(key)) return 409;
      this.keys.add(key);
      for (const to of [(JSON.parse(body) as { to: string | string[] }).to].flat()) {
        this.pushed.set(to, [...(this.pushed.get(to) ?? []), body]);
      }
    }
    return 200;
  }

  private tells(path: string): object {
    if (path === '/v2/bot/message/quota') return { type: 'none' };
    return path === '/v2/bot/message/quota/consumption' ? { totalUsage: this.pushes } : {};
  }
}

function give({ bytes, isCut }: Content, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/octet-stream', 'content-length': bytes.length });
  if (isCut) response.write(bytes.subarray(0, bytes.length / 2), () => response.destroy());
  else response.end(bytes);
}

function answer(response: ServerResponse, status: number, body: object): void {
  const headers = { 'content-type': 'application/json', 'x-line-request-id': randomUUID() };
  response.writeHead(status, headers).end(JSON.stringify(body));
}
