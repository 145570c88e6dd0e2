import { type LocalDate, type Round, roundName, thaiDate } from '../calendar/dates';
import type { Measure } from '../measures/measure.model';
import { listInThai } from '../thai-text/lists';
import type { LackingPart } from './lacking-parts';
import type { ProgressStatus, Report, ReportContent } from './report.model';
import { type ReportStateOrNone, stateOf } from './report-states.rules';
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
  evidence: 'หลักฐาน',
};

/** `ผลผลิต ผลลัพธ์ และ หลักฐาน` */
export const partNames = (parts: readonly LackingPart[]): string =>
  listInThai(parts.map((part) => MISSING_NAMES[part]));

/** `60% (กำลังทำ)`, `60%`, `เสร็จแล้ว`; null where neither was said. */
export function progressText({ status, progress }: Pick<ReportContent, 'status' | 'progress'>): string | null {
  const word = status && STATUS_NAMES[status];
  if (progress === null) return word;
  return word ? `${progress}% (${word})` : `${progress}%`;
}

/** Where a report is, in the words that staff see everywhere. */
export const STATE_NAMES: Record<ReportStateOrNone, string> = {
  none: 'ยังไม่รายงาน',
  draft: 'ร่าง ยังไม่ส่ง',
  submitted: 'รายงานแล้ว',
  returned: 'ส่งกลับแก้ไข',
  approved: 'อนุมัติแล้ว',
  published: 'อนุมัติเผยแพร่แล้ว',
};

/** The same in the office's own word for releasing. */
export const stateName = (state: ReportStateOrNone, releaseWord?: string): string =>
  state === 'published' && releaseWord !== undefined ? `${releaseWord}แล้ว` : STATE_NAMES[state];

/** What an office's own table says of a measure in a round, where nothing was handed in here. */
const IMPORTED = 'มีผลที่นำเข้า';
export const importedText = (on: LocalDate | undefined): string =>
  on === undefined ? IMPORTED : `${IMPORTED} ${thaiDate(on)}`;
export const importedCount = (count: number): string => `${IMPORTED} ${count} มาตรการ`;

/** What an admin closed, though it was never handed in. */
export const CLOSED = 'ปิดโดยผู้ดูแลระบบ';

/**
 * `ยังไม่รายงาน`, `รายงานแล้ว 60% (กำลังทำ)`, `อนุมัติแล้ว (เสร็จแล้ว)`, `ส่งกลับแก้ไข 60%`
 * @param releaseWord the office's own word for releasing, where it has one
 */
export function stateText(report: Report | null, releaseWord?: string): string {
  const state = stateName(stateOf(report), releaseWord);
  const progress = report && progressText(report);
  if (!progress) return state;
  return `${state} ${report.progress === null ? `(${progress})` : progress}`;
}

/** `ยังขาดหลักฐาน`, `ยังขาดผลผลิตและผลลัพธ์`, `ยังขาดผลผลิต ผลลัพธ์ และหลักฐาน`; null where nothing is missing of a report that is there. */
export function missingText(missing: readonly MissingPart[]): string | null {
  const parts = missing.filter((part) => part !== 'report').map((part) => MISSING_NAMES[part]);
  return parts.length === 0 ? null : `ยังขาด${listInThai(parts)}`;
}

/** What is said where an admin closes, or has closed, what is overdue. */
export const closingTexts = {
  closed: (
    { num, fiscalYear, round }: Pick<Measure, 'num' | 'fiscalYear'> & { round: Round },
    reason: string,
  ): string =>
    `มาตรการ ${num} ${roundName(round)} ปี ${fiscalYear} ${CLOSED} จึงรายงานไม่ได้ เหตุผล: "${reason}" หากต้องรายงาน ให้ผู้ดูแลระบบพิมพ์ "ยกเลิกการปิด"`,
  notClosable: (nums: readonly number[]): string =>
    `${nums.length > 0 ? `มาตรการ ${nums.join(', ')} ` : ''}ไม่มีรายการที่เลยกำหนดแล้ว พิมพ์ "ใครยังไม่รายงาน" เพื่อดูรายการล่าสุด`,
  notClosed: 'รายการนี้ไม่ได้ปิดไว้ พิมพ์ "ยกเลิกการปิด" เพื่อดูรายการที่ปิดไว้',
};

