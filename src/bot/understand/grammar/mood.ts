import { pattern } from '../../../domain/thai-text/pattern';
import { originalOf, type Scan } from '../../../domain/thai-text/scan';
import { definitionOf, INTENTS, type Intent } from '../intents';
import {
  CODE_SPOKEN_OF,
  DENIAL,
  HOW_AT_THE_END,
  HOW_IN_FRONT,
  IF,
  SUPPOSED,
  WHAT_TO_TYPE,
  WHETHER,
  WHETHER_TRUE,
} from '../lexicon/action-words';
import { STUCK_ENDING } from '../lexicon/fillers';

/** What is said of an action: it is meant, it is denied or forbidden, or it is only spoken of. */
export type Mood = 'meant' | 'denied' | 'doubtful';

const ACTIONS = new Map(
  INTENTS.flatMap((intent) => {
    const { verbs } = definitionOf(intent);
    return verbs === undefined ? [] : [[intent, pattern(`(?:${verbs})`)] as const];
  }),
);
const NEVER = /(?!)/g;
const DENIED = pattern(DENIAL, '');
const ONLY_SUPPOSED = pattern(SUPPOSED, '');
const ASKS_WHETHER = pattern(WHETHER, '');
const ASKS_WHETHER_TRUE = pattern(WHETHER_TRUE, '');
const SPEAKS_OF_CODE = pattern(CODE_SPOKEN_OF, '');
const HOW_FIRST = pattern(HOW_IN_FRONT, '');
const IF_FIRST = pattern(IF, '');
const HOW_LAST = pattern(`${HOW_AT_THE_END}(?: ?(?:${STUCK_ENDING}|คะ|นะ|หรือ|อ่ะ|\\?))*[^ก-๛a-z0-9]*$`, '');

/**
 * How the action that an intent is stands in a scanned text; null: no verb of such an action is said. Denied is what every verb for it is denied or
 * forbidden in: of two, one that is not still counts (`ไม่ได้ให้หยุด ให้ปิดแจ้งเตือน`). What a blank parts from its denial may be an answer of
 * its own: `ไม่ ยกเลิก`.
 */
export function moodOf(intent: Intent, text: string): Mood | null {
  if (intent === 'register') return SPEAKS_OF_CODE.test(text) ? 'doubtful' : null;
  if (intent === 'report') return ASKS_WHETHER_TRUE.test(text) ? 'doubtful' : null;
  const before = [...text.matchAll(ACTIONS.get(intent) ?? NEVER)].map(({ index }) => text.slice(0, index));
  if (before.length === 0) return null;
  if (before.every((words) => DENIED.test(words)))
    return before.some((words) => words.endsWith(' ')) ? 'doubtful' : 'denied';
  return ASKS_WHETHER.test(text) || before.every((words) => ONLY_SUPPOSED.test(words)) ? 'doubtful' : 'meant';
}

const TO_TYPE = pattern(`${WHAT_TO_TYPE}(?: ?(?:บ้าง|ดี|ได้|ถูก|ถึง|${STUCK_ENDING}|คะ|นะ|หรือ|อ่ะ|\\?))*[^ก-๛a-z0-9]*$`, '');

/** Whether what to type for a wish is asked: `จะเทียบปี 65 กับ 66 ต้องพิมพ์ยังไง`. */
export const asksWhatToType = ({ text }: Scan): boolean => TO_TYPE.test(text);

/** What a text that asks how something is done asks about, as typed: `วิธีปิดแจ้งเตือน` → `ปิดแจ้งเตือน`; null: it asks nothing of the kind. */
export function withoutHow(scanned: Scan): string | null {
  const { text } = scanned;
  const to = HOW_LAST.exec(text)?.index ?? text.length;
  const from = (HOW_FIRST.exec(text) ?? (to < text.length ? IF_FIRST.exec(text) : null))?.[0].length ?? 0;
  return (from > 0 || to < text.length) && from < to ? originalOf(scanned, from, to) : null;
}
