import type { IncomingHttpHeaders } from 'node:http';
import type { z } from 'zod';
import { type Detail, toDetails } from '../../line/checks/details';
import type { World } from '../world/world';

/** A call of LINE's API after the token was checked. */
export interface Call {
  world: World;
  params: Record<string, string>;
  query: Record<string, string>;
  headers: IncomingHttpHeaders;
  /** the parsed JSON body; null where the endpoint takes none or bytes */
  body: unknown;
  bytes: Buffer;
  requestId: string;
}

export interface ApiAnswer {
  status: number;
  /** JSON, or the bytes of a file */
  body: unknown;
  headers?: Record<string, string>;
}

export interface Endpoint {
  /** names it in the log and for faults */
  name: string;
  method: 'get' | 'post' | 'put' | 'delete';
  path: string;
  /** what the request's body is */
  takes: 'json' | 'bytes' | 'nothing';
  handle(call: Call): ApiAnswer | Promise<ApiAnswer>;
}

/** LINE says no. https://developers.line.biz/en/reference/messaging-api/#error-responses */
export class LineRefusal extends Error {
  override readonly name = 'LineRefusal';

  constructor(
    readonly status: number,
    message: string,
    readonly rest: Record<string, unknown> = {},
    readonly headers: Record<string, string> = {},
  ) {
    super(message);
  }
}

export const ok = (body: unknown = {}): ApiAnswer => ({ status: 200, body });
export const accepted = (body: unknown = {}): ApiAnswer => ({ status: 202, body });
export const notFound = () => new LineRefusal(404, 'Not found');

/** 400 with LINE's list of what is wrong. */
export function badBody(details: Detail[]): LineRefusal {
  return new LineRefusal(400, `The request body has ${details.length} error(s)`, { details });
}

/** The body if it fits the schema, else LINE's 400. */
export function parseBody<T>(schema: z.ZodType<T>, body: unknown): T {
  const parsed = schema.safeParse(body);
  if (!parsed.success) throw badBody(toDetails(parsed.error.issues));
  return parsed.data;
}

/** A path parameter; routes guarantee that it is there. */
export function param(call: Call, name: string): string {
  const value = call.params[name];
  if (value === undefined) throw notFound();
  return value;
}
