import type { Context } from '../../context';
import type { Feature, HelpLine } from '../../feature';
import { offeredLines } from '../../ui/offered';
import { type CompiledVocabulary, type Intent, nearestIntents, understand } from '../../understand';

/** More to choose from makes nobody surer. */
const MOST = 3;

/** What to try instead of a text that was not understood: the commands nearest to it, else those the help begins with. */
export function createSuggest(features: readonly Feature[]) {
  const intentOf = new Map<HelpLine, Intent>(
    features.flatMap(({ help }) => help).map((line) => [line, understand({ text: line.say, chat: 'user' }).intent]),
  );
  return (ctx: Context, text: string, vocabulary: CompiledVocabulary | undefined): HelpLine[] => {
    const offered = offeredLines(features, ctx);
    // What was understood without being sure comes first.
    const { intent: guess } = understand({ text, chat: 'user' }, vocabulary);
    const guesses = [...new Set([guess, ...nearestIntents(text, vocabulary)])];
    const near = guesses.flatMap((intent) => offered.find((line) => intentOf.get(line) === intent) ?? []);
    return (near.length > 0 ? near : offered).slice(0, MOST);
  };
}
