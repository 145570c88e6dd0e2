import { typedInEnglish, typedInThai } from '../../domain/thai-text/keyboard';
import { anyOf } from '../../domain/thai-text/pattern';
import { scan } from '../../domain/thai-text/scan';
import { clausesOf } from './clauses';
import { BEYOND_DOUBT, GUESS, SECOND_LOOK } from './confidence';
import { type Intent, intentsThat, type Understanding } from './intents';
import { OTHER_BUSINESS } from './lexicon/other-business';
import { isAction } from './wish';

/** Reads words as if they were all that was typed. */
type Read = (words: string) => Understanding;

const OTHER = anyOf(OTHER_BUSINESS, '');
const THAI_LETTER = /[ก-๛]/;
const LONGEST = 240;
/** What other business is asked about in the same words: here a part of the plan or of the assessment must be named. */
const NAMES_A_PART = intentsThat(({ isEveryday }) => isEveryday === true);

const TAKES_EFFECT = intentsThat(({ effect }) => effect !== undefined);

/** Whether a scanned text speaks of other business, and what is taken for a wish in it names no part of ours. */
export const isOthers = (text: string, { intent, slots }: Pick<Understanding, 'intent' | 'slots'>): boolean =>
  NAMES_A_PART.has(intent) && Object.keys(slots).every((name) => name === 'format') && OTHER.test(text);

/** A sentence that names a measure, a unit or what is scored is hardly about anything else. */
const CLEAR = 0.8;
const PARTS = ['measure', 'unit', 'indicator', 'instrument', 'item'] as const;
const isOfThePlan = ({ slots }: Understanding): boolean => PARTS.some((name) => slots[name] !== undefined);

/** What takes effect, or is told in words that stand elsewhere in the text, is asked back. */
const confidenceOf = (intent: Intent): number => (isAction(intent) ? GUESS : SECOND_LOOK);

/**
 * The wish that one sentence of a text is, where the whole is none: `เพิ่งเลิกประชุม คะแนน IIT ได้เท่าไร`. Beside other business it must
 * name its part: `คะแนนเลือกตั้งออกแล้ว ใครได้สูงสุด` is no question for the bot.
 * @param isLikely whether the whole text is like those that ask for this
 */
export function wishInAClause(text: string, read: Read, isLikely: (intent: Intent) => boolean): Understanding | null {
  for (const clause of clausesOf(text)) {
    const understood = read(clause);
    const { intent, confidence } = understood;
    const least = isOfThePlan(understood) ? CLEAR : BEYOND_DOUBT;
    if (intent === 'none' || intent === 'explain' || confidence < least) continue;
    if (isOthers(scan(text).text, understood)) continue;
    // The code stands in another part.
    if (intent === 'register' && understood.slots.code === undefined) continue;
    const isMeant = TAKES_EFFECT.has(intent) && isLikely(intent);
    return { ...understood, confidence: isMeant ? SECOND_LOOK : confidenceOf(intent) };
  }
  return null;
}

/** What a text means that was typed with the keyboard left in the other language; a report is shown before it is stored anyway. */
export function wishRetyped(text: string, read: Read): Understanding | null {
  const isThai = THAI_LETTER.test(text);
  // Nobody types a whole story in Thai letters that are none.
  if (isThai && text.length > LONGEST) return null;
  const understood = read(isThai ? typedInThai(text) : typedInEnglish(text));
  const { intent, confidence } = understood;
  // Eight letters of whatever was typed look like a code.
  if (intent === 'none' || intent === 'register' || confidence < BEYOND_DOUBT) return null;
  return { ...understood, confidence: intent === 'report' ? SECOND_LOOK : confidenceOf(intent) };
}
