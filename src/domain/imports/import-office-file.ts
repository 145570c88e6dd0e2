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

/** `whole`: only if all of it could be read; `confirm`: what could be read; `preview`: nothing is written, it is told what would be. */
export type ImportMode = 'whole' | 'preview' | 'confirm';

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
 * Imports files of offices: organisations, assessments, plans of measures and their results. Everything is checked first; with any problem
 * nothing is written. Everything is written in one transaction, with an audit event for each office that changed. The same
 * files again change nothing.
 * @param options.at when, for the audit and for what is owed
 */
export async function importOfficeFiles(
  sources: readonly ImportSource[],
  { frameworks, at, mode = 'whole' }: { frameworks: Frameworks; at: Date; mode?: ImportMode },
): Promise<ImportOutcome> {
  const content = await readImportFiles(sources, await listOrganisations(), frameworks);
  if ('problems' in content) return { kind: 'refused', problems: content.problems };
  const files = sources.map(({ name }) => name).join(', ');
  try {
    return await inTransaction(async () => {
      const outcome = await importContent(content, { at, by: null, files, eventId: null });
      const unread = outcome.kind === 'done' ? unreadOf(outcome.changes) : [];
      if (mode === 'preview') throw new NotWritten(outcome);
      if (mode === 'whole' && unread.length > 0) throw new NotWritten({ kind: 'refused', problems: unread });
      return outcome;
    });
  } catch (error) {
    if (error instanceof NotWritten) return error.outcome;
    throw error;
  }
}

/** What of tables of results and of items could not be read. */
export const unreadOf = (changes: readonly Change[]): ImportProblem[] =>
  changes.flatMap((change) => (change.kind === 'results' || change.kind === 'items' ? change.unread : []));

/** Ends a transaction of which nothing is to be written. */
class NotWritten extends Error {
  constructor(readonly outcome: ImportOutcome) {
    super('an import of which nothing is written');
  }
}

/** Stores what was read, unless something stored stands against it. Call it inside a transaction. */
export async function importContent(
  content: ImportContent,
  { at, by, files, eventId }: Importing,
): Promise<ImportOutcome> {
  const problems = await findConflicts(content, at);
  if (problems.length > 0) return { kind: 'refused', problems };
  const changes = await saveContent(content, at);
  for (const office of new Set(changes.map((change) => change.organisation._id))) {
    await recordAudit(office, { at, actor: by, action: 'import.done', subject: files, eventId });
  }
  return { kind: 'done', changes };
}
