import { thaiDateTime } from '../calendar/dates';

/** One person's line in the evidence that an announcement was circulated (แจ้งเวียน). Null: not known, or not yet. */
export interface CirculationLine {
  name: string | null;
  /** the unit's name; null: of the whole office */
  unit: string | null;
  /** the person's rights in words */
  role: string | null;
  sentAt: Date | null;
  /** why it did not reach them, in words; null: it did, or may still */
  notSent: string | null;
  acknowledgedAt: Date | null;
}

export const CIRCULATION_COLUMNS = ['ลำดับ', 'ชื่อ', 'หน่วยงาน', 'ตำแหน่ง/บทบาท', 'ส่งเมื่อ', 'รับทราบเมื่อ'] as const;

const UNNAMED = 'ไม่ทราบชื่อ';
const WHOLE_OFFICE = 'ทั้งหน่วยงาน';
const NOT_YET = '-';

/**
 * The evidence as rows of cells under `CIRCULATION_COLUMNS`, times in Bangkok with Buddhist years.
 * @param from place of the first line in the whole list, counted from 0
 */
export function circulationTable(lines: readonly CirculationLine[], from = 0): string[][] {
  return lines.map(({ name, unit, role, sentAt, notSent, acknowledgedAt }, index) => [
    String(from + index + 1),
    name ?? UNNAMED,
    unit ?? WHOLE_OFFICE,
    role ?? NOT_YET,
    sentAt ? thaiDateTime(sentAt) : (notSent ?? NOT_YET),
    acknowledgedAt ? thaiDateTime(acknowledgedAt) : NOT_YET,
  ]);
}
