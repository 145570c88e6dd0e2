import { isIP } from 'node:net';
import type { RequestHandler } from 'express';

/**
 * Lets only this machine's own pages use the simulator. A page from elsewhere that a developer has open could otherwise press its
 * buttons: by a request across sites, or by a name that points at this machine (DNS rebinding). A name of ours or a plain address
 * cannot be pointed elsewhere.
 */
export const onlySameSite: RequestHandler = (request, response, next) => {
  const host = request.headers.host ?? '';
  const { origin, 'sec-fetch-site': site, 'sec-fetch-mode': mode } = request.headers;
  const isFromElsewhere =
    origin !== undefined ? !isOriginOf(origin, host) : site === 'cross-site' || site === 'same-site';
  // A link to the page is no harm: it shows the page, and nothing else.
  const isVisit = request.method === 'GET' && mode === 'navigate';
  if (isOurName(host) && (!isFromElsewhere || isVisit)) return next();
  response.status(403).json({ message: 'The simulator answers only pages of this machine' });
};

function isOurName(host: string): boolean {
  const name = host.replace(/:\d+$/, '').replace(/^\[(.*)\]$/, '$1');
  return name === 'localhost' || name.endsWith('.localhost') || isIP(name) !== 0;
}

const isOriginOf = (origin: string, host: string): boolean =>
  origin === `http://${host}` || origin === `https://${host}`;
