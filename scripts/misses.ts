// npm run -s misses [-- --org SLUG] > kept.jsonl: what admins said the meaning of, as lines to learn from (data/understanding/README.md).
import { parseArgs } from 'node:util';
import { runCommand } from '../src/command';
import { officeId } from '../src/domain/office-store';
import { listOrganisations } from '../src/domain/organisations/organisation.model';
import { people } from '../src/domain/people/person.model';
import { namesOf } from '../src/domain/people/person-name';
import { labelledMisses } from '../src/domain/unrecognised/kept-misses';
import { linesToLearn } from '../src/domain/unrecognised/lines-to-learn.rules';
import { openDatabase } from '../src/operations/open-database';

const USAGE = 'วิธีใช้: npm run -s misses [-- --org SLUG] > kept.jsonl';

function orgIn(args: string[]): { org?: string } | null {
  try {
    return parseArgs({ args, options: { org: { type: 'string' } } }).values;
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

async function main(args: string[]): Promise<number> {
  const asked = orgIn(args);
  if (!asked) {
    console.error(USAGE);
    return 2;
  }
  const database = await openDatabase(process.env);
  try {
    const slugs: string[] = (await listOrganisations()).map(({ _id }) => _id);
    const offices = slugs.filter((slug) => asked.org === undefined || slug === asked.org).map(officeId);
    if (offices.length === 0) {
      console.error(`ไม่พบหน่วยงาน ${asked.org ?? ''} ที่มีคือ ${slugs.join(', ') || 'ยังไม่มีหน่วยงานใด'}`);
      return 1;
    }
    let lines = 0;
    let leftOut = 0;
    for (const office of offices) {
      const labelled = await labelledMisses(office);
      const names = (await people(office).find()).flatMap(namesOf);
      const toLearn = linesToLearn(labelled, names);
      for (const line of toLearn) process.stdout.write(`${JSON.stringify(line)}\n`);
      lines += toLearn.length;
      leftOut += labelled.length - toLearn.length;
    }
    console.error(`${lines} บรรทัด ไม่นำออก ${leftOut} บรรทัดที่ซ้ำ หรืออาจบอกตัวบุคคล`);
    return 0;
  } finally {
    await database.close();
  }
}

runCommand(main);
