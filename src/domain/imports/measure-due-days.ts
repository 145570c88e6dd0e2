import { type LocalDate, ROUNDS, type Round, thaiDate } from '../calendar/dates';
import { otherDueDate } from '../deadlines/deadlines.rules';
import { misplacedDueDay, roundDays } from '../deadlines/due-day.rules';
import type { Organisation } from '../organisations/organisation.model';
import { dayIn } from './cell-day';
import { cellText } from './cell-list';
import { officeTableText } from './office-table-texts';
import type { Block, BlockReader } from './table-blocks';
import type { Column } from './table-columns';
import { tableText } from './table-texts';

const COLUMNS = { '6m': 'due6m', '12m': 'due12m' } as const satisfies Record<Round, Column>;
type DueColumn = (typeof COLUMNS)[Round];

/** Whether a column holds the days on which a measure alone is due. */
export const isDueColumn = (column: Column): column is DueColumn => Object.values<Column>(COLUMNS).includes(column);

/** The days on which a measure alone is due, by round; an empty cell says nothing of its round. What cannot be is among the problems. */
export function readDueDays(
  reader: BlockReader,
  block: Block,
  { fiscalYear, rounds }: { fiscalYear: number; rounds: Round[] },
  organisation: Organisation,
): Partial<Record<Round, LocalDate>> {
  const told = ROUNDS.map((round) => ({ round, days: daysOf(reader, block, round) }));
  const dueOn = Object.fromEntries(told.flatMap(({ round, days: [day] }) => (day === undefined ? [] : [[round, day]])));
  for (const { round, days } of told) {
    const [day, ...others] = days;
    if (day === undefined) continue;
    const refuse = (message: string): void => reader.problem(block, COLUMNS[round], message);
    if (others.length > 0) refuse(tableText.severalDueDays);
    if (!rounds.includes(round)) {
      refuse(tableText.dueWithoutRound(round));
      continue;
    }
    const other = otherDueDate(organisation, { fiscalYear, round }, { fiscalYear, rounds, dueOn });
    const misplaced = misplacedDueDay({ fiscalYear, round, dueOn: day, other });
    const { min, max } = roundDays(fiscalYear);
    if (misplaced === 'rounds_swapped') refuse(officeTableText.swapped);
    if (misplaced === 'outside_year') {
      refuse(officeTableText.outsideYear(thaiDate(day), fiscalYear, thaiDate(min), thaiDate(max)));
    }
  }
  return dueOn;
}

function daysOf(reader: BlockReader, block: Block, round: Round): LocalDate[] {
  const read = (cell: string) => {
    const text = cellText(cell);
    const day = dayIn(text);
    return { values: day === null ? [] : [day], wrong: day === null && text !== '' ? [text] : [] };
  };
  return reader.values(block, COLUMNS[round], read, officeTableText.day).found;
}
