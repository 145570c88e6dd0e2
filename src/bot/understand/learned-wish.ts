import { typedInEnglish } from '../../domain/thai-text/keyboard';
import { GUESS, SECOND_LOOK } from './confidence';
import { moodOf } from './grammar/mood';
import { pickSlots } from './grammar/pick-slots';
import { readReport } from './grammar/report';
import { definitionOf, type Intent, type Understanding } from './intents';
import { bucketsOf } from './learned/buckets';
import { classify } from './learned/classify';
import { knownWeights } from './learned/weights';
import { type Pieces, readPieces } from './pieces';
import type { Reading } from './reading';
import { isOthers } from './second-look';
import { isAction } from './wish';

const THAI_LETTER = /[ก-๛]/;
/** Longer texts are told stories. */
const LONGEST = 240;
/** What takes effect is asked back where more is said than a short wish. */
const LONGEST_ACTION = 40;

/** How likely it must be that a text asks for something: to answer it, to begin a report (which is shown before it is stored), to do it. */
const ANSWERED = 0.7;
const BEGUN = 0.85;
const DONE = 0.95;
/** A wish that names no part of ours must be this likely where other business is spoken of, too. */
const BEYOND_OTHERS = 0.97;
/** A text this likely to ask for nothing casts doubt on what rules take for an action. */
const DOUBTED = 0.9;
/** From here on it is offered as a guess. */
const OFFERED = 0.5;
/** What somebody may have typed with the keyboard left in English is hardly ever read with a doubt. */
const RETYPED = 0.9;

/**
 * What a text is like that no rule reads, as far as labelled lines tell (`npm run train`). Slots come from the same readers; what is denied is
 * no wish, and what takes effect needs a stronger case than a question.
 */
export function wishLearned(reading: Reading): Understanding | null {
  const { text, vocabulary } = reading;
  if (text.length > LONGEST) return null;
  const read = readLearned(reading.pieces, ANSWERED);
  const isThai = THAI_LETTER.test(text);
  // A report whose measure nobody can read may be typed with the keyboard left in English.
  const isWhole = read?.intent !== 'report' || read.slots.measure !== undefined || isThai;
  if (read && isWhole) return isAction(read.intent) ? asTyped(read, reading.typed) : read;
  return isThai ? null : (readLearned(readPieces(typedInEnglish(text), vocabulary), RETYPED) ?? read);
}

/** Whether a text is most likely none for the bot, or only asks how something is done. */
export function isLikeNone(pieces: Pieces): boolean {
  const [best] = classify(bucketsOf(pieces), knownWeights());
  return (best?.intent === 'none' || best?.intent === 'help') && best.probability >= DOUBTED;
}

/** Whether a text as a whole is so like those that ask for what takes effect, as one of its sentences does, that nothing else is meant. */
export function isLikely(intent: Intent, pieces: Pieces): boolean {
  const [best] = classify(bucketsOf(pieces), knownWeights());
  return best?.intent === intent && best.probability >= DOUBTED && moodOf(intent, pieces.text) === 'meant';
}

function readLearned(pieces: Pieces, answered: number): Understanding | null {
  const [best] = classify(bucketsOf(pieces), knownWeights());
  if (!best || best.intent === 'none' || best.probability < OFFERED) return null;
  const { intent, probability } = best;
  const slots = intent === 'report' ? readReport(pieces).slots : pickSlots(intent, pieces);
  // Without one of these a wish says nothing, whatever its words are like.
  if (definitionOf(intent).needs?.every((name) => slots[name] === undefined)) return null;
  if (probability < BEYOND_OTHERS && isOthers(pieces.text, { intent, slots })) return null;
  const mood = moodOf(intent, pieces.text);
  if (mood === 'denied') return null;
  const isSure = mood !== 'doubtful' && probability >= Math.max(answered, leastFor(intent, pieces));
  return { intent, slots, confidence: isSure ? SECOND_LOOK : GUESS };
}

/** What takes effect must be meant as it was typed, not only once its spelling is put right. */
function asTyped(read: Understanding, typed: Pieces): Understanding {
  const [best] = classify(bucketsOf(typed), knownWeights());
  const isMeant = best?.intent === read.intent && best.probability >= DONE;
  return read.intent === 'report' || isMeant ? read : { ...read, confidence: Math.min(read.confidence, GUESS) };
}

/** How likely a wish must be to be followed; more than 1: it is always asked back. */
function leastFor(intent: Intent, { text }: Pieces): number {
  if (intent === 'report') return BEGUN;
  // Its words stand elsewhere in the text: which they are nobody learned.
  if (intent === 'announce') return Number.POSITIVE_INFINITY;
  if (!isAction(intent) && intent !== 'register') return ANSWERED;
  return text.length <= LONGEST_ACTION ? DONE : Number.POSITIVE_INFINITY;
}
