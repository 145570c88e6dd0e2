import type { Understanding } from './intents';
import { understand } from './understand';
import { type CompiledVocabulary, GENERAL_VOCABULARY } from './vocabulary';
import { isQuestion } from './wish';

/** What is longer is hardly said twice. */
const LONGEST = 60;
const MOST = 500;
const known = new WeakMap<CompiledVocabulary, Map<string, Understanding>>();

/**
 * As `understand` for a chat of two. Questions that menus type, and that are asked day by day, come again and again: while the words of an
 * office stay the same they are read once. Names, codes and what somebody puts in their own words are not kept. What it gives is shared,
 * and not to be changed.
 */
export function understandAgain(text: string, vocabulary: CompiledVocabulary = GENERAL_VOCABULARY): Understanding {
  const texts = known.get(vocabulary) ?? new Map<string, Understanding>();
  known.set(vocabulary, texts);
  const understood = texts.get(text) ?? understand({ text, chat: 'user' }, vocabulary);
  if (text.length > LONGEST || !isQuestion(understood)) return understood;
  // The latest is the last: the one that nobody has said for longest is forgotten.
  texts.delete(text);
  texts.set(text, understood);
  const [oldest] = texts.keys();
  if (texts.size > MOST && oldest !== undefined) texts.delete(oldest);
  return understood;
}
