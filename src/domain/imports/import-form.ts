import { compact } from '../../compact';
import { type Assessment, assessments, INSTRUMENTS } from '../assessments/assessment.model';
import { type Framework, type Frameworks, frameworkOf } from '../assessments/framework';
import { fiscalYearOf, ROUNDS, type Round, roundName, thaiDate } from '../calendar/dates';
import { rangesOf } from '../holidays/own-holidays.rules';
import { type Measure, measures } from '../measures/measure.model';
import { unitNames } from '../measures/units.rules';
import type { Organisation } from '../organisations/organisation.model';
import { cellList } from './cell-list';
import { columnNames } from './office-table';
import { formText } from './office-table-texts';
import { SCORE_COLUMNS } from './score-table';
import { COLUMN_NAMES } from './table-columns';

/** A sheet as it is written: its name, its rows, and which of them is the header. */
interface FormSheet {
  name: string;
  rows: string[][];
  header: number;
}

/** What is written over each table, so that a sheet can be told from another office's. */
const about = (organisation: Organisation, ...more: string[][]): string[][] => [
  [formText.office, organisation.name],
  ...more,
  [],
];

/**
 * The form of an office: a workbook with what is stored of its units, positions, due days, holidays and the plans of this year and later. Imported as
 * it is it changes nothing.
 */
export async function importForm(organisation: Organisation, frameworks: Frameworks, now: Date): Promise<Buffer> {
  const year = fiscalYearOf(now);
  const [last] = await assessments(organisation._id).find({}, { sort: { fiscalYear: -1 }, limit: 1 });
  const assessed = Math.max(last?.fiscalYear ?? 0, year - 1);
  const framework = frameworkOf(frameworks, assessed);
  const planned = await measures(organisation._id).find(
    { fiscalYear: { $gte: year } },
    { sort: { fiscalYear: 1, num: 1 } },
  );
  const years = [...new Set([year, ...planned.map(({ fiscalYear }) => fiscalYear)])];
  return written([
    sheetOf(formText.units, about(organisation), columnNames('units'), organisation.units.map(unitRow)),
    sheetOf(formText.chain, about(organisation), columnNames('chain'), chainRows(organisation)),
    sheetOf(formText.due, about(organisation), columnNames('due'), dueRows(organisation, [year, year + 1])),
    sheetOf(formText.holidays, about(organisation), columnNames('holidays'), holidayRows(organisation)),
    sheetOf(
      formText.scores(assessed),
      about(organisation, [formText.year, String(assessed)]),
      SCORE_COLUMNS,
      scoreRows(framework, last?.fiscalYear === assessed ? last : null),
    ),
    ...years.map((one) =>
      sheetOf(
        formText.measures(one),
        about(organisation, [formText.year, String(one)]),
        COLUMN_NAMES,
        planned.filter(({ fiscalYear }) => fiscalYear === one).map((measure) => measureRow(organisation, measure)),
      ),
    ),
  ]);
}

function sheetOf(name: string, above: string[][], header: readonly string[], rows: string[][]): FormSheet {
  return { name, rows: [...above, [...header], ...rows], header: above.length };
}

/** In the order of the columns of a table of units. */
const unitRow = ({ key, name, aliases, group }: Organisation['units'][number], index: number): string[] => [
  name,
  aliases.join('\n'),
  key,
  group ? formText.yes : '',
  String(index + 1),
];

const chainRows = ({ approvalChain = [] }: Organisation): string[][] =>
  approvalChain.map(({ position, title }, index) => [title, position, String(index + 1)]);

/** A row for each round of some years, and for whatever else is set; the standard days are no days of the office's own. */
function dueRows({ roundDates }: Organisation, years: readonly number[]): string[][] {
  const all = new Set([...roundDates.map(({ fiscalYear }) => fiscalYear), ...years]);
  const rounds = [...all].sort().flatMap((fiscalYear) => ROUNDS.map((round) => ({ fiscalYear, round })));
  return rounds.map(({ fiscalYear, round }, index) => {
    const set = roundDates.find((date) => date.fiscalYear === fiscalYear && date.round === round);
    return [String(fiscalYear), roundName(round), set ? thaiDate(set.dueOn) : '', String(index + 1)];
  });
}

/** Days in a row under one name are one row. */
const holidayRows = ({ holidays = [] }: Organisation): string[][] =>
  rangesOf(holidays).map(({ from, to, name }, index) => [
    thaiDate(from),
    to === from ? '' : thaiDate(to),
    name,
    String(index + 1),
  ]);

/** A row for all that scores can be given for; those that are stored are filled in. */
function scoreRows(framework: Framework, stored: Assessment | null): string[][] {
  const shown = (score: number | null | undefined): string =>
    score === null || score === undefined ? '' : String(score);
  const level = framework.levels[framework.levelScheme].find((one) => one.level === stored?.level);
  const items = framework.subIndicators.flatMap((sub) => sub.items);
  return [
    [formText.total, shown(stored?.total)],
    [formText.level, level?.name ?? ''],
    ...INSTRUMENTS.map((key) => [key, shown(stored?.instruments.find((one) => one.key === key)?.score)]),
    ...framework.indicators.map(({ num }) => [
      formText.indicator(num),
      shown(stored?.indicators.find((one) => one.num === num)?.score),
    ]),
    ...items.map((code) => [code, shown(stored?.items.find((one) => one.code === code)?.score)]),
  ];
}

/** In the order of `COLUMN_NAMES`. */
const measureRow = (organisation: Organisation, measure: Measure): string[] => [
  String(measure.num),
  measure.title,
  listCell(measure.guidelines),
  listCell(measure.procedures),
  unitNames(organisation, measure.units).join('\n'),
  measure.period ?? '',
  listCell(measure.followUp),
  measure.indicators.join(', '),
  measure.items.join(', '),
  formText.rounds(measure.rounds),
  ...ROUNDS.map((round) => dueCell(measure, round)),
];

/** The day that a measure alone is due on; the office's is no day of its own. */
function dueCell({ rounds, dueOn }: Measure, round: Round): string {
  const day = rounds.includes(round) ? dueOn[round] : undefined;
  return day === undefined ? '' : thaiDate(day);
}

/** Entries a line each, with dashes where they would not be read as they are without. */
function listCell(entries: readonly string[]): string {
  const plain = entries.join('\n');
  const isRead = cellList(plain).join('\n') === plain;
  return isRead ? plain : entries.map((entry) => `- ${entry}`).join('\n');
}

const WIDTHS = [24, 40, 40, 40, 28, 24, 30, 20, 20, 20, 20, 20];

async function written(sheets: readonly FormSheet[]): Promise<Buffer> {
  const { default: writeWorkbook } = await import('write-excel-file/node');
  const cell = (value: string, isBold: boolean) => ({
    value,
    type: String,
    wrap: true,
    alignVertical: 'top' as const,
    ...(isBold && { fontWeight: 'bold' as const }),
  });
  const pages = sheets.map(({ name, rows, header }) => ({
    sheet: name,
    columns: compact(rows[header]?.map((_, index) => ({ width: WIDTHS[index] ?? 20 })) ?? []),
    data: rows.map((cells, row) => (cells.length > 0 ? cells : ['']).map((value) => cell(value, row === header))),
  }));
  return writeWorkbook(pages).toBuffer();
}
