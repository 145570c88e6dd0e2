import { TEXT_FIELDS, takeText } from '../../../domain/reports/content.rules';
import type { ReportInput } from '../../../domain/reports/content.schema';
import { takeSeen } from '../../../domain/thai-text/seen';
import { bareNumber, readSlots } from '../../measures/read-answer';
import type { Slots } from '../../understand';
import { texts } from './texts';

/** With a measure and a round before it, a text can be nothing but a report. */
const REPORT_OF_SOMETHING = 'รายงาน มาตรการ 1 รอบ 6 เดือน';

/** How far a measure is. */
export type HowFar = Pick<Slots, 'progress' | 'status'>;

export const saysHowFar = ({ progress, status }: HowFar): boolean => progress !== undefined || status !== undefined;

/** How far it is and what else was said, of a text that answers how far it is; a bare number up to 100 is a percentage. */
export function readProgress(text: string): Slots {
  const number = bareNumber(text);
  if (number !== null) return number <= 100 ? { progress: number } : {};
  return readSlots(`${REPORT_OF_SOMETHING} ${text}`);
}

/** Why a share that was said cannot be taken, in a sentence; null: it can, or none was said. */
export function shareInDoubt({ progressRange: range, progressOver: over }: Slots): string | null {
  if (range) return texts.whichShare(range);
  return over === undefined ? null : texts.overHundred(over);
}

export function howFarIn({ progress, status }: HowFar): ReportInput {
  return { ...(progress !== undefined && { progress }), ...(status !== undefined && { status }) };
}

/** The words of a report that were said, each part in its field. @throws Refusal `text_too_long` */
export function wordsIn(slots: Slots): ReportInput {
  const said = TEXT_FIELDS.map((field) => [field, takeSeen(slots[field] ?? '')] as const);
  return Object.fromEntries(
    said.filter(([, words]) => words !== '').map(([field, words]) => [field, takeText(field, words)]),
  );
}
