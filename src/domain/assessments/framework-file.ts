import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../root';
import { type Framework, type Frameworks, frameworkOf, parseFrameworks } from './framework';

let loaded: Frameworks | null = null;

/** The ITA rules that ship with the project (data/ita/frameworks.yaml), read once. */
export function knownFrameworks(): Frameworks {
  loaded ??= parseFrameworks(readFileSync(join(projectRoot(), 'data', 'ita', 'frameworks.yaml'), 'utf8'));
  return loaded;
}

/** The ITA rules of a fiscal year (BE), from the file that ships with the project. */
export function knownFrameworkOf(fiscalYear: number): Framework {
  return frameworkOf(knownFrameworks(), fiscalYear);
}
