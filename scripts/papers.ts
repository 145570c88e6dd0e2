// npm run -s papers [-- --out FOLDER] [--org SLUG] [--year BE]: every paper of the example offices, in every format it has.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runCommand } from '../src/command';
import { PAPERS } from '../src/documents/kinds';
import type { PaperRecords } from '../src/documents/records';
import { recordsOfFile } from '../src/documents/records-of-file';
import { render } from '../src/documents/render';
import { ROUNDS } from '../src/domain/calendar/dates';
import { readExampleFiles } from '../src/domain/imports/example-files';
import { Refusal } from '../src/refusal';

const USAGE = 'วิธีใช้: npm run -s papers [-- --out โฟลเดอร์] [--org SLUG] [--year ปี พ.ศ.]';

interface Options {
  out: string;
  org: string | undefined;
  year: string | undefined;
}

function options(args: string[]): Options | null {
  try {
    const known = {
      out: { type: 'string', default: 'artifacts' },
      org: { type: 'string' },
      year: { type: 'string' },
    } as const;
    const { out, org, year } = parseArgs({ args, options: known }).values;
    return { out, org, year };
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** Makes all of a year's papers. What the records do not give is said, and left out. */
async function makeAll(records: PaperRecords, out: string): Promise<number> {
  let made = 0;
  for (const [kind, { make, formats, ofRound }] of Object.entries(PAPERS)) {
    for (const round of ofRound ? ROUNDS : ROUNDS.slice(0, 1)) {
      const name = [records.organisation._id, records.fiscalYear, kind, ofRound && round].filter(Boolean).join('-');
      try {
        const paper = make(records, round);
        for (const format of formats) {
          writeFileSync(join(out, `${name}.${format}`), await render(paper, format));
          made += 1;
        }
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        console.error(`${name}: ${error.message}`);
      }
    }
  }
  return made;
}

async function main(args: string[]): Promise<number> {
  const asked = options(args);
  if (!asked) {
    console.error(USAGE);
    return 2;
  }
  const { out, org, year } = asked;
  mkdirSync(out, { recursive: true });
  let made = 0;
  for (const file of readExampleFiles().filter(({ organisation }) => org === undefined || organisation._id === org)) {
    const years = [...new Set(file.measures.map(({ fiscalYear }) => fiscalYear))];
    for (const fiscalYear of years.filter((one) => year === undefined || String(one) === year))
      made += await makeAll(recordsOfFile(file, fiscalYear, new Date()), out);
  }
  console.log(`${out}: ${made}`);
  return made > 0 ? 0 : 1;
}

runCommand(main);
