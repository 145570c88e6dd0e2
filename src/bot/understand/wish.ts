import { pattern } from '../../domain/thai-text/pattern';
import { scan } from '../../domain/thai-text/scan';
import { CONFIDENT, SECOND_LOOK } from './confidence';
import { definitionOf, INTENTS, type Intent, type Understanding } from './intents';
import type { Kind } from './types';

/** A wish in the middle of something else: to be shown something, or that something is done. */
export type Wish = Exclude<Kind, 'told'>;

const kindOf = (intent: Intent): Kind => definitionOf(intent).kind;

/** Whether an intent does something, as far as it is asked for in one word: how that is done may be asked, too. */
export const isAction = (intent: Intent): boolean => kindOf(intent) === 'act' || definitionOf(intent).isAction === true;

/** Whether a text surely asks to be shown something, and holds nothing in somebody's own words. */
export const isQuestion = ({ intent, slots, confidence }: Understanding): boolean =>
  kindOf(intent) === 'look_up' &&
  slots.detail === undefined &&
  slots.measureText === undefined &&
  confidence >= CONFIDENT;

/** Whether an intent only shows something, a file included. */
export const isQuestionIntent = (intent: Intent): boolean => kindOf(intent) === 'look_up';

/** All but what is told: what somebody may want in the middle of something else. */
export const WISHES: readonly Intent[] = INTENTS.filter((intent) => kindOf(intent) !== 'told');

/** Who says what came of something asks for nothing, whatever else the words are like. */
const STATEMENT = pattern(
  '(?:เพิ่ม|ลด|ดี|สูง|ต่ำ|มาก|น้อย|เร็ว|ง่าย|สะดวก|ชัดเจน) ?(?:ขึ้น|ลง)|ได้ ?รับ|เรียบ ?ร้อย|แล้ว *$|\\d+ ?(?:คน|ครั้ง|ฉบับ|ราย|เรื่อง|แห่ง|ชุด|เล่ม|ส่วน|หน่วย)',
  '',
);
/** A wish is short. */
const LONGEST = 80;

/**
 * The wish that words are which were typed where a person's own words are waited for; null: they are those words. It may be wrong: what
 * was typed is kept, and can be taken as the own words all the same.
 */
export function wishIn(text: string, { intent, confidence }: Understanding): Wish | null {
  if (confidence <= SECOND_LOOK || text.length > LONGEST || STATEMENT.test(scan(text).text)) return null;
  const kind = kindOf(intent);
  return kind === 'told' ? null : kind;
}
