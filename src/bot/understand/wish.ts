import { pattern } from '../../domain/thai-text/pattern';
import { scan } from '../../domain/thai-text/scan';
import { CONFIDENT } from './confidence';
import { INTENTS, type Intent, type Understanding } from './intents';

/** A wish in the middle of something else: to be shown something, or that something is done. */
export type Wish = 'look_up' | 'act';

/** What only shows something: it may be answered at any time. */
const LOOK_UPS: ReadonlySet<Intent> = new Set<Intent>([
  'help',
  'my_profile',
  'my_measures',
  'measure_status',
  'outstanding',
  'deadlines',
  'score',
  'score_compare',
  'strengths',
  'weaknesses',
  'what_if',
  'score_gains',
  'review_queue',
  'show_evidence',
  'memos',
  'received_announcements',
  'own_announcements',
  'scheduled_announcements',
  'why_sent',
  'why_not_sent',
  'sent_messages',
  'privacy_notice',
  'open_codes',
  'staff',
  'resume',
]);

/** What people tell in a report or an announcement in just these words: a report, what is announced, who registered. */
const TOLD: ReadonlySet<Intent> = new Set<Intent>([
  'report',
  'report_as_before',
  'announce',
  'register',
  'document',
  'none',
  'cancel',
  'back',
]);
const ACTS: ReadonlySet<Intent> = new Set(INTENTS.filter((intent) => !LOOK_UPS.has(intent) && !TOLD.has(intent)));

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
  if (confidence < CONFIDENT || text.length > LONGEST || STATEMENT.test(scan(text).text)) return null;
  if (LOOK_UPS.has(intent)) return 'look_up';
  return ACTS.has(intent) ? 'act' : null;
}
