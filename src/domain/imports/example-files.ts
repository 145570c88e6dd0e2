import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../root';
import { knownFrameworks } from '../assessments/framework-file';
import type { OfficeFile } from './office-file';
import { type ParsedOffice, parseOfficeYaml } from './office-yaml';

/**
 * The example offices that ship with the project (data/examples/*.yaml), in order of file name, as an import takes them.
 * @throws Error naming the problems when one of them does not hold up
 */
export function readExamples(): ParsedOffice[] {
  const folder = join(projectRoot(), 'data', 'examples');
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  return names.sort().map((name) => {
    const parsed = parseOfficeYaml(name, readFileSync(join(folder, name), 'utf8'), knownFrameworks());
    if ('file' in parsed) return parsed;
    throw new Error(`Example ${parsed.problems.map(({ where, message }) => `${where} ${message}`).join('; ')}`);
  });
}

/** What the example offices hold: organisations, assessments and measures, in order of slug. */
export function readExampleFiles(): OfficeFile[] {
  return readExamples().map(({ file }) => file);
}
