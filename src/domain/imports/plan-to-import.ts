import type { OfficeId } from '../office-store';
import type { OfficeFile } from './office-file';

export type MeasureContent = OfficeFile['measures'][number];

/** A measure as people know it. */
export type PlannedMeasure = Pick<MeasureContent, 'num' | 'title'>;

/** One year's plan of one office, as a file gives it. */
export interface PlanToImport {
  office: OfficeId;
  /** BE */
  fiscalYear: number;
  /** where the plan stands in its file */
  where: string;
  measures: { content: MeasureContent; where: string }[];
  /** what the file has a say in; the rest of a stored measure stays as it is */
  stated: ReadonlySet<keyof MeasureContent>;
}
