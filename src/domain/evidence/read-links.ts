import { takeSeen } from '../thai-text/seen';

/** Addresses as people paste them; what closes a sentence or a bracket is not part of one. */
const ADDRESS = /(?:https?:\/\/|(?<![\p{L}\p{N}.@/-])www\.)[^\s<>"'「」]+/giu;
const CLOSING = /[.,;:!?)\]}]+$/u;
/** LINE opens addresses of up to 1,000 characters. */
const LONGEST = 1000;
const MOST_LINKS = 10;
const LONGEST_NAME = 100;

/** Addresses found in a text, and what else it says about them. */
export interface Links {
  urls: string[];
  /** the other words; null: none */
  name: string | null;
}

/** Finds the web addresses in a text, each once, at most ten. Null where there is none that can be opened. */
export function readLinks(text: string): Links | null {
  const found = [...text.matchAll(ADDRESS)].map(([match]) => whole(match.replace(CLOSING, '')));
  const urls = [...new Set(found.filter(isAddress))].slice(0, MOST_LINKS);
  if (urls.length === 0) return null;
  const rest = takeSeen(text.replace(ADDRESS, ' ')).replace(/\s+/gu, ' ');
  return { urls, name: rest === '' ? null : rest.slice(0, LONGEST_NAME) };
}

/** Links of a text that has one on each line. */
export interface LinkLines {
  /** each line with words beside its address by itself; the addresses alone together */
  links: Links[];
  /** the lines in which there is no address that can be opened, as they stand there */
  unread: string[];
}

/** Reads the lines of a text in which a web address stands on each, each once, at most ten. */
export function readLinkLines(text: string): LinkLines {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const named: Links[] = [];
  const alone: string[] = [];
  const unread: string[] = [];
  const taken = new Set<string>();
  for (const line of lines) {
    const read = readLinks(line);
    if (!read) unread.push(line);
    const urls = (read?.urls ?? []).filter((url) => !taken.has(url)).slice(0, MOST_LINKS - taken.size);
    for (const url of urls) taken.add(url);
    if (read?.name && urls.length > 0) named.push({ urls, name: read.name });
    else alone.push(...urls);
  }
  return { links: [...named, ...(alone.length > 0 ? [{ urls: alone, name: null }] : [])], unread };
}

/** What people leave out in front of it, and what browsers put there. */
const whole = (address: string): string => (/^www\./iu.test(address) ? `https://${address}` : address);

function isAddress(text: string): boolean {
  if (text.length > LONGEST || !URL.canParse(text)) return false;
  return new URL(text).hostname.includes('.');
}
