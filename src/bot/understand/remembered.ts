import type { Understanding } from './intents';
import { understand } from './understand';
import { type CompiledVocabulary, GENERAL_VOCABULARY } from './vocabulary';

/** What is longer is somebody's own words: hardly said twice, and not for keeping. */
const LONGEST = 60;
const MOST = 500;
const known = new WeakMap<CompiledVocabulary, Map<string, Understanding>>();

/**
 * As `understand` for a chat of two. What menus type, and what is asked day by day, comes again and again: while the words of an office
 * stay the same it is read once. What it gives is shared, and not to be changed.
 */
export function understandAgain(text: string, vocabulary: CompiledVocabulary = GENERAL_VOCABULARY): Understanding {
  if (text.length > LONGEST) return understand({ text, chat: 'user' }, vocabulary);
  const texts = known.get(vocabulary) ?? new Map<string, Understanding>();
  known.set(vocabulary, texts);
  const understood = texts.get(text) ?? understand({ text, chat: 'user' }, vocabulary);
  // The latest is the last: the one that nobody has said for longest is forgotten.
  texts.delete(text);
  texts.set(text, understood);
  const [oldest] = texts.keys();
  if (texts.size > MOST && oldest !== undefined) texts.delete(oldest);
  return understood;
}
