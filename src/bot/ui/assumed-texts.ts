import { compact } from '../../compact';
import { roundName } from '../../domain/calendar/dates';
import { type CompiledVocabulary, type Intent, relativeRoundIn, type Understanding } from '../understand';
import { readWords } from './read-words';

/** What is asked for, where that is taken from the question before. */
const ASKED: Partial<Record<Intent, string>> = {
  my_measures: 'งานของฉัน',
  measure_status: 'สถานะ',
  outstanding: 'ใครยังไม่รายงาน',
  score: 'คะแนน',
  score_compare: 'เทียบคะแนน',
  strengths: 'จุดแข็ง',
  weaknesses: 'จุดอ่อน',
  what_if: 'คะแนนถ้าทำเพิ่ม',
  deadlines: 'กำหนดส่ง',
  review_queue: 'รอตรวจ',
  document: 'ไฟล์รายงาน',
  report: 'รายงาน',
  measure_detail: 'รายละเอียด',
  review_report: 'ตรวจ',
  unit_ranking: 'ลำดับของส่วนราชการ',
  my_history: 'ประวัติการรายงาน',
  show_evidence: 'หลักฐาน',
  memos: 'เรื่องที่เสนอ',
  holidays: 'วันหยุด',
};

export const assumedTexts = {
  /** of what goes on from the question before: `ใครยังไม่รายงาน กองช่าง รอบ 12 เดือน` */
  goneOn: ({ intent, slots }: Understanding): string =>
    `ต่อจากคำถามก่อนหน้า: ${compact([ASKED[intent], readWords(slots)]).join(' ')}`,
  /** of a round that was named from the open one: `รอบ 6 เดือน ปี 2570 (รอบที่แล้ว)` */
  counted: (text: string, { slots }: Understanding, vocabulary: CompiledVocabulary): string | null => {
    if (slots.round === undefined) return null;
    const words = relativeRoundIn(text, vocabulary);
    if (words === null) return null;
    const year = slots.fiscalYear === undefined ? '' : ` ปี ${slots.fiscalYear}`;
    return `${roundName(slots.round)}${year} (${words})`;
  },
};
