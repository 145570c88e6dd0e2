import type { Organisation } from '../organisations/organisation.model';
import { comparable } from '../thai-text/comparable';
import { toArabicDigits } from '../thai-text/digits';
import { tidy } from '../thai-text/normalise';
import type { Grid } from './grid';
import type { ImportProblem } from './office-file';
import { tableText } from './table-texts';

/** Whose plan a table is and of which year, from the rows above its header. */
export interface TableTitle {
  organisation: Organisation;
  /** BE */
  fiscalYear: number;
}

/** Whoever sent a file, and what they said of it. */
export interface Sender {
  organisation: Organisation;
  /** BE; null: they were not asked */
  fiscalYear: number | null;
}

const OFFICE = ['หน่วยงาน', 'ชื่อหน่วยงาน', 'รหัสหน่วยงาน'];
const YEAR = ['ปีงบประมาณ', 'ปีงบประมาณพศ', 'ประจำปีงบประมาณ', 'ประจำปีงบประมาณพศ'];
const label = (cell: string): string => comparable(cell).replace(/[.:：]/g, '');

interface Found {
  text: string;
  where: string;
}

/** The value to the right of a label, or behind its colon in the same cell. */
function labelled(grid: Grid, above: number, labels: readonly string[]): Found | null {
  for (let row = 0; row < above; row += 1) {
    const cells = grid.rows[row] ?? [];
    for (const [column, cell] of cells.entries()) {
      const [head = '', ...tail] = tidy(cell).split(/[:：]/);
      const behind = tidy(tail.join(':'));
      if (!labels.includes(label(head))) continue;
      const next = cells.findIndex((value, index) => index > column && tidy(value) !== '');
      const text = behind === '' ? tidy(cells[next] ?? '') : behind;
      return { text, where: grid.where(row, behind === '' && next > 0 ? next : column) };
    }
  }
  return null;
}

