import { compact } from '../../../compact';
import { findAll } from '../../../domain/thai-text/find-all';
import { anyOf, pattern } from '../../../domain/thai-text/pattern';
import { INTENTS, type Intent } from '../intents';
import { CUES } from '../lexicon/cues';
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
  const cues = CUES[intent];
  return cues ? [{ intent, cues: cues.map(([phrase, weight]) => ({ words: pattern(phrase), weight })) }] : [];
});
const OTHER = anyOf(OTHER_BUSINESS);

/** Letters of residue that cost nothing, and what each further one costs. */
const FREE_RESIDUE = 2;
const RESIDUE_COST = 0.06;
const OTHER_COST = 0.3;
const MORE_CUES = 0.04;
/** Wishes that are said in few words: what else stands there makes them someone else's business sooner. */
const SAID_SHORTLY: ReadonlySet<Intent> = new Set<Intent>([
  'strengths',
  'weaknesses',
  'deadlines',
  'document',
  'review_queue',
]);
const SHORTLY = 1.4;
const PIECE_BONUS = 0.12;

/** Intents whose requests name parts of the plan or of the assessment; for the others such parts explain nothing. */
const NAMES_PARTS: ReadonlySet<Intent> = new Set<Intent>([
  'my_measures',
  'measure_status',
  'outstanding',
  'score',
  'score_compare',
  'strengths',
  'weaknesses',
  'what_if',
  'deadlines',
  'review_queue',
  'document',
]);
const NAMES_UNITS: ReadonlySet<Intent> = new Set<Intent>([
  'measure_status',
  'outstanding',
  'review_queue',
  'document',
  'my_measures',
  'deadlines',
  'my_profile',
]);
const NAMES_RESULTS: ReadonlySet<Intent> = new Set<Intent>([
  'score',
  'score_compare',
  'strengths',
  'weaknesses',
  'what_if',
]);

/** Here a unit may be named but says nothing about what is wanted. */
const UNITS_ARE_ASIDE: ReadonlySet<Intent> = new Set<Intent>(['deadlines', 'my_profile', 'my_measures', 'document']);

interface Piece {
  from: number;
  to: number;
}

function piecesFor(intent: Intent, pieces: Pieces, shortUnits: readonly Piece[]): Piece[] {
  if (intent === 'register') return pieces.codes;
  if (!NAMES_PARTS.has(intent)) return [];
  const { rounds, relativeRounds, years, measures, units, title, words } = pieces;
  if (NAMES_RESULTS.has(intent)) return [...years, ...pieces.items, ...pieces.indicators, ...pieces.instruments];
  return compact([
    ...years,
    ...rounds,
    ...relativeRounds,
    ...(intent === 'measure_status' || intent === 'outstanding' || intent === 'document'
      ? compact([...measures, title ? title : null])
      : []),
    ...(NAMES_UNITS.has(intent) ? [...units, ...shortUnits] : []),
    ...(intent === 'document' ? pieces.formats : []),
    intent === 'measure_status' && words ? words : null,
  ]);
}

/** Every intent that something in the text speaks for, best first. `report`, `announce` and `what_if` are judged elsewhere. */
export function scoreIntents(pieces: Pieces): Candidate[] {
  const { text, vocabulary } = pieces;
  const shortUnits = findShortUnits(text, vocabulary.units);
  const other = findAll(text, OTHER, () => true);
  const candidates: Candidate[] = [];
  for (const { intent, cues } of RULES) {
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
    const own = piecesFor(intent, pieces, shortUnits);
    const weak: Piece[] = [...pieces.formats, ...shortUnits, ...(UNITS_ARE_ASIDE.has(intent) ? pieces.units : [])];
    const residue = residueOf(pieces.fillers, [...said, ...own]);
    const foreign = other.filter((one) => !own.some((piece) => piece.from <= one.from && one.to <= piece.to));
    const confidence =
      best +
      Math.min(2, kinds - 1) * MORE_CUES +
      (own.some((piece) => !weak.includes(piece)) ? PIECE_BONUS : 0) -
      Math.max(0, residue - FREE_RESIDUE) * RESIDUE_COST * (SAID_SHORTLY.has(intent) ? SHORTLY : 1) -
      (foreign.length > 0 ? OTHER_COST : 0);
    candidates.push({ intent, confidence: Math.min(0.98, confidence), residue });
  }
  return candidates.sort((a, b) => b.confidence - a.confidence);
}
