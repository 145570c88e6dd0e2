import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';
import { HTTPFetchError } from '@line/bot-sdk';
import { bodyJson } from './messages-json';

/** Of a response, what the SDK's calls read, and we. */
export interface PostAnswer {
  status: number;
  headers: Pick<Headers, 'get'>;
  text(): Promise<string>;
}

export type Post = (
  path: string,
  body: unknown,
  config?: { headers?: Readonly<Record<string, string>> },
) => Promise<PostAnswer>;

export interface PostOptions {
  baseURL: string;
  /** go with every request */
  defaultHeaders: Readonly<Record<string, string>>;
  /** a connection on which LINE says nothing for so long, in milliseconds, is given up */
  silentMs: number;
}

/** Shorter than servers keep idle connections: nobody knows what became of a request that meets such an end on its way. */
const KEPT_IDLE_MS = 4_000;

/**
 * What the SDK's client posts with, in place of `fetch`, which makes web streams of each request and response: that takes five times the
 * processor time of all of this. Connections are kept.
 * @returns asks LINE; throws an HTTPFetchError for every status but 2xx, as the SDK's own does, and what the connection says, with its `code`
 */
export function createPost({ baseURL, defaultHeaders, silentMs }: PostOptions): Post {
  const { Agent, request: begin } = new URL(baseURL).protocol === 'http:' ? http : https;
  const agent = new Agent({ keepAlive: true, timeout: KEPT_IDLE_MS });
  return (path, body, config) =>
    new Promise((resolve, reject) => {
      const headers = { 'Content-Type': 'application/json', ...defaultHeaders, ...config?.headers };
      const request = begin(new URL(path, baseURL), { method: 'POST', headers, agent, timeout: silentMs }, (response) =>
        read(response).then(resolve, reject),
      );
      request.on('timeout', () => request.destroy(new Error(`LINE said nothing for ${silentMs} ms`)));
      request.on('error', reject);
      request.end(bodyJson(body));
    });
}

async function read(response: IncomingMessage): Promise<PostAnswer> {
  const text = await wholeOf(response);
  const { statusCode: status = 0, statusMessage: statusText = '', headers } = response;
  if (status >= 200 && status < 300) {
    return { status, headers: { get: (name) => headers[name]?.toString() ?? null }, text: async () => text };
  }
  const said = Object.entries(headers).map(([name, value]): [string, string] => [name, String(value)]);
  throw new HTTPFetchError(`${status} - ${statusText}`, { status, statusText, headers: new Headers(said), body: text });
}

/** @throws when the connection breaks before its end */
function wholeOf(response: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    response.setEncoding('utf8');
    response.on('data', (chunk: string) => {
      text += chunk;
    });
    response.on('end', () => resolve(text));
    response.on('error', reject);
  });
}
