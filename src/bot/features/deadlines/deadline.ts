import type { LocalDate, Round } from '../../../domain/calendar/dates';
import type { Measure } from '../../../domain/measures/measure.model';

export interface Deadline {
  round: Round;
  dueOn: LocalDate;
  /** 0 on the day, negative after it */
  daysLeft: number;
}

/** A due day of a measure that differs from the office's. */
export interface OwnDeadline extends Deadline {
  measure: Measure;
}
