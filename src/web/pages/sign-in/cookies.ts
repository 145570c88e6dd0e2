import type { IncomingMessage } from 'node:http';
import type { CookieOptions, Response } from 'express';

/** What the browser keeps: who is signed in, and at a desk the code that it shows. */
export interface Cookies {
  session(request: IncomingMessage): string | undefined;
  keepSession(response: Response, held: string): void;
  dropSession(response: Response): void;
  desk(request: IncomingMessage): { secret: string; code: string } | null;
  keepDesk(response: Response, desk: { secret: string; code: string }, maxAgeMs: number): void;
  dropDesk(response: Response): void;
}

const DESK = /^([\w-]{43})\.([A-Z]{4}-\d{4})$/;

/** @param isSecure whether pages are reached by https: then no other host, and nobody on the way, sets or reads a cookie */
export function createCookies(isSecure: boolean): Cookies {
  const prefix = isSecure ? '__Host-' : '';
  const session = `${prefix}tamtid`;
  const desk = `${prefix}tamtid-desk`;
  const options: CookieOptions = { httpOnly: true, sameSite: 'lax', secure: isSecure, path: '/' };
  return {
    session: (request) => cookieOf(request, session),
    keepSession: (response, held) => void response.cookie(session, held, options),
    dropSession: (response) => void response.clearCookie(session, options),
    desk: (request) => {
      const [, secret, code] = DESK.exec(cookieOf(request, desk) ?? '') ?? [];
      return secret && code ? { secret, code } : null;
    },
    keepDesk: (response, { secret, code }, maxAge) =>
      void response.cookie(desk, `${secret}.${code}`, { ...options, maxAge }),
    dropDesk: (response) => void response.clearCookie(desk, options),
  };
}

/** None of ours holds a sign that would be escaped. */
function cookieOf(request: IncomingMessage, name: string): string | undefined {
  const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
}
