import { compact } from '../compact';
import { type Round, roundName } from '../domain/calendar/dates';
import type { contradiction } from '../domain/reports/content.rules';
import { TEXT_FIELD_NAMES } from '../domain/reports/texts';

export const FIELD_NAMES = {
  measure: 'มาตรการ',
  round: 'รอบ',
  progress: 'ความก้าวหน้า',
  evidence: 'หลักฐาน',
  ...TEXT_FIELD_NAMES,
} as const;

/** Labels of buttons about a report that stand in many places. */
export const reportLabels = {
  /** @param unit whose part of a joint measure it is; null: it is alone with it */
  start: (num: number, round: Round, unit: string | null) =>
    compact([`รายงานมาตรการ ${num}`, roundName(round), unit]).join(' '),
  correct: (num: number, round: Round, unit: string | null) =>
    compact([`แก้ไขมาตรการ ${num}`, roundName(round), unit]).join(' '),
  addLacking: 'เพิ่มส่วนที่ขาด',
  discard: 'ลบร่าง',
  undo: 'ย้อนการส่ง',
};

export const partTexts = {
  evidence: (count: number) => (count === 0 ? 'ไม่มีหลักฐาน' : `หลักฐาน ${count} รายการ`),
};

/** Who writes a report is told who will read it. */
export const FOR_EVERYBODY = 'เมื่อเผยแพร่แล้ว หน้าสาธารณะแสดงข้อความในรายงานให้ทุกคนเห็น ไม่ใส่ชื่อหรือข้อมูลของบุคคล';

/** A value beside the one that takes its place. */
export const beforeText = (value: string): string => `เดิม: ${value}`;

/** What a report says against itself. */
export const CONTRADICTIONS = {
  done_below_100: 'แจ้งว่าเสร็จแล้ว แต่ความก้าวหน้ายังไม่ถึง 100% ตรวจอีกครั้ง',
  not_done_at_100: 'ความก้าวหน้า 100% แต่สถานะยังไม่ใช่เสร็จแล้ว ตรวจอีกครั้ง',
  not_started_above_0: 'แจ้งว่ายังไม่เริ่ม แต่ความก้าวหน้ามากกว่า 0% ตรวจอีกครั้ง',
} satisfies Record<NonNullable<ReturnType<typeof contradiction>>, string>;

/** `มาตรการ 3`; of a joint measure `มาตรการ 8 ส่วนของกองคลัง`. @param unit name of the unit whose part it is; null: it is alone with the measure */
export const partName = (num: number, unit: string | null): string =>
  `มาตรการ ${num}${unit === null ? '' : ` ส่วนของ${unit}`}`;
