import type { StoredEvidence } from '../domain/evidence/evidence.model';
import { KIND_NAMES } from '../domain/evidence/texts';
import { clipGraphemes } from '../line/limits';

const LONGEST_NAME = 80;

/** What a piece of evidence is called: its kind, and its name where it has one. */
export const evidenceName = ({ kind, name }: Pick<StoredEvidence, 'kind' | 'name'>): string =>
  name ? `${KIND_NAMES[kind]} "${clipGraphemes(name, LONGEST_NAME)}"` : KIND_NAMES[kind];
