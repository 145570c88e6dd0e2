import { compact } from '../../../compact';
import { findAll } from '../../../domain/thai-text/find-all';
import { anyOf, pattern } from '../../../domain/thai-text/pattern';
import type { Part } from '../contract/define-intent';
import { definitionOf, INTENTS, type Intent } from '../intents';
import { OTHER_BUSINESS } from '../lexicon/other-business';
import type { Pieces } from '../pieces';
import { residueOf } from '../residue';
import { findShortUnits } from '../slots/units';

/** How well a text fits an intent. */
export interface Candidate {
  intent: Intent;
  confidence: number;
  /** letters of the text that this intent does not explain */
  residue: number;
}

interface Rule {
  intent: Intent;
  cues: { words: RegExp; weight: number }[];
}

const RULES: readonly Rule[] = INTENTS.flatMap((intent) => {
  const { cues } = definitionOf(intent);
  return cues ? [{ intent, cues: cues.map(([phrase, weight]) => ({ words: pattern(phrase), weight })) }] : [];
});
const OTHER = anyOf(OTHER_BUSINESS);

/** Letters of residue that cost nothing, and what each further one costs. */
const FREE_RESIDUE = 2;
const RESIDUE_COST = 0.06;
const OTHER_COST = 0.3;
const MORE_CUES = 0.04;
const SHORT = 1.4;
const PIECE_BONUS = 0.12;

interface Piece {
  from: number;
  to: number;
}

/** The pieces of a text that a part may be. */
const PIECES_OF: Record<Part, (pieces: Pieces, shortUnits: readonly Piece[]) => readonly Piece[]> = {
  code: ({ codes }) => codes,
  year: ({ years }) => years,
  round: ({ rounds, relativeRounds }) => [...rounds, ...relativeRounds],
  measure: ({ measures, title }) => compact([...measures, title]),
  words: ({ words }) => compact([words]),
  unit: ({ units }, shortUnits) => [...units, ...shortUnits],
  any_unit: ({ units }, shortUnits) => [...units, ...shortUnits],
  result: ({ items, indicators, instruments }) => [...items, ...indicators, ...instruments],
  format: ({ formats }) => formats,
};

/** Every intent that something in the text speaks for, best first. `report`, `announce` and `what_if` are judged elsewhere. */
export function scoreIntents(pieces: Pieces): Candidate[] {
  const { text, vocabulary } = pieces;
  const shortUnits = findShortUnits(text, vocabulary.units);
  const other = findAll(text, OTHER, () => true);
  const candidates: Candidate[] = [];
  for (const { intent, cues } of RULES) {
    const { parts = [], isShort } = definitionOf(intent);
    const said: Piece[] = [];
    let best = 0;
    let kinds = 0;
    for (const { words, weight } of cues) {
      const found = findAll(text, words, () => true);
      if (found.length === 0) continue;
      kinds += 1;
      said.push(...found);
      best = Math.max(best, weight);
    }
    if (best === 0) continue;
    const own = parts.flatMap((part) => PIECES_OF[part](pieces, shortUnits));
    const weak: Piece[] = [...pieces.formats, ...shortUnits, ...(parts.includes('any_unit') ? pieces.units : [])];
    const residue = residueOf(pieces.fillers, [...said, ...own]);
    const foreign = other.filter((one) => !own.some((piece) => piece.from <= one.from && one.to <= piece.to));
    const confidence =
      best +
      Math.min(2, kinds - 1) * MORE_CUES +
      (own.some((piece) => !weak.includes(piece)) ? PIECE_BONUS : 0) -
      Math.max(0, residue - FREE_RESIDUE) * RESIDUE_COST * (isShort ? SHORT : 1) -
      (foreign.length > 0 ? OTHER_COST : 0);
    candidates.push({ intent, confidence: Math.min(0.98, confidence), residue });
  }
  return candidates.sort((a, b) => b.confidence - a.confidence);
}
