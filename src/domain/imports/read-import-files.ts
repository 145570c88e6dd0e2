import { extname } from 'node:path';
import { compact } from '../../compact';
import type { Frameworks } from '../assessments/framework';
import type { OfficeId } from '../office-store';
import type { Organisation } from '../organisations/organisation.model';
import { csvGrid } from './csv-grid';
import { decodeText } from './decode-text';
import { documentText, OTHER_FORMATS } from './document-texts';
import { docxGrids } from './docx-grids';
import type { Grid } from './grid';
import { hasItems, type ItemsToImport, readItemTable } from './item-table';
import { CHAT_LIMITS, IMPORT_LIMITS, type ImportLimits, MEGABYTE } from './limits';
import { hasMeasures, isWithoutMeasures, readMeasureTable } from './measure-table';
import type { ImportProblem } from './office-file';
import { readOfficeTable, repeatedTable } from './office-table';
import { type ParsedOffice, parseOfficeYaml } from './office-yaml';
import { pdfGrids } from './pdf-grids';
import type { PlanToImport } from './plan-to-import';
import { hasResults, type ResultsToImport, readResultTable, withTable } from './result-table';
import { readScoreTable, type ScoresToImport } from './score-table';
import { COLUMN_NAMES } from './table-columns';
import { tableText } from './table-texts';
import type { Sender } from './table-title';
import { moreProblems, officeText, yamlLimitText } from './texts';
import { tryYaml } from './try-yaml';
import { xlsxGrids } from './xlsx-grids';

/** A file to import: its name as shown in problems, and its bytes; null when it cannot be opened. */
export interface ImportSource {
  name: string;
  bytes: Uint8Array | null;
}

/** What all files of an import hold together. */
export interface ImportContent {
  offices: ParsedOffice[];
  plans: PlanToImport[];
  scores: ScoresToImport[];
  /** absent: none */
  results?: ResultsToImport[];
  /** O items with their pages; absent: none */
  items?: ItemsToImport[];
}

/**
 * Reads all files of an import. Office files are read first, so that a table may belong to an office of the same import.
 * @param known the offices that are in the database
 * @param sender whoever sent the files in a chat: they hold nothing but their office's; null: the server's keeper imports them
 * @returns the content, or every problem of every file; never both
 */
