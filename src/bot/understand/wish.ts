import { pattern } from '../../domain/thai-text/pattern';
import { scan } from '../../domain/thai-text/scan';
import { CONFIDENT, SECOND_LOOK } from './confidence';
import { INTENTS, type Intent, type Understanding } from './intents';

/** A wish in the middle of something else: to be shown something, or that something is done. */
export type Wish = 'look_up' | 'act';

/**
 * What an intent is where a person's own words are waited for: it only shows something, and may be answered at any time; it does something;
 * or people tell it in just these words: a report, what is announced, who registered.
 */
const KINDS: Record<Intent, Wish | 'told'> = {
  help: 'look_up',
  my_profile: 'look_up',
  my_measures: 'look_up',
  measure_status: 'look_up',
  outstanding: 'look_up',
  score: 'look_up',
  score_compare: 'look_up',
  strengths: 'look_up',
  weaknesses: 'look_up',
  what_if: 'look_up',
  explain: 'look_up',
  deadlines: 'look_up',
  document: 'look_up',
  review_queue: 'look_up',
  measure_detail: 'look_up',
  unit_ranking: 'look_up',
  my_history: 'look_up',
  search_help: 'look_up',
  resume: 'look_up',
  show_evidence: 'look_up',
  score_gains: 'look_up',
  memos: 'look_up',
  received_announcements: 'look_up',
  own_announcements: 'look_up',
  scheduled_announcements: 'look_up',
  why_not_sent: 'look_up',
  why_sent: 'look_up',
  sent_messages: 'look_up',
  privacy_notice: 'look_up',
  invite: 'look_up',
  open_codes: 'look_up',
  staff: 'look_up',
  units: 'look_up',
  holidays: 'look_up',
  open_dashboard: 'act',
  close_dashboard: 'act',
  taught_words: 'look_up',
  register: 'told',
  report: 'told',
  announce: 'told',
  cancel: 'told',
  none: 'told',
  report_as_before: 'told',
  leave_out: 'told',
  back: 'told',
  teach_word: 'told',
  stop_reminders: 'act',
  resume_reminders: 'act',
  delete_my_data: 'act',
  undo_report: 'act',
  send_evidence: 'act',
  withdraw_evidence: 'act',
  review_report: 'act',
  approve_several: 'act',
  import_form: 'look_up',
  required_parts: 'act',
  release_word: 'act',
  paper_settings: 'act',
  nudge: 'act',
  nudge_person: 'act',
  start_memo: 'act',
  withdraw_publication: 'act',
  close_overdue: 'act',
  reopen_closed: 'act',
  set_deadline: 'act',
  copy_my_data: 'act',
  change_account: 'act',
  hand_over: 'act',
  assign_measure: 'act',
  not_mine: 'act',
  issue_code: 'act',
  change_name: 'act',
  correct_name: 'act',
  positions: 'act',
  add_holiday: 'act',
  remove_holiday: 'act',
  forget_word: 'act',
  add_position: 'act',
  rename_position: 'act',
  move_position: 'act',
  remove_position: 'act',
  add_unit: 'act',
  rename_unit: 'act',
  merge_units: 'act',
  end_unit: 'act',
  link_group: 'act',
  unlink_group: 'act',
  unrecognised: 'act',
  keep_unrecognised: 'act',
  stop_keeping_unrecognised: 'act',
  keep_photo_location: 'act',
  remove_photo_location: 'act',
};

/** Whether an intent does something, as far as it is asked for in one word: how that is done may be asked, too. */
export const isAction = (intent: Intent): boolean =>
  KINDS[intent] === 'act' || intent === 'cancel' || intent === 'announce' || intent === 'report';

/** Whether a text surely asks to be shown something, and holds nothing in somebody's own words. */
export const isQuestion = ({ intent, slots, confidence }: Understanding): boolean =>
  KINDS[intent] === 'look_up' &&
  slots.detail === undefined &&
  slots.measureText === undefined &&
  confidence >= CONFIDENT;

/** Whether an intent only shows something, a file included. */
export const isQuestionIntent = (intent: Intent): boolean => KINDS[intent] === 'look_up';

/** All but what is told: what somebody may want in the middle of something else. */
export const WISHES: readonly Intent[] = INTENTS.filter((intent) => KINDS[intent] !== 'told');

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
  const kind = KINDS[intent];
  return kind === 'told' ? null : kind;
}
