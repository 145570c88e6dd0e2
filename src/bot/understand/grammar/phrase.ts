import { compact } from '../../../compact';
import { findRounds } from '../../../domain/calendar/find-rounds';
import { endOfMatch } from '../../../domain/thai-text/pattern';
import { originalOf, type Scan } from '../../../domain/thai-text/scan';
import type { Understanding } from '../intents';
import { PHRASES, type PhraseName } from '../phrases';
import type { Phrase } from '../phrases/phrase';
import { findPieces, type Pieces } from '../pieces';
import { beginningsOf, withoutEnding } from '../politeness';
import { findFillers, isPolite, residueOf } from '../residue';
import { findCodes } from '../slots/codes';
import { findShortUnits } from '../slots/units';
import type { Slots } from '../types';
import type { CompiledVocabulary } from '../vocabulary';
import { pickNamed } from './pick-slots';

/** A phrase is put in fixed words: there is hardly a doubt. */
const CONFIDENCE = 0.98;
/** So many letters that nothing explains are no other wish yet. */
const FREE_RESIDUE = 2;
const ADDRESS = /https?:\S+/g;

/** Where the words of a phrase end in a text that begins with them; -1: it does not. */
function endOfPhrase({ words }: Phrase, text: string, beginnings: readonly number[]): number {
  return Math.max(...beginnings.map((from) => endOfMatch(words, text, from)));
}

/** Whether a text begins with the words of a phrase: quick to see, and most texts do not. */
export function beginsPhrase({ text }: Scan, name: PhraseName): boolean {
  const beginnings = beginningsOf(text);
  return PHRASES.some((phrase) => phrase.name === name && endOfPhrase(phrase, text, beginnings) >= 0);
}

/** Reads a text as one of the phrases, with what is said besides it; null: it is none. */
export function readPhrase(scanned: Scan, vocabulary: CompiledVocabulary): Understanding | null {
  const beginnings = beginningsOf(scanned.text);
  for (const phrase of PHRASES) {
    const end = endOfPhrase(phrase, scanned.text, beginnings);
    const slots = end < 0 ? null : readBesides(phrase, scanned, end, vocabulary);
    if (slots) return { intent: phrase.name, slots, confidence: CONFIDENCE };
  }
  return null;
}

/** What is said behind the words of a phrase; null: more than it has slots for, so that something else is meant. */
function readBesides(
  phrase: Phrase<PhraseName>,
  scanned: Scan,
  end: number,
  vocabulary: CompiledVocabulary,
): Slots | null {
  const { slots: names } = phrase;
  const { original, text, at } = scanned;
  const tail = phrase.tail?.behind.exec(text.slice(end)) ?? null;
  const restEnd = tail ? end + tail.index : text.length;
  const rest: Scan = { original, text: text.slice(end, restEnd), at: at.slice(end) };
  if (names.every((name) => name === 'code')) return isPolite(rest.text) ? codeIn(text, names) : null;
  const readable = rest.text.replace(ADDRESS, (address) => ' '.repeat(address.length));
  const pieces = findPieces({ ...rest, text: readable }, vocabulary);
  const several = names.includes('measure') ? (['measures'] as const) : [];
  const said = tail ? withoutEnding(originalOf(scanned, restEnd + tail[0].length, text.length)) : '';
  // The round may stand among the words themselves: `รอบ 12 เดือนเหมือนรอบก่อน`.
  const [round] = names.includes('round') ? findRounds(text.slice(0, end)) : [];
  const slots = {
    ...(round && { round: round.value }),
    ...pickNamed([...names, ...several], phrase.name, pieces),
    ...(phrase.tail && said !== '' && { [phrase.tail.slot]: said }),
  };
  const unexplained = residueOf(findFillers(rest.text), explainedBy(names, pieces));
  if (!names.includes('detail')) return unexplained > FREE_RESIDUE ? null : slots;
  const words = isPolite(rest.text) ? '' : withoutEnding(originalOf(scanned, end, restEnd));
  return words !== '' && (phrase.detail === 'whole' || unexplained > 0) ? { ...slots, detail: words } : slots;
}

/** A code belongs to the words that ask to register with it, so that a wrong one is answered too. */
function codeIn(text: string, names: Phrase['slots']): Slots {
  const [code] = names.includes('code') ? findCodes(text) : [];
  return code ? { code: code.value } : {};
}

function explainedBy(names: Phrase['slots'], pieces: Pieces): { from: number; to: number }[] {
  const { measures, title, words, rounds, relativeRounds, years, units, text, vocabulary } = pieces;
  const found: Partial<Record<keyof Slots, { from: number; to: number }[]>> = {
    measure: compact([...measures, title]),
    measureText: words ? [words] : [],
    round: [...rounds, ...relativeRounds],
    fiscalYear: years,
    unit: [...units, ...findShortUnits(text, vocabulary.units)],
  };
  return names.flatMap((name) => found[name] ?? []);
}