export async function readImportFiles(
  sources: readonly ImportSource[],
  known: readonly Organisation[],
  frameworks: Frameworks,
  sender: Sender | null = null,
): Promise<ImportContent | { problems: ImportProblem[] }> {
  // Joined, not pushed with a spread: a file may have more problems than a call may have arguments.
  let problems: ImportProblem[] = [];
  const offices: ParsedOffice[] = [];
  const limits = sender ? CHAT_LIMITS : IMPORT_LIMITS;
  for (const source of sources.filter(isYaml)) {
    const read = await yamlOf(source, limits);
    const parsed = typeof read === 'string' ? parseOfficeYaml(source.name, read, frameworks) : read;
    if ('problems' in parsed) problems = problems.concat(parsed.problems);
    else offices.push(parsed);
  }

  const imported = new Map<OfficeId, Organisation>(known.map((organisation) => [organisation._id, organisation]));
  for (const { file } of offices) imported.set(file.organisation._id, file.organisation);
  const plans = offices.flatMap((office) => office.plans);
  const measureGrids: Grid[] = [];
  const itemGrids: Grid[] = [];
  const resultGrids: { file: string; grid: Grid }[] = [];
  const scores: ScoresToImport[] = [];
  let results: ResultsToImport[] = [];
  const items: ItemsToImport[] = [];
  const kinds = new Set<string>();
  for (const source of sources.filter((one) => !isYaml(one))) {
    const grids = await gridsOf(source, limits);
    if ('problems' in grids) {
      problems = problems.concat(grids.problems);
      continue;
    }
    // Tables of results name measures and who is responsible as well.
    const ofResults = grids.filter(hasResults);
    const ofMeasures = grids.filter((grid) => hasMeasures(grid) && !ofResults.includes(grid));
    // In a workbook of several tables one may be left empty; alone it is a mistake.
    measureGrids.push(...ofMeasures.filter((grid) => grids.length === 1 || !isWithoutMeasures(grid)));
    const ofItems = grids.filter((grid) => hasItems(grid) && !ofMeasures.includes(grid) && !ofResults.includes(grid));
    const others = grids.filter((grid) => ![ofMeasures, ofResults, ofItems].some((same) => same.includes(grid)));
    const ofScores = compact(others.map((grid) => readScoreTable(grid, [...imported.values()], frameworks, sender)));
    for (const table of ofScores) {
      if ('problems' in table) problems = problems.concat(table.problems);
      else scores.push(table);
    }
    itemGrids.push(...ofItems);
    for (const grid of ofResults) resultGrids.push({ file: source.name, grid });
    // Tables of the office come before those of measures: what it has by them is what the plans name.
    const tables = compact(
      others.map((grid) => {
        const table = readOfficeTable(grid, [...imported.values()], sender);
        if (table && 'organisation' in table) imported.set(table.organisation._id, table.organisation);
        return table;
      }),
    );
    if (tables.length + ofScores.length + ofMeasures.length + ofResults.length + ofItems.length === 0) {
      problems.push({ where: source.name, message: tableText.noHeader(COLUMN_NAMES) });
    }
    for (const table of tables) {
      if ('problems' in table) {
        problems = problems.concat(table.problems);
        continue;
      }
      const { organisation, where, kind } = table;
      const isRepeated = kinds.has(`${organisation._id} ${kind}`);
      if (isRepeated) problems.push(repeatedTable(table));
      kinds.add(`${organisation._id} ${kind}`);
      const same = offices.find(({ file }) => file.organisation._id === organisation._id);
      if (same) same.file.organisation = organisation;
      else
        offices.push({
          file: { organisation: asInFile(organisation), assessments: [], measures: [] },
          where,
          plans: [],
        });
    }
  }
  for (const grid of measureGrids) {
    const table = readMeasureTable(grid, [...imported.values()], frameworks, sender);
    if (table && 'problems' in table) problems = problems.concat(table.problems);
    else if (table) plans.push(table);
  }
  for (const grid of itemGrids) {
    const table = readItemTable(grid, [...imported.values()], sender);
    if (table && 'problems' in table) problems = problems.concat(table.problems);
    else if (table) items.push(table);
  }
  for (const { file, grid } of resultGrids) {
    const before = results.findLast((one) => one.file === file) ?? null;
    const table = readResultTable(file, grid, { offices: [...imported.values()], frameworks, sender, before });
    if (table && 'problems' in table) problems = problems.concat(table.problems);
    else if (table) results = withTable(results, table);
  }
  problems = problems.concat(
    repeated(offices, plans, scores),
    sender ? ofOthers(offices, [...plans, ...scores, ...results, ...items], sender) : [],
  );
  return problems.length > 0 ? { problems: fewer(problems) } : { offices, plans, scores, results, items };
}

function isYaml({ name }: ImportSource): boolean {
  return ['.yaml', '.yml'].includes(extname(name).toLowerCase());
}

/** Of an office what a file says of it: what is set in the chat alone is no file's to write. */
function asInFile({
  _id,
  name,
  type,
  tambon,
  amphoe,
  province,
  units,
  roundDates,
  approvalChain,
  holidays,
}: Organisation): Organisation {
  const place = { tambon, amphoe, province };
  return {
    _id,
    name,
    type,
    ...place,
    units,
    roundDates,
    ...(approvalChain && { approvalChain }),
    ...(holidays && { holidays }),
  };
}

/** Nobody corrects thousands at once. */
function fewer(problems: readonly ImportProblem[]): ImportProblem[] {
  const shown = problems.slice(0, IMPORT_LIMITS.problems);
  const [next] = problems.slice(IMPORT_LIMITS.problems);
  if (!next) return shown;
  return [...shown, { where: next.where, message: moreProblems(problems.length - shown.length) }];
}

