import { type LocalDate, ROUNDS, type Round } from '../calendar/dates';
import { otherDueDate } from '../deadlines/deadlines.rules';
import { misplacedDueDay, roundDays, type WantedDueDay } from '../deadlines/due-day.rules';
import type { Organisation } from '../organisations/organisation.model';
import { dueText } from './texts';
import type { YamlSource } from './yaml-source';

type Path = readonly PropertyKey[];

/** Notes it in the source when a day cannot be the due day of its round. Days that are over may be imported. */
export function checkDueDay(source: YamlSource, path: Path, wanted: WantedDueDay): void {
  const { fiscalYear, round, dueOn } = wanted;
  const misplaced = misplacedDueDay(wanted);
  if (misplaced === 'outside_year') {
    source.problem(path, dueText.outsideYear(dueOn, fiscalYear, roundDays(fiscalYear)));
  } else if (misplaced === 'rounds_swapped') {
    source.problem(path, dueText.swapped(dueOn, round, wanted.other ?? ''));
  }
}

/**
 * The same for the `due` of a measure, or of a plan for all its measures.
 * @param path of `due`
 * @param days what stands there
 * @param measure what holds for it: its rounds, and all its due days
 * @param organisation null when that part is broken: the order of the rounds is then not checked
 */
export function checkDueDays(
  source: YamlSource,
  path: Path,
  days: Partial<Record<Round, LocalDate | undefined>>,
  measure: { fiscalYear: number; rounds: Round[]; dueOn: Partial<Record<Round, LocalDate>> },
  organisation: Pick<Organisation, 'roundDates'> | null,
): void {
  const { fiscalYear } = measure;
  for (const round of ROUNDS) {
    const dueOn = days[round];
    if (dueOn === undefined) continue;
    const other = organisation && otherDueDate(organisation, { fiscalYear, round }, measure);
    checkDueDay(source, [...path, round], { fiscalYear, round, dueOn, other });
  }
}
