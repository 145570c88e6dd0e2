import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

const LOOPBACK = /^(127\.|::1$|::ffff:127\.)/;
/** What a proxy on this machine adds for somebody else. */
const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-real-ip'] as const;

/**
 * Whether a request may read figures and details of this installation: it brings the token, or, where there is none, it comes from this
 * machine itself.
 * @param token METRICS_TOKEN, or null
 */
export function mayReadDetails(request: Pick<IncomingMessage, 'headers' | 'socket'>, token: string | null): boolean {
  if (token === null) {
    return (
      LOOPBACK.test(request.socket.remoteAddress ?? '') &&
      FORWARDED.every((name) => request.headers[name] === undefined)
    );
  }
  const [, given = ''] = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '') ?? [];
  return timingSafeEqual(digest(given), digest(token));
}

/** Of the same length whatever is given, as the comparison needs. */
const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
