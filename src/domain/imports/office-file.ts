import type { Assessment } from '../assessments/assessment.model';
import type { Measure } from '../measures/measure.model';
import type { Organisation } from '../organisations/organisation.model';
import type { ItemPageSaid } from '../papers/keep-item-pages';
import type { SettingsChange } from '../papers/keep-settings';

/** What one import file can hold of one office. A CSV or XLSX table gives measures only. */
export interface OfficeFile {
  organisation: Organisation;
  assessments: Omit<Assessment, 'office'>[];
  measures: Omit<Measure, 'office'>[];
  /** how its papers are made; absent: not said */
  papers?: SettingsChange;
  /** where its O items are published; absent: not said */
  itemPages?: ItemPageSaid[];
}

/** Something wrong in a file: where (`FILE:LINE` or `SHEET!CELL`), what, and what is allowed, in Thai. */
export interface ImportProblem {
  where: string;
  message: string;
  /** a measure's row was read and is not taken: why, in the words behind `มาตรการที่ 3`, which `message` begins with; the file need not be mended */
  notTaken?: { measure: number; why: string };
  /** the year is not said, or not clear, and whoever imports it can be asked: which years it may be; empty: any */
  asksYear?: readonly number[];
}
