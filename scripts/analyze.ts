// npm run -s analyze -- --org SLUG --year BE [--json]: the analysis of one assessment (docs/IMPORT.md).
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runCommand } from '../src/command';
import { readConfig } from '../src/config';
import { analyseAssessment } from '../src/domain/assessments/analyse-assessment';
import { analysisTable } from '../src/domain/assessments/analysis-table';
import type { Assessment } from '../src/domain/assessments/assessment.model';
import { findAssessment } from '../src/domain/assessments/find-assessment';
import { knownFrameworkOf } from '../src/domain/assessments/framework-file';
import { fiscalYearFromNumber } from '../src/domain/calendar/dates';
import { readExampleFiles } from '../src/domain/imports/example-files';
import { officeId } from '../src/domain/office-store';
import { findOrganisation } from '../src/domain/organisations/organisation.model';
import { toArabicDigits } from '../src/domain/thai-text/digits';
import { openDatabase } from '../src/operations/open-database';

const USAGE = 'วิธีใช้: npm run -s analyze -- --org SLUG --year ปี พ.ศ. [--json]   เช่น --org kham-muang --year 2562';

interface Found {
  name: string;
  /** null: the office is there, the year is not */
  assessment: Assessment | null;
}

interface Options {
  org: string;
  year: number;
  json: boolean;
}

function options(args: string[]): Options | null {
  try {
    const { values } = parseArgs({
      args,
      options: { org: { type: 'string' }, year: { type: 'string' }, json: { type: 'boolean', default: false } },
    });
    const written = toArabicDigits(values.year ?? '');
    const year = /^\d{2}$|^\d{4}$/.test(written) ? fiscalYearFromNumber(Number(written)) : null;
    return values.org && year !== null ? { org: values.org, year, json: values.json } : null;
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** Whether there is a database to look into; a fresh clone has none, and need not start one for the examples. */
function hasDatabase(): boolean {
  const { database } = readConfig(process.env);
  return database.kind === 'server' || existsSync(join(database.dataDir, 'db'));
}

async function inDatabase(org: string, year: number): Promise<Found | null> {
  const database = await openDatabase(process.env);
  try {
    const office = officeId(org);
    const organisation = await findOrganisation(office);
    return organisation && { name: organisation.name, assessment: await findAssessment(office, year) };
  } finally {
    await database.close();
  }
}

function inExamples(org: string, year: number): Found | null {
  const file = readExampleFiles().find(({ organisation }) => organisation._id === org);
  const assessment = file?.assessments.find(({ fiscalYear }) => fiscalYear === year);
  return file
    ? { name: file.organisation.name, assessment: assessment ? { ...assessment, office: file.organisation._id } : null }
    : null;
}

async function main(args: string[]): Promise<number> {
  const asked = options(args);
  if (!asked) {
    console.error(USAGE);
    return 2;
  }
  const { org, year, json } = asked;
  let found = /^[a-z0-9][a-z0-9-]{0,62}$/.test(org) && hasDatabase() ? await inDatabase(org, year) : null;
  if (!found) {
    found = inExamples(org, year);
    if (found) console.error(`ฐานข้อมูลยังไม่มีหน่วยงาน ${org} จึงใช้ data/examples`);
  }
  if (!found) {
    console.error(`ไม่มีหน่วยงาน ${org}`);
    return 1;
  }
  const { name, assessment } = found;
  if (!assessment) {
    console.error(`${name} ไม่มีผลการประเมินปี ${year}`);
    return 1;
  }
  const framework = knownFrameworkOf(year);
  const analysis = analyseAssessment(assessment, framework);
  process.stdout.write(json ? `${JSON.stringify(analysis)}\n` : analysisTable(name, assessment, framework, analysis));
  return 0;
}

runCommand(main);
