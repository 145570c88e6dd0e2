import { typedInEnglish } from '../../domain/thai-text/keyboard';
import { pattern } from '../../domain/thai-text/pattern';
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
import type { Slots } from './types';
import { isAction } from './wish';

const MEASURE = pattern('มาต(?:ร)?า?การ', '');
const THAI_LETTER = /[ก-๛]/;
/** Longer texts are told stories. */
const LONGEST = 240;
/** What takes effect at once must be surer still where more is said than a short wish. */
const LONGEST_ACTION = 40;

/** How likely it must be that a text asks for something: to answer it, to begin what is shown or confirmed before it takes effect, to do it. */
const ANSWERED = 0.7;
const BEGUN = 0.75;
const DONE = 0.9;
const DONE_OF_MANY_WORDS = 0.97;
/** A question that is likelier than all else is answered from here on, where hardly anything speaks for it that nothing is asked. */
const LIKELIER = 0.5;
const HARDLY_NONE = 0.2;
/** A wish that names no part of ours must be this likely where other business is spoken of, too. */
const BEYOND_OTHERS = 0.97;
/** A text as a whole asks for what one of its sentences asks for where it is this likely. */
const LIKE_IT = 0.8;
/** A text this likely to be something else casts doubt on what rules take for an action. */
const DOUBTED = 0.85;
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
  // Words that are none in English may be typed with the keyboard left in it: what they name stands in the other letters.
  const retyped = THAI_LETTER.test(text) ? null : readLearned(readPieces(typedInEnglish(text), vocabulary), RETYPED);
  const read = retyped ?? readLearned(reading.pieces, ANSWERED);
  return read && !retyped && isAction(read.intent) ? asTyped(read, reading.typed) : read;
}

/** Whether a text is most likely something else than the action that rules take it for: none for the bot, a question, another action. */
export function isUnlike(intent: Intent, pieces: Pieces): boolean {
  const [best] = classify(bucketsOf(pieces), knownWeights());
  return best !== undefined && best.intent !== intent && best.probability >= DOUBTED;
}

/** Whether a text as a whole is so like those that ask for what takes effect, as one of its sentences does, that nothing else is meant. */
export function isLikely(intent: Intent, pieces: Pieces): boolean {
  const [best] = classify(bucketsOf(pieces), knownWeights());
  return best?.intent === intent && best.probability >= LIKE_IT && moodOf(intent, pieces.text) === 'meant';
}

function readLearned(pieces: Pieces, answered: number): Understanding | null {
  const likely = classify(bucketsOf(pieces), knownWeights());
  const [best] = likely;
  const none = likely.find(({ intent }) => intent === 'none')?.probability ?? 0;
  if (!best || best.intent === 'none' || best.probability < OFFERED) return null;
  const { intent, probability } = best;
  const slots = intent === 'report' ? readReport(pieces).slots : pickSlots(intent, pieces);
  // Without one of these a wish says nothing, whatever its words are like.
  if (definitionOf(intent).needs?.every((name) => slots[name] === undefined)) return null;
  if (intent === 'report' && isOnlyTitle(pieces, slots)) return null;
  if (probability < BEYOND_OTHERS && isOthers(pieces.text, { intent, slots })) return null;
  const mood = moodOf(intent, pieces.text);
  if (mood === 'denied') return null;
  const isLikelier = answered <= ANSWERED && probability >= LIKELIER && isAnswered(intent) && none <= HARDLY_NONE;
  const isSure = mood !== 'doubtful' && (isLikelier || probability >= Math.max(answered, leastFor(intent, pieces)));
  return { intent, slots, confidence: isSure ? SECOND_LOOK : GUESS };
}

/** The words of a title alone may be said of anything: a report says how far it is as well, or calls the measure one. */
const isOnlyTitle = ({ measures, text }: Pieces, { progress, status, round }: Slots): boolean =>
  measures.length === 0 && progress === undefined && status === undefined && round === undefined && !MEASURE.test(text);

/** What takes effect must be meant as it was typed, not only once its spelling is put right. */
function asTyped(read: Understanding, typed: Pieces): Understanding {
  const [best] = classify(bucketsOf(typed), knownWeights());
  const isMeant = best?.intent === read.intent && best.probability >= leastFor(read.intent, typed);
  return read.intent === 'report' || isMeant ? read : { ...read, confidence: Math.min(read.confidence, GUESS) };
}

/** What is only answered: nothing comes of it. */
const isAnswered = (intent: Intent): boolean => !isAction(intent) && intent !== 'register';

/** Begun, and shown or confirmed before it takes effect; or easily taken back. */
const BEGINS: ReadonlySet<Intent> = new Set<Intent>(['report', 'announce', 'delete_my_data', 'resume_reminders']);

/** How likely a wish must be to be followed. */
function leastFor(intent: Intent, { text }: Pieces): number {
  if (BEGINS.has(intent)) return BEGUN;
  if (isAnswered(intent)) return ANSWERED;
  return text.length <= LONGEST_ACTION ? DONE : DONE_OF_MANY_WORDS;
}