const ERA = /^พ\.?\s*ศ\.?\s*/;
/** A year, with those that go on with it: `ปี พ.ศ. 2566-2570`, `ปีงบประมาณ 2569/70`. */
const YEARS_IN_HEADING =
  /(?:ปี\s*(?:งบประมาณ)?\s*\(?\s*(?:พ\.?\s*ศ\.?)?|พ\.?\s*ศ\.?)\s*(\d{4}(?:\s*(?:[-–—/,]|ถึง|และ|กับ)\s*(?:ปี\s*(?:งบประมาณ)?)?\s*(?:พ\.?\s*ศ\.?)?\s*(?:\d{4}|\d{2})(?!\d))*)/g;
/** What was assessed in a year is not what is to be done in it. */
const ASSESSED = /(?:ผลการประเมิน|ผลคะแนน|ผล\s*ITA|วิเคราะห์ผล)(?:(?!แผน|มาตรการ|ปี).)*$/i;

interface HeadingYears {
  years: string[];
  /** all of them are of an assessment */
  isAssessed: boolean;
}

/**
 * The years that headings name, such as `มาตรการ… เทศบาลตำบลคำม่วง ประจำปีงบประมาณ พ.ศ. ๒๕๗๐`. Where they do, the name of the sheet may
 * name another one: a copy whose heading is still that of the year before.
 */
function headingYears(grid: Grid, above: number): HeadingYears {
  const headings = grid.rows
    .slice(0, above)
    .flat()
    .map((cell) => toArabicDigits(tidy(cell)));
  const found = headings.flatMap((heading) =>
    [...heading.matchAll(YEARS_IN_HEADING)].map(({ 1: years = '', index }) => ({
      years: years.match(/\d{2,4}/g)?.map((year) => (year.length === 2 ? `25${year}` : year)) ?? [],
      isAssessed: ASSESSED.test(heading.slice(0, index)),
    })),
  );
  const sheet = found.length > 0 ? toArabicDigits(grid.sheet ?? '').match(/(?<!\d)25\d{2}(?!\d)/g) : null;
  const years = [...new Set([...found.flatMap((one) => one.years), ...(sheet ?? [])])];
  return { years, isAssessed: found.length > 0 && sheet === null && found.every(({ isAssessed }) => isAssessed) };
}

// What may stand right behind an office's name. Anything else goes on with it: ตัวอย่างเหนือ is not ตัวอย่าง.
const BEHIND_NAME = /^(?:$|[^\u0E00-\u0E7F]|(?:ประจำ|ปี|อำเภอ|จังหวัด|อ\.|จ\.|ตาม|เพื่อ|ใน|และ|พ\.ศ))/;

const isNamedIn = (heading: string, name: string): boolean =>
  heading
    .split(name)
    .slice(1)
    .some((behind) => BEHIND_NAME.test(behind));

/** What offices are called before their own name. */
const KIND_OF_OFFICE = /เทศบาล(?:ตำบล|เมือง|นคร)|องค์การบริหารส่วน|(?:^|\s)(?:อบต|อบจ|ทต|ทม|ทน)\.?(?=[\s\u0E00-\u0E7F])/;

/** The office that headings name; where they name none, `own`. Null: several, or one that is not known. */
function headingOffice(
  grid: Grid,
  above: number,
  offices: readonly Organisation[],
  own: Organisation | null,
): Organisation | null {
  const headings = grid.rows.slice(0, above).flat().map(tidy);
  const named = offices.filter(({ name }) => headings.some((heading) => isNamedIn(heading, name)));
  if (named.length === 0 && !headings.some((heading) => KIND_OF_OFFICE.test(heading))) return own;
  return named.length === 1 ? (named[0] ?? null) : null;
}

/**
 * Reads the rows above a table's header: `หน่วยงาน` with a slug or name, `ปีงบประมาณ` with a year. A heading that holds the
 * office's full name, or `ปีงบประมาณ พ.ศ. ๒๕๗๐`, does as well.
 * @param above row of the header
 * @param offices those known already or imported together with the table
 * @param sender the office of whoever sent it, whose table it is where none is named; and the year they said where the table says none
 */
export function readTitle(
  grid: Grid,
  above: number,
  offices: readonly Organisation[],
  sender: Sender | null = null,
): TableTitle | { problems: ImportProblem[] } {
  const organisation = readOffice(grid, above, offices, sender);
  const year = readYear(grid, above, sender?.fiscalYear ?? null);
  const problems = [organisation, year].filter((read) => typeof read !== 'number' && 'message' in read);
  if (typeof year !== 'number' || 'message' in organisation) return { problems };
  return { organisation, fiscalYear: year };
}

/**
 * The office that the rows above a table's header name.
 * @param above row of the header
 * @returns the problem where it is not clear, or not known
 */
export function readOffice(
  grid: Grid,
  above: number,
  offices: readonly Organisation[],
  sender: Sender | null,
): Organisation | ImportProblem {
  const known = sender ? [sender.organisation._id] : offices.map(({ _id }) => _id);
  const office = labelled(grid, above, OFFICE);
  const organisation = office
    ? offices.find(({ _id, name }) => [_id, name].map(comparable).includes(comparable(office.text)))
    : headingOffice(grid, above, offices, sender?.organisation ?? null);
  if (organisation) return organisation;
  return office && office.text !== ''
    ? { where: office.where, message: tableText.unknownOffice(office.text, known) }
    : { where: grid.where(above, 0), message: tableText.noOffice(known) };
}

/** The fiscal year (BE) that a row ปีงบประมาณ says, else the one that headings name, else the one that was answered. */
function readYear(grid: Grid, above: number, answered: number | null): number | ImportProblem {
  const row = labelled(grid, above, YEAR);
  const heading = headingYears(grid, above);
  const said = row?.text ? [toArabicDigits(row.text).replace(ERA, '')] : heading.years;
  const where = row?.where ?? grid.where(above, 0);
  const [written, ...others] = said;
  if (written === undefined) return answered ?? { where, message: tableText.noYear, asksYear: [] };
  // Which of them is the plan's is for a person to say: the wrong one would replace another year's plan.
  if (others.length > 0) {
    const years = said.map(Number).filter(isYear);
    if (answered !== null && years.includes(answered)) return answered;
    return { where, message: tableText.severalYears(said), asksYear: years };
  }
  if (!row?.text && heading.isAssessed) {
    return answered ?? { where, message: tableText.assessedYear(written), asksYear: [] };
  }
  const year = /^\d{4}$/.test(written) ? Number(written) : Number.NaN;
  return isYear(year) ? year : { where, message: tableText.wrongYear(written) };
}

const isYear = (year: number): boolean => year >= 2500 && year <= 2643;
