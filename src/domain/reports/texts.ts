import type { ProgressStatus, Report, ReportContent } from './report.model';
import type { MissingPart } from './reports.rules';

/** The words for how far a measure is, the same everywhere. */
export const STATUS_NAMES: Record<ProgressStatus, string> = {
  not_started: 'ยังไม่เริ่ม',
  in_progress: 'กำลังทำ',
  done: 'เสร็จแล้ว',
  blocked: 'ติดปัญหา',
};

/** The names of the parts of a report, as in the offices' own tables. */
export const TEXT_FIELD_NAMES = {
  detail: 'รายละเอียด',
  output: 'ผลผลิต',
  outcome: 'ผลลัพธ์',
  remarks: 'หมายเหตุ',
} as const;

const MISSING_NAMES: Record<MissingPart, string> = {
  report: 'รายงาน',
  output: TEXT_FIELD_NAMES.output,
  outcome: TEXT_FIELD_NAMES.outcome,
};

/** `60% (กำลังทำ)`, `60%`, `เสร็จแล้ว`; null where neither was said. */
export function progressText({ status, progress }: Pick<ReportContent, 'status' | 'progress'>): string | null {
  const word = status && STATUS_NAMES[status];
  if (progress === null) return word;
  return word ? `${progress}% (${word})` : `${progress}%`;
}

/** `ยังไม่รายงาน`, `รายงานแล้ว 60% (กำลังทำ)`, `รายงานแล้ว (เสร็จแล้ว)` */
export function stateText(report: Report | null): string {
  if (!report) return 'ยังไม่รายงาน';
  const progress = progressText(report);
  if (!progress) return 'รายงานแล้ว';
  return `รายงานแล้ว ${report.progress === null ? `(${progress})` : progress}`;
}

/** `ยังขาดผลผลิตและผลลัพธ์`; null where nothing is missing of a report that is there. */
export function missingText(missing: readonly MissingPart[]): string | null {
  const parts = missing.filter((part) => part !== 'report').map((part) => MISSING_NAMES[part]);
  return parts.length > 0 ? `ยังขาด${parts.join('และ')}` : null;
}

export const texts = {
  notOwnUnit: (num: number, units: readonly string[]): string =>
    `มาตรการ ${num} ไม่ได้อยู่ในหน่วยงานของคุณ ผู้ที่รายงานได้คือเจ้าหน้าที่หรือหัวหน้าหน่วยงานของ${units.join(' ')}`,
  noSuchRound: (num: number, rounds: readonly string[]): string => `มาตรการ ${num} รายงานเฉพาะ${rounds.join('และ')}`,
  changedMeanwhile: 'มีผู้แก้ไขรายงานนี้ระหว่างที่กรอก เริ่มรายงานใหม่อีกครั้งเพื่อดูข้อมูลล่าสุด',
  nothingNew: 'ไม่มีข้อมูลใหม่ให้บันทึก',
  tooLong: (field: string, length: number, most: number): string =>
    `${field}ยาว ${length.toLocaleString('en')} ตัวอักษร รับได้ไม่เกิน ${most.toLocaleString('en')} ตัวอักษร ย่อแล้วส่งใหม่อีกครั้ง`,
};
