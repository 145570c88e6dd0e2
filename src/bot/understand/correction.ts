import type { Round } from '../../domain/calendar/dates';
import { pattern } from '../../domain/thai-text/pattern';
import { NOT as DENIED, RIGHT, WRONG } from './lexicon/correction-words';
import { readPieces } from './pieces';
import { isPolite } from './residue';
import type { CompiledVocabulary } from './vocabulary';

/** What is corrected of what a report is about. `isDenied`: it may be what it is not. */
export interface Correction {
  measure?: number;
  round?: Round;
  isDenied: boolean;
}

const NOT = pattern(DENIED, '');
const WORDS = pattern(`${DENIED}|${WRONG}|${RIGHT}|ของ`);

/** What a text corrects that says nothing besides a measure or a round, and that it was taken wrongly; null: it says more, or neither. */
export function correctionIn(text: string, vocabulary: CompiledVocabulary): Correction | null {
  const { text: read, measures, rounds, title } = readPieces(text, vocabulary);
  const spans = [...measures, ...rounds, ...(title && measures.length === 0 ? [title] : [])];
  if (spans.length === 0) return null;
  const chars = read.split('');
  for (const { from, to } of spans) chars.fill(' ', from, to);
  if (!isPolite(chars.join('').replace(WORDS, ' '))) return null;
  // What is said last counts: `ไม่ใช่มาตรการ 2 มาตรการ 4`.
  const measure = measures.at(-1)?.value ?? (measures.length === 0 ? title?.value : undefined);
  const round = rounds.at(-1)?.value;
  const isDenied = NOT.test(read) && measures.length < 2 && rounds.length < 2;
  return { ...(measure !== undefined && { measure }), ...(round && { round }), isDenied };
}
