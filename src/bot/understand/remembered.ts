import type { Understanding } from './intents';
import { isPolite } from './residue';
import { understand } from './understand';
import { type CompiledVocabulary, GENERAL_VOCABULARY } from './vocabulary';
import { isQuestion } from './wish';

/** What is longer is hardly said twice. */
const LONGEST = 60;
const MOST = 500;
const known = new WeakMap<CompiledVocabulary, Map<string, Understanding>>();

/**
 * As `understand` for a chat of two. Questions that menus type, and that are asked day by day, come again and again, greetings and thanks do, too: while
 * the words of an office stay the same they are read once. Names, codes and what somebody puts in their own words are not kept. What it gives is shared,
 * and not to be changed.
 */
export function understandAgain(text: string, vocabulary: CompiledVocabulary = GENERAL_VOCABULARY): Understanding {
  const texts = known.get(vocabulary) ?? new Map<string, Understanding>();
  known.set(vocabulary, texts);
  const before = texts.get(text);
  const understood = before ?? understand({ text, chat: 'user' }, vocabulary);
  if (!before && !comesAgain(text, understood)) return understood;
  // The latest is the last: the one that nobody has said for longest is forgotten.
  texts.delete(text);
  texts.set(text, understood);
  const [oldest] = texts.keys();
  if (texts.size > MOST && oldest !== undefined) texts.delete(oldest);
  return understood;
}

const comesAgain = (text: string, understood: Understanding): boolean =>
  text.length <= LONGEST && (isQuestion(understood) || isPolite(text));
