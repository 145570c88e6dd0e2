// npm run admin-code -- --org SLUG: a new single-use admin code of an office (README.md).
import { parseArgs } from 'node:util';
import { makeAdminCode } from '../src/bot/features/codes/admin-code';
import { systemClock } from '../src/clock';
import { runCommand } from '../src/command';
import { officeId } from '../src/domain/office-store';
import { listOrganisations } from '../src/domain/organisations/organisation.model';
import { openDatabase } from '../src/operations/open-database';

const USAGE = 'วิธีใช้: npm run admin-code -- --org SLUG   เช่น --org kham-muang';

function orgIn(args: string[]): string | null {
  try {
    return parseArgs({ args, options: { org: { type: 'string' } } }).values.org ?? null;
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

async function main(args: string[]): Promise<number> {
  const org = orgIn(args);
  if (!org) {
    console.error(USAGE);
    return 2;
  }
  const database = await openDatabase(process.env);
  try {
    const slugs = (await listOrganisations()).map(({ _id }) => _id);
    if (!slugs.some((slug) => slug === org)) {
      console.error(`ไม่พบส่วนราชการ ${org} ที่มีคือ ${slugs.join(', ') || 'ยังไม่มีหน่วยงานใด'}`);
      return 1;
    }
    console.log(`Admin code (${org}): ${await makeAdminCode(officeId(org), systemClock.now())}`);
    return 0;
  } finally {
    await database.close();
  }
}

runCommand(main);
