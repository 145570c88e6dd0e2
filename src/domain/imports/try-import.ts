import { createHash } from 'node:crypto';
import { assessments } from '../assessments/assessment.model';
import { measures } from '../measures/measure.model';
import type { OfficeId } from '../office-store';
import { findOrganisation } from '../organisations/organisation.model';
import { inTransaction } from '../transaction';
import { type Importing, type ImportOutcome, importContent } from './import-office-file';
import type { ImportProblem } from './office-file';
import type { ImportContent } from './read-import-files';
import type { Change } from './save-content';

/** What an import does, and what it does it to: of two with the same `state` each does exactly what the other does. */
export type Tried = { kind: 'refused'; problems: ImportProblem[] } | { kind: 'done'; changes: Change[]; state: string };

/** Ends a transaction whose work was only tried. */
class TakenBack extends Error {
  constructor(readonly tried: Tried) {
    super('an import that was only tried');
  }
}

/** Tells what an import into one office would do: it is done in a transaction of its own, and taken back. Nothing is written. */
export async function tryImport(office: OfficeId, content: ImportContent, at: Date): Promise<Tried> {
  try {
    return await inTransaction(async () => {
      throw new TakenBack(await importFor(office, content, { at, by: null, files: '', eventId: null }));
    });
  } catch (error) {
    if (error instanceof TakenBack) return error.tried;
    throw error;
  }
}

/** Imports into one office, and tells what it was done to. Call it inside a transaction. */
export async function importFor(office: OfficeId, content: ImportContent, importing: Importing): Promise<Tried> {
  const before = await storedState(office);
  const outcome: ImportOutcome = await importContent(content, importing);
  if (outcome.kind === 'refused') return outcome;
  const { changes } = outcome;
  const done = changes.map(({ organisation, ...change }) => ({ office: organisation._id, ...change }));
  const state = createHash('sha256')
    .update(JSON.stringify([before, done]))
    .digest('hex');
  return { kind: 'done', changes, state };
}

/** All of an office that an import may change. */
async function storedState(office: OfficeId): Promise<unknown> {
  const organisation = await findOrganisation(office);
  const plans = await measures(office).find({}, { sort: { fiscalYear: 1, num: 1 } });
  const scores = await assessments(office).find({}, { sort: { fiscalYear: 1 } });
  // When it was last written changes without anything of it changing.
  return [{ ...organisation, updatedAt: null, revision: null }, plans, scores];
}
