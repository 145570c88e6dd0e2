import { HTTPFetchError } from '@line/bot-sdk';
import type { Dispatcher } from 'undici';
import Pool from 'undici/lib/dispatcher/pool';
import { bodyJson } from './messages-json';

/** Of a response, what the SDK's calls read, and we. */
export interface LineAnswer {
  status: number;
  headers: Pick<Headers, 'get'>;
  text(): Promise<string>;
}

/** What the SDK's calls ask LINE with. Paths are held against the base as links of a page are. */
export interface LineHttp {
  get(path: string): Promise<LineAnswer>;
  post(path: string, body: unknown, config?: { headers?: Readonly<Record<string, string>> }): Promise<LineAnswer>;
  postBinaryContent(path: string, body: Blob): Promise<LineAnswer>;
  delete(path: string): Promise<LineAnswer>;
}

export interface LineHttpOptions {
  baseURL: string;
  /** go with every request */
  defaultHeaders: Readonly<Record<string, string>>;
  /** a connection on which LINE says nothing for so long, in milliseconds, is given up */
  silentMs: number;
}

type Asked = Pick<Dispatcher.DispatchOptions, 'path' | 'method' | 'headers' | 'body'>;

/** Shorter than servers keep idle connections: nobody knows what became of a request that meets such an end on its way. */
const KEPT_IDLE_MS = 4_000;
const JSON_TYPE = 'application/json';

/**
 * What the SDK's client asks with, in place of `fetch`, which makes web streams of each request and response: that takes six times the
 * processor time of all of this. Connections are kept; no request is made twice.
 * @returns asks LINE; throws an HTTPFetchError for every status but 2xx, as the SDK's own does, and what the connection says, with its `code`
 */
export function createLineHttp({ baseURL, defaultHeaders, silentMs }: LineHttpOptions): LineHttp {
  const pool = new Pool(new URL(baseURL).origin, {
    keepAliveTimeout: KEPT_IDLE_MS,
    // Also where LINE says that it keeps them longer.
    keepAliveMaxTimeout: KEPT_IDLE_MS,
    connect: { timeout: silentMs },
    headersTimeout: silentMs,
    bodyTimeout: silentMs,
  });
  const common = Object.entries(defaultHeaders).flat();

  function ask(method: Dispatcher.HttpMethod, path: string, headers: string[], body: Asked['body'] = null) {
    const { pathname, search } = new URL(path, baseURL);
    return answerTo(pool, { method, path: pathname + search, headers, body });
  }

  return {
    get: (path) => ask('GET', path, common),
    post: (path, body, config) => {
      const own = Object.entries(config?.headers ?? {}).flat();
      return ask('POST', path, ['Content-Type', JSON_TYPE, ...common, ...own], bodyJson(body));
    },
    postBinaryContent: async (path, body) => {
      const bytes = Buffer.from(await body.arrayBuffer());
      return ask('POST', path, ['Content-Type', body.type, ...common], bytes);
    },
    delete: (path) => ask('DELETE', path, common),
  };
}

function answerTo(pool: Dispatcher, asked: Asked): Promise<LineAnswer> {
  return new Promise((resolve, reject) => {
    let status = 0;
    let statusText = '';
    let raw: Buffer[] = [];
    const chunks: Buffer[] = [];
    pool.dispatch(asked, {
      onConnect: () => undefined,
      onError: reject,
      onHeaders: (code, headers, _resume, said) => {
        [status, raw, statusText] = [code, headers, said];
        return true;
      },
      onData: (chunk) => chunks.push(chunk) > 0,
      onComplete: () => {
        const text = textOf(chunks);
        const headers = { get: (name: string) => headerOf(raw, name) };
        if (status >= 200 && status < 300) return resolve({ status, headers, text: async () => text });
        // Not made a `Headers`, for which Node loads all of `fetch`.
        const failed = { status, statusText, headers: headers as Headers, body: text };
        reject(new HTTPFetchError(`${status} - ${statusText}`, failed));
      },
    });
  });
}

const textOf = (chunks: readonly Buffer[]): string => {
  const [only] = chunks;
  return only && chunks.length === 1 ? only.toString() : Buffer.concat(chunks).toString();
};

/** Of headers as they came, name and value in turns. @param name in small letters */
function headerOf(raw: readonly Buffer[], name: string): string | null {
  const at = raw.findIndex((one, index) => index % 2 === 0 && one.toString('latin1').toLowerCase() === name);
  return at < 0 ? null : (raw[at + 1]?.toString('latin1') ?? null);
}
