import { definitionOf, type Intent } from './intents';
import { bucketsOf } from './learned/buckets';
import { classify } from './learned/classify';
import { knownWeights } from './learned/weights';
import { readPieces } from './pieces';
import { addressed, nearestIntents, understand } from './understand';
import type { CompiledVocabulary } from './vocabulary';

const MOST = 3;

/** Up to three intents that people have a name for and that a text may have meant, by all readers: likeliest first. */
export function likelyIntents(text: string, vocabulary: CompiledVocabulary): Intent[] {
  const { rest } = addressed({ text, chat: 'user' });
  const learned = classify(bucketsOf(readPieces(rest, vocabulary)), knownWeights());
  const all = [
    understand({ text, chat: 'user' }, vocabulary).intent,
    ...nearestIntents(text, vocabulary),
    ...learned.map(({ intent }) => intent),
  ];
  return [...new Set(all)].filter((intent) => intent !== 'none' && nameOf(intent) !== undefined).slice(0, MOST);
}

/** What people know an intent by: what it is called, else how it is said; undefined: it is never said. */
export const nameOf = (intent: Intent): string | undefined => {
  const { called, says } = definitionOf(intent);
  return called ?? says?.[0];
};
