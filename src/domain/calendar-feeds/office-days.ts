import { fiscalYearDays, instantOf, type LocalDate, ROUNDS, type Round } from '../calendar/dates';
import type { HolidayYear } from '../calendar/holidays';
import type { ClarificationWindow } from '../clarification/clarification.rules';
import { officeDueDate } from '../deadlines/deadlines.rules';
import { rangesOf } from '../holidays/own-holidays.rules';
import type { Measure } from '../measures/measure.model';
import type { Organisation } from '../organisations/organisation.model';

/** What an office has on a day, or on several in a row. */
export type OfficeDay = { from: LocalDate; to: LocalDate; since: Date } & (
  | { kind: 'round'; fiscalYear: number; round: Round }
  | { kind: 'measure'; fiscalYear: number; round: Round; measure: Pick<Measure, 'num' | 'title'> }
  | { kind: 'clarification'; fiscalYear: number }
  | { kind: 'holiday'; name: string; isOwn: boolean }
);

interface Asked {
  organisation: Pick<Organisation, 'roundDates' | 'holidays'>;
  /** BE */
  fiscalYear: number;
  /** of the plan of that year; none: it has no rounds */
  measures: readonly Measure[];
  /** in which objections to O items are answered */
  clarification: ClarificationWindow;
  /** when the plan came about */
  plannedAt: Date | null;
  national: readonly HolidayYear[];
}

/** What a fiscal year holds for an office, in order: due days of its rounds, those that measures have of their own, and holidays. Pure. */
export function officeDays({
  organisation,
  fiscalYear,
  measures,
  clarification,
  plannedAt,
  national,
}: Asked): OfficeDay[] {
  const span = fiscalYearDays(fiscalYear);
  const since = plannedAt ?? instantOf(span.from);
  const due: OfficeDay[] =
    measures.length === 0
      ? []
      : ROUNDS.flatMap((round): OfficeDay[] => {
          const dueOn = officeDueDate(organisation, fiscalYear, round);
          const own = measures.flatMap((measure): OfficeDay[] => {
            const day = measure.dueOn[round];
            if (day === undefined || day === dueOn || !measure.rounds.includes(round)) return [];
            return [{ kind: 'measure', fiscalYear, round, measure, from: day, to: day, since }];
          });
          return [{ kind: 'round', fiscalYear, round, from: dueOn, to: dueOn, since }, ...own];
        });
  if (measures.length > 0) due.push({ kind: 'clarification', fiscalYear, ...clarification, since });
  const closed: OfficeDay[] = [
    ...national.flatMap(({ days }) => days.map(({ on, name }) => ({ from: on, to: on, name, isOwn: false }))),
    ...rangesOf(organisation.holidays ?? []).map((range) => ({ ...range, isOwn: true })),
  ]
    .filter(({ from, to }) => to >= span.from && from <= span.to)
    .map((one) => ({ kind: 'holiday', since: instantOf(span.from), ...one }));
  return [...due, ...closed].sort((a, b) => a.from.localeCompare(b.from));
}
