import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../root';
import { parseGlossary, type Term } from './glossary';

let loaded: readonly Term[] | null = null;

/** The glossary that ships with the project (data/ita/glossary.yaml), read once. */
export function knownGlossary(): readonly Term[] {
  loaded ??= parseGlossary(readFileSync(join(projectRoot(), 'data', 'ita', 'glossary.yaml'), 'utf8'));
  return loaded;
}
