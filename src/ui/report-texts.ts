import { type Round, roundName } from '../domain/calendar/dates';
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
  start: (num: number, round: Round) => `รายงานมาตรการ ${num} ${roundName(round)}`,
  correct: (num: number, round: Round) => `แก้ไขมาตรการ ${num} ${roundName(round)}`,
  addLacking: 'เพิ่มส่วนที่ขาด',
  discard: 'ลบร่าง',
  undo: 'เลิกทำ',
};

/** A value beside the one that takes its place. */
export const beforeText = (value: string): string => `เดิม: ${value}`;
