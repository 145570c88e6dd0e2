import { takeSeen } from '../thai-text/seen';

/** Addresses as people paste them; what closes a sentence or a bracket is not part of one. */
const ADDRESS = /https?:\/\/[^\s<>"'「」]+/giu;
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
  const found = [...text.matchAll(ADDRESS)].map(([match]) => match.replace(CLOSING, ''));
  const urls = [...new Set(found.filter(isAddress))].slice(0, MOST_LINKS);
  if (urls.length === 0) return null;
  const rest = takeSeen(text.replace(ADDRESS, ' ')).replace(/\s+/gu, ' ');
  return { urls, name: rest === '' ? null : rest.slice(0, LONGEST_NAME) };
}

function isAddress(text: string): boolean {
  if (text.length > LONGEST || !URL.canParse(text)) return false;
  return new URL(text).hostname.includes('.');
}
