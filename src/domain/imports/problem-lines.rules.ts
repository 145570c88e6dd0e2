import type { ImportProblem } from './office-file';
import { resultTableText } from './result-texts';
import { placeText } from './texts';

/** What is wrong in one or more places, in one line. */
export interface ProblemLine {
  where: string;
  message: string;
  /** so many problems are told in it */
  count: number;
  /** its rows were read, and are not taken: nothing in the file need be mended */
  isRead: boolean;
}

/** What is wrong in a file, in the order of its places: what is wrong in several rows is said once, with all of them. */
export function problemLines(problems: readonly ImportProblem[]): ProblemLine[] {
  const same = new Map<string, ImportProblem[]>();
  for (const problem of problems) {
    const key = JSON.stringify([
      placeIn(problem.where).sheet,
      problem.notTaken ? [problem.notTaken.why] : problem.message,
    ]);
    same.set(key, [...(same.get(key) ?? []), problem]);
  }
  return [...same.values()].map(lineOf);
}

function lineOf(problems: readonly ImportProblem[]): ProblemLine {
  const [first = { where: '', message: '' }] = problems;
  const { notTaken } = first;
  const measures = spans(problems.flatMap((one) => one.notTaken?.measure ?? []));
  return {
    where: placesText(problems.map(({ where }) => where)),
    message: notTaken ? resultTableText.ofMeasures(measures, notTaken.why) : first.message,
    count: problems.length,
    isRead: notTaken !== undefined,
  };
}

/** Of one place the very cell is told, of several their rows. */
function placesText(places: readonly string[]): string {
  const [first = ''] = places;
  if (places.every((one) => one === first)) return first;
  const { sheet, isLine } = placeIn(first);
  return placeText.rows(sheet, spans(places.map((one) => placeIn(one).row)), isLine);
}

/** A cell of a workbook, a line of a text, a row of a document's table. */
const PLACE = /^(?<sheet>.+?)(?:![A-Z]{1,3}|(?<line>:)|\s+แถวที่\s*)(?<row>\d+)(?:\s+คอลัมน์ที่\s*\d+)?$/u;

function placeIn(where: string): { sheet: string; row: number; isLine: boolean } {
  // What has no row is a place by itself.
  const { sheet = `${where}!`, line, row } = PLACE.exec(where)?.groups ?? {};
  return { sheet, row: Number(row ?? 0), isLine: line !== undefined };
}

/** `3–7, 9`: three or more in a row are told by the first and the last. */
function spans(numbers: readonly number[]): string {
  const found: [from: number, to: number][] = [];
  for (const one of [...new Set(numbers)].sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last && last[1] === one - 1) last[1] = one;
    else found.push([one, one]);
  }
  return found
    .flatMap(([from, to]) => (to - from > 1 ? `${from}–${to}` : from === to ? `${from}` : [`${from}`, `${to}`]))
    .join(', ');
}
