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

const ofYears = new Map<number, Framework>();

/**
 * The ITA rules of a fiscal year (BE), from the file that ships with the project: the same ones each time, since what is worked out by
 * them is kept beside them (`oncePerVersion`).
 */
export function knownFrameworkOf(fiscalYear: number): Framework {
  const framework = ofYears.get(fiscalYear) ?? frameworkOf(knownFrameworks(), fiscalYear);
  ofYears.set(fiscalYear, framework);
  return framework;
}
