import { compact } from '../../../compact';
import { lettersOf } from '../../../domain/thai-text/comparable';
import type { Context } from '../../context';
import type { Feature, HelpLine } from '../../feature';
import type { Choice } from '../../ui/choices';
import { isAbout, offeredLines } from '../../ui/offered';
import { type Intent, nearestIntents, understand } from '../../understand';
import { guessChoice } from './guess-choice';

/** More to choose from makes nobody surer. */
const MOST = 3;
/** Fewer letters stand in too many words. */
const FEWEST_LETTERS = 3;
const isLongEnough = (text: string): boolean => lettersOf(text).length >= FEWEST_LETTERS;

/**
 * What to try instead of a text that was not understood: what it was guessed to be, with what was read of it; the commands nearest to it;
 * those in which its words stand; else those the help begins with.
 */
export function createSuggest(features: readonly Feature[]) {
  const intents = new Map<HelpLine, Intent>();
  /** Read when it is first asked for: reading them all would keep every start waiting. */
  const intentOf = (line: HelpLine): Intent => {
    const intent = intents.get(line) ?? understand({ text: line.say, chat: 'user' }).intent;
    intents.set(line, intent);
    return intent;
  };
  return (ctx: Context, text: string): Choice[] => {
    const { vocabulary } = ctx;
    const offered = offeredLines(features, ctx);
    // What was understood without being sure comes first.
    const guess = understand({ text, chat: 'user' }, vocabulary);
    const guesses = [...new Set([guess.intent, ...nearestIntents(text, vocabulary)])];
    const likely = guesses.filter((intent) => intent !== 'none');
    const near = compact(likely.map((intent) => offered.find((line) => intentOf(line) === intent)));
    const choices = near.map((line) => (intentOf(line) === guess.intent && guessChoice(line, guess, text)) || line);
    const named = isLongEnough(text) ? offered.filter((line) => isAbout(line, text) && !near.includes(line)) : [];
    const found = [...choices, ...named];
    return (found.length > 0 ? found : offered).slice(0, MOST);
  };
}
