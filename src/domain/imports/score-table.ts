import { INSTRUMENTS, type Instrument } from '../assessments/assessment.model';
import { type Framework, type Frameworks, frameworkOf } from '../assessments/framework';
import type { OfficeId } from '../office-store';
import type { Organisation } from '../organisations/organisation.model';
import { comparable } from '../thai-text/comparable';
import { toArabicDigits } from '../thai-text/digits';
import { cellText } from './cell-list';
import { indicatorsOf, itemsOf } from './cell-values';
import type { Grid } from './grid';
import type { ImportProblem } from './office-file';
import { scoreText } from './score-table-texts';
import { readTitle, type Sender } from './table-title';
import { officeText } from './texts';

/** The scores that a table gives. */
interface ScoresRead {
  total: number | null;
  level: string | null;
  instruments: Partial<Record<Instrument, number>>;
  indicators: Map<number, number>;
  /** by code */
  items: Map<string, number>;
}

/** The scores of one year's assessment, as a table gives them; what it does not give stays as it is. */
export interface ScoresToImport extends Readonly<ScoresRead> {
  office: OfficeId;
  /** BE */
  fiscalYear: number;
  where: string;
  framework: Framework;
}

/** The columns, and other words for each. */
const COLUMNS = {
  what: ['รายการ', 'ตัวชี้วัด'],
  score: ['คะแนน', 'คะแนนที่ได้', 'ผลคะแนน'],
  num: ['ที่', 'ลำดับ', 'ลำดับที่'],
};
export const SCORE_COLUMNS = [COLUMNS.what[0] ?? '', COLUMNS.score[0] ?? ''];
const TOTAL = ['คะแนนรวม', 'รวม', 'คะแนนรวมทั้งหมด'];
const LEVEL = ['ระดับ', 'ระดับผลการประเมิน'];

interface Found {
  header: number;
  what: number;
  score: number;
}

function findHeader(grid: Grid): Found | null {
  for (const [header, row] of grid.rows.entries()) {
    const cells = row.map(comparable);
    const at = (words: readonly string[]): number => cells.findIndex((cell) => words.includes(cell));
    const [what, score] = [at(COLUMNS.what), at(COLUMNS.score)];
    const isOnlyThese = cells.every((cell) => cell === '' || Object.values(COLUMNS).flat().includes(cell));
    if (what >= 0 && score >= 0 && isOnlyThese) return { header, what, score };
  }
  return null;
}

/**
 * Reads a table of scores: a row each for the total, the level, an instrument, an indicator or an item of the OIT. A row without a score says
 * nothing.
 * @returns null where the grid holds no such table
 */
export function readScoreTable(
  grid: Grid,
  offices: readonly Organisation[],
  frameworks: Frameworks,
  sender: Sender | null,
): ScoresToImport | { problems: ImportProblem[] } | null {
  const found = findHeader(grid);
  if (!found) return null;
  const { header } = found;
  const rows = grid.rows.flatMap((cells, row) => {
    const [what, score] = [cellText(cells[found.what] ?? ''), cellText(cells[found.score] ?? '')];
    const isSaid = row > header && what !== '' && !/^[-–—]?$/.test(score);
    return isSaid
      ? [{ what, score, where: grid.where(row, found.what), whereScore: grid.where(row, found.score) }]
      : [];
  });
  // A form that was not filled in.
  if (rows.length === 0) return { problems: [] };
  const title = readTitle(grid, header, offices, sender);
  const troubles = grid.troubles.map(({ row, column, message }) => ({
    where: grid.where(row ?? header, column ?? 0),
    message,
  }));
  if ('problems' in title) return { problems: [...title.problems, ...troubles] };
  const { organisation, fiscalYear } = title;
  const framework = frameworkOf(frameworks, fiscalYear);
  const read: ScoresRead = { total: null, level: null, instruments: {}, indicators: new Map(), items: new Map() };
  const seen = new Set<string>();
  const problems = [...troubles, ...rows.flatMap((row) => takeRow(read, row, framework, seen))];
  if (problems.length > 0) return { problems };
  return { office: organisation._id, fiscalYear, where: grid.where(header, found.what), ...read, framework };
}

interface ScoreRow {
  what: string;
  score: string;
  where: string;
  whereScore: string;
}

/** Adds what a row says. @param seen what rows before it were about @returns what is wrong with it */
function takeRow(
  read: ScoresRead,
  { what, score, where, whereScore }: ScoreRow,
  framework: Framework,
  seen: Set<string>,
): ImportProblem[] {
  const thing = thingOf(what, framework);
  if (!thing) return [{ where, message: scoreText.unknown(what) }];
  const name = JSON.stringify(thing);
  const repeated = seen.has(name) ? [{ where, message: scoreText.repeated(what) }] : [];
  seen.add(name);
  const message = thing.is === 'level' ? takeLevel(read, score, framework) : takePoints(read, thing, score);
  return message === null ? repeated : [...repeated, { where: whereScore, message }];
}

/** @returns what is wrong; null: nothing */
function takeLevel(read: ScoresRead, written: string, framework: Framework): string | null {
  const levels = framework.levels[framework.levelScheme];
  const said = comparable(written);
  read.level = levels.find((one) => [one.name, one.level].map(comparable).includes(said))?.level ?? null;
  if (read.level !== null) return null;
  return officeText.unknownLevel(
    written,
    levels.map((one) => one.name),
  );
}

/** @returns what is wrong; null: nothing */
function takePoints(read: ScoresRead, thing: Exclude<Thing, { is: 'level' }>, written: string): string | null {
  const points = pointsIn(written);
  if (points === null) return scoreText.score(written);
  if (thing.is === 'total') read.total = points;
  else if (thing.is === 'instrument') read.instruments[thing.of] = points;
  else if (thing.is === 'indicator') read.indicators.set(thing.of, points);
  else read.items.set(thing.of, points);
  return null;
}

type Thing =
  | { is: 'total' }
  | { is: 'level' }
  | { is: 'instrument'; of: Instrument }
  | { is: 'indicator'; of: number }
  | { is: 'item'; of: string };

/** What a row is about; null: nothing that scores of that year are given for. */
function thingOf(what: string, framework: Framework): Thing | null {
  const words = comparable(what);
  if (TOTAL.includes(words)) return { is: 'total' };
  if (LEVEL.includes(words)) return { is: 'level' };
  const instrument = INSTRUMENTS.find((key) => new RegExp(`^(?:แบบวัด|คะแนน)?\\(?${key}\\)?$`, 'i').test(words));
  if (instrument) return { is: 'instrument', of: instrument };
  const [code, ...codes] = itemsOf(what).wrong.length === 0 ? itemsOf(what).values : [];
  const isKnown = framework.subIndicators.some((sub) => code !== undefined && sub.items.includes(code));
  if (code !== undefined) return codes.length === 0 && isKnown ? { is: 'item', of: code } : null;
  const { values, wrong } = indicatorsOf(what, framework);
  const [num, ...nums] = wrong.length === 0 ? values : [];
  return num !== undefined && nums.length === 0 ? { is: 'indicator', of: num } : null;
}

/** Null: it is no score. */
function pointsIn(cell: string): number | null {
  const [, digits] = /^(\d{1,3}(?:\.\d+)?)\s*(?:%|คะแนน)?$/.exec(toArabicDigits(cell).trim()) ?? [];
  const points = Number(digits);
  return digits !== undefined && points <= 100 ? points : null;
}
