import type { Framework } from '../assessments/framework';
import type { Round } from '../calendar/dates';
import { lettersOf } from '../thai-text/comparable';
import { toArabicDigits } from '../thai-text/digits';
import { isBand } from './band-rows';
import { cellText, numberedTitle } from './cell-list';
import { roundsOf } from './cell-values';
import type { Grid } from './grid';
import type { RowOfResults } from './match-results.rules';
import type { ImportProblem } from './office-file';
import { RESULT_TEXTS, type ResultTexts } from './past-result.rules';
import { isResultHeader, type ResultColumn } from './result-columns';
import { resultTableText } from './result-texts';
import { tableText } from './table-texts';

const TEXT_LIMIT = 2000;

/** One row of a table of results. */
export interface ResultRow extends RowOfResults {
  /** null: the table's own */
  round: Round | null;
  texts: ResultTexts;
  /** it names nothing, so it may go on with the row above, which a page's end cut */
  isUnnamed: boolean;
  where: string;
}

/**
 * The rows below a head, without heads that are repeated, headings between rows and what stands below the table. What cannot be taken is told
 * with its place, and left out.
 */
export function readResultRows(
  grid: Grid,
  header: number,
  columns: ReadonlyMap<ResultColumn, number>,
  framework: Pick<Framework, 'indicators'>,
): { rows: ResultRow[]; unread: ImportProblem[] } {
  const rows: ResultRow[] = [];
  const unread: ImportProblem[] = [];
  const first = Math.min(...[...columns.values()]);
  let isBelow = false;
  for (let at = header + 1; at < grid.rows.length; at += 1) {
    const cells = inPlace(grid.rows[at] ?? [], columns.get('indicators'));
    const filled = cells.map(cellText);
    if (isResultHeader(filled)) {
      isBelow = false;
      continue;
    }
    if (SIGNED.test(filled.join(' ').trim())) isBelow = true;
    if (isBelow || filled.every((cell) => cell === '') || grid.isAcross(at) || isHeading(filled, first)) continue;
    const textOf = (column: ResultColumn): string => {
      const index = columns.get(column);
      // Merged cells are one text, which the first of their rows has.
      return index === undefined || grid.isRepeated(at, index) ? '' : (cells[index] ?? '');
    };
    const whereOf = (column: ResultColumn): string => grid.where(at, columns.get(column) ?? first);
    const long = [...columns].find(([, index]) => (cells[index] ?? '').length > TEXT_LIMIT);
    if (long) {
      unread.push({ where: whereOf(long[0]), message: tableText.tooLong });
      continue;
    }
    const round = roundsOf(cellText(textOf('round')));
    if (round.wrong.length > 0 || round.values.length > 1) {
      unread.push({ where: whereOf('round'), message: tableText.wrongRound(cellText(textOf('round'))) });
      continue;
    }
    const named = numberedTitle(cellText(textOf('title')));
    const progress = cellText(textOf('progress'));
    if (progress !== '' && !/\d/.test(toArabicDigits(progress))) {
      unread.push({ where: whereOf('progress'), message: resultTableText.progress(progress) });
    }
    const said = cellText([textOf('guidelines'), textOf('procedures')].join('\n'));
    const key = { title: named.title, said, indicators: indicatorsIn(textOf('indicators'), framework) };
    rows.push({
      ...key,
      num: numberIn(cellText(textOf('num'))) ?? named.num,
      round: round.values[0] ?? null,
      texts: Object.fromEntries(RESULT_TEXTS.map((text) => [text, textOf(text)])) as unknown as ResultTexts,
      isUnnamed: columns.has('title') ? key.title === '' : key.indicators.length === 0,
      where: grid.where(at, columns.get('title') ?? columns.get('indicators') ?? first),
    });
  }
  return { rows, unread };
}

/** Who signs stands below the table. */
const SIGNED = /^[(\s]*(?:ลงชื่อ|ลงนาม|ผู้จัดทำ|ผู้รายงาน)/;

/** Beside a head of indicators some offices write the instrument in a column that no head names: the row is one cell longer. */
function inPlace(cells: readonly string[], indicators: number | undefined): readonly string[] {
  if (indicators === undefined) return cells;
  const [here, next] = [cellText(cells[indicators] ?? ''), cellText(cells[indicators + 1] ?? '')];
  const isShifted = /^(?:IIT|EIT|OIT)?$/i.test(here) && INDICATOR.test(toArabicDigits(next));
  return isShifted ? [...cells.slice(0, indicators), ...cells.slice(indicators + 1)] : cells;
}

const INDICATOR = /ตัวชี้วัด\s*(?:ที่)?\s*(\d{1,2})/;

/** One text at the row's beginning: what is below belongs to it, and it is no measure. */
function isHeading(cells: readonly string[], first: number): boolean {
  const filled = cells.flatMap((cell, index) => (cell === '' ? [] : [index]));
  const isAlone = filled.length === 1 && filled[0] === first;
  const text = cells[first] ?? '';
  return isBand(cells, first) || (isAlone && /^\(?[\d๐-๙]{1,2}[.)]/.test(text) && !INDICATOR.test(text));
}

function numberIn(cell: string): number | null {
  const [, digits] = /^(?:มาตรการ(?:ที่)?|ข้อ(?:ที่)?)?\s*\(?(\d{1,3})[.)]?$/.exec(toArabicDigits(cell)) ?? [];
  return digits === undefined ? null : Number(digits);
}

/** Indicators by name, else by number, which recognition of print takes for another; what else the cell says (their status) does not matter here. */
function indicatorsIn(cell: string, { indicators }: Pick<Framework, 'indicators'>): number[] {
  const text = toArabicDigits(cellText(cell));
  const letters = lettersOf(text);
  const named = indicators.filter(({ name }) => letters.includes(lettersOf(name)));
  if (named.length > 0) return named.map(({ num }) => num);
  const numbers = [...text.matchAll(new RegExp(INDICATOR, 'g'))].map(([, digits]) => Number(digits));
  return numbers.filter((num) => indicators.some((one) => one.num === num));
}
