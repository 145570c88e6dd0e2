import type { LocalDate } from '../calendar/dates';
import type { PastResult } from '../measures/measure.model';
import { toArabicDigits } from '../thai-text/digits';
import { dayIn } from './cell-day';
import { cellList, cellText } from './cell-list';

/** The texts of one row of a table of results, by what they are; a column that the table does not have is empty. */
export interface ResultTexts {
  details: string;
  /** ผลการดำเนินการ in one column: what was done, or beside a column of that what came of it */
  result: string;
  outputs: string;
  outcomes: string;
  period: string;
  progress: string;
  status: string;
  evidence: string;
  remarks: string;
}
export type ResultText = keyof ResultTexts;
export const RESULT_TEXTS: readonly ResultText[] = [
  'details',
  'result',
  'outputs',
  'outcomes',
  'period',
  'progress',
  'status',
  'evidence',
  'remarks',
];

/**
 * What an office says of a measure in a row of its table. Lists in cells are lists; that something was published stands among what was done.
 * @param plannedPeriod what the plan says of when, which a paper repeats
 * @param statusName what to call a status of a column of its own
 * @returns null: the row says nothing of it
 */
export function resultIn(
  texts: ResultTexts,
  plannedPeriod: string | null,
  statusName: (status: string) => string,
): PastResult | null {
  const [done, came] = [cellList(texts.details), cellList(texts.result)];
  const said = (done.length > 0 ? done : came).map(evidenceOrText);
  const { details, published } = withoutPublishing(said.filter((one) => one.is === 'text').map(({ text }) => text));
  const outputs = [...cellList(texts.outputs), ...(done.length > 0 ? came : [])];
  const outcomes = cellList(texts.outcomes);
  const evidence = [
    ...said.filter((one) => one.is === 'evidence').map(({ text }) => text),
    ...cellList(texts.evidence),
  ];
  const progress = progressIn(texts.progress);
  if (details.length + outputs.length + outcomes.length + evidence.length === 0 && !published && progress === null) {
    return null;
  }
  const period = cellText(texts.period);
  const status = cellText(texts.status);
  const remarks = [...(status === '' ? [] : [statusName(status)]), ...cellList(texts.remarks)].join(' ');
  return {
    details,
    outputs,
    outcomes,
    period: period === '' || toArabicDigits(period) === toArabicDigits(plannedPeriod ?? '') ? null : period,
    remarks: remarks === '' ? null : remarks,
    published,
    ...(progress !== null && { progress }),
    ...(evidence.length > 0 && { evidence }),
  };
}

const EVIDENCE = /^หลักฐาน\s*[:：]\s*(?=\S)/;
const evidenceOrText = (entry: string) =>
  EVIDENCE.test(entry)
    ? { is: 'evidence' as const, text: entry.replace(EVIDENCE, '') }
    : { is: 'text' as const, text: entry };

/** `เผยแพร่ทางเว็บไซต์หลักเมื่อวันที่ ๑ กุมภาพันธ์ ๒๕๖๕`, by itself or in brackets behind what was done */
const PUBLISHED =
  /\s*\(?เผยแพร่(?:ข้อมูล)?\s*(?:สู่\s*สาธารณ(?:ะ|ชน)|ต่อ\s*สาธารณะ)?\s*(?:ทาง|ผ่าน|บน|ใน)?\s*(?<channel>[^()]{1,80}?)\s*เมื่อ\s*(?:วันที่)?\s*(?<day>[0-9๐-๙]{1,2}\s*[ก-๙.]{2,12}\s*(?:พ\.?\s*ศ\.?\s*)?[0-9๐-๙]{4})\s*\)?\s*$/;

/** The first of several is taken; the others stay as they were written. */
function withoutPublishing(entries: readonly string[]): Pick<PastResult, 'details' | 'published'> {
  let published: { channel: string; on: LocalDate } | null = null;
  const details = entries.flatMap((entry) => {
    const found = published === null ? PUBLISHED.exec(entry) : null;
    const on = found && dayIn(found.groups?.day ?? '');
    if (!found || !on) return [entry];
    published = { channel: found.groups?.channel ?? '', on };
    const rest = entry.slice(0, found.index).trim();
    return rest === '' ? [] : [rest];
  });
  return { details, published };
}

/** `80%`, `ร้อยละ ๘๐`, `80`; null: no such number */
function progressIn(cell: string): number | null {
  const [, digits] = /^(?:ร้อยละ)?\s*(\d{1,3})(?:\.\d+)?\s*(?:%|เปอร์เซ็นต์)?$/.exec(toArabicDigits(cellText(cell))) ?? [];
  const percent = digits === undefined ? Number.NaN : Number(digits);
  return percent <= 100 ? percent : null;
}