export const texts = {
  notOwnUnit: (num: number, units: readonly string[]): string =>
    `มาตรการ ${num} ไม่ได้อยู่ในส่วนราชการของคุณ ผู้ที่รายงานได้คือเจ้าหน้าที่หรือหัวหน้าส่วนราชการของ${listInThai(units)}`,
  noSuchRound: (num: number, rounds: readonly string[]): string => `มาตรการ ${num} รายงานเฉพาะ${rounds.join('และ')}`,
  changedMeanwhile: 'มีผู้แก้ไขรายงานนี้ระหว่างที่กรอก เริ่มรายงานใหม่อีกครั้งเพื่อดูข้อมูลล่าสุด',
  nothingNew: 'ไม่มีข้อมูลใหม่ให้บันทึก',
  required: (num: number, round: Round, parts: readonly LackingPart[]): string =>
    `หน่วยงานกำหนดให้รายงานมี${partNames(parts)} จึงยังส่งรายงานมาตรการ ${num} ${roundName(round)} ไม่ได้ พิมพ์ "รายงาน มาตรการ ${num}" แล้วเพิ่มก่อนส่ง`,
  approved: (num: number, round: Round, units: readonly string[]): string =>
    `รายงานมาตรการ ${num} ${roundName(round)} อนุมัติแล้ว จึงแก้ไขไม่ได้ หากต้องแก้ไข ให้หัวหน้าส่วนราชการของ${listInThai(units)} หรือผู้บริหารส่งกลับแก้ไขก่อน`,
  published: (num: number, round: Round, word: string): string =>
    `รายงานมาตรการ ${num} ${roundName(round)} ${word}แล้ว จึงแก้ไขไม่ได้ หากพบข้อผิดพลาดโปรดแจ้งผู้ดูแลระบบ`,
  draftOfReport: (num: number, round: Round): string =>
    `มาตรการ ${num} ${roundName(round)} ส่งรายงานแล้ว จึงเก็บเป็นร่างไม่ได้ กดยืนยันส่งเพื่อแก้ไขรายงานที่ส่งไว้`,
  noDraft: (num: number, round: Round): string =>
    `ไม่มีร่างของมาตรการ ${num} ${roundName(round)} พิมพ์ "รายงาน" เพื่อเริ่มรายงานใหม่`,
  nothingToUndo: 'ไม่มีการส่งรายงานที่ย้อนได้ หากต้องแก้ไข พิมพ์ "รายงาน" แล้วเลือกมาตรการนั้น',
  reviewedAlready: (num: number, round: Round): string =>
    `มีผู้ตรวจรายงานมาตรการ ${num} ${roundName(round)}แล้ว จึงย้อนการส่งไม่ได้ พิมพ์ "สถานะมาตรการ ${num}" เพื่อดูผลการตรวจ`,
  notLastEditor: (num: number, round: Round): string =>
    `ย้อนการส่งได้เฉพาะผู้ส่งครั้งล่าสุด มาตรการ ${num} ${roundName(round)}มีผู้อื่นส่งหลังจากคุณ แก้ไขได้โดยพิมพ์ "รายงาน"`,
  undoTooLate: (minutes: number): string =>
    `ย้อนการส่งได้ภายใน ${minutes} นาทีหลังส่ง ครั้งนี้เกินเวลาแล้ว แก้ไขได้โดยพิมพ์ "รายงาน" แล้วเลือกมาตรการนั้น`,
  tooLong: (field: string, length: number, most: number): string =>
    `${field}ยาว ${length.toLocaleString('en')} ตัวอักษร รับได้ไม่เกิน ${most.toLocaleString('en')} ตัวอักษร ย่อแล้วส่งใหม่อีกครั้ง`,
};
