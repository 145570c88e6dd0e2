import type { Round } from '../../domain/calendar/dates';

export type Status = 'not_started' | 'in_progress' | 'done' | 'blocked';
export type InstrumentKey = 'IIT' | 'EIT' | 'OIT';
export type DocumentFormat = 'docx' | 'pdf' | 'xlsx';
/** The office's papers, by the letters of the contract. */
export type PaperKind = 'A' | 'B' | 'C' | 'D' | 'E' | 'F' | 'G';

/** What was said besides the intent, normalised. Only what was said is there. */
export interface Slots {
  /** number of a measure in its plan */
  measure?: number;
  /** all that were named, where there are several: `measure` is the first */
  measures?: number[];
  /** the words for a measure that matched no title */
  measureText?: string;
  round?: Round;
  /** of a report that names several: none is taken */
  rounds?: Round[];
  /** 0–100 */
  progress?: number;
  /** `50-60%`: which of them it is, is asked; no `progress` beside it */
  progressRange?: [from: number, to: number];
  /** `150%`: more than all, so how far it is, is asked; no `progress` beside it */
  progressOver?: number;
  status?: Status;
  /** the person's own words, as typed */
  detail?: string;
  /** what came of the work, in the words behind ผลผลิต, ผลลัพธ์ and หมายเหตุ */
  output?: string;
  outcome?: string;
  remarks?: string;
  /** the words behind หลักฐาน that hold an address */
  evidence?: string;
  /** four digits, Buddhist Era */
  fiscalYear?: number;
  /** in the order said; of a report that names several: none is taken */
  fiscalYears?: number[];
  /** the office's own name of a unit */
  unit?: string;
  /** all that were named, where there are several: `unit` is the first */
  units?: string[];
  /** 1–10 */
  indicator?: number;
  instrument?: InstrumentKey;
  /** `O38` */
  item?: string;
  items?: string[];
  format?: DocumentFormat;
  /** of a document */
  kind?: PaperKind;
  /** why something is done, in the words behind เพราะ */
  reason?: string;
  /** whom something is given to, in the words behind ให้ */
  people?: string;
  /** `ABCD-1234` */
  code?: string;
}

export type SlotName = keyof Slots;

/**
 * What an intent is where a person's own words are waited for: it only shows something, and may be answered at any time; it does something;
 * or people tell it in just these words: a report, what is announced, who registered.
 */
export type Kind = 'look_up' | 'act' | 'told';
