import { thaiDateTime } from '../calendar/dates';
import { UNNAMED } from '../people/texts';
import { circulationTexts } from './texts';

/** The line of a person, or of a group, in the evidence that an announcement was circulated (แจ้งเวียน). Null: not known, or not yet. */
export interface CirculationLine {
  name: string | null;
  /** the unit's name; null: of the whole office */
  unit: string | null;
  /** the person's rights in words */
  role: string | null;
  sentAt: Date | null;
  /** why it did not reach them, in words; null: it did, or may still */
  notSent: string | null;
  /** it was sent to a group that they are in, not to themselves */
  inGroup: boolean;
  acknowledgedAt: Date | null;
  /** of a group: how many acknowledged it there */
  acknowledgedBy: number | null;
}

const NOT_YET = '-';

/**
 * The evidence as rows of cells under `circulationTexts.columns`, times in Bangkok with Buddhist years.
 * @param from place of the first line in the whole list, counted from 0
 */
export function circulationTable(lines: readonly CirculationLine[], from = 0): string[][] {
  return lines.map((line, index) => [
    String(from + index + 1),
    line.name ?? UNNAMED,
    line.unit ?? circulationTexts.wholeOffice,
    line.role ?? NOT_YET,
    sentCell(line),
    acknowledgedCell(line),
  ]);
}

function sentCell({ sentAt, notSent, inGroup }: CirculationLine): string {
  if (!sentAt) return notSent ?? NOT_YET;
  return inGroup ? `${thaiDateTime(sentAt)} ${circulationTexts.inGroup}` : thaiDateTime(sentAt);
}

function acknowledgedCell({ acknowledgedAt, acknowledgedBy }: CirculationLine): string {
  if (acknowledgedBy !== null) return circulationTexts.people(acknowledgedBy);
  return acknowledgedAt ? thaiDateTime(acknowledgedAt) : NOT_YET;
}
