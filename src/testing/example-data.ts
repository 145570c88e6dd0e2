import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import mongoose, { mongo } from 'mongoose';
import { loadExamples } from '../domain/imports/load-examples';
import { nextRevision } from '../domain/revision.model';
import { settle, writesTo } from './written-collections';

const COLLECTIONS = ['organisations', 'assessments', 'measures', 'plans', 'paper_settings', 'audit_events'];

/** In the fiscal year of their plans. */
const STORED_AT = new Date('2026-11-20T03:00:00Z');

interface Stored {
  name: string;
  documents: mongo.Document[];
}

/** The example offices, read and checked once for a test run and put back as they were stored for each of its tests. */
export class ExampleData {
  private stored: Stored[] | null = null;
  /** how often each collection had been written to when it was put back */
  private readonly putBack = new Map<string, number>();

  async load(): Promise<void> {
    this.stored ??= underNewRevisions(readStored());
    if (this.stored) await Promise.all(this.stored.map((one) => this.restore(one)));
    else this.stored = await importAndKeep();
    for (const { name } of this.stored) {
      this.putBack.set(name, writesTo(name));
      settle(name);
    }
  }

  /** Puts back what was written to, and so emptied, since. */
  private async restore({ name, documents }: Stored): Promise<void> {
    if (this.putBack.get(name) === writesTo(name)) return;
    await mongoose.connection.collection(name).insertMany(documents);
  }
}

/** Where the run's first test file that needs them keeps them for the others. */
function keptIn(): string {
  const folder = process.env.TAMTID_TEST_FOLDER;
  if (!folder) throw new Error('Run the tests with jest: its global setup makes the folder');
  return join(folder, 'example-data.bson');
}

function readStored(): Stored[] | null {
  if (!existsSync(keptIn())) return null;
  const { stored } = mongo.BSON.deserialize(readFileSync(keptIn()));
  return stored as Stored[];
}

/** What another test file changed past the use cases, and then read, is not kept for this one. */
function underNewRevisions(stored: Stored[] | null): Stored[] | null {
  const organisations = stored?.find(({ name }) => name === 'organisations')?.documents ?? [];
  for (const organisation of organisations) if (organisation.revision) organisation.revision = nextRevision();
  return stored;
}

async function importAndKeep(): Promise<Stored[]> {
  await loadExamples(STORED_AT);
  const read = COLLECTIONS.map(async (name) => ({
    name,
    documents: await mongoose.connection.collection(name).find().toArray(),
  }));
  const stored = (await Promise.all(read)).filter(({ documents }) => documents.length > 0);
  // Under its name only when whole: another worker may be looking for it.
  const written = `${keptIn()}.${process.env.JEST_WORKER_ID}`;
  writeFileSync(written, mongo.BSON.serialize({ stored }));
  renameSync(written, keptIn());
  return stored;
}
