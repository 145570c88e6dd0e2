import mongoose, { type mongo } from 'mongoose';
import { loadExamples } from '../domain/imports/load-examples';

const COLLECTIONS = ['organisations', 'assessments', 'measures', 'plans', 'audit_events'];

/** In the fiscal year of their plans. */
const STORED_AT = new Date('2026-11-20T03:00:00Z');

/** The example offices, read and checked once for a test file and put back as they were stored for each of its tests. */
export class ExampleData {
  private stored: { name: string; documents: mongo.Document[] }[] | null = null;

  async load(): Promise<void> {
    if (this.stored) {
      for (const { name, documents } of this.stored) await mongoose.connection.collection(name).insertMany(documents);
      return;
    }
    await loadExamples(STORED_AT);
    const read = COLLECTIONS.map(async (name) => ({
      name,
      documents: await mongoose.connection.collection(name).find().toArray(),
    }));
    this.stored = (await Promise.all(read)).filter(({ documents }) => documents.length > 0);
  }
}
