import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Request, Response } from 'express';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { encodingFor } from './encoding';

/** Nothing but our own style sheet, fonts and pictures; forms lead here only; nobody frames a page. */
const POLICY =
  "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** Smaller answers gain nothing by being compressed. */
const SMALL = 1_000;

/** The whole document of a page. */
export const pageText = (page: VNode): string => `<!doctype html>${renderToString(page)}`;

/** What every page is sent with. */
export function pageHeaders(response: Response): void {
  response.set({
    'Content-Security-Policy': POLICY,
    // `no-referrer` would have forms say that they come from nowhere.
    'Referrer-Policy': 'same-origin',
    'X-Content-Type-Options': 'nosniff',
  });
}

/** Sends a text, compressed where that is taken. @returns what was sent */
function sendText(request: Request, response: Response, type: string, text: string): Buffer {
  const bytes = Buffer.from(text);
  response.type(type).vary('Accept-Encoding');
  const encoding = bytes.length < SMALL ? null : encodingFor(request);
  if (encoding) response.set('Content-Encoding', encoding);
  const sent = encoding ? compress(bytes, encoding) : bytes;
  response.end(sent);
  return sent;
}

/** Quick ones: a page is made for one reader. */
function compress(bytes: Buffer, encoding: 'br' | 'gzip'): Buffer {
  if (encoding === 'gzip') return gzipSync(bytes);
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } });
}

/** Sends a page that is for its reader alone, whose browser keeps it nowhere. @returns its bytes, as they were sent */
export function sendPrivate(request: Request, response: Response, page: VNode, status = 200): Buffer {
  pageHeaders(response);
  response.status(status).set('Cache-Control', 'no-store');
  return sendText(request, response, 'html', pageText(page));
}

/** Leads on to another page of ours, which is asked for anew. */
export function leadTo(response: Response, address: string): void {
  response.status(303).set({ Location: address, 'Cache-Control': 'no-store' }).end();
}
