import { lookup } from 'node:dns/promises';
import type { IncomingMessage } from 'node:http';
import { request } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import type { TLSSocket } from 'node:tls';
import type { LinkOutcome, LinkTrouble } from '../../domain/links/watched-link.model';
import { TimeLimitError, withinTime } from '../../time-limit';
import { isPublicAddress } from './public-address.rules';

export interface Looking {
  /** the addresses of a host */
  resolve: (host: string) => Promise<string[]>;
  /** whether an address may be connected to */
  isAllowed: (address: string, port: number) => boolean;
  /** whose certificates are believed besides those that Node.js believes */
  ca?: string;
  /** for each request */
  timeoutMs: number;
}

const PORT = 443;

/** Only what everybody reaches, where pages of the web are. */
export const PUBLIC_ONLY: Looking = {
  resolve: async (host) => (await lookup(host, { all: true })).map(({ address }) => address),
  isAllowed: (address, port) => port === PORT && isPublicAddress(address),
  timeoutMs: 10_000,
};

const MOST_REDIRECTS = 5;
const MOST_HEADER_BYTES = 16 * 1024;
/** What a site says to programs, and does not say to people. */
const REFUSES_PROGRAMS: readonly number[] = [401, 403, 407, 418, 429, 451];
const REDIRECTS: readonly number[] = [301, 302, 303, 307, 308];
const NOT_FOUND: readonly number[] = [404, 410];
const NAME = 'TamTid-link-watch/1';
/** Browsers find the certificate between by themselves, Node.js does not. */
const INCOMPLETE_CHAIN = 'UNABLE_TO_VERIFY_LEAF_SIGNATURE';
/** This machine is not connected, or its resolver is away: that tells nothing of the link. */
const OURS: readonly string[] = ['EAI_AGAIN', 'ENETUNREACH', 'ENETDOWN', 'ECANCELED', 'EADDRNOTAVAIL'];

/** Looking ended with why. */
class Trouble extends Error {
  constructor(readonly why: LinkTrouble) {
    super(why);
  }
}

/**
 * Looks whether a link answers, as everybody would be answered: by https, at public addresses only, through five redirects at most, each
 * by the same rule. The name is resolved once and the address that was looked at is connected to. What comes is not read. Never throws.
 */
export async function lookAt(url: string, looking: Looking): Promise<LinkOutcome> {
  try {
    let address = url;
    for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
      const { status, leadsTo } = await answerOf(address, looking);
      if (!leadsTo) return outcomeOf(status);
      address = leadsTo;
    }
    return dead('redirects');
  } catch (error) {
    return troubled(error);
  }
}

const dead = (why: LinkTrouble): LinkOutcome => ({ answers: false, why });
const unclear = (why: LinkTrouble): LinkOutcome => ({ answers: null, why });

function outcomeOf(status: number): LinkOutcome {
  if (status >= 200 && status < 300) return { answers: true, why: null };
  if (REFUSES_PROGRAMS.includes(status)) return unclear('refuses');
  return dead(NOT_FOUND.includes(status) ? 'not_found' : 'faulty');
}

function troubled(error: unknown): LinkOutcome {
  if (error instanceof Trouble) return error.why === 'not_public' ? unclear(error.why) : dead(error.why);
  const code = (error as { code?: unknown } | null)?.code;
  if (typeof code === 'string' && OURS.includes(code)) return unclear('no_answer');
  return dead(code === 'ENOTFOUND' ? 'no_host' : 'no_answer');
}

interface Answer {
  status: number;
  /** null: it is no redirect */
  leadsTo: string | null;
}

/** By HEAD; what does not answer that well is asked by GET. */
async function answerOf(address: string, looking: Looking): Promise<Answer> {
  if (!URL.canParse(address)) throw new Trouble('redirects');
  const url = new URL(address);
  if (url.protocol !== 'https:') throw new Trouble('not_https');
  const host = url.hostname.replace(/^\[|\]$/gu, '');
  const port = Number(url.port || PORT);
  const resolved = isIP(host) ? [host] : await withinTime(looking.resolve(host), looking.timeoutMs, 'a look-up');
  const allowed = resolved.filter((one) => looking.isAllowed(one, port));
  const to = allowed.find((one) => isIP(one) === 4) ?? allowed[0];
  if (to === undefined || url.username !== '') throw new Trouble('not_public');
  const ask = (method: 'HEAD' | 'GET') => statusOf({ url, host, port, to, method }, looking);
  const first = await ask('HEAD').catch((error: unknown) => {
    if (error instanceof Trouble || error instanceof TimeLimitError) throw error;
    return null;
  });
  const isEnough = first !== null && first.status < 400;
  return isEnough ? first : ask('GET');
}

interface Asked {
  url: URL;
  host: string;
  port: number;
  /** the address that is connected to */
  to: string;
  method: 'HEAD' | 'GET';
}

/** Asks once, and ends the connection when the head of the answer is there. */
function statusOf({ url, host, port, to, method }: Asked, { ca, timeoutMs }: Looking): Promise<Answer> {
  const pinned: LookupFunction = (_host, { all }, done) => {
    const family = isIP(to);
    if (all) (done as (error: null, found: object[]) => void)(null, [{ address: to, family }]);
    else done(null, to, family);
  };
  let asking: ReturnType<typeof request> | undefined;
  const answer = new Promise<Answer>((resolve, reject) => {
    asking = request({
      host,
      port,
      path: `${url.pathname}${url.search}`,
      method,
      headers: { 'User-Agent': NAME, Accept: '*/*', 'Accept-Encoding': 'identity' },
      lookup: pinned,
      agent: false,
      maxHeaderSize: MOST_HEADER_BYTES,
      // Judged below, as browsers judge; nothing of ours is sent.
      rejectUnauthorized: false,
      ...(ca !== undefined && { ca }),
    });
    asking.once('error', reject);
    asking.once('response', (response: IncomingMessage) => {
      const { authorizationError } = response.socket as TLSSocket;
      const isBelieved = !authorizationError || String(authorizationError) === INCOMPLETE_CHAIN;
      if (!isBelieved) return reject(new Trouble('certificate'));
      const { statusCode: status = 0, headers } = response;
      resolve({ status, leadsTo: REDIRECTS.includes(status) ? nextAddress(url, headers.location) : null });
    });
    asking.end();
  });
  return withinTime(answer, timeoutMs, 'looking at a link').finally(() => asking?.destroy());
}

const nextAddress = (from: URL, location: string | undefined): string | null =>
  location !== undefined && URL.canParse(location, from) ? new URL(location, from).href : null;
