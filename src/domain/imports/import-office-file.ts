import type { mongo } from 'mongoose';
import type { Frameworks } from '../assessments/framework';
import { recordAudit } from '../audit/audit.model';
import { listOrganisations } from '../organisations/organisation.model';
import { inTransaction } from '../transaction';
import { findConflicts } from './find-conflicts';
import type { ImportProblem } from './office-file';
import { type ImportContent, type ImportSource, readImportFiles } from './read-import-files';
import { type Change, saveContent } from './save-content';

export type ImportOutcome =
  | { kind: 'refused'; problems: ImportProblem[] }
  /** no changes: everything was there already */
  | { kind: 'done'; changes: Change[] };

/** What the audit says of an import. */
export interface Importing {
  at: Date;
  /** null: whoever keeps the server */
  by: mongo.ObjectId | null;
  /** the names of the files */
  files: string;
  eventId: string | null;
}

/**
 * Imports files of offices: organisations, assessments and plans of measures. Everything is checked first; with any problem
 * nothing is written. Everything is written in one transaction, with an audit event for each office that changed. The same
 * files again change nothing.
 * @param options.at when, for the audit and for what is owed
 */
export async function importOfficeFiles(
  sources: readonly ImportSource[],
  { frameworks, at }: { frameworks: Frameworks; at: Date },
): Promise<ImportOutcome> {
  const content = await readImportFiles(sources, await listOrganisations(), frameworks);
  if ('problems' in content) return { kind: 'refused', problems: content.problems };
  const files = sources.map(({ name }) => name).join(', ');
  return inTransaction(() => importContent(content, { at, by: null, files, eventId: null }));
}

/** Stores what was read, unless something stored stands against it. Call it inside a transaction. */
export async function importContent(
  content: ImportContent,
  { at, by, files, eventId }: Importing,
): Promise<ImportOutcome> {
  const problems = await findConflicts(content);
  if (problems.length > 0) return { kind: 'refused', problems };
  const changes = await saveContent(content, at);
  for (const office of new Set(changes.map((change) => change.organisation._id))) {
    await recordAudit(office, { at, actor: by, action: 'import.done', subject: files, eventId });
  }
  return { kind: 'done', changes };
}