/** The text of a YAML file that can be read within bounds. */
async function yamlOf(source: ImportSource, limits: ImportLimits): Promise<string | { problems: ImportProblem[] }> {
  const refused = (message: string) => ({ problems: [{ where: source.name, message }] });
  const { yamlMegabytes, yamlValues } = limits;
  if (source.bytes === null) return refused(tableText.unreadable);
  if (source.bytes.length > yamlMegabytes * MEGABYTE) return refused(yamlLimitText.tooLarge(yamlMegabytes));
  const text = decodeText(source.bytes);
  if (text === null) return refused(tableText.encoding);
  const tried = await tryYaml(text);
  if ('trouble' in tried) return refused(yamlLimitText.tooMuch);
  return tried.values > yamlValues ? refused(yamlLimitText.tooMany(yamlValues)) : text;
}

function refusal({ bytes }: ImportSource, limits: ImportLimits): string | null {
  if (bytes === null) return tableText.unreadable;
  const { megabytes } = limits;
  return bytes.length > megabytes * MEGABYTE ? tableText.tooLarge(megabytes) : null;
}

async function gridsOf(source: ImportSource, limits: ImportLimits): Promise<Grid[] | { problems: ImportProblem[] }> {
  const { name, bytes } = source;
  const extension = extname(name).toLowerCase();
  const refused = ['.csv', '.tsv', '.txt', '.xlsx', '.docx', '.pdf'].includes(extension)
    ? refusal(source, limits)
    : (OTHER_FORMATS[extension] ?? tableText.extension(extension));
  if (refused || bytes === null) return { problems: [{ where: name, message: refused ?? tableText.unreadable }] };
  if (extension === '.docx' || extension === '.pdf') {
    const grids = await (extension === '.pdf' ? pdfGrids : docxGrids)(name, bytes, limits);
    return 'problems' in grids || grids.length > 0
      ? grids
      : { problems: [{ where: name, message: documentText.noTable }] };
  }
  if (extension === '.xlsx') return xlsxGrids(name, bytes, limits);
  const text = decodeText(bytes);
  if (text === null) return { problems: [{ where: name, message: tableText.encoding }] };
  const grid = csvGrid(name, text, limits);
  return 'problems' in grid ? grid : [grid];
}

/** What belongs to another office than the sender's is nobody's to import here. */
function ofOthers(
  offices: readonly ParsedOffice[],
  plans: readonly Pick<PlanToImport, 'office' | 'where'>[],
  { organisation: { _id: own, name } }: Sender,
): ImportProblem[] {
  const foreign = [
    ...offices.filter(({ file }) => file.organisation._id !== own),
    ...plans.filter(({ office }) => office !== own),
  ];
  return foreign.slice(0, 1).map(({ where }) => ({ where, message: officeText.otherOffice(name) }));
}

/** One office or one year's plan in two files of an import would leave to chance which of them counts. */
function repeated(
  offices: readonly ParsedOffice[],
  plans: readonly PlanToImport[],
  scores: readonly ScoresToImport[],
): ImportProblem[] {
  const problems: ImportProblem[] = [];
  const seen = new Set<string>();
  for (const { file, where } of offices) {
    const slug = file.organisation._id;
    if (seen.has(slug)) problems.push({ where, message: officeText.repeatedOffice(slug) });
    seen.add(slug);
  }
  for (const { office, fiscalYear, where } of plans) {
    const key = `${office} ${fiscalYear}`;
    if (seen.has(key)) problems.push({ where, message: officeText.repeatedPlan(office, fiscalYear) });
    seen.add(key);
  }
  const assessed = new Set(
    offices.flatMap(({ file: { organisation, assessments } }) =>
      assessments.map(({ fiscalYear }) => `${organisation._id} ${fiscalYear}`),
    ),
  );
  for (const { office, fiscalYear, where } of scores) {
    const key = `${office} ${fiscalYear}`;
    if (assessed.has(key)) problems.push({ where, message: officeText.duplicateAssessment(fiscalYear) });
    assessed.add(key);
  }
  return problems;
}
