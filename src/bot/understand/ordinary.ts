import { scan } from '../../domain/thai-text/scan';
import { NEAR } from './confidence';
import { readPieces } from './pieces';
import { residueOf } from './residue';
import { findShortUnits } from './slots/units';
import { understand } from './understand';
import { type CompiledVocabulary, GENERAL_VOCABULARY } from './vocabulary';

/**
 * Whether a word means something to the bot already, so that another meaning of it would take commands, questions or values away: a command or
 * a part of one, a small word, a round, a year, a number, or the name of something else.
 * @param commands what menus and the help type
 */
export function isOrdinary(word: string, commands: readonly string[], vocabulary: CompiledVocabulary): boolean {
  const { text } = scan(word);
  if (/^[\d\s.%/-]*$/.test(text) || commands.some((say) => scan(say).text.includes(text))) return true;
  const { intent, confidence } = understand({ text: word, chat: 'user' }, GENERAL_VOCABULARY);
  if (intent !== 'none' && confidence >= NEAR) return true;
  const pieces = readPieces(word, vocabulary);
  const { rounds, relativeRounds, years, progress, items, indicators, instruments, status, formats, codes } = pieces;
  const values = [rounds, relativeRounds, years, progress, items, indicators, instruments, status, formats, codes];
  if (values.some((found) => found.length > 0)) return true;
  const named = [...pieces.units, ...pieces.measures, ...findShortUnits(text, vocabulary.units)];
  return named.some(({ from, to }) => to - from === text.length) || residueOf(pieces.fillers, []) === 0;
}
