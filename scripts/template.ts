// Writes the CSV and Excel templates of data/templates anew: node scripts/build.mjs scripts/template.ts && node dist/scripts/template.js
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { templateCsv, templateXlsx } from '../src/domain/imports/table-template';
import { projectRoot } from '../src/root';

async function main(): Promise<void> {
  const folder = join(projectRoot(), 'data', 'templates');
  writeFileSync(join(folder, 'measures.csv'), templateCsv());
  writeFileSync(join(folder, 'measures.xlsx'), await templateXlsx());
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
