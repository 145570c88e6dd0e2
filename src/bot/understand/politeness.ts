import { endOfMatch, pattern } from '../../domain/thai-text/pattern';
import { scan } from '../../domain/thai-text/scan';
import { OPENING, STUCK_ENDING } from './lexicon/fillers';
import { isPolite } from './residue';

const OPENS = pattern(OPENING, 'y');
const ENDS = pattern(`(?:${STUCK_ENDING} ?)+ *$`, '');
const MOST_OPENINGS = 4;

/** Where a request may begin in a scanned text: at its beginning, and behind each word that only asks (`ขอ`, `ช่วย`, `ดู`). */
export function beginningsOf(text: string): number[] {
  const places = [0];
  while (places.length <= MOST_OPENINGS) {
    const last = places.at(-1) ?? 0;
    const next = endOfMatch(OPENS, text, last);
    if (next <= last) break;
    places.push(next);
  }
  return places;
}

/** Words as typed without the politeness at their end: `กองคลังครับ` → `กองคลัง`. Words that are nothing else stay. */
export function withoutEnding(words: string): string {
  const parts = words.trim().split(/\s+/);
  while (parts.length > 1 && isPolite(parts.at(-1) ?? '')) parts.pop();
  const kept = words.trim().slice(0, lengthOf(words.trim(), parts.length));
  const scanned = scan(kept);
  const ending = ENDS.exec(scanned.text);
  return ending && ending.index > 0 ? kept.slice(0, scanned.at[ending.index]).trim() : kept;
}

/** How many characters the first `count` words of a text take, with what stands between them. */
function lengthOf(text: string, count: number): number {
  const words = /^(?:\s*\S+)/;
  let length = 0;
  for (let taken = 0; taken < count; taken += 1) length += words.exec(text.slice(length))?.[0].length ?? 0;
  return length;
}
